package org.newsgraph.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Reused;

/** Which articles, facts and entities came, went or changed from one store to another. One article of each is held in memory at a time. */
public final class StoreComparison {

    /** What became of something. */
    public enum Change { CAME, WENT, CHANGED }

    /**
     * A difference.
     *
     * @param what   article, entity, or the kind of fact
     * @param iri    of it
     * @param before in words; empty for what came
     * @param after  in words; empty for what went
     */
    public record Entry(Change change, String what, String iri, String before, String after) {
    }

    /** A fact's parts, in the order in which they are told. */
    private static final List<Node> PARTS = List.of(NG.holder, NG.role, NG.roleIn, NG.former, NG.participant, NG.participationKind, NG.event, NG.speaker,
            NG.cue, NG.content, NG.addressee, NG.medium, NG.occasion, NG.person, NG.relation, NG.relative, NG.location, NG.date, NG.beginDate, NG.endDate,
            NG.organizer, NG.actor, NG.target, NG.factuality);
    private static final List<Node> ENTITIES = List.of(NG.Person, NG.Organization, NG.Group, NG.Place);

    private final List<Entry> articles = new ArrayList<>();
    private final List<Entry> facts = new ArrayList<>();
    private final SortedMap<String, String> entitiesBefore = new TreeMap<>();
    private final SortedMap<String, String> entitiesAfter = new TreeMap<>();

    private StoreComparison() {
    }

    /** All differences: articles first, then entities, then facts by article. */
    public static List<Entry> of(GraphSource before, GraphSource after) {
        StoreComparison comparison = new StoreComparison();
        SortedSet<String> all = new TreeSet<>(before.articles());
        all.addAll(after.articles());
        all.forEach(article -> comparison.article(article, before.triples(article), after.triples(article)));
        List<Entry> entries = new ArrayList<>(comparison.articles);
        compare("entity", comparison.entitiesBefore, comparison.entitiesAfter, entries);
        entries.addAll(comparison.facts);
        return entries;
    }

    private void article(String iri, Collection<Triple> before, Collection<Triple> after) {
        Told one = new Told(before);
        Told other = new Told(after);
        entitiesBefore.putAll(one.entities());
        entitiesAfter.putAll(other.entities());
        if (before.equals(after)) {
            return;
        }
        String hash = one.value(iri, NG.contentHash);
        String otherHash = other.value(iri, NG.contentHash);
        if (!hash.equals(otherHash)) {
            articles.add(entry("article", iri, one.value(iri, Reused.title, NG.sourcePath), other.value(iri, Reused.title, NG.sourcePath)));
        }
        for (String kind : new TreeSet<>(List.of("Event", "Participation", "RoleHolding", "Statement", "Kinship"))) {
            compare(kind, one.facts(kind), other.facts(kind), facts);
        }
    }

    private static void compare(String what, SortedMap<String, String> before, SortedMap<String, String> after, List<Entry> entries) {
        SortedSet<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        for (String iri : all) {
            String one = before.getOrDefault(iri, "");
            String other = after.getOrDefault(iri, "");
            if (!one.equals(other)) {
                entries.add(entry(what, iri, one, other));
            }
        }
    }

    private static Entry entry(String what, String iri, String before, String after) {
        return new Entry(before.isEmpty() ? Change.CAME : after.isEmpty() ? Change.WENT : Change.CHANGED, what, iri, before, after);
    }

    /** What one article says, in words. */
    private static final class Told {
        private final Map<String, Map<Node, List<Node>>> bySubject = new HashMap<>();

        Told(Collection<Triple> triples) {
            triples.forEach(triple -> bySubject.computeIfAbsent(triple.getSubject().getURI(), key -> new HashMap<>())
                    .computeIfAbsent(triple.getPredicate(), key -> new ArrayList<>()).add(triple.getObject()));
        }

        /** Of the first of some properties that is there; "?" for a subject that has none of them, "" where there is no subject. */
        String value(String subject, Node... properties) {
            if (!bySubject.containsKey(subject)) {
                return "";
            }
            for (Node property : properties) {
                Optional<Node> value = bySubject.get(subject).getOrDefault(property, List.of()).stream().findFirst();
                if (value.isPresent()) {
                    return value.get().getLiteralLexicalForm();
                }
            }
            return "?";
        }

        SortedMap<String, String> entities() {
            SortedMap<String, String> entities = new TreeMap<>();
            bySubject.forEach((subject, properties) -> {
                if (properties.getOrDefault(Reused.type, List.of()).stream().anyMatch(ENTITIES::contains)) {
                    entities.put(subject, value(subject, Reused.label));
                }
            });
            return entities;
        }

        SortedMap<String, String> facts(String kind) {
            SortedMap<String, String> facts = new TreeMap<>();
            bySubject.forEach((subject, properties) -> {
                if (properties.getOrDefault(Reused.type, List.of()).stream().anyMatch(type -> type.getURI().equals(NG.NAMESPACE + kind))) {
                    facts.put(subject, words(subject, properties));
                }
            });
            return facts;
        }

        private String words(String subject, Map<Node, List<Node>> properties) {
            List<String> words = new ArrayList<>();
            if (properties.containsKey(Reused.label)) {
                words.add(value(subject, Reused.label));
            }
            for (Node part : PARTS) {
                List<Node> values = properties.getOrDefault(part, List.of());
                if (!values.isEmpty()) {
                    String name = part.getURI().substring(NG.NAMESPACE.length());
                    words.add(name + " " + values.stream().map(this::word).sorted().collect(Collectors.joining(", ")));
                }
            }
            return String.join("; ", words);
        }

        private String word(Node node) {
            if (node.isLiteral()) {
                return node.getLiteralLexicalForm().replaceAll("\\s+", " ");
            }
            String label = value(node.getURI(), Reused.label);
            return label.isEmpty() || label.equals("?") ? node.getURI().substring(node.getURI().lastIndexOf(node.getURI().startsWith(NG.NAMESPACE) ? '#' : '/') + 1)
                    : label;
        }
    }
}
