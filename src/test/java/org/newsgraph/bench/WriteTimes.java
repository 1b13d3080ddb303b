package org.newsgraph.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.Iris;
import org.newsgraph.store.StoreStages;

/** Prints what storing costs: arguments are a corpus or a file of graphs made of one ({@code .nq}), an empty folder, and how many articles go into a batch. */
final class WriteTimes {

    private WriteTimes() {
    }

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        if (!file.toString().endsWith(".nq")) {
            Path graphs = Path.of(file + ".nq");
            GraphFile.write(Variants.articles(List.of(file)), graphs);
            file = graphs;
        }
        List<ArticleGraph> graphs = GraphFile.read(file);
        int batch = Integer.parseInt(arguments[2]);
        Path store = Path.of(arguments[1]);
        Files.createDirectories(store);
        try (StoreStages stages = new StoreStages(store, new Iris())) {
            for (int i = 0; i < graphs.size(); i += batch) {
                stages.put(graphs.subList(i, Math.min(graphs.size(), i + batch)));
            }
            stages.nanos().forEach((stage, nanos) -> System.out.printf(Locale.ROOT, "%-16s %8.2f ms/article%n", stage, nanos / 1e6 / graphs.size()));
        }
        System.exit(0);
    }
}
