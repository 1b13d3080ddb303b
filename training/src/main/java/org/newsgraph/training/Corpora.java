package org.newsgraph.training;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All training data, harmonised.
 *
 * @param gold   sentences with trees that people made or checked
 * @param trees  the same, as often as they are seen in a pass
 * @param silver sentences with trees and names that other networks gave
 * @param names  sentences with names alone
 */
record Corpora(List<Example> gold, List<Example> trees, List<Example> silver, List<Example> names, Map<String, int[]> counts) {

    /** Sentences with trees in one stream, as the training reads them. */
    List<Example> allTrees() {
        return Stream.concat(trees.stream(), silver.stream()).toList();
    }

    /** Which part of the data is wanted: a share of each set, without the sets whose name begins so. */
    record Choice(double share, List<String> without) {
        List<Example> of(String name, List<Example> examples) {
            if (without.stream().anyMatch(name::startsWith)) {
                return List.of();
            }
            if (share >= 1) {
                return examples;
            }
            // Spread over the whole set, so that a part has all its documents' kinds.
            List<Example> part = new ArrayList<>();
            for (int i = 0; i < examples.size(); i++) {
                if ((int) ((i + 1) * share) > (int) (i * share)) {
                    part.add(examples.get(i));
                }
            }
            return part;
        }
    }

    private static final float PARTIAL_WEIGHT = 0.7f;
    /** Politics is the kind of text the product reads, and a small set. */
    private static final int POLITICS_COPIES = 5;
    /** Where silver trees come along, gold ones are seen more often, so that a fifth of a pass is gold. */
    private static final int GOLD_COPIES = 2;

    static Corpora load(Options options) throws IOException {
        Path data = options.data();
        Choice choice = new Choice(options.share(), options.without());
        NameConventions conventions = new NameConventions(TextFiles.lines(data.resolve("demonyms.txt")));
        Map<String, int[]> counts = new LinkedHashMap<>();
        List<Example> trees = new ArrayList<>();
        trees.addAll(count("UD EWT train", choice.of("ewt", ewt(data)), counts));
        trees.addAll(count("GUM free genres", choice.of("gum", gum(data, conventions)), counts));
        List<Example> silver = count("news read by four networks", choice.of("silver", Silver.read(data.resolve("silver/silver-news.tsv.gz"))), counts);
        List<Example> gold = List.copyOf(trees);
        for (int i = 1; i < GOLD_COPIES && !silver.isEmpty(); i++) {
            trees.addAll(gold);
        }
        List<Example> names = new ArrayList<>();
        for (Path file : list(data.resolve("crossner"), "*.txt.gz")) {
            List<Example> set = count(file.getFileName().toString().replace(".txt.gz", ""),
                    choice.of(file.getFileName().toString(), harmonised(BioFile.read(file, 0, -1), conventions, false, 1)), counts);
            int copies = file.getFileName().toString().contains("politics") ? POLITICS_COPIES : 1;
            for (int i = 0; i < copies; i++) {
                names.addAll(set);
            }
        }
        for (Path file : list(data.resolve("uner"), "*.iob2.gz")) {
            names.addAll(count(file.getFileName().toString().replace(".iob2.gz", ""),
                    choice.of("uner", harmonised(BioFile.read(file, 1, 2), conventions, true, 1)), counts));
        }
        for (Path file : list(data.resolve("redocred"), "*.conll.gz")) {
            names.addAll(count("Re-DocRED dev",
                    choice.of("redocred", harmonised(BioFile.read(file, 0, 1), conventions, false, 1)), counts));
        }
        for (Path file : list(data.resolve("knowledgenet"), "*.conll.gz")) {
            names.addAll(count("KnowledgeNet folds 1-3",
                    choice.of("knowledgenet", harmonised(BioFile.read(file, 0, 1), conventions, false, PARTIAL_WEIGHT)), counts));
        }
        return new Corpora(gold, trees, silver, names, counts);
    }

    private static List<Example> ewt(Path data) throws IOException {
        List<Conllu.Sentence> sentences = Conllu.read(data.resolve("ewt/en_ewt-ud-train.conllu.gz"));
        Map<String, List<String>> statements =
                Statements.read(data.resolve("ewt/propbank-ewt.tsv.gz"), Conllu.byId(sentences));
        Map<String, List<String>> factuality =
                Factuality.read(data.resolve("ewt/uds-factuality-train.tsv.gz"), Conllu.byId(sentences));
        List<Example> examples = new ArrayList<>();
        for (Conllu.Sentence s : sentences) {
            String id = s.example().id();
            examples.add(s.example().withStatements(statements.get(id)).withFactuality(factuality.get(id)));
        }
        return examples;
    }

    private static List<Example> gum(Path data, NameConventions conventions) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (Path file : list(data.resolve("gum"), "*.conllu.gz")) {
            for (Conllu.Sentence s : Conllu.read(file)) {
                examples.add(s.example().withNames(GumNames.labels(s, conventions), 0.5f));
            }
        }
        return examples;
    }

    private static List<Example> harmonised(List<Example> examples, NameConventions conventions, boolean openTypes,
            float weight) {
        List<Example> out = new ArrayList<>();
        for (Example e : examples) {
            List<String> labels = conventions.harmonise(e.words(), e.names());
            out.add(e.withNames(openTypes ? conventions.openOtherTypes(e.words(), labels) : labels, weight));
        }
        return out;
    }

    private static List<Example> count(String name, List<Example> examples, Map<String, int[]> counts) {
        int[] c = counts.computeIfAbsent(name, k -> new int[3]);
        for (Example e : examples) {
            c[0]++;
            c[1] += e.words().size();
            if (e.names() != null) {
                c[2] += (int) e.names().stream().filter(l -> l != null && l.startsWith("B-")).count();
            }
        }
        return examples;
    }

    private static List<Path> list(Path folder, String glob) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, glob)) {
            stream.forEach(files::add);
        }
        files.sort(null);
        return files;
    }
}
