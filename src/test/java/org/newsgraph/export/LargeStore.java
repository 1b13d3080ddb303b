package org.newsgraph.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.newsgraph.graph.Iris;
import org.newsgraph.store.GraphStore;

/**
 * A store of any size: the articles of a small one, with what identity notes of them, again and again under names of their
 * own; in each third copy the people and places are those of the copy before. It is made past the text index, which exports
 * don't need.
 */
final class LargeStore {

    private LargeStore() {
    }

    /** Makes the store where the directory is absent; returns how many quads it has. */
    static long make(Path small, Path large, long quads) {
        Iris iris = new Iris();
        if (!Files.exists(large)) {
            List<Quad> model = model(small, iris);
            GraphStore.openOrCreate(large, iris).close();
            DatasetGraph data = DatabaseMgr.connectDatasetGraph(large.resolve("tdb2").toString());
            long copies = Math.max(1, quads / model.size());
            for (long from = 0; from < copies; from += 20) {
                long begin = from;
                Txn.executeWrite(data, () -> {
                    for (long n = begin; n < Math.min(begin + 20, copies); n++) {
                        long copy = n;
                        model.forEach(quad -> data.add(copied(quad, copy, iris)));
                    }
                });
            }
            TDBInternal.expel(data, true);
        }
        try (GraphStore store = GraphStore.open(large)) {
            return Txn.calculateRead(store.dataset(), () -> {
                long n = 0;
                for (var all = store.dataset().find(); all.hasNext(); all.next()) {
                    n++;
                }
                return n;
            });
        }
    }

    private static List<Quad> model(Path small, Iris iris) {
        List<Quad> model = new ArrayList<>();
        try (GraphStore store = GraphStore.open(small)) {
            Txn.executeRead(store.dataset(), () -> store.dataset().find().forEachRemaining(quad -> {
                if (!quad.getGraph().equals(iris.referenceGraph()) && !quad.getGraph().equals(iris.namesGraph())) {
                    model.add(quad);
                }
            }));
        }
        return model;
    }

    private static Quad copied(Quad quad, long copy, Iris iris) {
        return Quad.create(node(quad.getGraph(), copy, iris), node(quad.getSubject(), copy, iris), quad.getPredicate(), node(quad.getObject(), copy, iris));
    }

    private static Node node(Node node, long copy, Iris iris) {
        if (!node.isURI() || !node.getURI().startsWith(iris.base())) {
            return node;
        }
        String local = node.getURI().substring(iris.base().length());
        if (local.startsWith("article/") || local.startsWith("activity/") || local.startsWith("event/")) {
            int hash = local.indexOf('#') < 0 ? local.length() : local.indexOf('#');
            return NodeFactory.createURI(iris.base() + local.substring(0, hash) + "-" + copy + local.substring(hash));
        }
        return local.startsWith("person/") || local.startsWith("organization/") || local.startsWith("place/")
                ? NodeFactory.createURI(node.getURI() + "-" + copy / 3) : node;
    }
}
