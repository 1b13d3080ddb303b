package org.newsgraph.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.identity.Counted;
import org.newsgraph.identity.Decision;
import org.newsgraph.identity.NameClass;
import org.newsgraph.identity.NameIndex;
import org.newsgraph.identity.NameKeys;

/**
 * The store's notes on what each article calls things, in a graph of its own: the classes of names with their keys, counts
 * and decisions, which article has which, and how an article's stored graph differs from its own. Every look-up is by an
 * index of TDB2. To be used inside a transaction.
 */
final class Names implements NameIndex {

    private static final Node HAS = NoteGraph.term("has");
    private static final Node IS = NoteGraph.term("is");
    private static final Node KEY = NoteGraph.term("key");
    private static final Node COUNT = NoteGraph.term("count");
    private static final Node DECISION = NoteGraph.term("decision");
    private static final Node ENTITY = NoteGraph.term("entity");
    private static final Node STATE = NoteGraph.term("state");
    /** Classes that are read again and again; a node's class never changes. */
    private static final int KEPT = 20_000;
    /** From an article to a fact or entity that a correction took out of its graph. */
    static final Node WITHOUT = NoteGraph.term("without");
    private static final Node DIFFERENCE = NoteGraph.term("difference");

    private final NoteGraph notes;
    private static final Cache<Node, NameClass> CLASSES = CacheFactory.createCache(KEPT);

    Names(DatasetGraph data, Node graph) {
        this.notes = new NoteGraph(data, graph);
    }

    /** Notes an article's classes. */
    void add(Node article, Collection<NameClass> classes) {
        for (NameClass name : new TreeSet<>(classes.stream().map(NameClass::encoded).toList()).stream().map(NameClass::decoded).toList()) {
            NameKeys.base(name).ifPresent(this::more);
            notes.add(article, HAS, more(name));
        }
    }

    private Node more(NameClass name) {
        Node node = node(name);
        int count = count(node, name);
        if (count == 0) {
            notes.add(node, IS, name.encoded());
            NameKeys.kept(name).forEach(key -> notes.add(node, KEY, key));
        }
        count(node, count + 1);
        return node;
    }

    private void fewer(Node node) {
        int count = count(node, name(node));
        if (count > 1) {
            count(node, count - 1);
        } else {
            notes.remove(node);
        }
    }

    /** Forgets an article; returns the classes that it had with what was decided on them. */
    Map<NameClass, Decision> remove(Node article) {
        Map<NameClass, Decision> had = decisions(article);
        for (Node node : notes.objects(article, HAS)) {
            NameKeys.base(name(node)).ifPresent(base -> fewer(node(base)));
            fewer(node);
        }
        notes.remove(article);
        return had;
    }

    @Override
    public Collection<Counted> byKey(String key) {
        List<Counted> found = new ArrayList<>();
        for (Node node : notes.subjects(KEY, key)) {
            found.add(new Counted(name(node), count(node, name(node))));
        }
        return found;
    }

    @Override
    public Collection<Counted> asking(String lookup) {
        return byKey(NameKeys.asks(lookup));
    }

    @Override
    public Collection<Counted> variants(NameClass base) {
        return byKey(NameKeys.variants(base));
    }

    @Override
    public boolean has(NameClass name) {
        return count(node(name)) > 0;
    }

    @Override
    public Optional<String> state(NameClass base) {
        return notes.text(node(base), STATE);
    }

    /** Notes what a short name was last decided by. */
    void state(NameClass base, String state) {
        notes.remove(node(base), STATE);
        notes.add(node(base), STATE, state);
    }

    /** The decisions on an article's classes. */
    Map<NameClass, Decision> decisions(Node article) {
        Map<NameClass, Decision> decisions = new HashMap<>();
        for (Node node : notes.objects(article, HAS)) {
            decisions.put(name(node), Decision.decoded(notes.text(node, DECISION).orElseThrow()));
        }
        return decisions;
    }

    Optional<Decision> decision(NameClass name) {
        return notes.text(node(name), DECISION).map(Decision::decoded);
    }

    /** Notes a decision. Returns the former one; the same where nothing changes. */
    Optional<Decision> decide(NameClass name, Decision decision) {
        Node node = node(name);
        Optional<Decision> before = notes.text(node, DECISION).map(Decision::decoded);
        if (!before.equals(Optional.of(decision))) {
            notes.remove(node, DECISION);
            notes.remove(node, ENTITY);
            notes.add(node, DECISION, decision.encoded());
            decision.iri().ifPresent(iri -> notes.add(node, ENTITY, NodeFactory.createURI(iri)));
        }
        return before;
    }

    /** The articles that have a class. */
    List<Node> articles(NameClass name) {
        return notes.subjects(HAS, node(name));
    }

    /** Why names belong to an entity; empty where fewer than two articles name it. Sorted. */
    Set<String> reasons(Node entity) {
        Set<String> reasons = new TreeSet<>();
        Set<Node> articles = new HashSet<>();
        for (Node node : notes.subjects(ENTITY, entity)) {
            reasons.add(Decision.decoded(notes.text(node, DECISION).orElseThrow()).because());
            articles.addAll(notes.someSubjects(HAS, node, 2));
        }
        return articles.size() < 2 ? Set.of() : reasons;
    }

    /** The classes that were decided to be an entity. */
    List<NameClass> ofEntity(Node entity) {
        return notes.subjects(ENTITY, entity).stream().map(this::name).toList();
    }

    /** The classes that their articles by themselves name so. */
    List<NameClass> named(String local) {
        return notes.subjects(KEY, NameKeys.iri(local)).stream().map(this::name).toList();
    }

    /** What something is called in the store that its articles by themselves name so; the IRI itself where there is none. */
    Node entity(String local) {
        return notes.subjects(KEY, NameKeys.iri(local)).stream()
                .sorted(java.util.Comparator.comparing((Node node) -> -count(node)).thenComparing(Node::getURI))
                .flatMap(node -> notes.objects(node, ENTITY).stream()).findFirst().orElse(NodeFactory.createURI(local));
    }

    void without(Node article, Collection<Node> dropped) {
        notes.remove(article, WITHOUT);
        dropped.forEach(node -> notes.add(article, WITHOUT, node));
    }

    Difference difference(Node article) {
        return notes.text(article, DIFFERENCE).map(Difference::decoded).orElse(new Difference(List.of(), List.of()));
    }

    void difference(Node article, Difference difference) {
        notes.remove(article, DIFFERENCE);
        if (!difference.isNone()) {
            notes.add(article, DIFFERENCE, difference.encoded());
        }
    }

    /** Notes how many articles have a class. */
    void count(NameClass name, int articles) {
        count(node(name), articles);
        NameKeys.base(name).ifPresent(base -> notes.remove(node(base), COUNT));
    }

    /** Who writes notes without a store leaves it to us to count a short name's base. */
    private int count(Node node, NameClass name) {
        return notes.text(node, COUNT).map(Integer::parseInt).orElseGet(() -> name.isBase()
                ? notes.subjects(KEY, NameKeys.variants(name)).stream().mapToInt(this::count).sum() : 0);
    }

    private int count(Node node) {
        return notes.text(node, COUNT).map(Integer::parseInt).orElse(0);
    }

    private void count(Node node, int count) {
        notes.remove(node, COUNT);
        notes.add(node, COUNT, Integer.toString(count));
    }

    private NameClass name(Node node) {
        NameClass known = CLASSES.getIfPresent(node);
        if (known == null) {
            known = NameClass.decoded(notes.text(node, IS).orElseThrow());
            CLASSES.put(node, known);
        }
        return known;
    }

    private static Node node(NameClass name) {
        return NodeFactory.createURI("urn:newsgraph:name:" + Reading.digest(name.encoded()).substring(0, 32));
    }
}
