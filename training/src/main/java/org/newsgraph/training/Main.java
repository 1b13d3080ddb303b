package org.newsgraph.training;

import java.nio.file.Files;
import java.nio.file.Path;
import org.newsgraph.syntax.encoder.EncoderModel;
import org.newsgraph.syntax.encoder.Labels;

/** Trains, exports and measures the encoder. */
public final class Main {
    private Main() {
    }

    /** Runs what the options ask for; see bin/train. */
    public static void main(String[] args) throws Exception {
        Options options = Options.parse(args);
        if (!options.has("evaluate") && !options.has("export")) {
            Train.run(options);
        }
        if (!options.has("evaluate")) {
            Export.run(options);
        }
        evaluate("int8", options.model().resolve("encoder.onnx"), options);
        Path full = options.checkpoint().resolveSibling("encoder-fp32.onnx");
        if (Files.exists(full)) {
            evaluate("fp32", full, options);
        }
        System.exit(0);
    }

    private static void evaluate(String kind, Path model, Options options) throws Exception {
        Path folder = options.model();
        try (EncoderModel encoder = EncoderModel.of(Files.readAllBytes(model),
                Files.readAllLines(folder.resolve("vocabulary.txt")),
                Labels.parse(Files.readAllLines(folder.resolve("labels.txt"))))) {
            Evaluate.run(encoder, options).forEach(line -> System.out.println(kind + " " + line));
        }
    }
}
