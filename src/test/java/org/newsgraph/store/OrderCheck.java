package org.newsgraph.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.Iris;

/**
 * Whether articles stored at once, and one by one in another order with some replaced and removed on the way, give the same
 * export. As a program it takes a folder of articles, or a file of {@link OwnGraphs}, and says so; a number n as well takes every n-th.
 */
final class OrderCheck {

    private static final Reading RUN = Reading.of("newsgraph", "0.1.0", Map.of(), Map.of(), Instant.parse("2026-11-26T08:00:00Z"));

    private static final int COMPACTING = 250;

    private OrderCheck() {
    }

    public static void main(String[] arguments) throws IOException {
        int each = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        List<ArticleGraph> all = OwnGraphs.read(Path.of(arguments[0]));
        List<ArticleGraph> graphs = IntStream.range(0, all.size()).filter(i -> i % each == 0).mapToObj(all::get).toList();
        Path stores = Files.createTempDirectory("order");
        Path atOnce = atOnce(graphs, stores.resolve("at-once"));
        Path oneByOne = oneByOne(graphs, stores.resolve("one-by-one"), 1);
        boolean same = Files.mismatch(atOnce, oneByOne) < 0;
        try (Stream<String> lines = Files.lines(atOnce)) {
            System.out.printf("%d articles, %d lines: the exports are %s; both are in %s%n", graphs.size(), lines.count(), same ? "the same" : "DIFFERENT", stores);
        }
        if (!same) {
            System.exit(1);
        }
    }

    static Path atOnce(List<ArticleGraph> graphs, Path directory) throws IOException {
        try (GraphStore store = GraphStore.openOrCreate(directory, new Iris())) {
            store.put(graphs, RUN);
            return export(store, directory.resolveSibling(directory.getFileName() + ".nq"));
        }
    }

    /** Every third article is stored a second time, and every fifth is removed and stored again. */
    static Path oneByOne(List<ArticleGraph> graphs, Path directory, long seed) throws IOException {
        List<ArticleGraph> shuffled = new ArrayList<>(graphs);
        Collections.shuffle(shuffled, new Random(seed));
        try (GraphStore store = GraphStore.openOrCreate(directory, new Iris())) {
            for (int i = 0; i < shuffled.size(); i++) {
                store.put(List.of(shuffled.get(i)), RUN);
                if (i % 3 == 2) {
                    store.put(List.of(shuffled.get(i - 2)), RUN);
                }
                if (i % 5 == 4) {
                    store.remove(List.of(shuffled.get(i - 3).articleId()));
                    store.put(List.of(shuffled.get(i - 3)), RUN);
                }
                if (i % COMPACTING == COMPACTING - 1) {
                    store.compact(); // each commit leaves megabytes
                }
            }
            return export(store, directory.resolveSibling(directory.getFileName() + ".nq"));
        }
    }

    private static Path export(GraphStore store, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            Export.write(store, ExportFormat.NQ, Optional.empty(), false, out);
        }
        return file;
    }
}
