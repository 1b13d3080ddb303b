package org.newsgraph.training;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.newsgraph.syntax.encoder.Labels;

/** Weights on disk, with the label sets they belong to and how much of the training they have behind them. */
final class Checkpoint {
    private static final String EMBEDDING = "word";

    /** What a file holds. */
    record Loaded(Net net, Labels labels, double done) {
    }

    private Checkpoint() {
    }

    static void save(Net net, Labels labels, double done, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 20))) {
            out.writeDouble(done);
            out.writeInt(labels.lines().size());
            for (String line : labels.lines()) {
                out.writeUTF(line);
            }
            out.writeInt(net.params().size() + 1);
            write(out, EMBEDDING, Net.weights(net.wordEmbedding()));
            for (Map.Entry<String, ai.djl.pytorch.engine.PtNDArray> e : net.params().entrySet()) {
                write(out, e.getKey(), Net.weights(e.getValue()));
            }
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    static Loaded load(NDManager manager, Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
            double done = in.readDouble();
            List<String> lines = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                lines.add(in.readUTF());
            }
            Labels labels = Labels.parse(lines);
            Net net = new Net(manager, DataType.FLOAT32, labels);
            for (int i = in.readInt(); i > 0; i--) {
                String name = in.readUTF();
                MiniLm.Weights weights = read(in);
                if (name.equals(EMBEDDING)) {
                    net.putWordEmbedding(weights);
                } else {
                    net.put(name, weights);
                }
            }
            return new Loaded(net, labels, done);
        }
    }

    private static void write(DataOutputStream out, String name, MiniLm.Weights w) throws IOException {
        out.writeUTF(name);
        out.writeInt(w.shape().length);
        for (long d : w.shape()) {
            out.writeLong(d);
        }
        ByteBuffer bytes = ByteBuffer.allocate(w.values().length * Float.BYTES);
        bytes.asFloatBuffer().put(w.values());
        out.write(bytes.array());
    }

    private static MiniLm.Weights read(DataInputStream in) throws IOException {
        long[] shape = new long[in.readInt()];
        int size = 1;
        for (int i = 0; i < shape.length; i++) {
            shape[i] = in.readLong();
            size *= (int) shape[i];
        }
        byte[] bytes = new byte[size * Float.BYTES];
        in.readFully(bytes);
        float[] values = new float[size];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        return new MiniLm.Weights(shape, values);
    }
}
