package org.newsgraph.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.Iris;
import org.newsgraph.store.StoreStages;

/**
 * Prints what storing costs, apart from reading: arguments are a corpus, an empty folder, which also gets the graphs that were
 * stored ({@code graphs.nq}), and how many articles go into a batch. Where the file is there, the corpus isn't read again.
 */
final class WriteTimes {

    private WriteTimes() {
    }

    public static void main(String[] arguments) throws Exception {
        Path work = Files.createDirectories(Path.of(arguments[1]));
        Path file = work.resolve("graphs.nq");
        if (!Files.exists(file)) {
            GraphFile.write(Variants.articles(List.of(Path.of(arguments[0]))), file);
        }
        List<ArticleGraph> graphs = GraphFile.read(file);
        int batch = Integer.parseInt(arguments[2]);
        try (StoreStages stages = new StoreStages(work.resolve("store"), new Iris())) {
            for (int i = 0; i < graphs.size(); i += batch) {
                stages.put(graphs.subList(i, Math.min(graphs.size(), i + batch)));
            }
            stages.nanos().forEach((stage, nanos) -> System.out.printf(Locale.ROOT, "%-22s %8.2f ms/article, processor time%n", stage.substring(2),
                    nanos / 1e6 / graphs.size()));
        }
        System.exit(0);
    }
}
