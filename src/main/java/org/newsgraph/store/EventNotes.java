package org.newsgraph.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.graph.Iris;
import org.newsgraph.identity.EventIdentity;
import org.newsgraph.identity.EventIndex;
import org.newsgraph.identity.EventKeys;
import org.newsgraph.identity.EventRecord;

/**
 * The store's notes on the events that articles tell of, in a graph of its own. Of each key the {@link EventIndex#SEEN} events
 * with the least hash are seen by others: a sample that is the same for the same set of articles and seldom changes once there are many. To be used inside a transaction.
 */
final class EventNotes implements EventIndex {

    private static final Node TELLS = term("tells");
    private static final Node IS = term("is");
    private static final Node SEEN_BY = term("seenBy");
    private static final Node UNSEEN_BY = term("unseenBy");
    private static final Node EVENT = term("event");
    private static final Node DECISION = term("decision");
    private static final int KEPT = 20_000;
    private static final Comparator<Node> ORDER = Comparator.comparing(Node::getURI);

    private final DatasetGraph data;
    private final Iris iris;
    private final Node graph;
    private static final Cache<String, EventRecord> RECORDS = CacheFactory.createCache(KEPT);

    EventNotes(DatasetGraph data, Iris iris) {
        this.data = data;
        this.iris = iris;
        this.graph = iris.namesGraph();
    }

    @Override
    public Collection<EventRecord> events(String key) {
        Node literal = NodeFactory.createLiteralString(key);
        List<EventRecord> all = new ArrayList<>(records(subjects(SEEN_BY, literal)));
        all.addAll(records(subjects(UNSEEN_BY, literal)));
        return all;
    }

    @Override
    public Collection<EventRecord> seen(String key) {
        List<Node> nodes = subjects(SEEN_BY, NodeFactory.createLiteralString(key));
        return records(nodes.size() <= SEEN ? nodes : nodes.stream().sorted(ORDER).limit(SEEN).toList());
    }

    @Override
    public Collection<EventRecord> ofArticle(String article) {
        return records(objects(iris.article(article), TELLS));
    }

    @Override
    public Collection<EventRecord> named(String iri) {
        return records(subjects(EVENT, NodeFactory.createURI(iri)));
    }

    @Override
    public Optional<EventIdentity.Name> name(EventRecord event) {
        Node node = node(event);
        return objects(node, EVENT).stream().findFirst()
                .map(iri -> new EventIdentity.Name(iri.getURI(), text(node, DECISION).orElse("")));
    }

    /**
     * Notes an article's events in place of its former ones.
     *
     * @param moved where events go that others see now and didn't before, or the other way round
     * @return those that came or went
     */
    Set<EventRecord> replace(Node article, Collection<EventRecord> events, Collection<EventRecord> moved) {
        Set<EventRecord> went = new HashSet<>(records(objects(article, TELLS)));
        Set<EventRecord> came = new HashSet<>(events);
        came.removeAll(went);
        went.removeAll(events);
        Set<String> locals = events.stream().map(EventRecord::local).collect(Collectors.toSet());
        for (EventRecord event : went) {
            Node node = node(event);
            unlist(event, node, moved);
            data.deleteAny(graph, node, IS, Node.ANY);
            if (!locals.contains(event.local())) {
                data.deleteAny(graph, node, Node.ANY, Node.ANY);
                data.deleteAny(graph, article, TELLS, node);
            }
        }
        for (EventRecord event : came) {
            Node node = node(event);
            add(node, IS, event.encoded());
            EventKeys.of(event).forEach(key -> list(event, node, NodeFactory.createLiteralString(key), moved));
            data.add(graph, article, TELLS, node);
        }
        Set<EventRecord> changed = new HashSet<>(went);
        changed.addAll(came);
        return changed;
    }

    private void list(EventRecord event, Node node, Node key, Collection<EventRecord> moved) {
        List<Node> seen = few(key);
        if (seen.size() >= SEEN) {
            Node last = seen.get(seen.size() - 1);
            if (last.getURI().compareTo(node.getURI()) < 0) {
                data.add(graph, node, UNSEEN_BY, key);
                return;
            }
            data.delete(graph, last, SEEN_BY, key);
            data.add(graph, last, UNSEEN_BY, key);
            moved.add(record(last));
        }
        data.add(graph, node, SEEN_BY, key);
        moved.add(event);
    }

    /** Those that are seen, in order. Who writes notes without a store lists all as seen: what is too many is put right when it is met. */
    private List<Node> few(Node key) {
        List<Node> seen = subjects(SEEN_BY, key).stream().sorted(ORDER).toList();
        if (seen.size() <= SEEN) {
            return seen;
        }
        for (Node node : seen.subList(SEEN, seen.size())) {
            data.delete(graph, node, SEEN_BY, key);
            data.add(graph, node, UNSEEN_BY, key);
        }
        return seen.subList(0, SEEN);
    }

    private void unlist(EventRecord event, Node node, Collection<EventRecord> moved) {
        data.deleteAny(graph, node, UNSEEN_BY, Node.ANY);
        for (Node key : objects(node, SEEN_BY)) {
            boolean isSeen = few(key).contains(node);
            data.delete(graph, node, UNSEEN_BY, key);
            data.delete(graph, node, SEEN_BY, key);
            if (!isSeen) {
                continue;
            }
            moved.add(event);
            subjects(UNSEEN_BY, key).stream().min(ORDER).ifPresent(next -> {
                data.delete(graph, next, UNSEEN_BY, key);
                data.add(graph, next, SEEN_BY, key);
                moved.add(record(next));
            });
        }
    }

    /** What an article's events are called, by the IRIs that the article by itself gives. */
    Map<String, String> names(Node article) {
        Map<String, String> names = new HashMap<>();
        for (Node node : objects(article, TELLS)) {
            objects(node, EVENT).forEach(iri -> names.put(record(node).local(), iri.getURI()));
        }
        return names;
    }

    /** Notes what was decided on an event; returns what was before. */
    Optional<EventIdentity.Name> decide(EventRecord event, EventIdentity.Name name) {
        Optional<EventIdentity.Name> before = name(event);
        if (!before.equals(Optional.of(name))) {
            Node node = node(event);
            for (Node predicate : List.of(EVENT, DECISION)) {
                data.deleteAny(graph, node, predicate, Node.ANY);
            }
            data.add(graph, node, EVENT, NodeFactory.createURI(name.iri()));
            add(node, DECISION, name.because());
        }
        return before;
    }

    /** The reports of an event. */
    List<EventRecord> ofEvent(Node event) {
        return named(event.getURI()).stream().sorted().toList();
    }

    /** Why an event of an article is one with others; empty where it gives them its name or there are none. */
    String because(EventRecord event) {
        return text(node(event), DECISION).orElse("");
    }

    private EventRecord record(Node node) {
        String encoded = text(node, IS).orElseThrow();
        EventRecord known = RECORDS.getIfPresent(encoded);
        if (known == null) {
            known = EventRecord.decoded(encoded);
            RECORDS.put(encoded, known);
        }
        return known;
    }

    private List<EventRecord> records(List<Node> nodes) {
        return nodes.stream().map(this::record).toList();
    }

    private static Node node(EventRecord event) {
        return NodeFactory.createURI("urn:newsgraph:event:" + event.digest());
    }

    private static Node term(String name) {
        return NodeFactory.createURI("urn:newsgraph:names:" + name);
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
        data.find(graph, Node.ANY, predicate, object).forEachRemaining(quad -> subjects.add(quad.getSubject()));
        return subjects;
    }
}
