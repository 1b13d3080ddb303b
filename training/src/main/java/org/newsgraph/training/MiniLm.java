package org.newsgraph.training;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The weights and the vocabulary the training starts from, out of the ONNX file of the library's jar, or of a deeper model of the same shape. */
final class MiniLm {
    /** Layers of the model that is shipped. */
    static final int LAYERS = 6;
    static final int WIDTH = 384;
    static final int HEADS = 12;
    static final int INNER = 1536;
    private static final int GRAPH = 7;
    private static final int NODE = 1;
    private static final int INITIALIZER = 5;

    /** A matrix as ONNX keeps it. */
    record Weights(long[] shape, float[] values) {
        Weights transposed() {
            int rows = (int) shape[0];
            int columns = (int) shape[1];
            float[] out = new float[values.length];
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < columns; c++) {
                    out[c * rows + r] = values[r * columns + c];
                }
            }
            return new Weights(new long[] {columns, rows}, out);
        }
    }

    private final Map<String, Weights> byName = new HashMap<>();

    MiniLm() throws IOException {
        this(resource("/all-minilm-l6-v2.onnx"));
    }

    /** Reads another BERT of this width and vocabulary, of any depth. */
    MiniLm(byte[] onnx) {
        Map<String, Weights> initializers = new HashMap<>();
        List<List<Proto.Field>> nodes = new ArrayList<>();
        for (Proto.Field model : Proto.parse(ByteBuffer.wrap(onnx))) {
            if (model.number() == GRAPH) {
                for (Proto.Field part : Proto.parse(model.bytes())) {
                    if (part.number() == INITIALIZER) {
                        initializer(part.bytes(), initializers);
                    } else if (part.number() == NODE) {
                        nodes.add(Proto.parse(part.bytes()));
                    }
                }
            }
        }
        initializers.forEach((name, w) -> byName.put(name, w));
        // The big matrices have no name of their own; the products that use them have.
        for (List<Proto.Field> node : nodes) {
            String op = "";
            String name = "";
            List<String> inputs = new ArrayList<>();
            for (Proto.Field f : node) {
                switch (f.number()) {
                    case 1 -> inputs.add(f.text());
                    case 3 -> name = f.text();
                    case 4 -> op = f.text();
                    default -> {
                    }
                }
            }
            if (op.equals("MatMul")) {
                for (String input : inputs) {
                    if (initializers.containsKey(input)) {
                        byName.put(name, initializers.get(input).transposed());
                    }
                }
            }
        }
    }

    int layers() {
        int layers = 0;
        while (has("/encoder/layer." + layers + "/output/dense/MatMul")) {
            layers++;
        }
        return layers;
    }

    private boolean has(String ending) {
        return byName.keySet().stream().anyMatch(name -> name.endsWith(ending));
    }

    /** The one weight whose name ends so. */
    Weights get(String ending) {
        return byName.entrySet().stream().filter(e -> e.getKey().endsWith(ending)).map(Map.Entry::getValue)
                .findFirst().orElseThrow(() -> new IllegalArgumentException("no weight " + ending));
    }

    /** A linear layer's matrix, rows being outputs. */
    Weights matrix(int layer, String role) {
        return get("/encoder/layer." + layer + "/" + role.replace('.', '/') + "/MatMul");
    }

    /** A bias or norm of a layer. */
    Weights vector(int layer, String role) {
        return get("encoder.layer." + layer + "." + role);
    }

    private static void initializer(ByteBuffer bytes, Map<String, Weights> into) {
        List<Long> dims = new ArrayList<>();
        String name = "";
        ByteBuffer raw = null;
        for (Proto.Field f : Proto.parse(bytes)) {
            switch (f.number()) {
                case 1 -> {
                    if (f.bytes() == null) {
                        dims.add(f.value());
                    }
                }
                case 8 -> name = f.text();
                case 9 -> raw = f.bytes();
                default -> {
                }
            }
        }
        long size = dims.stream().mapToLong(Long::longValue).reduce(1, (a, b) -> a * b);
        if (raw != null && raw.remaining() == size * Float.BYTES) {
            float[] values = new float[(int) size];
            raw.duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
            into.put(name, new Weights(dims.stream().mapToLong(Long::longValue).toArray(), values));
        }
    }

    /** The vocabulary in the order of its ids. */
    static List<String> vocabulary() throws IOException {
        try (InputStreamReader in = new InputStreamReader(stream("/all-minilm-l6-v2-tokenizer.json"), StandardCharsets.UTF_8)) {
            JsonObject vocab = JsonParser.parseReader(in).getAsJsonObject().getAsJsonObject("model").getAsJsonObject("vocab");
            String[] words = new String[vocab.size()];
            vocab.entrySet().forEach(e -> words[e.getValue().getAsInt()] = e.getKey());
            return Arrays.asList(words);
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = stream(name)) {
            return in.readAllBytes();
        }
    }

    private static InputStream stream(String name) {
        return MiniLm.class.getResourceAsStream(name);
    }
}
