package org.newsgraph.store;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.Sink;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.util.NodeFactoryExtra;

/** Sorts triples, however many: beyond {@link #MOST_IN_MEMORY} they wait in temporary files, sorted piece by piece. */
final class TripleSort {

    static final long MOST_IN_MEMORY = 20_000;

    private TripleSort() {
    }

    /** Hands on the triples in an order. */
    static void each(Iterator<Triple> triples, Comparator<Triple> order, Consumer<Triple> taking) {
        SortedDataBag<Triple> bag = BagFactory.newSortedBag(new ThresholdPolicyCount<>(MOST_IN_MEMORY), new Files(), order);
        try {
            triples.forEachRemaining(bag::add);
            Iterator<Triple> sorted = bag.iterator();
            try {
                sorted.forEachRemaining(taking);
            } finally {
                Iter.close(sorted);
            }
        } finally {
            bag.close();
        }
    }

    /** A triple in a file: its three nodes as N-Triples writes them, each with its length before it. */
    private static final class Files implements SerializationFactory<Triple> {

        @Override
        public Sink<Triple> createSerializer(OutputStream stream) {
            DataOutputStream out = new DataOutputStream(stream);
            return new Sink<>() {
                @Override
                public void send(Triple triple) {
                    write(triple.getSubject());
                    write(triple.getPredicate());
                    write(triple.getObject());
                }

                private void write(Node node) {
                    byte[] words = NodeFmtLib.strNT(node).getBytes(StandardCharsets.UTF_8);
                    checked(() -> {
                        out.writeInt(words.length);
                        out.write(words);
                    });
                }

                @Override
                public void flush() {
                    checked(out::flush);
                }

                @Override
                public void close() {
                    checked(out::close);
                }
            };
        }

        @Override
        public Iterator<Triple> createDeserializer(InputStream stream) {
            DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 15));
            return Iter.onClose(Iter.iter(new Triples(in)), () -> checked(in::close));
        }
    }

    private static final class Triples implements Iterator<Triple> {

        private final DataInputStream in;
        private Triple next;

        Triples(DataInputStream in) {
            this.in = in;
        }

        @Override
        public boolean hasNext() {
            if (next == null) {
                try {
                    next = Triple.create(node(in.readInt()), node(in.readInt()), node(in.readInt()));
                } catch (EOFException e) {
                    return false;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return true;
        }

        @Override
        public Triple next() {
            if (!hasNext()) {
                throw new java.util.NoSuchElementException();
            }
            Triple triple = next;
            next = null;
            return triple;
        }

        private Node node(int length) throws IOException {
            return NodeFactoryExtra.parseNode(new String(in.readNBytes(length), StandardCharsets.UTF_8));
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void checked(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
