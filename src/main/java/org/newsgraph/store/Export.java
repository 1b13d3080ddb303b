package org.newsgraph.store;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.graph.Prefixes;

/**
 * Writes a store, or one article of it, so that the same graphs give the same bytes: graphs sorted by name, triples by
 * {@link org.newsgraph.graph.TripleOrder}, prefixes in fixed order. One graph is held in memory at a time.
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
        List<Node> graphs = article.isPresent() ? List.of(articleGraph(store, article.get())) : graphs(store, provenance);
        if (format == ExportFormat.JSONLD) {
            JsonLd json = new JsonLd(out);
            json.start();
            graphs.forEach(graph -> json.graph(graph, store.triples(graph)));
            json.finish();
            return;
        }
        StreamRDF stream = StreamRDFWriter.getWriterStream(out, rdfFormat(format));
        stream.start();
        prefixes(stream, format);
        for (Node graph : graphs) {
            for (Triple triple : store.triples(graph)) {
                if (format == ExportFormat.TTL || format == ExportFormat.NT) {
                    stream.triple(triple);
                } else {
                    stream.quad(Quad.create(graph, triple));
                }
            }
        }
        stream.finish();
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
            json.nodes(triples);
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

    /** Article graphs first, then identity, reference and, if wanted, provenance. */
    private static List<Node> graphs(GraphStore store, boolean provenance) {
        List<Node> graphs = new ArrayList<>();
        store.articleIds().forEach(id -> graphs.add(store.iris().article(id)));
        graphs.add(store.iris().identityGraph());
        graphs.add(store.iris().referenceGraph());
        if (provenance) {
            graphs.add(store.iris().provenanceGraph());
        }
        return graphs;
    }
}
