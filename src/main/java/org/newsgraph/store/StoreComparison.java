package org.newsgraph.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Reused;

/** Which articles, facts and entities came, went or changed from one store to another. One article of each is held in memory at a time; entities wait in
 * sorted files. */
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

    private static final Node BEFORE = NodeFactory.createURI("urn:newsgraph:comparison:1");
    private static final Node AFTER = NodeFactory.createURI("urn:newsgraph:comparison:2");
    private static final Comparator<Triple> BY_ENTITY = Comparator.comparing((Triple triple) -> triple.getSubject().getURI())
            .thenComparing(triple -> triple.getPredicate().getURI()).thenComparing(triple -> triple.getObject().getLiteralLexicalForm());

    private final Consumer<Entry> taking;
    private String entity = "";
    private String labelBefore = "";
    private String labelAfter = "";

    private StoreComparison(Consumer<Entry> taking) {
        this.taking = taking;
    }

    /** Hands on all differences: by article, the article before its facts; entities at the end. */
    public static void of(GraphSource before, GraphSource after, Consumer<Entry> taking) {
        StoreComparison comparison = new StoreComparison(taking);
        try (GraphSource.Articles one = before.open(); GraphSource.Articles other = after.open()) {
            TripleSort.each(comparison.new Merge(one, other), BY_ENTITY, comparison::entity);
        }
        comparison.entityEnds();
    }

    /** Goes through both sides at once, tells of articles and facts on the way, and gives what entities are called. */
    private final class Merge implements Iterator<Triple> {
        private final GraphSource.Articles before;
        private final GraphSource.Articles after;
        private final Deque<Triple> entities = new ArrayDeque<>();
        private GraphSource.Article one;
        private GraphSource.Article other;

        private Merge(GraphSource.Articles before, GraphSource.Articles after) {
            this.before = before;
            this.after = after;
        }

        @Override
        public boolean hasNext() {
            while (entities.isEmpty() && step()) {
                // an article may name nobody
            }
            return !entities.isEmpty();
        }

        @Override
        public Triple next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return entities.remove();
        }

        private boolean step() {
            one = one == null && before.hasNext() ? before.next() : one;
            other = other == null && after.hasNext() ? after.next() : other;
            if (one == null && other == null) {
                return false;
            }
            int order = one == null ? 1 : other == null ? -1 : one.id().compareTo(other.id());
            article((order <= 0 ? one : other).iri(), order <= 0 ? one.triples() : List.of(), order >= 0 ? other.triples() : List.of(), entities);
            one = order <= 0 ? null : one;
            other = order >= 0 ? null : other;
            return true;
        }
    }

    private void entity(Triple called) {
        if (!called.getSubject().getURI().equals(entity)) {
            entityEnds();
            entity = called.getSubject().getURI();
        }
        String label = called.getObject().getLiteralLexicalForm();
        if (called.getPredicate().equals(BEFORE)) {
            labelBefore = label;
        } else {
            labelAfter = label;
        }
    }

    private void entityEnds() {
        if (!labelBefore.equals(labelAfter)) {
            taking.accept(entry("entity", entity, labelBefore, labelAfter));
        }
        labelBefore = "";
        labelAfter = "";
    }

    private void article(String iri, Collection<Triple> before, Collection<Triple> after, Collection<Triple> entities) {
        Told one = new Told(before);
        Told other = new Told(after);
        one.entities().forEach((entity, label) -> entities.add(Triple.create(NodeFactory.createURI(entity), BEFORE, NodeFactory.createLiteralString(label))));
        other.entities().forEach((entity, label) -> entities.add(Triple.create(NodeFactory.createURI(entity), AFTER, NodeFactory.createLiteralString(label))));
        if (before.equals(after)) {
            return;
        }
        String hash = one.value(iri, NG.contentHash);
        String otherHash = other.value(iri, NG.contentHash);
        if (!hash.equals(otherHash)) {
            taking.accept(entry("article", iri, one.value(iri, Reused.title, NG.sourcePath), other.value(iri, Reused.title, NG.sourcePath)));
        }
        for (String kind : List.of("Event", "Kinship", "Participation", "RoleHolding", "Statement")) {
            compare(kind, one.facts(kind), other.facts(kind), taking);
        }
    }

    private static void compare(String what, SortedMap<String, String> before, SortedMap<String, String> after, Consumer<Entry> taking) {
        SortedSet<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        for (String iri : all) {
            String one = before.getOrDefault(iri, "");
            String other = after.getOrDefault(iri, "");
            if (!one.equals(other)) {
                taking.accept(entry(what, iri, one, other));
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
