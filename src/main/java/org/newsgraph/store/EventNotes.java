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

    private static final Node TELLS = NoteGraph.term("tells");
    private static final Node IS = NoteGraph.term("is");
    private static final Node SEEN_BY = NoteGraph.term("seenBy");
    private static final Node UNSEEN_BY = NoteGraph.term("unseenBy");
    private static final Node EVENT = NoteGraph.term("event");
    private static final Node DECISION = NoteGraph.term("decision");
    private static final int KEPT = 20_000;
    private static final Comparator<Node> ORDER = Comparator.comparing(Node::getURI);

    private final NoteGraph notes;
    private final Iris iris;
    private static final Cache<String, EventRecord> RECORDS = CacheFactory.createCache(KEPT);

    EventNotes(DatasetGraph data, Iris iris) {
        this.iris = iris;
        this.notes = new NoteGraph(data, iris.namesGraph());
    }

    @Override
    public Collection<EventRecord> events(String key) {
        Node literal = NodeFactory.createLiteralString(key);
        List<EventRecord> all = new ArrayList<>(records(notes.subjects(SEEN_BY, literal)));
        all.addAll(records(notes.subjects(UNSEEN_BY, literal)));
        return all;
    }

    @Override
    public Collection<EventRecord> seen(String key) {
        List<Node> nodes = notes.subjects(SEEN_BY, key);
        return records(nodes.size() <= SEEN ? nodes : nodes.stream().sorted(ORDER).limit(SEEN).toList());
    }

    @Override
    public Collection<EventRecord> ofArticle(String article) {
        return records(notes.objects(iris.article(article), TELLS));
    }

    @Override
    public Collection<EventRecord> named(String iri) {
        return records(notes.subjects(EVENT, NodeFactory.createURI(iri)));
    }

    @Override
    public Optional<EventIdentity.Name> name(EventRecord event) {
        Node node = node(event);
        return notes.objects(node, EVENT).stream().findFirst()
                .map(iri -> new EventIdentity.Name(iri.getURI(), notes.text(node, DECISION).orElse("")));
    }

    /**
     * Notes an article's events in place of its former ones.
     *
     * @param moved where events go that others see now and didn't before, or the other way round
     * @return those that came or went
     */
    Set<EventRecord> replace(Node article, Collection<EventRecord> events, Collection<EventRecord> moved) {
        Set<EventRecord> went = new HashSet<>(records(notes.objects(article, TELLS)));
        Set<EventRecord> came = new HashSet<>(events);
        came.removeAll(went);
        went.removeAll(events);
        Set<String> locals = events.stream().map(EventRecord::local).collect(Collectors.toSet());
        for (EventRecord event : went) {
            Node node = node(event);
            unlist(event, node, moved);
            notes.remove(node, IS);
            if (!locals.contains(event.local())) {
                notes.remove(node);
                notes.remove(article, TELLS, node);
            }
        }
        for (EventRecord event : came) {
            Node node = node(event);
            notes.add(node, IS, event.encoded());
            EventKeys.of(event).forEach(key -> list(event, node, NodeFactory.createLiteralString(key), moved));
            notes.add(article, TELLS, node);
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
                notes.add(node, UNSEEN_BY, key);
                return;
            }
            notes.remove(last, SEEN_BY, key);
            notes.add(last, UNSEEN_BY, key);
            moved.add(record(last));
        }
        notes.add(node, SEEN_BY, key);
        moved.add(event);
    }

    /** Those that are seen, in order. Who writes notes without a store lists all as seen: what is too many is put right when it is met. */
    private List<Node> few(Node key) {
        List<Node> seen = notes.subjects(SEEN_BY, key).stream().sorted(ORDER).toList();
        if (seen.size() <= SEEN) {
            return seen;
        }
        for (Node node : seen.subList(SEEN, seen.size())) {
            notes.remove(node, SEEN_BY, key);
            notes.add(node, UNSEEN_BY, key);
        }
        return seen.subList(0, SEEN);
    }

    private void unlist(EventRecord event, Node node, Collection<EventRecord> moved) {
        notes.remove(node, UNSEEN_BY);
        for (Node key : notes.objects(node, SEEN_BY)) {
            boolean isSeen = few(key).contains(node);
            notes.remove(node, UNSEEN_BY, key);
            notes.remove(node, SEEN_BY, key);
            if (!isSeen) {
                continue;
            }
            moved.add(event);
            notes.subjects(UNSEEN_BY, key).stream().min(ORDER).ifPresent(next -> {
                notes.remove(next, UNSEEN_BY, key);
                notes.add(next, SEEN_BY, key);
                moved.add(record(next));
            });
        }
    }

    /** What an article's events are called, by the IRIs that the article by itself gives. */
    Map<String, String> names(Node article) {
        Map<String, String> names = new HashMap<>();
        for (Node node : notes.objects(article, TELLS)) {
            notes.objects(node, EVENT).forEach(iri -> names.put(record(node).local(), iri.getURI()));
        }
        return names;
    }

    /** Notes what was decided on an event; returns what was before. */
    Optional<EventIdentity.Name> decide(EventRecord event, EventIdentity.Name name) {
        Optional<EventIdentity.Name> before = name(event);
        if (!before.equals(Optional.of(name))) {
            Node node = node(event);
            for (Node predicate : List.of(EVENT, DECISION)) {
                notes.remove(node, predicate);
            }
            notes.add(node, EVENT, NodeFactory.createURI(name.iri()));
            notes.add(node, DECISION, name.because());
        }
        return before;
    }

    /** The reports of an event. */
    List<EventRecord> ofEvent(Node event) {
        return named(event.getURI()).stream().sorted().toList();
    }

    /** Why an event of an article is one with others; empty where it gives them its name or there are none. */
    String because(EventRecord event) {
        return notes.text(node(event), DECISION).orElse("");
    }

    private EventRecord record(Node node) {
        String encoded = notes.text(node, IS).orElseThrow();
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
}
