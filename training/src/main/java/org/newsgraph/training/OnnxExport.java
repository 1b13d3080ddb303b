package org.newsgraph.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.syntax.encoder.Labels;

/**
 * Writes the trained network as an ONNX model, in single precision or with the encoder's products in 8 bits: weights
 * with a scale a column, inputs quantised as they come. The heads stay in single precision; they are small and decide.
 */
final class OnnxExport {
    private static final int WIDTH = MiniLm.WIDTH;

    private final Map<String, MiniLm.Weights> weights;
    private final Labels labels;
    private final boolean small;
    private final int levels;
    private final OnnxGraph g = new OnnxGraph();
    private int constants;

    /** @param levels largest whole number a weight of a product becomes */
    OnnxExport(Map<String, MiniLm.Weights> weights, Labels labels, boolean small, int levels) {
        this.weights = new HashMap<>(weights);
        this.labels = labels;
        this.small = small;
        this.levels = levels;
    }

    byte[] model() {
        String ids = g.input("ids", OnnxGraph.INT64, "batch", "pieces");
        String positions = g.input("positions", OnnxGraph.INT64, "batch", "pieces");
        String shapes = g.input("shapes", OnnxGraph.INT64, "batch", "pieces");
        String mask = g.input("mask", OnnxGraph.FLOAT, "batch", "1", "1", "pieces");
        String first = g.input("first", OnnxGraph.INT64, "batch", "words");
        String wordShapes = g.input("word_shapes", OnnxGraph.INT64, "batch", "words");
        String x = g.op("Add", g.op("Add", wordEmbedding(ids), lookup("position", positions)), lookup("case.in", shapes));
        x = norm(x, "embed.norm");
        String[] states = new String[MiniLm.LAYERS];
        for (int i = 0; i < MiniLm.LAYERS; i++) {
            x = layer("layer" + i, x, mask);
            states[i] = x;
        }
        String[] words = new String[Net.MIXED];
        for (int i = 0; i < Net.MIXED; i++) {
            String flat = g.op("Reshape", states[MiniLm.LAYERS - Net.MIXED + i], g.whole(-1, WIDTH));
            words[i] = g.op("Gather", List.of(OnnxGraph.Attribute.of("axis", 0)), flat, first);
        }
        heads(words, first, wordShapes);
        return g.model();
    }

    private void heads(String[] words, String first, String wordShapes) {
        String n = g.op("Add", mix(words, "mix.name"), lookup("case.name", wordShapes));
        String names = linear(gelu(linear(n, "name1")), "name2");
        String s = g.op("Add", mix(words, "mix.tree"), lookup("case.tree", wordShapes));
        String tags = g.op("Concat", List.of(OnnxGraph.Attribute.of("axis", -1)), linear(s, "upos"), linear(s, "xpos"),
                names, linear(s, "statement"), linear(s, "factuality"));
        g.output("tags", tags, OnnxGraph.FLOAT, "batch", "words", String.valueOf(labels.tagColumns()));

        List<OnnxGraph.Attribute> axis0 = List.of(OnnxGraph.Attribute.of("axis", 0));
        String batch = g.op("Gather", axis0, g.op("Shape", first), g.whole(0));
        String rootShape = g.op("Concat", axis0, batch, g.whole(1, WIDTH));
        String root = g.op("Expand", g.floats("root.row", w("root").values(), 1, 1, WIDTH), rootShape);
        String heads = g.op("Concat", List.of(OnnxGraph.Attribute.of("axis", 1)), root, s);
        String dep = g.op("MatMul", gelu(linear(s, "arc.dep")), plain("arc.pair"));
        String arcs = g.op("MatMul", g.op("Add", dep, plain("arc.bias")), swapped(gelu(linear(heads, "arc.head"))));
        g.output("arcs", arcs, OnnxGraph.FLOAT, "batch", "words", "heads");
        relations(s, heads);
    }

    /** Scores of every relation for every pair, so that the tree may be decided outside. */
    private void relations(String s, String heads) {
        int relations = labels.relations().size();
        String relationDep = gelu(linear(s, "rel.dep"));
        String relationHead = gelu(linear(heads, "rel.head"));
        String wide = g.op("Reshape", g.op("MatMul", relationDep, plain("rel.pair")),
                g.whole(0, 0, relations, Net.RELATION));
        String headColumns = g.op("Unsqueeze", swapped(relationHead), g.whole(1));
        String pair = g.op("MatMul", wide, headColumns);
        String onDep = g.op("Unsqueeze", linear(relationDep, "rel.onDep"), g.whole(3));
        String onHead = g.op("MatMul", relationHead, g.floats("rel.onHead.t", w("rel.onHead.w").transposed().values(),
                Net.RELATION, relations));
        String onHeadColumns = g.op("Unsqueeze", swapped(onHead), g.whole(1));
        g.output("relations", g.op("Add", g.op("Add", pair, onDep), onHeadColumns), OnnxGraph.FLOAT, "batch", "words",
                String.valueOf(relations), "heads");
    }

    private String layer(String name, String x, String mask) {
        int heads = MiniLm.HEADS;
        int wide = WIDTH / heads;
        scaleQueries(name);
        String qkv = g.op("Reshape", product(x, name + ".qkv"), g.whole(0, 0, 3, heads, wide));
        String parts = g.op("Transpose", List.of(OnnxGraph.Attribute.list("perm", 2, 0, 3, 1, 4)), qkv);
        List<OnnxGraph.Attribute> axis0 = List.of(OnnxGraph.Attribute.of("axis", 0));
        String q = g.op("Gather", axis0, parts, g.single(0));
        String k = g.op("Gather", axis0, parts, g.single(1));
        String v = g.op("Gather", axis0, parts, g.single(2));
        String keys = g.op("Transpose", List.of(OnnxGraph.Attribute.list("perm", 0, 1, 3, 2)), k);
        String attention = g.op("Softmax", List.of(OnnxGraph.Attribute.of("axis", -1)),
                g.op("Add", g.op("MatMul", q, keys), mask));
        String context = g.op("Transpose", List.of(OnnxGraph.Attribute.list("perm", 0, 2, 1, 3)),
                g.op("MatMul", attention, v));
        String joined = g.op("Reshape", context, g.whole(0, 0, WIDTH));
        String attended = norm(g.op("Add", x, product(joined, name + ".out")), name + ".norm1");
        String inner = product(gelu(product(attended, name + ".up")), name + ".down");
        return norm(g.op("Add", attended, inner), name + ".norm2");
    }

    /** The queries' rows carry the attention's scale, which saves a node a layer. */
    private void scaleQueries(String name) {
        float scale = (float) (1 / Math.sqrt(WIDTH / MiniLm.HEADS));
        float[] matrix = w(name + ".qkv.w").values().clone();
        float[] bias = w(name + ".qkv.b").values().clone();
        for (int i = 0; i < WIDTH * WIDTH; i++) {
            matrix[i] *= scale;
        }
        for (int i = 0; i < WIDTH; i++) {
            bias[i] *= scale;
        }
        weights.put(name + ".qkv.w", new MiniLm.Weights(w(name + ".qkv.w").shape(), matrix));
        weights.put(name + ".qkv.b", new MiniLm.Weights(w(name + ".qkv.b").shape(), bias));
    }

    /** A linear layer of the encoder. */
    private String product(String x, String name) {
        if (!small) {
            return linear(x, name);
        }
        MiniLm.Weights matrix = w(name + ".w");
        int out = (int) matrix.shape()[0];
        int in = (int) matrix.shape()[1];
        float[] scales = new float[out];
        byte[] whole = new byte[out * in];
        for (int o = 0; o < out; o++) {
            scales[o] = quantise(matrix.values(), o * in, in, whole, o, out, levels);
        }
        List<String> quantised = g.op("DynamicQuantizeLinear", List.of(), 3, x);
        String sum = g.op("MatMulInteger", quantised.get(0), g.bytes(name + ".q", whole, in, out), quantised.get(2));
        String real = g.op("Cast", List.of(OnnxGraph.Attribute.of("to", OnnxGraph.FLOAT)), sum);
        String scale = g.op("Mul", quantised.get(1), g.floats(name + ".scale", scales, out));
        return g.op("Add", g.op("Mul", real, scale), g.floats(name + ".b", w(name + ".b").values(), out));
    }

    /** Rounds n weights and puts them at out[at], out[at + stride] ...; returns their scale. */
    private float quantise(float[] values, int from, int n, byte[] out, int at, int stride, int most) {
        float largest = 1e-12f;
        for (int i = 0; i < n; i++) {
            largest = Math.max(largest, Math.abs(values[from + i]));
        }
        float scale = largest / most;
        for (int i = 0; i < n; i++) {
            out[at + i * stride] = (byte) Math.round(values[from + i] / scale);
        }
        return scale;
    }

    private String wordEmbedding(String ids) {
        MiniLm.Weights table = w("word");
        if (!small) {
            return g.op("Gather", g.floats("word", table.values(), table.shape()), ids);
        }
        int rows = (int) table.shape()[0];
        byte[] whole = new byte[rows * WIDTH];
        float[] scales = new float[rows];
        for (int r = 0; r < rows; r++) {
            scales[r] = quantise(table.values(), r * WIDTH, WIDTH, whole, r * WIDTH, 1, Byte.MAX_VALUE);
        }
        String row = g.op("Gather", g.bytes("word.q", whole, rows, WIDTH), ids);
        String real = g.op("Cast", List.of(OnnxGraph.Attribute.of("to", OnnxGraph.FLOAT)), row);
        return g.op("Mul", real, g.op("Gather", g.floats("word.scale", scales, rows, 1), ids));
    }

    private String lookup(String name, String ids) {
        return g.op("Gather", plain(name), ids);
    }

    private String linear(String x, String name) {
        MiniLm.Weights matrix = w(name + ".w").transposed();
        String product = g.op("MatMul", x, g.floats(name + ".t", matrix.values(), matrix.shape()));
        return g.op("Add", product, g.floats(name + ".b", w(name + ".b").values(), matrix.shape()[1]));
    }

    private String norm(String x, String name) {
        return g.op("LayerNormalization", List.of(OnnxGraph.Attribute.of("axis", -1),
                OnnxGraph.Attribute.real("epsilon", (float) Net.EPSILON)), x, plain(name + ".w"), plain(name + ".b"));
    }

    private String number(float value) {
        return g.floats("number_" + constants++, new float[] {value});
    }

    private String gelu(String x) {
        String erf = g.op("Erf", g.op("Div", x, number((float) Math.sqrt(2))));
        return g.op("Mul", g.op("Mul", x, g.op("Add", erf, number(1))), number(0.5f));
    }

    private String swapped(String x) {
        return g.op("Transpose", List.of(OnnxGraph.Attribute.list("perm", 0, 2, 1)), x);
    }

    private String mix(String[] words, String name) {
        float[] raw = w(name).values();
        double sum = 0;
        for (float r : raw) {
            sum += Math.exp(r);
        }
        String mixed = null;
        for (int i = 0; i < words.length; i++) {
            String part = g.op("Mul", words[i], number((float) (Math.exp(raw[i]) / sum)));
            mixed = mixed == null ? part : g.op("Add", mixed, part);
        }
        return mixed;
    }

    private String plain(String name) {
        MiniLm.Weights w = w(name);
        return g.floats(name, w.values(), w.shape());
    }

    private MiniLm.Weights w(String name) {
        MiniLm.Weights found = weights.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no weight " + name);
        }
        return found;
    }
}
