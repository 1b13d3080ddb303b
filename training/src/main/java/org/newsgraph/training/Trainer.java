package org.newsgraph.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.newsgraph.syntax.encoder.Labels;

/**
 * Trains by the clock: the rates fall to zero when the time is up. Each step takes batches of both streams side by
 * side on threads of their own, whose gradients add up; one thread a batch bears a busy machine better than one
 * batch over all cores.
 */
final class Trainer implements AutoCloseable {
    private static final double WARM_UP = 0.04;
    private static final double SAVE_MINUTES = 4;
    private static final int LOG = 50;

    /** What a run is to do. */
    record Plan(double minutes, double encoderRate, double headRate, double done, int threads, int steps) {
    }

    private final NDManager manager;
    private final Net net;
    private final Labels labels;
    private final Plan plan;
    private final ExecutorService pool;

    Trainer(NDManager manager, Net net, Labels labels, Plan plan) {
        this.manager = manager;
        this.net = net;
        this.labels = labels;
        this.plan = plan;
        this.pool = Executors.newFixedThreadPool(plan.threads(), r -> {
            Thread thread = new Thread(r, "batch");
            thread.setDaemon(true);
            return thread;
        });
    }

    static void backward(NDArray loss) {
        NDArray one = loss.getManager().ones(loss.getShape(), loss.getDataType());
        JniUtils.backward((PtNDArray) loss, (PtNDArray) one, false, false);
    }

    void run(Stream trees, Stream names, Path file) throws IOException, InterruptedException, ExecutionException {
        AdamW optimizer = new AdamW(manager, net.params());
        Losses losses = new Losses(net);
        long start = System.nanoTime();
        double saved = 0;
        double[] sums = new double[8];
        int[] counts = new int[8];
        long pieces = 0;
        double norms = 0;
        for (int step = 1; ; step++) {
            double minutes = (System.nanoTime() - start) / 60e9;
            double part = plan.steps() > 0 ? (step - 1) / (double) plan.steps() : minutes / plan.minutes();
            double done = plan.done() + (1 - plan.done()) * part;
            if (done >= 1) {
                break;
            }
            List<Future<double[]>> running = new ArrayList<>();
            Batch tree = trees.next();
            Batch name = names.next();
            pieces += (long) tree.size() * tree.pieces() + (long) name.size() * name.pieces();
            running.add(pool.submit(() -> gradients(losses, tree, true)));
            running.add(pool.submit(() -> gradients(losses, name, false)));
            for (int r = 0; r < 2; r++) {
                double[] parts = running.get(r).get();
                for (int i = 0; i < 7; i++) {
                    if (!Double.isNaN(parts[i])) {
                        int slot = i == 0 && r == 1 ? 7 : i;
                        sums[slot] += parts[i];
                        counts[slot]++;
                    }
                }
            }
            double share = Math.min(1, (part + 1e-3) / WARM_UP) * (1 - done);
            norms += optimizer.step(plan.encoderRate() * share, plan.headRate() * share);
            if (step % LOG == 0) {
                StringBuilder line = new StringBuilder();
                String[] heads = {"gum-names", "upos", "xpos", "stmt", "arcs", "rels", "fact", "names"};
                for (int i = 0; i < heads.length; i++) {
                    line.append(String.format(" %s %.3f", heads[i], sums[i] / Math.max(1, counts[i])));
                    sums[i] = 0;
                    counts[i] = 0;
                }
                System.out.printf("step %d %.1f min %.0f pieces/s passes %d/%d norm %.2f%s%n", step, minutes,
                        pieces / (minutes * 60), trees.passes(), names.passes(), norms / LOG, line);
                norms = 0;
            }
            if (minutes - saved > SAVE_MINUTES) {
                Checkpoint.save(net, labels, done, file);
                saved = minutes;
            }
        }
        optimizer.takeMean();
        Checkpoint.save(net, labels, 1, file);
    }

    private double[] gradients(Losses losses, Batch batch, boolean withTrees) {
        JniUtils.setGradMode(true);
        try (NDManager m = manager.newSubManager()) {
            Losses.Loss loss = losses.of(m, batch, true, withTrees, null);
            backward(loss.total());
            double[] parts = new double[loss.parts().length];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = loss.parts()[i] == null ? Double.NaN : loss.parts()[i].toType(DataType.FLOAT64, false).getDouble();
            }
            return parts;
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
