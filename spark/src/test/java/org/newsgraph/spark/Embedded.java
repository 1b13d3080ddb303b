package org.newsgraph.spark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.newsgraph.Build;
import org.newsgraph.BuildSummary;
import org.newsgraph.Pipeline;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.ReadingOptions;
import org.newsgraph.graph.Iris;
import org.newsgraph.identity.CorrectionsFile;
import org.newsgraph.store.Export;
import org.newsgraph.store.ExportFormat;
import org.newsgraph.store.GraphStore;

/** What the program by itself makes of articles, to compare with. */
final class Embedded {

    private Embedded() {
    }

    /** Builds a store and writes its export, as {@code newsgraph build} and {@code newsgraph export --format nq} do. */
    static BuildSummary build(List<Path> articles, Optional<Path> corrections, Pipeline pipeline, int threads, Path store, Path export)
            throws IOException, InterruptedException {
        BuildSummary summary = new BuildSummary();
        try (GraphStore opened = GraphStore.openOrCreate(store, new Iris()); ArticleReader reader = ArticleReader.open(articles, ReadingOptions.defaults())) {
            if (corrections.isPresent()) {
                opened.correct(CorrectionsFile.read(corrections.get(), opened.iris()));
            }
            new Build(opened, () -> pipeline, threads, true, summary).run(reader);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(export))) {
                Export.write(opened, ExportFormat.NQ, Optional.empty(), false, out);
            }
        }
        return summary;
    }

    /** The files of a job's graph, unpacked, one after the other. */
    static void join(Path output, Path into) throws IOException {
        try (Stream<Path> files = Files.list(output.resolve("graph")); OutputStream out = Files.newOutputStream(into)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".nq.gz")).sorted().toList()) {
                try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    in.transferTo(out);
                }
            }
        }
    }
}
