package org.newsgraph.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.newsgraph.syntax.encoder.EncoderModel;
import org.newsgraph.syntax.encoder.Labels;

/** Trains, exports and measures the encoder. */
public final class Main {
    private Main() {
    }

    /** Runs what the options ask for; see bin/train. */
    public static void main(String[] args) throws Exception {
        Options options = Options.parse(args);
        if (options.has("dump")) {
            Exchange.run(options);
            System.exit(0);
        }
        if (!options.has("evaluate") && !options.has("export")) {
            Train.run(options);
        }
        if (!options.has("evaluate")) {
            Export.run(options);
        }
        List<String> figures = new ArrayList<>(evaluate("int8", options.model().resolve("encoder.onnx"), options));
        Path full = options.checkpoint().resolveSibling("encoder-fp32.onnx");
        if (options.has("full") && Files.exists(full)) {
            figures.addAll(evaluate("fp32", full, options));
        }
        if (!options.has("evaluate")) {
            ModelCard.write(options.card(), options, Corpora.load(options).counts(), figures);
        }
        System.exit(0);
    }

    private static List<String> evaluate(String kind, Path model, Options options) throws Exception {
        Path folder = options.model();
        try (EncoderModel encoder = EncoderModel.of(Files.readAllBytes(model),
                Files.readAllLines(folder.resolve("vocabulary.txt")),
                Labels.parse(Files.readAllLines(folder.resolve("labels.txt"))))) {
            List<String> figures = Evaluate.run(encoder, options).stream().map(line -> kind + " " + line).toList();
            figures.forEach(System.out::println);
            return figures;
        }
    }
}
