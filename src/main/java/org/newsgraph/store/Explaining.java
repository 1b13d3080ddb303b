package org.newsgraph.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.graph.Iris;
import org.newsgraph.graph.NG;
import org.newsgraph.identity.Correction;
import org.newsgraph.identity.Decision;
import org.newsgraph.identity.EventRecord;
import org.newsgraph.identity.Identity;
import org.newsgraph.identity.NameClass;

/** Looks up in the store's notes why something is one. To be used inside a transaction. */
final class Explaining {

    private static final int SOME = 5;

    private final DatasetGraph data;
    private final Iris iris;
    private final Names names;
    private final EventNotes events;
    private final CorrectionNotes notes;

    Explaining(DatasetGraph data, Iris iris, Names names, EventNotes events, CorrectionNotes notes) {
        this.data = data;
        this.iris = iris;
        this.names = names;
        this.events = events;
        this.notes = notes;
    }

    /** @param asked an IRI of the store, or one that an article by itself gives */
    Explanation of(String asked) {
        Node node = NodeFactory.createURI(asked);
        Node entity = names.ofEntity(node).isEmpty() ? names.entity(asked) : node;
        List<Explanation.Name> found = new ArrayList<>();
        for (NameClass name : names.ofEntity(entity)) {
            found.add(name(name, names.decision(name)));
        }
        List<String> candidates = new ArrayList<>();
        if (found.isEmpty()) {
            own(node).ifPresent(name -> {
                found.add(name(name, names.decision(name)));
                candidates.addAll(Identity.candidates(name, names));
            });
        }
        found.sort(Comparator.comparingInt(Explanation.Name::articles).reversed().thenComparing(Explanation.Name::label).thenComparing(Explanation.Name::told));
        List<Explanation.Told> told = new ArrayList<>();
        for (EventRecord event : events.ofEvent(node)) {
            told.add(new Explanation.Told(event.article(), event.label(), when(event), events.because(event)));
        }
        List<Correction> corrections = notes.read().all().stream().filter(correction -> correction.subject().equals(asked)
                || correction.object().equals(asked) || correction.subject().equals(entity.getURI()) || correction.object().equals(entity.getURI())).toList();
        return new Explanation(entity.getURI(), found, told, candidates, report(node), corrections);
    }

    private Explanation.Name name(NameClass name, Optional<Decision> decision) {
        List<Node> articles = names.articles(name);
        List<String> some = articles.stream().map(article -> iris.articleId(article.getURI())).sorted().limit(SOME).toList();
        return new Explanation.Name(name.label(), articles.size(), some, name.told(), decision.map(Decision::because).orElse(""));
    }

    /** The class of a name that one article keeps for itself: {@code person/ARTICLE/name}. */
    private Optional<NameClass> own(Node node) {
        List<Node> articles = new ArrayList<>();
        data.find(Node.ANY, node, Node.ANY, Node.ANY).forEachRemaining(quad -> articles.add(quad.getGraph()));
        return articles.stream().distinct().filter(article -> article.getURI().startsWith(iris.base() + "article/"))
                .flatMap(article -> names.decisions(article).entrySet().stream()
                        .filter(decided -> decided.getValue().iri().isEmpty()
                                && iris.ownEntity(iris.articleId(article.getURI()), decided.getKey().local()).equals(node))
                        .map(Map.Entry::getKey)).findFirst();
    }

    private List<String> report(Node article) {
        Node first = article;
        var found = data.find(iris.identityGraph(), article, NG.sameReportAs, Node.ANY);
        if (found.hasNext()) {
            first = found.next().getObject();
        }
        TreeSet<String> report = new TreeSet<>();
        data.find(iris.identityGraph(), Node.ANY, NG.sameReportAs, first).forEachRemaining(quad -> report.add(iris.articleId(quad.getSubject().getURI())));
        if (!report.isEmpty()) {
            report.add(iris.articleId(first.getURI()));
        }
        return List.copyOf(report);
    }

    private static String when(EventRecord event) {
        String from = event.from().map(Object::toString).orElse("");
        String to = event.to().map(Object::toString).orElse("");
        String span = from.equals(to) ? from : from + " to " + to;
        return event.told() ? span : span.isEmpty() ? "" : "not dated, reported " + event.issued();
    }
}
