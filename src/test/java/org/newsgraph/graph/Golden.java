package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;

/** Compares a graph with its file; {@code -Dgolden.update} writes the file, and the diff is read in review. */
final class Golden {

    private Golden() {
    }

    static void check(Path file, List<Triple> triples) throws IOException {
        String turtle = turtle(triples);
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, turtle);
        }
        assertThat(turtle).isEqualTo(Files.readString(file));
    }

    private static String turtle(List<Triple> triples) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamRDF stream = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
        stream.start();
        Prefixes.ALL.forEach(stream::prefix);
        triples.forEach(stream::triple);
        stream.finish();
        return out.toString(StandardCharsets.UTF_8);
    }
}
