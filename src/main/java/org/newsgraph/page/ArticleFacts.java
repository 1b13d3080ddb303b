package org.newsgraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Reused;

/** One article's graph in memory, and its facts as sentences of three parts. */
public final class ArticleFacts {

    /**
     * A fact in words: "Ingrid Solheim", "was there as host:", "summit in Bergen".
     *
     * @param id      the fragment of its IRI; for an event, which has none, the end of its IRI
     * @param kind    role, participation, statement, kinship, event
     * @param subject who; null where nobody is named
     * @param verb    what joins subject and object
     * @param object  whom or what; null where the words say it
     * @param words   of a statement, or what is known of an event
     */
    public record Fact(String id, String kind, Term subject, String verb, Term object, String words, String rule, int confidence) {
    }

    private final StoreView view;
    private final Graph graph = GraphFactory.createDefaultGraph();

    ArticleFacts(StoreView view, List<Triple> triples) {
        this.view = view;
        triples.forEach(graph::add);
    }

    List<Node> subjects(Node property, Node value) {
        List<Node> subjects = new ArrayList<>();
        graph.find(Node.ANY, property, value).forEachRemaining(triple -> subjects.add(triple.getSubject()));
        subjects.sort(Comparator.comparing(Node::toString));
        return subjects;
    }

    List<Node> values(Node subject, Node property) {
        List<Node> values = new ArrayList<>();
        graph.find(subject, property, Node.ANY).forEachRemaining(triple -> values.add(triple.getObject()));
        values.sort(Comparator.comparing(Node::toString));
        return values;
    }

    Optional<Node> value(Node subject, Node property) {
        return values(subject, property).stream().findFirst();
    }

    /** A literal as it is; empty where there is none. */
    String text(Node subject, Node property) {
        return value(subject, property).map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString()).orElse("");
    }

    boolean has(Node subject, Node property) {
        return graph.contains(subject, property, Node.ANY);
    }

    boolean is(Node subject, Node type) {
        return graph.contains(subject, Reused.type, type);
    }

    /** All facts, by the first sentence that says them, in the order of their words. */
    Map<Node, List<Fact>> bySentence() {
        Map<Node, List<Fact>> facts = new HashMap<>();
        graph.find(Node.ANY, NG.confidence, Node.ANY).toList().stream().map(Triple::getSubject).distinct()
                .sorted(Comparator.comparing(this::order)).forEach(node -> fact(node).ifPresent(fact ->
                        value(node, NG.evidence).ifPresent(sentence -> facts.computeIfAbsent(sentence, s -> new ArrayList<>()).add(fact))));
        return facts;
    }

    private String order(Node fact) {
        String kind = is(fact, NG.Event) ? "1" : is(fact, NG.Participation) ? "2" : is(fact, NG.RoleHolding) ? "3" : is(fact, NG.Statement) ? "5" : "4";
        return kind + fact;
    }

    private Optional<Fact> fact(Node node) {
        if (is(node, NG.Event)) {
            return Optional.of(made(node, "event", null, "", view.term(node), happening(node)));
        }
        if (is(node, NG.Participation)) {
            return Optional.of(made(node, "participation", term(node, NG.participant), " " + taking(node), term(node, NG.event), ""));
        }
        if (is(node, NG.RoleHolding)) {
            Term in = term(node, NG.roleIn);
            String former = has(node, NG.former) ? "former " : "";
            return Optional.of(made(node, "role", term(node, NG.holder), ", " + former + label(node, NG.role) + (in == null ? "" : " of"), in, ""));
        }
        if (is(node, NG.Statement)) {
            return Optional.of(made(node, "statement", term(node, NG.speaker), text(node, NG.cue), term(node, NG.addressee), text(node, NG.content)));
        }
        if (is(node, NG.Kinship)) {
            return Optional.of(made(node, "kinship", term(node, NG.person), ", " + text(node, NG.relation) + " of", term(node, NG.relative), ""));
        }
        return Optional.empty();
    }

    private Fact made(Node node, String kind, Term subject, String verb, Term object, String words) {
        return new Fact(node.getURI().contains("#") ? ArticlePage.fragment(node) : "event-" + node.getURI().replaceAll("^.*/event/", ""), kind,
                subject, Words.visible(verb), object, Words.visible(words), Words.visible(text(node, NG.foundBy)),
                StoreView.hundredths(value(node, NG.confidence).orElse(null)));
    }

    private String taking(Node participation) {
        String how = value(participation, NG.participationKind).map(kind -> view.term(kind).local()).orElse("");
        String factuality = value(participation, NG.factuality).map(kind -> view.term(kind).local()).orElse("Actual");
        return TakingPart.words(how, factuality);
    }

    private String happening(Node event) {
        List<String> known = new ArrayList<>(List.of(Kinds.of(view, event)));
        value(event, NG.location).ifPresent(place -> known.add(view.term(place).text()));
        value(event, NG.date).or(() -> value(event, NG.beginDate)).ifPresent(date -> known.add(Words.date(date.getLiteralLexicalForm())));
        value(event, NG.factuality).map(factuality -> view.term(factuality).local().toLowerCase(Locale.ROOT))
                .filter(factuality -> !factuality.equals("actual")).ifPresent(known::add);
        return String.join(", ", known);
    }

    private String label(Node node, Node property) {
        return value(node, property).map(view::label).orElse("");
    }

    private Term term(Node node, Node property) {
        return value(node, property).map(view::term).orElse(null);
    }
}
