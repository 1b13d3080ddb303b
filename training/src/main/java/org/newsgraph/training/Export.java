package org.newsgraph.training;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.newsgraph.syntax.encoder.Labels;

/** Turns a checkpoint into model files. */
final class Export {
    private Export() {
    }

    /** Writes the model of a checkpoint, with its vocabulary and labels, in 8 bits and for comparison in 32. */
    static void run(Options options) throws IOException {
        try (NDManager manager = NDManager.newBaseManager()) {
            Checkpoint.Loaded loaded = Checkpoint.load(manager, options.checkpoint());
            Labels labels = loaded.labels();
            Map<String, MiniLm.Weights> weights = new HashMap<>();
            weights.put("word", Net.weights(loaded.net().wordEmbedding()));
            loaded.net().params().forEach((name, p) -> weights.put(name, Net.weights(p)));
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
