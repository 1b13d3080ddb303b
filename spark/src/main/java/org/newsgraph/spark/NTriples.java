package org.newsgraph.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/** Triples as text and back. */
final class NTriples {

    private NTriples() {
    }

    static byte[] write(Collection<Triple> triples) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        StreamRDF out = StreamRDFWriter.getWriterStream(bytes, RDFFormat.NTRIPLES);
        out.start();
        triples.forEach(out::triple);
        out.finish();
        return bytes.toByteArray();
    }

    /** As {@code newsgraph export --format nq} writes a graph. */
    static void writeQuads(Node graph, Collection<Triple> triples, OutputStream bytes) {
        StreamRDF out = StreamRDFWriter.getWriterStream(bytes, RDFFormat.NQUADS);
        out.start();
        triples.forEach(triple -> out.quad(Quad.create(graph, triple)));
        out.finish();
    }

    static List<Triple> parse(byte[] text) {
        List<Triple> triples = new ArrayList<>();
        RDFParser.create().source(new ByteArrayInputStream(text)).lang(Lang.NTRIPLES).checking(false).parse(new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                triples.add(triple);
            }
        });
        return triples;
    }
}
