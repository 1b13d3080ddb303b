package org.newsgraph.training;

import ai.djl.ndarray.NDManager;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.newsgraph.syntax.encoder.Labels;
import org.newsgraph.syntax.encoder.WordPiece;

/**
 * Writes what a trainer on a graphics processor needs (training/gpu/train.py): the encoded sentences, and weights to begin
 * with as a checkpoint. Sentences are cut and labelled here alone, so that both trainers see the same numbers.
 *
 * <p>A file of sentences is a sequence of records of 16-bit numbers, highest byte first: words n, pieces p, the name weight in
 * hundredths, a bit set of the layers that are known (1 tags and trees, 2 names, 4 statements, 8 factuality), then p pieces, p
 * owners, n first pieces, n shapes, and for each layer that is known n labels (trees: upos, xpos, heads, relations), -1 being
 * unknown, a head of -1 the root.
 */
final class Exchange {
    private Exchange() {
    }

    static void run(Options options) throws IOException {
        Path folder = Files.createDirectories(Path.of(options.values().get("dump")));
        Corpora corpora = Corpora.load(options);
        // a run without some set must have the same outputs as one with all, to be comparable
        Labels labels = LabelSets.of(Corpora.load(options.withAllData()).gold());
        Files.write(folder.resolve("labels.txt"), labels.lines());
        write(folder.resolve("trees.bin"), Train.encode(corpora.gold(), labels));
        write(folder.resolve("silver.bin"), Train.encode(corpora.silver(), labels));
        write(folder.resolve("names.bin"), Train.encode(corpora.names(), labels));
        if (options.has("raw")) {
            raw(Path.of(options.values().get("raw")), folder, labels);
        }
        test(options, folder, labels);
        try (NDManager manager = NDManager.newBaseManager()) {
            Checkpoint.save(Net.fresh(manager, labels, options.seed()), labels, 0, folder.resolve("base.weights"));
            for (String base : options.values().getOrDefault("bases", "").split(",")) {
                if (!base.isEmpty()) {
                    Path file = Path.of(base);
                    Net net = Net.fresh(manager, labels, options.seed(), new MiniLm(Files.readAllBytes(file)));
                    Checkpoint.save(net, labels, 0, folder.resolve(file.getFileName() + ".weights"));
                }
            }
        }
    }

    /** Sentences whose words a teacher is to label; the ones too long for training are left out of both files. */
    private static void raw(Path file, Path folder, Labels labels) throws IOException {
        List<Encoded> encoded = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        WordPiece cutter = new WordPiece(MiniLm.vocabulary());
        for (String line : TextFiles.lines(file)) {
            Example e = new Example("", List.of(line.split(" ")), null, null, null, null, null, null, null, 1);
            Encoded one = Encoded.of(e, cutter, labels, java.util.Map.of());
            if (one.pieces().length <= Train.LONGEST) {
                encoded.add(one);
                kept.add(line);
            }
        }
        write(folder.resolve("raw.bin"), encoded);
        Files.write(folder.resolve("raw.txt"), kept);
    }

    /** What is measured while training elsewhere: for choosing among runs, EWT dev; the rest for the learning curve. */
    private static void test(Options options, Path folder, Labels labels) throws IOException {
        NameConventions conventions = new NameConventions(TextFiles.lines(options.data().resolve("demonyms.txt")));
        write(folder.resolve("test-ewt.bin"), Train.encode(examples(options.data().resolve("ewt/en_ewt-ud-dev.conllu.gz")), labels));
        Path sets = options.sets();
        if (sets != null) {
            List<Example> news = new ArrayList<>();
            try (Stream<Path> files = Files.walk(sets.resolve("gum-wikinews"))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".conllu")).sorted().toList()) {
                    news.addAll(examples(file));
                }
            }
            write(folder.resolve("test-gum.bin"), Train.encode(news, labels));
            write(folder.resolve("test-politics.bin"), Train.encode(
                    conventions.typesOnly(BioFile.read(sets.resolve("crossner-politics/dev.txt"), 0, -1)), labels));
            write(folder.resolve("test-wikigold.bin"), Train.encode(
                    conventions.typesOnly(BioFile.read(sets.resolve("wikigold/wikigold.conll.txt"), 0, 1)), labels));
        }
    }

    private static List<Example> examples(Path file) throws IOException {
        return Conllu.read(file).stream().map(Conllu.Sentence::example).toList();
    }

    private static void write(Path file, List<Encoded> sentences) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 20))) {
            for (Encoded e : sentences) {
                out.writeShort(e.words());
                out.writeShort(e.pieces().length);
                out.writeShort(Math.round(e.nameWeight() * 100));
                out.writeShort((e.heads() != null ? 1 : 0) | (e.names() != null ? 2 : 0) | (e.statements() != null ? 4 : 0)
                        | (e.factuality() != null ? 8 : 0));
                for (int[] layer : new int[][] {e.pieces(), e.owner(), e.first(), e.shapes(), e.heads() == null ? null : e.upos(),
                        e.heads() == null ? null : e.xpos(), e.heads(), e.heads() == null ? null : e.relations(), e.names(),
                        e.statements(), e.factuality()}) {
                    if (layer != null) {
                        for (int value : layer) {
                            out.writeShort(value);
                        }
                    }
                }
            }
        }
    }
}
