package org.newsgraph.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Prints what each step costs: arguments are a corpus, how many of its articles only warm up, and an empty folder. */
final class StageTimes {

    private StageTimes() {
    }

    public static void main(String[] arguments) throws Exception {
        Path work = Files.createDirectories(Path.of(arguments[2]));
        Stages stages = Stages.run(Path.of(arguments[0]), Integer.parseInt(arguments[1]), work.resolve("stages"), Stages.cutter());
        long bare = stages.bare();
        long all = stages.nanos().values().stream().mapToLong(Long::longValue).sum();
        System.out.printf(Locale.ROOT, "%,d articles, %,d sentences, %,d tokens, %,d triples; one thread, processor time%n", stages.articles, stages.sentences,
                stages.tokens, stages.triples);
        System.out.printf("%-22s %10s %12s %12s %8s%n", "stage", "ms/article", "articles/s", "tokens/s", "share");
        for (Map.Entry<String, Long> stage : stages.nanos().entrySet()) {
            line(stages, stage.getKey(), stage.getValue(), all);
        }
        line(stages, "all", all, all);
        line(stages, "the model alone", bare, all);
        System.out.printf(Locale.ROOT, "on top of the model: %.0f %%%n", 100.0 * (all - bare) / bare);
        System.exit(0);
    }

    private static void line(Stages stages, String name, long nanos, long all) {
        System.out.printf(Locale.ROOT, "%-22s %10.2f %12.1f %12.0f %7.1f%%%n", name, nanos / 1e6 / stages.articles, stages.articles / (nanos / 1e9),
                stages.tokens / (nanos / 1e9), 100.0 * nanos / all);
    }
}
