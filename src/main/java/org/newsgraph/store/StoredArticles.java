package org.newsgraph.store;

import java.util.Comparator;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.newsgraph.graph.Reused;
import org.newsgraph.graph.TripleOrder;

/** The articles and graphs of a store one after the other in a fixed order, however many there are. */
public final class StoredArticles {

    private StoredArticles() {
    }

    /** Hands on the id of each article, in the order of ids; all in one transaction. */
    public static void each(GraphStore store, Consumer<String> taking) {
        Comparator<Triple> byId = Comparator.comparing(triple -> store.iris().articleId(triple.getSubject().getURI()));
        Txn.executeRead(store.dataset(), () -> TripleSort.each(
                Iter.map(store.dataset().find(store.iris().provenanceGraph(), Node.ANY, Reused.wasGeneratedBy, Node.ANY), Quad::asTriple), byId,
                triple -> taking.accept(store.iris().articleId(triple.getSubject().getURI()))));
    }

    /** Hands on a graph's triples in the order of {@link TripleOrder}; nothing where there is no such graph. */
    public static void triples(GraphStore store, Node graph, Consumer<Triple> taking) {
        Txn.executeRead(store.dataset(), () -> TripleSort.each(
                Iter.map(store.dataset().find(graph, Node.ANY, Node.ANY, Node.ANY), Quad::asTriple), TripleOrder::compare, taking));
    }
}
