package org.newsgraph.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.function.Function;

/** The heads' losses: cross entropy over the words whose label is known. */
final class Losses {
    private static final double NAMES = 3;
    /** Names in treebanks are inferred from mentions, so they weigh little. */
    private static final double INFERRED_NAMES = 0.5;
    private static final double STATEMENTS = 0.5;
    private static final double FACTUALITY = 0.5;
    private static final double XPOS = 0.7;
    private static final float CLOSED = -10000f;

    /** The sum to go down, and its parts for the log. */
    record Loss(NDArray total, NDArray[] parts) {
    }

    private final Net net;

    Losses(Net net) {
        this.net = net;
    }

    /** @param head one of the heads alone ("names", "upos", "xpos", "statements", "arcs", "relations", "factuality"), or null for all */
    Loss of(NDManager m, Batch batch, boolean training, boolean withTrees, String head) {
        Net.Output out = net.forward(m, batch, training, withTrees);
        NDArray[] parts = new NDArray[7];
        if (wanted(head, "names")) {
            parts[0] = flat(m, batch, out.names(), Encoded::names, true);
        }
        if (withTrees) {
            if (wanted(head, "upos")) {
                parts[1] = flat(m, batch, out.upos(), Encoded::upos, false);
            }
            if (wanted(head, "xpos")) {
                parts[2] = flat(m, batch, out.xpos(), Encoded::xpos, false);
            }
            if (wanted(head, "statements")) {
                parts[3] = flat(m, batch, out.statements(), Encoded::statements, false);
            }
            if (wanted(head, "arcs")) {
                parts[4] = arcs(m, batch, out);
            }
            if (wanted(head, "relations")) {
                parts[5] = relations(m, batch, out);
            }
            if (wanted(head, "factuality")) {
                parts[6] = flat(m, batch, out.factuality(), Encoded::factuality, false);
            }
        }
        double[] weights = {withTrees ? INFERRED_NAMES : NAMES, 1, XPOS, STATEMENTS, 1, 1, FACTUALITY};
        NDArray total = null;
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] != null) {
                NDArray weighted = parts[i].mul(weights[i]);
                total = total == null ? weighted : total.add(weighted);
            }
        }
        return new Loss(total, parts);
    }

    private static boolean wanted(String head, String name) {
        return head == null || head.equals(name);
    }

    private static NDArray flat(NDManager m, Batch batch, NDArray scores, Function<Encoded, int[]> layer,
            boolean weighted) {
        int t = batch.words();
        long[] gold = new long[batch.size() * t];
        float[] known = new float[gold.length];
        for (int i = 0; i < batch.size(); i++) {
            Encoded e = batch.sentences().get(i);
            int[] labels = layer.apply(e);
            for (int w = 0; labels != null && w < labels.length; w++) {
                if (labels[w] >= 0) {
                    gold[i * t + w] = labels[w];
                    known[i * t + w] = weighted ? e.nameWeight() : 1;
                }
            }
        }
        return crossEntropy(m, scores, gold, known);
    }

    private static NDArray arcs(NDManager m, Batch batch, Net.Output out) {
        int t = batch.words();
        int b = batch.size();
        long[] gold = new long[b * t];
        float[] known = new float[b * t];
        float[] mask = new float[b * (t + 1)];
        for (int i = 0; i < b; i++) {
            Encoded e = batch.sentences().get(i);
            for (int w = 0; w < t; w++) {
                if (w >= e.words()) {
                    mask[i * (t + 1) + w + 1] = CLOSED;
                } else if (e.heads() != null) {
                    gold[i * t + w] = e.heads()[w] + 1;
                    known[i * t + w] = 1;
                }
            }
        }
        NDArray scores = out.arcs().add(m.create(mask, new Shape(b, 1, t + 1)).toType(out.arcs().getDataType(), false));
        return crossEntropy(m, scores.reshape((long) b * t, t + 1), gold, known);
    }

    private NDArray relations(NDManager m, Batch batch, Net.Output out) {
        int t = batch.words();
        int b = batch.size();
        long[] gold = new long[b * t];
        long[] heads = new long[b * t];
        float[] known = new float[b * t];
        for (int i = 0; i < b; i++) {
            Encoded e = batch.sentences().get(i);
            for (int w = 0; w < t; w++) {
                boolean has = w < e.words() && e.heads() != null && e.relations()[w] >= 0;
                heads[i * t + w] = (long) i * (t + 1) + (has ? e.heads()[w] + 1 : 0);
                gold[i * t + w] = has ? e.relations()[w] : 0;
                known[i * t + w] = has ? 1 : 0;
            }
        }
        return crossEntropy(m, net.relations(m, out, heads), gold, known);
    }

    private static NDArray crossEntropy(NDManager m, NDArray scores, long[] gold, float[] known) {
        float sum = 1e-6f;
        for (float k : known) {
            sum += k;
        }
        NDArray picked = scores.logSoftmax(-1).gather(m.create(gold, new Shape(gold.length, 1)), 1);
        NDArray weights = m.create(known, new Shape(known.length, 1)).toType(scores.getDataType(), false);
        return picked.mul(weights).sum().mul(-1.0 / sum);
    }
}
