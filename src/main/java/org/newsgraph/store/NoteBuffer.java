package org.newsgraph.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;

/**
 * A dataset whose one graph, the store's notes, is read once by subject and written once at the end. A batch of articles asks
 * for the same names again and again and counts each up one by one: in TDB2 every one of these steps is a change to six trees.
 * Other graphs pass through. Inside one transaction of one thread; nothing is written before {@link #flush}.
 */
final class NoteBuffer extends DatasetGraphWrapper {

    private record Key(Node predicate, Node object) {
    }

    private final Node graph;
    private final Map<Node, Map<Node, Set<Node>>> bySubject = new HashMap<>();
    private final Set<Triple> added = new LinkedHashSet<>();
    private final Map<Key, Set<Node>> addedByObject = new HashMap<>();
    private final Set<Triple> gone = new LinkedHashSet<>();

    NoteBuffer(DatasetGraph data, Node graph) {
        super(data);
        this.graph = graph;
    }

    /** Writes what changed. */
    void flush() {
        gone.forEach(triple -> getWrapped().delete(graph, triple.getSubject(), triple.getPredicate(), triple.getObject()));
        new FreshQuads(getWrapped()).add(graph, added);
        gone.clear();
        added.clear();
        addedByObject.clear();
    }

    private Map<Node, Set<Node>> subject(Node subject) {
        Map<Node, Set<Node>> known = bySubject.get(subject);
        if (known == null) {
            Map<Node, Set<Node>> read = new LinkedHashMap<>();
            getWrapped().find(graph, subject, Node.ANY, Node.ANY).forEachRemaining(quad ->
                    read.computeIfAbsent(quad.getPredicate(), predicate -> new LinkedHashSet<>()).add(quad.getObject()));
            bySubject.put(subject, read);
            return read;
        }
        return known;
    }

    @Override
    public Iterator<Quad> find(Node g, Node s, Node p, Node o) {
        if (!graph.equals(g)) {
            if (g == null || !g.isConcrete()) {
                flush();
            }
            return super.find(g, s, p, o);
        }
        if (s != null && s.isConcrete()) {
            return ofSubject(s, p, o).iterator();
        }
        if (p != null && p.isConcrete() && o != null && o.isConcrete()) {
            List<Quad> fresh = addedByObject.getOrDefault(new Key(p, o), Set.of()).stream().map(subject -> Quad.create(graph, subject, p, o)).toList();
            return Iter.concat(fresh.iterator(), Iter.filter(super.find(g, s, p, o), quad -> gone.isEmpty() || !gone.contains(quad.asTriple())));
        }
        flush();
        return super.find(g, s, p, o);
    }

    private List<Quad> ofSubject(Node s, Node p, Node o) {
        List<Quad> found = new ArrayList<>();
        Map<Node, Set<Node>> known = subject(s);
        if (p != null && p.isConcrete()) {
            collect(s, p, known.getOrDefault(p, Set.of()), o, found);
        } else {
            known.forEach((predicate, objects) -> collect(s, predicate, objects, o, found));
        }
        return found;
    }

    private void collect(Node s, Node p, Set<Node> objects, Node o, List<Quad> found) {
        if (o != null && o.isConcrete()) {
            if (objects.contains(o)) {
                found.add(Quad.create(graph, s, p, o));
            }
        } else {
            objects.forEach(object -> found.add(Quad.create(graph, s, p, object)));
        }
    }

    @Override
    public Iterator<Quad> find(Quad quad) {
        return find(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public boolean contains(Node g, Node s, Node p, Node o) {
        return graph.equals(g) ? find(g, s, p, o).hasNext() : super.contains(g, s, p, o);
    }

    @Override
    public void add(Node g, Node s, Node p, Node o) {
        if (!graph.equals(g)) {
            super.add(g, s, p, o);
        } else if (subject(s).computeIfAbsent(p, predicate -> new LinkedHashSet<>()).add(o)) {
            Triple triple = Triple.create(s, p, o);
            if (!gone.remove(triple)) {
                added.add(triple);
                addedByObject.computeIfAbsent(new Key(p, o), key -> new LinkedHashSet<>()).add(s);
            }
        }
    }

    @Override
    public void add(Quad quad) {
        add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public void delete(Node g, Node s, Node p, Node o) {
        if (!graph.equals(g)) {
            super.delete(g, s, p, o);
        } else if (subject(s).getOrDefault(p, new LinkedHashSet<>()).remove(o)) {
            Triple triple = Triple.create(s, p, o);
            if (added.remove(triple)) {
                addedByObject.get(new Key(p, o)).remove(s);
            } else {
                gone.add(triple);
            }
        }
    }

    @Override
    public void delete(Quad quad) {
        delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public void deleteAny(Node g, Node s, Node p, Node o) {
        if (!graph.equals(g)) {
            super.deleteAny(g, s, p, o);
        } else {
            Iter.toList(find(g, s, p, o)).forEach(this::delete);
        }
    }
}
