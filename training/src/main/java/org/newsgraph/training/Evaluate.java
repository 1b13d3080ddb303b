package org.newsgraph.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.newsgraph.syntax.encoder.EncoderModel;

/**
 * Measures a model. EWT's development trees come with the training data; names and news are measured on sets that are
 * no part of the project, in a folder that the option --sets names: gum-wikinews (CoNLL-U), crossner-politics/dev.txt,
 * wikigold/wikigold.conll.txt.
 */
final class Evaluate {
    private static final int TIMED_WORDS = 30;
    private static final int TIMED = 200;
    private static final int MISTAKES = 12;

    private Evaluate() {
    }

    static List<String> run(EncoderModel model, Options options) throws IOException {
        List<String> report = new ArrayList<>();
        NameConventions conventions = new NameConventions(TextFiles.lines(options.data().resolve("demonyms.txt")));
        List<Example> ewt = examples(Conllu.read(options.data().resolve("ewt/en_ewt-ud-dev.conllu.gz")));
        if (!options.has("quick")) {
            TreeScore.of(model, ewt).lines().forEach(l -> report.add("EWT dev: " + l));
        }
        report.add(speed(model, ewt));
        Path sets = options.sets();
        if (sets != null) {
            names(model, "CrossNER politics dev", BioFile.read(sets.resolve("crossner-politics/dev.txt"), 0, -1), conventions,
                    report, options);
            names(model, "wikigold", BioFile.read(sets.resolve("wikigold/wikigold.conll.txt"), 0, 1), conventions, report, options);
            List<Example> news = new ArrayList<>();
            try (java.util.stream.Stream<Path> files = Files.walk(sets.resolve("gum-wikinews"))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".conllu")).sorted().toList()) {
                    news.addAll(examples(Conllu.read(file)));
                }
            }
            TreeScore trees = TreeScore.of(model, news);
            trees.lines().forEach(l -> report.add("GUM Wikinews: " + l));
            report.add("GUM Wikinews, commonest wrong arcs: " + trees.mistakes(MISTAKES));
        }
        return report;
    }

    private static void names(EncoderModel model, String set, List<Example> sentences, NameConventions conventions,
            List<String> report, Options options) throws IOException {
        NameScore score = NameScore.of(model, conventions.typesOnly(sentences));
        report.add(set + ": " + score);
        report.add(set + ", commonest causes of mistakes: " + score.causes(MISTAKES));
        if (options.has("mistakes")) {
            Files.write(Path.of(options.values().get("mistakes") + "-" + set.replace(' ', '-') + ".txt"), score.mistakes());
        }
    }

    private static List<Example> examples(List<Conllu.Sentence> sentences) {
        return sentences.stream().map(Conllu.Sentence::example).toList();
    }

    private static String speed(EncoderModel model, List<Example> sentences) {
        List<List<String>> timed = sentences.stream().map(Example::words)
                .filter(w -> Math.abs(w.size() - TIMED_WORDS) < 2).limit(TIMED).toList();
        timed.forEach(model::read);
        List<Double> times = new ArrayList<>();
        for (List<String> words : timed) {
            long start = System.nanoTime();
            model.read(words);
            times.add((System.nanoTime() - start) / 1e6);
        }
        times.sort(null);
        return String.format("speed: median %.2f ms, fastest tenth %.2f ms a sentence of 30 words, one thread, %d sentences",
                times.get(times.size() / 2), times.get(times.size() / 10), times.size());
    }
}
