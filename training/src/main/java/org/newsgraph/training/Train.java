package org.newsgraph.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.newsgraph.syntax.encoder.Labels;
import org.newsgraph.syntax.encoder.WordPiece;

/** Fine-tunes the encoder on all training data and leaves a checkpoint. */
final class Train {
    static final int LONGEST = 140;

    private Train() {
    }

    static void run(Options options) throws Exception {
        Engine.getInstance().setRandomSeed((int) options.seed());
        JniUtils.setNumThreads(1);
        Corpora corpora = Corpora.load(options);
        corpora.counts().forEach((name, c) -> System.out.printf("%-28s %6d sentences %7d words %6d names%n", name, c[0],
                c[1], c[2]));
        Files.createDirectories(options.checkpoint().toAbsolutePath().getParent());
        try (NDManager manager = NDManager.newBaseManager()) {
            double done = 0;
            Labels labels = LabelSets.of(corpora.gold());
            Net net;
            if (options.from() != null) {
                Checkpoint.Loaded loaded = Checkpoint.load(manager, options.from());
                net = loaded.net();
                labels = loaded.labels();
                done = options.restart() ? 0 : loaded.done();
            } else {
                net = Net.fresh(manager, labels, options.seed());
            }
            List<Encoded> trees = encode(corpora.allTrees(), labels);
            List<Encoded> names = encode(corpora.names(), labels);
            Random random = new Random(options.seed());
            GradientCheck.run(manager, net, new Stream(withStatements(trees), 250, new Random(1)).next(),
                    new Stream(names, 250, new Random(1)).next());
            Trainer.Plan plan = new Trainer.Plan(options.minutes(), options.encoderRate(), options.headRate(), done, 2, options.steps());
            try (Trainer trainer = new Trainer(manager, net, labels, plan)) {
                trainer.run(new Stream(trees, options.batch(), random), new Stream(names, options.batch(), random),
                        options.checkpoint());
            }
        }
    }

    private static List<Encoded> withStatements(List<Encoded> trees) {
        return trees.stream().filter(e -> e.statements() != null && e.words() > 5 && e.words() < 30).toList();
    }

    static List<Encoded> encode(List<Example> examples, Labels labels) throws java.io.IOException {
        WordPiece cutter = new WordPiece(MiniLm.vocabulary());
        Map<String, Integer> relationIds = new HashMap<>();
        for (int i = 0; i < labels.relations().size(); i++) {
            relationIds.put(labels.relations().get(i), i);
        }
        List<Encoded> encoded = new ArrayList<>();
        for (Example e : examples) {
            Encoded one = Encoded.of(e, cutter, labels, relationIds);
            if (one.pieces().length <= LONGEST) {
                encoded.add(one);
            }
        }
        return encoded;
    }
}
