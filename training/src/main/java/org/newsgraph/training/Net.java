package org.newsgraph.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.newsgraph.syntax.encoder.CaseShape;
import org.newsgraph.syntax.encoder.Labels;

/**
 * The encoder with its heads: MiniLM's six layers, a case embedding below and above them, and linear or biaffine heads
 * over the first piece of each word.
 */
final class Net {
    static final int POSITIONS = 512;
    static final int ARC = 256;
    static final int RELATION = 96;
    static final int NAME = 256;
    static final int MIXED = 4;
    static final double EPSILON = 1e-12;
    private static final double DROP = 0.1;
    private static final double HEAD_DROP = 0.2;

    private final NDManager manager;
    private final DataType type;
    private final Labels labels;
    private final Map<String, PtNDArray> params = new LinkedHashMap<>();
    private PtNDArray wordEmbedding;

    /** What the heads say of a batch. */
    record Output(NDArray upos, NDArray xpos, NDArray names, NDArray statements, NDArray factuality, NDArray arcs, NDArray relationDeps,
            NDArray relationHeads) {
    }

    Net(NDManager manager, DataType type, Labels labels) {
        this.manager = manager;
        this.type = type;
        this.labels = labels;
    }

    /** Fresh heads over MiniLM's weights. */
    static Net fresh(NDManager manager, Labels labels, long seed) throws IOException {
        return fresh(manager, labels, seed, new MiniLm());
    }

    /** Fresh heads over another model's weights. */
    static Net fresh(NDManager manager, Labels labels, long seed, MiniLm base) {
        Net net = new Net(manager, DataType.FLOAT32, labels);
        Random random = new Random(seed);
        net.wordEmbedding = net.array(base.get("embeddings.word_embeddings.weight"));
        MiniLm.Weights positions = base.get("embeddings.position_embeddings.weight");
        MiniLm.Weights types = base.get("embeddings.token_type_embeddings.weight");
        float[] folded = positions.values().clone();
        for (int i = 0; i < folded.length; i++) {
            folded[i] += types.values()[i % MiniLm.WIDTH];
        }
        net.put("position", new MiniLm.Weights(positions.shape(), folded));
        net.put("embed.norm.w", base.get("embeddings.LayerNorm.weight"));
        net.put("embed.norm.b", base.get("embeddings.LayerNorm.bias"));
        for (int l = 0; l < base.layers(); l++) {
            net.put("layer" + l + ".qkv.w", stacked(base.matrix(l, "attention.self.query"),
                    base.matrix(l, "attention.self.key"), base.matrix(l, "attention.self.value")));
            net.put("layer" + l + ".qkv.b", stacked(base.vector(l, "attention.self.query.bias"),
                    base.vector(l, "attention.self.key.bias"), base.vector(l, "attention.self.value.bias")));
            net.put("layer" + l + ".out.w", base.matrix(l, "attention.output.dense"));
            net.put("layer" + l + ".out.b", base.vector(l, "attention.output.dense.bias"));
            net.put("layer" + l + ".norm1.w", base.vector(l, "attention.output.LayerNorm.weight"));
            net.put("layer" + l + ".norm1.b", base.vector(l, "attention.output.LayerNorm.bias"));
            net.put("layer" + l + ".up.w", base.matrix(l, "intermediate.dense"));
            net.put("layer" + l + ".up.b", base.vector(l, "intermediate.dense.bias"));
            net.put("layer" + l + ".down.w", base.matrix(l, "output.dense"));
            net.put("layer" + l + ".down.b", base.vector(l, "output.dense.bias"));
            net.put("layer" + l + ".norm2.w", base.vector(l, "output.LayerNorm.weight"));
            net.put("layer" + l + ".norm2.b", base.vector(l, "output.LayerNorm.bias"));
        }
        net.heads(random);
        return net;
    }

    private static MiniLm.Weights stacked(MiniLm.Weights... parts) {
        int size = 0;
        for (MiniLm.Weights p : parts) {
            size += p.values().length;
        }
        float[] all = new float[size];
        int at = 0;
        for (MiniLm.Weights p : parts) {
            System.arraycopy(p.values(), 0, all, at, p.values().length);
            at += p.values().length;
        }
        long[] shape = parts[0].shape().clone();
        shape[0] *= parts.length;
        return new MiniLm.Weights(shape, all);
    }

    private void heads(Random random) {
        int width = MiniLm.WIDTH;
        int cases = CaseShape.values().length;
        zeros("case.in", cases, width);
        zeros("case.tree", cases, width);
        zeros("case.name", cases, width);
        zeros("mix.tree", MIXED);
        zeros("mix.name", MIXED);
        linear("upos", labels.upos().size(), width, random);
        linear("xpos", labels.xpos().size(), width, random);
        linear("statement", labels.statements().size(), width, random);
        linear("factuality", labels.factuality().size(), width, random);
        linear("name1", NAME, width, random);
        linear("name2", labels.names().size(), NAME, random);
        normal("root", 0.05, random, 1, width);
        linear("arc.dep", ARC, width, random);
        linear("arc.head", ARC, width, random);
        normal("arc.pair", 0.02, random, ARC, ARC);
        zeros("arc.bias", 1, ARC);
        linear("rel.dep", RELATION, width, random);
        linear("rel.head", RELATION, width, random);
        int relations = labels.relations().size();
        normal("rel.pair", 0.02, random, RELATION, relations * RELATION);
        linear("rel.onDep", relations, RELATION, random);
        zeros("rel.onHead.w", relations, RELATION);
    }

    private void linear(String name, int out, int in, Random random) {
        normal(name + ".w", 1 / Math.sqrt(in) / 2, random, out, in);
        zeros(name + ".b", out);
    }

    private void normal(String name, double spread, Random random, int... shape) {
        int size = 1;
        long[] dims = new long[shape.length];
        for (int i = 0; i < shape.length; i++) {
            size *= shape[i];
            dims[i] = shape[i];
        }
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = spread == 0 ? 0 : (float) (random.nextGaussian() * spread);
        }
        put(name, new MiniLm.Weights(dims, values));
    }

    private void zeros(String name, int... shape) {
        normal(name, 0, null, shape);
    }

    void put(String name, MiniLm.Weights weights) {
        PtNDArray array = array(weights);
        array.setRequiresGradient(true);
        params.put(name, array);
    }

    void putWordEmbedding(MiniLm.Weights weights) {
        wordEmbedding = array(weights);
    }

    private PtNDArray array(MiniLm.Weights weights) {
        NDArray a = manager.create(weights.values(), new Shape(weights.shape()));
        return (PtNDArray) (type == DataType.FLOAT32 ? a : a.toType(type, true));
    }

    Map<String, PtNDArray> params() {
        return params;
    }

    PtNDArray wordEmbedding() {
        return wordEmbedding;
    }

    /** The same network in another number type, for checking gradients. */
    Net as(DataType other) {
        Net copy = new Net(manager, other, labels);
        copy.wordEmbedding = copy.array(weights(wordEmbedding));
        params.forEach((name, p) -> copy.put(name, weights(p)));
        return copy;
    }

    static MiniLm.Weights weights(NDArray array) {
        return new MiniLm.Weights(array.getShape().getShape(), array.toFloatArray());
    }

    private PtNDArray p(String name) {
        return params.get(name);
    }

    Output forward(NDManager m, Batch batch, boolean training, boolean withTrees) {
        int b = batch.size();
        int l = batch.pieces();
        NDArray ids = m.create(batch.ids(), new Shape(b, l));
        NDArray x = embedding(ids, wordEmbedding)
                .add(embedding(m.create(batch.positions(), new Shape(b, l)), p("position")))
                .add(embedding(m.create(batch.pieceShapes(), new Shape(b, l)), p("case.in")));
        x = drop(norm(x, "embed.norm"), DROP, training);
        NDArray mask = m.create(batch.mask(), new Shape(b, 1, 1, l)).toType(type, false);
        NDArray[] states = new NDArray[MiniLm.LAYERS];
        for (int i = 0; i < MiniLm.LAYERS; i++) {
            x = layer("layer" + i, x, mask, b, l, training);
            states[i] = x;
        }
        return heads(m, batch, states, training, withTrees);
    }

    private NDArray layer(String name, NDArray x, NDArray mask, int b, int l, boolean training) {
        int heads = MiniLm.HEADS;
        int wide = MiniLm.WIDTH / heads;
        NDArray qkv = linear(x, name + ".qkv").reshape(b, l, 3, heads, wide).transpose(2, 0, 3, 1, 4);
        NDArray q = qkv.get(0);
        NDArray k = qkv.get(1);
        NDArray v = qkv.get(2);
        NDArray weights = q.mul(1 / Math.sqrt(wide)).matMul(k.transpose(0, 1, 3, 2)).add(mask).softmax(-1);
        NDArray context = weights.matMul(v).transpose(0, 2, 1, 3).reshape(b, l, MiniLm.WIDTH);
        NDArray attended = norm(x.add(drop(linear(context, name + ".out"), DROP, training)), name + ".norm1");
        NDArray inner = linear(gelu(linear(attended, name + ".up")), name + ".down");
        return norm(attended.add(drop(inner, DROP, training)), name + ".norm2");
    }

    private Output heads(NDManager m, Batch batch, NDArray[] states, boolean training, boolean withTrees) {
        int b = batch.size();
        int t = batch.words();
        NDArray first = m.create(batch.first(), new Shape((long) b * t));
        NDArray shapes = m.create(batch.wordShapes(), new Shape((long) b * t));
        NDArray[] words = new NDArray[MIXED];
        for (int i = 0; i < MIXED; i++) {
            NDArray state = states[MiniLm.LAYERS - MIXED + i];
            words[i] = embedding(first, state.reshape(-1, MiniLm.WIDTH));
        }
        NDArray n = mix(m, words, "mix.name").add(embedding(shapes, p("case.name")));
        NDArray names = linear(drop(gelu(linear(drop(n, HEAD_DROP, training), "name1")), HEAD_DROP, training), "name2");
        if (!withTrees) {
            return new Output(null, null, names, null, null, null, null, null);
        }
        NDArray s = drop(mix(m, words, "mix.tree").add(embedding(shapes, p("case.tree"))), HEAD_DROP, training);
        NDArray root = m.ones(new Shape(b, 1, 1), type).mul(p("root"));
        NDArray grid = s.reshape(b, t, MiniLm.WIDTH);
        NDArray heads = root.concat(grid, 1);
        NDArray arcDep = drop(gelu(linear(grid, "arc.dep")), HEAD_DROP, training);
        NDArray arcHead = drop(gelu(linear(heads, "arc.head")), HEAD_DROP, training);
        NDArray arcs = arcDep.matMul(p("arc.pair")).add(p("arc.bias").reshape(1, 1, ARC))
                .matMul(arcHead.transpose(0, 2, 1));
        NDArray relationDep = drop(gelu(linear(grid, "rel.dep")), HEAD_DROP, training);
        NDArray relationHead = drop(gelu(linear(heads, "rel.head")), HEAD_DROP, training);
        return new Output(linear(s, "upos"), linear(s, "xpos"), names, linear(s, "statement"), linear(s, "factuality"), arcs, relationDep,
                relationHead);
    }

    /** Relation scores for one head a word; heads are indices into the flattened rows of root and words. */
    NDArray relations(NDManager m, Output out, long[] heads) {
        int relations = labels.relations().size();
        NDArray dep = out.relationDeps().reshape(-1, RELATION);
        NDArray head = embedding(m.create(heads, new Shape(heads.length)), out.relationHeads().reshape(-1, RELATION));
        NDArray pair = dep.matMul(p("rel.pair")).reshape(-1, relations, RELATION)
                .matMul(head.reshape(-1, RELATION, 1)).reshape(-1, relations);
        return pair.add(linear(dep, "rel.onDep")).add(head.matMul(p("rel.onHead.w").transpose()));
    }

    private NDArray mix(NDManager m, NDArray[] words, String name) {
        NDArray weights = m.ones(new Shape(MIXED), type).mul(p(name)).softmax(0);
        NDArray sum = null;
        for (int i = 0; i < MIXED; i++) {
            NDArray part = words[i].mul(weights.get(i));
            sum = sum == null ? part : sum.add(part);
        }
        return sum;
    }

    private NDArray linear(NDArray x, String name) {
        return JniUtils.linear((PtNDArray) x, p(name + ".w"), p(name + ".b"));
    }

    private NDArray norm(NDArray x, String name) {
        return JniUtils.layerNorm((PtNDArray) x, new Shape(MiniLm.WIDTH), p(name + ".w"), p(name + ".b"), EPSILON);
    }

    private static NDArray gelu(NDArray x) {
        return JniUtils.gelu((PtNDArray) x);
    }

    private static NDArray drop(NDArray x, double rate, boolean training) {
        return training ? JniUtils.dropout((PtNDArray) x, rate, true) : x;
    }

    private static NDArray embedding(NDArray ids, NDArray table) {
        return JniUtils.embedding((PtNDArray) ids, (PtNDArray) table, false);
    }
}
