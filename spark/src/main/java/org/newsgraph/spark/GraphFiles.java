package org.newsgraph.spark;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Packed files of N-Quads with what a manifest says of each. Unpacked and one after the other by name they are the program's own export. */
final class GraphFiles {

    /** What a manifest tells of a file. */
    record Told(String file, long articles, long quads, long bytes, long packed, String sha256) implements Serializable {
    }

    private GraphFiles() {
    }

    /** Takes quads. */
    static final class Quads {
        private final OutputStream out;
        private long quads;
        private long bytes;
        private long articles;

        private Quads(OutputStream out) {
            this.out = out;
        }

        void raw(byte[] line) throws IOException {
            out.write(line);
            quads++;
            bytes += line.length;
        }

        void graph(Node name, List<Triple> triples) throws IOException {
            ByteArrayOutputStream lines = new ByteArrayOutputStream(1 << 16);
            NTriples.writeQuads(name, triples, lines);
            lines.writeTo(out);
            quads += triples.size();
            bytes += lines.size();
        }

        void article(Node name, List<Triple> triples) throws IOException {
            articles++;
            graph(name, triples);
        }
    }

    /** Writes some quads. */
    interface Writing {
        void to(Quads quads) throws IOException;
    }

    /** Writes a file whole, and tells of it. The checksum is of the packed bytes, as {@code sha256sum} gives it. */
    static Told write(Path file, Writing writing) throws IOException {
        MessageDigest sum = Storage.sha256();
        long[] packed = {0};
        Quads[] told = {null};
        PartFile.write(file, out -> {
            OutputStream counting = new FilterOutputStream(out) {
                @Override
                public void write(int b) throws IOException {
                    write(new byte[] {(byte) b}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    out.write(bytes, from, length);
                    sum.update(bytes, from, length);
                    packed[0] += length;
                }
            };
            try (OutputStream zipped = new BufferedOutputStream(new GZIPOutputStream(counting, 1 << 16), 1 << 16)) {
                told[0] = new Quads(zipped);
                writing.to(told[0]);
            }
        });
        Quads all = told[0];
        return new Told(file.getParent().getName() + "/" + file.getName(), all.articles, all.quads, all.bytes, packed[0], HexFormat.of().formatHex(sum.digest()));
    }
}
