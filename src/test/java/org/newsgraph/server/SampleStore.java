package org.newsgraph.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.ArticleGraphs;
import org.newsgraph.graph.Iris;
import org.newsgraph.graph.SampleArticle;
import org.newsgraph.store.GraphStore;
import org.newsgraph.store.Reading;

/** A store on disk with some articles made by hand, for tests that need the server and not the reader. */
final class SampleStore implements AutoCloseable {

    static final Reading READING = Reading.of("newsgraph", "0.1.0", Map.of("names", "1"), Map.of(), Instant.parse("2026-11-26T08:00:00Z"));

    final GraphStore store;
    private final Path folder;

    SampleStore(int articles) throws IOException {
        folder = Files.createTempDirectory("newsgraph-sample");
        store = GraphStore.openOrCreate(folder.resolve("store"), new Iris());
        List<ArticleGraph> graphs = IntStream.range(0, articles)
                .mapToObj(i -> new ArticleGraphs(new Iris(), true).build(SampleArticle.facts("sample/a" + i))).toList();
        store.put(graphs, READING);
    }

    @Override
    public void close() throws IOException {
        store.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
