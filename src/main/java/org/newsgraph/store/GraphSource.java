package org.newsgraph.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Reused;
import org.newsgraph.graph.TripleOrder;

/** Article graphs to compare: a store's, or those of an export in N-Quads, TriG or JSON-LD. */
public interface GraphSource {

    /** The IRIs of the articles. */
    SortedSet<String> articles();

    /** An article's graph; empty where there is none. */
    Collection<Triple> triples(String article);

    static GraphSource of(GraphStore store) {
        return new GraphSource() {
            @Override
            public SortedSet<String> articles() {
                SortedSet<String> articles = new TreeSet<>();
                store.articleIds().forEach(id -> articles.add(store.iris().article(id).getURI()));
                return articles;
            }

            @Override
            public Collection<Triple> triples(String article) {
                return store.triples(org.apache.jena.graph.NodeFactory.createURI(article));
            }
        };
    }

    /** Reads an export into memory; throws {@link StoreException} where it isn't one. */
    static GraphSource ofExport(Path file) {
        DatasetGraph data = DatasetFactory.createGeneral().asDatasetGraph();
        try {
            RDFDataMgr.read(data, file.toUri().toString());
        } catch (RiotException e) {
            throw new StoreException("can't read " + file + ": " + e.getMessage() + " (exports with named graphs are .nq, .trig and .jsonld)", e);
        }
        return new GraphSource() {
            @Override
            public SortedSet<String> articles() {
                SortedSet<String> articles = new TreeSet<>();
                data.find(Node.ANY, Node.ANY, Reused.type, NG.Article).forEachRemaining(quad -> articles.add(quad.getGraph().getURI()));
                return articles;
            }

            @Override
            public Collection<Triple> triples(String article) {
                List<Triple> triples = new ArrayList<>();
                data.find(org.apache.jena.graph.NodeFactory.createURI(article), Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> triples.add(quad.asTriple()));
                return TripleOrder.sorted(triples);
            }
        };
    }
}
