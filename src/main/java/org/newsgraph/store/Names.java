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
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.identity.Counted;
import org.newsgraph.identity.Decision;
import org.newsgraph.identity.EventIdentity;
import org.newsgraph.identity.EventIndex;
import org.newsgraph.identity.EventKeys;
import org.newsgraph.identity.EventRecord;
import org.newsgraph.identity.NameClass;
import org.newsgraph.identity.NameIndex;
import org.newsgraph.identity.NameKeys;

/**
 * The store's notes on what each article calls things, in a graph of its own: the classes of names with their keys, counts
 * and decisions, which article has which, and how an article's stored graph differs from its own. Every look-up is by an
 * index of TDB2. To be used inside a transaction.
 */
final class Names implements NameIndex, EventIndex {

    private static final String TERMS = "urn:newsgraph:names:";
    private static final Node HAS = term("has");
    private static final Node IS = term("is");
    private static final Node KEY = term("key");
    private static final Node COUNT = term("count");
    private static final Node TELLS = term("tells");
    private static final Node EVENT_KEY = term("eventKey");
    private static final Node EVENT = term("event");
    private static final Node DECISION = term("decision");
    private static final Node ENTITY = term("entity");
    /** From an article to a fact or entity that a correction took out of its graph. */
    static final Node WITHOUT = term("without");
    private static final Node DIFFERENCE = term("difference");

    private final DatasetGraph data;
    private final Node graph;

    Names(DatasetGraph data, Node graph) {
        this.data = data;
        this.graph = graph;
    }

    /** Notes an article's classes. */
    void add(Node article, Collection<NameClass> classes) {
        for (NameClass name : new TreeSet<>(classes.stream().map(NameClass::encoded).toList()).stream().map(NameClass::decoded).toList()) {
            Node node = node(name);
            int count = count(node);
            if (count == 0) {
                add(node, IS, name.encoded());
                NameKeys.of(name).forEach(key -> add(node, KEY, key));
            }
            count(node, count + 1);
            data.add(graph, article, HAS, node);
        }
    }

    /** Forgets an article; returns the classes that it had with what was decided on them. */
    Map<NameClass, Decision> remove(Node article) {
        Map<NameClass, Decision> had = decisions(article);
        for (Node node : objects(article, HAS)) {
            int count = count(node);
            if (count > 1) {
                count(node, count - 1);
            } else {
                data.deleteAny(graph, node, Node.ANY, Node.ANY);
            }
        }
        for (Node event : objects(article, TELLS)) {
            data.deleteAny(graph, event, Node.ANY, Node.ANY);
        }
        data.deleteAny(graph, article, Node.ANY, Node.ANY);
        return had;
    }

    @Override
    public Collection<Counted> byKey(String key) {
        List<Counted> found = new ArrayList<>();
        for (Node node : subjects(KEY, NodeFactory.createLiteralString(key))) {
            found.add(new Counted(name(node), count(node)));
        }
        return found;
    }

    /** The decisions on an article's classes. */
    Map<NameClass, Decision> decisions(Node article) {
        Map<NameClass, Decision> decisions = new HashMap<>();
        for (Node node : objects(article, HAS)) {
            decisions.put(name(node), Decision.decoded(text(node, DECISION).orElseThrow()));
        }
        return decisions;
    }

    Optional<Decision> decision(NameClass name) {
        return text(node(name), DECISION).map(Decision::decoded);
    }

    /** Why an event is one with others; empty where it gives them its name or there are none. */
    String because(EventRecord event) {
        return text(node(event), DECISION).orElse("");
    }

    /** Notes a decision. Returns the former one; the same where nothing changes. */
    Optional<Decision> decide(NameClass name, Decision decision) {
        Node node = node(name);
        Optional<Decision> before = text(node, DECISION).map(Decision::decoded);
        if (!before.equals(Optional.of(decision))) {
            data.deleteAny(graph, node, DECISION, Node.ANY);
            data.deleteAny(graph, node, ENTITY, Node.ANY);
            add(node, DECISION, decision.encoded());
            decision.iri().ifPresent(iri -> data.add(graph, node, ENTITY, NodeFactory.createURI(iri)));
        }
        return before;
    }

    /** The articles that have a class. */
    List<Node> articles(NameClass name) {
        return subjects(HAS, node(name));
    }

    /** Why names belong to an entity, or events are one; empty where fewer than two articles name it. Sorted. */
    Set<String> reasons(Node entity) {
        Set<String> reasons = new TreeSet<>();
        List<Node> events = subjects(EVENT, entity);
        if (!events.isEmpty()) {
            events.forEach(node -> text(node, DECISION).filter(because -> !because.isEmpty()).ifPresent(reasons::add));
            return reasons;
        }
        List<Node> classes = subjects(ENTITY, entity);
        Set<Node> articles = new HashSet<>();
        for (Node node : classes) {
            reasons.add(Decision.decoded(text(node, DECISION).orElseThrow()).because());
            var having = data.find(graph, Node.ANY, HAS, node);
            while (articles.size() < 2 && having.hasNext()) {
                articles.add(having.next().getSubject());
            }
        }
        return articles.size() < 2 ? Set.of() : reasons;
    }

    /** The classes that were decided to be an entity. */
    List<NameClass> ofEntity(Node entity) {
        return subjects(ENTITY, entity).stream().map(this::name).toList();
    }

    @Override
    public Collection<EventRecord> events(String key) {
        return subjects(EVENT_KEY, NodeFactory.createLiteralString(key)).stream().map(this::event).toList();
    }

    /** The events that an article tells of. */
    List<EventRecord> events(Node article) {
        return objects(article, TELLS).stream().map(this::event).toList();
    }

    /** Notes an article's events; returns those that came or went. */
    Set<EventRecord> events(Node article, Collection<EventRecord> events) {
        Set<EventRecord> changed = new HashSet<>(events(article));
        for (EventRecord event : events) {
            if (!changed.remove(event)) {
                Node node = node(event);
                forget(node);
                add(node, IS, event.encoded());
                EventKeys.of(event).forEach(key -> add(node, EVENT_KEY, key));
                data.add(graph, article, TELLS, node);
            }
        }
        Set<String> locals = events.stream().map(EventRecord::local).collect(Collectors.toSet());
        changed.stream().filter(event -> !locals.contains(event.local())).forEach(event -> {
            data.deleteAny(graph, node(event), Node.ANY, Node.ANY);
            data.deleteAny(graph, article, TELLS, node(event));
        });
        changed.addAll(events);
        return changed;
    }

    private void forget(Node event) {
        for (Node predicate : List.of(IS, EVENT_KEY)) {
            data.deleteAny(graph, event, predicate, Node.ANY);
        }
    }

    /** What an article's events are called, by the IRIs that the article by itself gives. */
    Map<String, String> eventNames(Node article) {
        Map<String, String> names = new HashMap<>();
        for (Node node : objects(article, TELLS)) {
            objects(node, EVENT).forEach(iri -> names.put(event(node).local(), iri.getURI()));
        }
        return names;
    }

    /** Notes what an event is called; returns what it was called before. */
    Optional<String> name(EventRecord event, EventIdentity.Name name) {
        Node node = node(event);
        Optional<String> before = objects(node, EVENT).stream().findFirst().map(Node::getURI);
        if (!before.equals(Optional.of(name.iri())) || !text(node, DECISION).equals(Optional.of(name.because()))) {
            data.deleteAny(graph, node, EVENT, Node.ANY);
            data.deleteAny(graph, node, DECISION, Node.ANY);
            data.add(graph, node, EVENT, NodeFactory.createURI(name.iri()));
            add(node, DECISION, name.because());
        }
        return before;
    }

    /** The reports of an event. */
    List<EventRecord> ofEvent(Node event) {
        return subjects(EVENT, event).stream().map(this::event).sorted().toList();
    }

    private EventRecord event(Node node) {
        return EventRecord.decoded(text(node, IS).orElseThrow());
    }

    private static Node node(EventRecord event) {
        return NodeFactory.createURI("urn:newsgraph:event:" + Reading.digest(event.article() + "\t" + event.local()).substring(0, 32));
    }

    /** The classes that their articles by themselves name so. */
    List<NameClass> named(String local) {
        return subjects(KEY, NodeFactory.createLiteralString(NameKeys.iri(local))).stream().map(this::name).toList();
    }

    /** What something is called in the store that its articles by themselves name so; the IRI itself where there is none. */
    Node entity(String local) {
        return subjects(KEY, NodeFactory.createLiteralString(NameKeys.iri(local))).stream()
                .sorted(java.util.Comparator.comparing((Node node) -> -count(node)).thenComparing(Node::getURI))
                .flatMap(node -> objects(node, ENTITY).stream()).findFirst().orElse(NodeFactory.createURI(local));
    }

    void without(Node article, Collection<Node> dropped) {
        data.deleteAny(graph, article, WITHOUT, Node.ANY);
        dropped.forEach(node -> data.add(graph, article, WITHOUT, node));
    }

    Difference difference(Node article) {
        return text(article, DIFFERENCE).map(Difference::decoded).orElse(new Difference(List.of(), List.of()));
    }

    void difference(Node article, Difference difference) {
        data.deleteAny(graph, article, DIFFERENCE, Node.ANY);
        if (!difference.isNone()) {
            add(article, DIFFERENCE, difference.encoded());
        }
    }

    /** Notes how many articles have a class. */
    void count(NameClass name, int articles) {
        count(node(name), articles);
    }

    private int count(Node node) {
        return text(node, COUNT).map(Integer::parseInt).orElse(0);
    }

    private void count(Node node, int count) {
        data.deleteAny(graph, node, COUNT, Node.ANY);
        add(node, COUNT, Integer.toString(count));
    }

    private NameClass name(Node node) {
        return NameClass.decoded(text(node, IS).orElseThrow());
    }

    private static Node node(NameClass name) {
        return NodeFactory.createURI("urn:newsgraph:name:" + Reading.digest(name.encoded()).substring(0, 32));
    }

    private static Node term(String name) {
        return NodeFactory.createURI(TERMS + name);
    }

    private void add(Node subject, Node predicate, String text) {
        data.add(graph, subject, predicate, NodeFactory.createLiteralString(text));
    }

    private Optional<String> text(Node subject, Node predicate) {
        return objects(subject, predicate).stream().findFirst().map(Node::getLiteralLexicalForm);
    }

    private List<Node> objects(Node subject, Node predicate) {
        List<Node> objects = new ArrayList<>();
        data.find(graph, subject, predicate, Node.ANY).forEachRemaining(quad -> objects.add(quad.getObject()));
        return objects;
    }

    private List<Node> subjects(Node predicate, Node object) {
        List<Node> subjects = new ArrayList<>();
        data.find(graph, Node.ANY, predicate, object).forEachRemaining((Quad quad) -> subjects.add(quad.getSubject()));
        return subjects;
    }
}
