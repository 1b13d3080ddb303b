package org.newsgraph.store;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.newsgraph.graph.Prefixes;

/**
 * Writes a store, or one article of it, so that the same graphs give the same bytes: graphs sorted by name, triples by
 * {@link org.newsgraph.graph.TripleOrder}, prefixes in fixed order. However large the store, some 20,000 triples are in
 * memory at a time; what is more waits in temporary files to be sorted.
 */
public final class Export {

    private Export() {
    }

    /**
     * Writes the graphs.
     *
     * @param article    one article's graph only; an id that the store doesn't have is refused
     * @param provenance whether the provenance graph, which has times in it, is written too; only for the whole store
     */
    public static void write(GraphStore store, ExportFormat format, Optional<String> article, boolean provenance, OutputStream out) {
        Optional<Node> only = article.map(id -> articleGraph(store, id));
        // in one transaction, so that nothing changes between two graphs
        Txn.executeRead(store.dataset(), () -> {
            if (format == ExportFormat.JSONLD) {
                JsonLd json = new JsonLd(out);
                json.start();
                graphs(store, only, provenance, graph -> {
                    StoredArticles.triples(store, graph, triple -> json.triple(graph, triple));
                    json.endOfGraph();
                });
                json.finish();
                return;
            }
            StreamRDF stream = StreamRDFWriter.getWriterStream(out, rdfFormat(format));
            stream.start();
            prefixes(stream, format);
            boolean named = format == ExportFormat.TRIG || format == ExportFormat.NQ;
            graphs(store, only, provenance, graph -> StoredArticles.triples(store, graph, triple -> {
                if (named) {
                    stream.quad(Quad.create(graph, triple));
                } else {
                    stream.triple(triple);
                }
            }));
            stream.finish();
        });
    }

    /**
     * Writes triples as one document.
     *
     * @param triples in the order of {@link org.newsgraph.graph.TripleOrder}
     * @param format  one without the names of graphs: TTL, NT or JSONLD
     */
    public static void document(List<Triple> triples, ExportFormat format, OutputStream out) {
        if (format == ExportFormat.JSONLD) {
            JsonLd json = new JsonLd(out);
            json.start();
            triples.forEach(triple -> json.triple(null, triple));
            json.finish();
            return;
        }
        StreamRDF stream = StreamRDFWriter.getWriterStream(out, rdfFormat(format));
        stream.start();
        prefixes(stream, format);
        triples.forEach(stream::triple);
        stream.finish();
    }

    private static void prefixes(StreamRDF stream, ExportFormat format) {
        if (format == ExportFormat.TTL || format == ExportFormat.TRIG) {
            Prefixes.ALL.forEach(stream::prefix);
        }
    }

    private static RDFFormat rdfFormat(ExportFormat format) {
        return switch (format) {
            case TTL -> RDFFormat.TURTLE_BLOCKS;
            case NT -> RDFFormat.NTRIPLES;
            case TRIG -> RDFFormat.TRIG_BLOCKS;
            case NQ -> RDFFormat.NQUADS;
            case JSONLD -> throw new IllegalArgumentException("Jena has no streaming writer for JSON-LD");
        };
    }

    private static Node articleGraph(GraphStore store, String id) {
        if (store.fingerprint(id).isEmpty()) {
            throw new StoreException("store " + store.path() + " has no article " + id);
        }
        return store.iris().article(id);
    }

    /** Article graphs first, then identity, reference and, if wanted, provenance; or the one graph that is wanted. */
    private static void graphs(GraphStore store, Optional<Node> only, boolean provenance, Consumer<Node> taking) {
        if (only.isPresent()) {
            taking.accept(only.get());
            return;
        }
        StoredArticles.each(store, id -> taking.accept(store.iris().article(id)));
        taking.accept(store.iris().identityGraph());
        taking.accept(store.iris().referenceGraph());
        if (provenance) {
            taking.accept(store.iris().provenanceGraph());
        }
    }
}
