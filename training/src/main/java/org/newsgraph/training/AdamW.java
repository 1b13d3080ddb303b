package org.newsgraph.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adam with decoupled weight decay, one rate for the encoder and one for what is new. */
final class AdamW {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.98;
    private static final double EPSILON = 1e-8;
    private static final double DECAY = 0.01;
    private static final double CLIP = 1;

    private final NDManager manager;
    private final Map<String, PtNDArray> params;
    /** Each how many steps the weights count in their mean, and how much of it stays. */
    private static final int SAMPLED = 10;
    private static final double KEPT = 0.99;

    private final Map<String, NDArray> mean = new HashMap<>();
    private final Map<String, NDArray> late = new HashMap<>();
    private final Map<String, NDArray> square = new HashMap<>();
    private long steps;

    AdamW(NDManager manager, Map<String, PtNDArray> params) {
        this.manager = manager;
        this.params = params;
        params.forEach((name, p) -> {
            mean.put(name, manager.zeros(p.getShape()));
            square.put(name, manager.zeros(p.getShape()));
            late.put(name, p.duplicate());
        });
    }

    static boolean isEncoder(String name) {
        return name.startsWith("layer") || name.startsWith("embed.") || name.equals("position");
    }

    /** One step with the gradients that have gathered, which are set back to zero; returns their norm. */
    double step(double encoderRate, double headRate) {
        JniUtils.setGradMode(false);
        steps++;
        double norm = norm();
        double scale = norm > CLIP ? CLIP / norm : 1;
        double correction = Math.sqrt(1 - Math.pow(BETA2, steps)) / (1 - Math.pow(BETA1, steps));
        List<String> names = List.copyOf(params.keySet());
        for (String name : names) {
            update(name, scale, isEncoder(name) ? encoderRate : headRate, correction);
        }
        if (steps % SAMPLED == 0) {
            double kept = Math.min(KEPT, steps / (steps + 10.0 * SAMPLED));
            for (String name : names) {
                average(name, kept);
            }
        }
        JniUtils.setGradMode(true);
        return norm;
    }

    private void average(String name, double kept) {
        try (NDManager m = manager.newSubManager()) {
            NDArray part = params.get(name).mul(1 - kept);
            part.attach(m);
            late.get(name).muli(kept).addi(part);
        }
    }

    /**
     * Puts the mean of the last weights in the place of the weights: it reads better than the last ones alone (Izmailov et al.
     * 2018, "Averaging Weights Leads to Wider Optima and Better Generalization").
     */
    void takeMean() {
        JniUtils.setGradMode(false);
        for (Map.Entry<String, PtNDArray> e : params.entrySet()) {
            e.getValue().muli(0).addi(late.get(e.getKey()));
        }
        JniUtils.setGradMode(true);
    }

    private void update(String name, double scale, double rate, double correction) {
        PtNDArray p = params.get(name);
        try (NDManager m = manager.newSubManager(); NDArray raw = JniUtils.getGradient(p)) {
            if (raw == null) {
                return;
            }
            raw.attach(m);
            NDArray g = raw.mul(scale);
            NDArray first = mean.get(name);
            NDArray second = square.get(name);
            first.muli(BETA1).addi(g.mul(1 - BETA1));
            second.muli(BETA2).addi(g.mul(g).muli(1 - BETA2));
            NDArray bottom = second.sqrt();
            bottom.attach(m);
            NDArray change = first.div(bottom.addi(EPSILON / correction));
            change.attach(m);
            if (name.endsWith(".w") && p.getShape().dimension() > 1) {
                p.muli(1 - rate * DECAY);
            }
            p.subi(change.muli(rate * correction));
            JniUtils.zeroGrad(p);
        }
    }

    private double norm() {
        double sum = 0;
        for (PtNDArray p : params.values()) {
            try (NDManager m = manager.newSubManager(); NDArray g = JniUtils.getGradient(p)) {
                if (g != null) {
                    g.attach(m);
                    sum += g.mul(g).sum().toType(ai.djl.ndarray.types.DataType.FLOAT64, false).getDouble();
                }
            }
        }
        return Math.sqrt(sum);
    }
}
