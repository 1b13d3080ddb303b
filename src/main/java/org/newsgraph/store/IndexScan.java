package org.newsgraph.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The entries of TDB2's indexes, read as the numbers that they are, inside a transaction. TDB2 keeps all quads of one predicate
 * side by side, sorted by object, subject and graph; so a million of them are counted in the time that a query needs to look
 * up the names of some ten thousand. A name is looked up here only where it is asked for.
 */
final class IndexScan {

    private static final int BEAT = 4096;
    /** The terms of the ontology, which are asked for again and again. */
    private static final int MOST_KNOWN = 50;

    /** One quad of the predicate that is read. */
    interface Entry {
        void take(NodeId object, long subject, long graph);
    }

    private final NodeTupleTable quads;
    private final NodeTable nodes;
    private final Runnable beat;
    private final Map<Node, NodeId> known = new HashMap<>();

    /** @param beat called every few thousand entries: what it throws ends the reading */
    IndexScan(DatasetGraph database, Runnable beat) {
        DatasetGraphTDB data = TDBInternal.getDatasetGraphTDB(database);
        this.quads = data.getQuadTable().getNodeTupleTable();
        this.nodes = quads.getNodeTable();
        this.beat = beat;
    }

    /** All quads of a predicate, by object, subject and graph. */
    void each(Node predicate, Entry entry) {
        each(predicate, NodeId.NodeIdAny, entry);
    }

    /** All quads of a predicate and an object, by subject and graph. */
    void each(Node predicate, Node object, Entry entry) {
        each(predicate, id(object), entry);
    }

    void each(Node predicate, NodeId object, Entry entry) {
        int n = 0;
        for (Iterator<Tuple<NodeId>> found = find(NodeId.NodeIdAny, NodeId.NodeIdAny, id(predicate), object); found.hasNext(); ) {
            if (++n % BEAT == 0) {
                beat.run();
            }
            Tuple<NodeId> quad = found.next();
            entry.take(quad.get(3), quad.get(1).getPtrLocation(), quad.get(0).getPtrLocation());
        }
    }

    /** The subjects of a predicate and an object in whatever graph, each once and sorted; null where they are more than so many. */
    long[] subjects(Node predicate, Node object, int most) {
        Numbers subjects = new Numbers();
        int n = 0;
        for (Iterator<Tuple<NodeId>> found = find(NodeId.NodeIdAny, NodeId.NodeIdAny, id(predicate), id(object)); found.hasNext(); ) {
            if (++n % BEAT == 0) {
                beat.run();
            }
            long subject = found.next().get(1).getPtrLocation();
            if (subjects.isEmpty() || subjects.last() != subject) {
                subjects.add(subject);
                if (subjects.size() > most) {
                    return null;
                }
            }
        }
        return subjects.distinct();
    }

    long[] subjects(Node predicate, Node object) {
        return subjects(predicate, object, Integer.MAX_VALUE);
    }

    /** The graphs in which a subject has this property and value, in no order. */
    List<Long> graphs(long subject, Node predicate, Node object) {
        List<Long> graphs = new ArrayList<>();
        find(NodeId.NodeIdAny, pointer(subject), id(predicate), id(object)).forEachRemaining(quad -> graphs.add(quad.get(0).getPtrLocation()));
        return graphs;
    }

    boolean contains(long graph, long subject, Node predicate, Node object) {
        return find(pointer(graph), pointer(subject), id(predicate), id(object)).hasNext();
    }

    /** The values of a property in a graph, in no order. */
    List<NodeId> objects(long graph, long subject, Node predicate) {
        List<NodeId> objects = new ArrayList<>();
        find(pointer(graph), pointer(subject), id(predicate), NodeId.NodeIdAny).forEachRemaining(quad -> objects.add(quad.get(3)));
        return objects;
    }

    /** How many quads there are. */
    long size() {
        long n = 0;
        for (Iterator<Tuple<NodeId>> all = quads.findAll(); all.hasNext(); all.next()) {
            if (++n % BEAT == 0) {
                beat.run();
            }
        }
        return n;
    }

    Node node(NodeId id) {
        return nodes.getNodeForNodeId(id);
    }

    Node node(long pointer) {
        return node(pointer(pointer));
    }

    /** The number of a name that the store has. */
    long pointer(Node node) {
        return id(node).getPtrLocation();
    }

    private static NodeId pointer(long pointer) {
        return NodeIdFactory.createPtr(pointer);
    }

    private NodeId id(Node node) {
        NodeId id = known.get(node);
        if (id == null) {
            id = nodes.getNodeIdForNode(node);
            if (known.size() < MOST_KNOWN) {
                known.put(node, id);
            }
        }
        return id;
    }

    /** Nothing where a name of the pattern isn't in the store at all. */
    private Iterator<Tuple<NodeId>> find(NodeId graph, NodeId subject, NodeId predicate, NodeId object) {
        return NodeId.isDoesNotExist(predicate) || NodeId.isDoesNotExist(object) ? List.<Tuple<NodeId>>of().iterator()
                : quads.find(graph, subject, predicate, object);
    }

    static boolean has(long[] sorted, long number) {
        return Arrays.binarySearch(sorted, number) >= 0;
    }

    /** A growing array of numbers. */
    static final class Numbers {
        private long[] numbers = new long[16];
        private int size;

        void add(long number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size + (size >> 1));
            }
            numbers[size++] = number;
        }

        boolean isEmpty() {
            return size == 0;
        }

        int size() {
            return size;
        }

        long last() {
            return numbers[size - 1];
        }

        long get(int at) {
            return numbers[at];
        }

        long[] toArray() {
            return Arrays.copyOf(numbers, size);
        }

        /** Each once, sorted. */
        long[] distinct() {
            long[] sorted = toArray();
            Arrays.sort(sorted);
            int n = 0;
            for (int i = 0; i < sorted.length; i++) {
                if (n == 0 || sorted[n - 1] != sorted[i]) {
                    sorted[n++] = sorted[i];
                }
            }
            return Arrays.copyOf(sorted, n);
        }
    }
}
