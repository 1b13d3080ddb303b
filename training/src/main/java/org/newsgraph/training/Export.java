package org.newsgraph.training;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.syntax.encoder.Labels;

/** Turns a checkpoint into model files. */
final class Export {
    private Export() {
    }

    private static Map<String, MiniLm.Weights> weights(Net net) {
        Map<String, MiniLm.Weights> weights = new HashMap<>();
        weights.put("word", Net.weights(net.wordEmbedding()));
        net.params().forEach((name, p) -> weights.put(name, Net.weights(p)));
        return weights;
    }

    /**
     * The mean of checkpoints that went on from one another, which does better than each (Izmailov et al. 2018, "Averaging
     * Weights Leads to Wider Optima and Better Generalization"). What only some of them have is theirs.
     */
    private static Map<String, MiniLm.Weights> mean(NDManager manager, List<Path> files) throws IOException {
        Map<String, MiniLm.Weights> sums = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Path file : files) {
            try (NDManager own = manager.newSubManager()) {
                weights(Checkpoint.load(own, file).net()).forEach((name, w) -> {
                    counts.merge(name, 1, Integer::sum);
                    sums.merge(name, w, Export::sum);
                });
            }
        }
        sums.replaceAll((name, w) -> {
            float[] values = w.values().clone();
            for (int i = 0; i < values.length; i++) {
                values[i] /= counts.get(name);
            }
            return new MiniLm.Weights(w.shape(), values);
        });
        return sums;
    }

    private static MiniLm.Weights sum(MiniLm.Weights a, MiniLm.Weights b) {
        float[] values = a.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] += b.values()[i];
        }
        return new MiniLm.Weights(a.shape(), values);
    }

    /** Writes the model of a checkpoint, with its vocabulary and labels, in 8 bits and for comparison in 32. */
    static void run(Options options) throws IOException {
        try (NDManager manager = NDManager.newBaseManager()) {
            Checkpoint.Loaded loaded = Checkpoint.load(manager, options.checkpoint());
            Labels labels = loaded.labels();
            Map<String, MiniLm.Weights> weights = options.average().isEmpty() ? weights(loaded.net())
                    : mean(manager, options.average());
            Path folder = options.model();
            Files.createDirectories(folder);
            Files.write(folder.resolve("encoder.onnx"), new OnnxExport(weights, labels, true, options.levels()).model());
            Files.write(folder.resolve("vocabulary.txt"), MiniLm.vocabulary());
            Files.write(folder.resolve("labels.txt"), labels.lines());
            Path full = options.checkpoint().resolveSibling("encoder-fp32.onnx");
            Files.write(full, new OnnxExport(weights, labels, false, options.levels()).model());
        }
    }
}
