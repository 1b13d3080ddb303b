package org.newsgraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.Iris;

/**
 * The process that {@link CrashCheck} kills, where it isn't the program itself: it stores graphs that were read before, in
 * batches, as a build does, and so spends its life in the store rather than in loading models.
 */
final class CrashChild {

    private static final Reading RUN = Reading.of("newsgraph", "0.1.0", Map.of(), Map.of(), Instant.parse("2026-11-26T08:00:00Z"));

    private CrashChild() {
    }

    /** Arguments: a folder of graphs, a store, how many articles to a batch. */
    public static void main(String[] arguments) {
        try (GraphStore store = GraphStore.openOrCreate(Path.of(arguments[1]), new Iris())) {
            Map<String, String> known = store.fingerprints();
            List<ArticleGraph> batch = new ArrayList<>();
            for (ArticleGraph graph : read(Path.of(arguments[0]))) {
                if (!RUN.fingerprint(graph.contentHash()).equals(known.get(graph.articleId()))) {
                    batch.add(graph);
                }
                if (batch.size() == Integer.parseInt(arguments[2])) {
                    put(store, batch);
                }
            }
            put(store, batch);
        }
        System.exit(0);
    }

    private static void put(GraphStore store, List<ArticleGraph> batch) {
        if (!batch.isEmpty()) {
            store.put(batch, RUN);
            batch.forEach(graph -> System.out.println("stored " + graph.articleId()));
            System.out.flush();
            batch.clear();
        }
    }

    static void write(ArticleGraph graph, Path file) throws IOException {
        Files.writeString(file, graph.iri() + "\t" + graph.articleId() + "\t" + graph.contentHash() + "\n"
                + new Difference(graph.triples(), List.of()).encoded());
    }

    private static List<ArticleGraph> read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<ArticleGraph> graphs = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file);
                int end = text.indexOf('\n');
                String[] names = text.substring(0, end).split("\t");
                graphs.add(new ArticleGraph(names[0], names[1], names[2], Difference.decoded(text.substring(end + 1)).gone()));
            }
            return graphs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
