package org.newsgraph.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;
import java.util.Map;

/**
 * Compares each head's gradients in single precision with those in double. A native library with one faulty kernel
 * trains in silence towards nothing, so no training begins without this.
 */
final class GradientCheck {
    private static final double ALLOWED = 1e-3;
    private static final double NEGLIGIBLE = 1e-2;

    private GradientCheck() {
    }

    static void run(NDManager manager, Net net, Batch trees, Batch names) {
        Net exact = net.as(DataType.FLOAT64);
        for (String head : List.of("names", "upos", "xpos", "statements", "arcs", "relations", "factuality")) {
            Batch batch = head.equals("names") ? names : trees;
            backward(manager, net, batch, head);
            backward(manager, exact, batch, head);
            // Of a parameter that hardly matters for the loss only rounding is left to compare.
            double floor = largest(manager, exact) * NEGLIGIBLE;
            double worst = 0;
            String where = "";
            for (Map.Entry<String, PtNDArray> e : net.params().entrySet()) {
                try (NDManager m = manager.newSubManager()) {
                    NDArray got = JniUtils.getGradient(e.getValue());
                    NDArray wanted = JniUtils.getGradient(exact.params().get(e.getKey()));
                    if (got == null || wanted == null) {
                        continue;
                    }
                    got.attach(m);
                    wanted.attach(m);
                    double[] a = got.toType(DataType.FLOAT64, true).toDoubleArray();
                    double[] b = wanted.toDoubleArray();
                    double difference = 0;
                    double size = floor;
                    for (int i = 0; i < a.length; i++) {
                        difference = Math.max(difference, Math.abs(a[i] - b[i]));
                        size = Math.max(size, Math.abs(b[i]));
                    }
                    if (!(difference / size <= worst)) {
                        worst = difference / size;
                        where = e.getKey();
                    }
                }
                JniUtils.zeroGrad(e.getValue());
                JniUtils.zeroGrad(exact.params().get(e.getKey()));
            }
            System.out.printf("gradient of %-10s worst relative difference %.2e at %s%n", head, worst, where);
            if (!(worst < ALLOWED)) {
                throw new IllegalStateException("wrong gradient of " + head + " at " + where);
            }
        }
        exact.params().values().forEach(NDArray::close);
        exact.wordEmbedding().close();
    }

    private static double largest(NDManager manager, Net net) {
        double largest = 0;
        for (PtNDArray p : net.params().values()) {
            try (NDManager m = manager.newSubManager(); NDArray gradient = JniUtils.getGradient(p)) {
                if (gradient != null) {
                    gradient.attach(m);
                    largest = Math.max(largest, gradient.abs().max().getDouble());
                }
            }
        }
        return largest;
    }

    private static void backward(NDManager manager, Net net, Batch batch, String head) {
        JniUtils.setGradMode(true);
        try (NDManager m = manager.newSubManager()) {
            NDArray loss = new Losses(net).of(m, batch, false, true, head).total();
            Trainer.backward(loss);
        }
    }
}
