package org.newsgraph.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.newsgraph.graph.Iris;
import org.newsgraph.graph.TripleOrder;
import org.newsgraph.identity.Correction;

/** Corrections as a store's identity graph has them, for who writes that graph without a store. */
public final class CorrectionTriples {

    private CorrectionTriples() {
    }

    /** Those of the corrections themselves; what an alias adds to its entity depends on the articles. */
    public static List<Triple> of(Collection<Correction> corrections, Iris iris) {
        DatasetGraph data = DatasetGraphFactory.create();
        new CorrectionNotes(data, iris).write(corrections);
        List<Triple> triples = new ArrayList<>();
        data.find(iris.identityGraph(), Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> triples.add(quad.asTriple()));
        return TripleOrder.sorted(triples);
    }
}
