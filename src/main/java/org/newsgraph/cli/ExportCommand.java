package org.newsgraph.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.newsgraph.store.Export;
import org.newsgraph.store.ExportFormat;
import org.newsgraph.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsgraph export --store DIR --format nq -o FILE}. */
@Command(name = "export", description = "Write a store, or one article of it, as RDF; the same graphs give the same bytes.",
        footer = {"", "Example: newsgraph export --store my-store --format trig -o graph.trig"},
        mixinStandardHelpOptions = true, sortOptions = false)
final class ExportCommand implements Callable<Integer> {

    /** As they are written on the command line. */
    enum Format { ttl, trig, nq, jsonld }

    @Mixin
    private StoreOption store;

    @Option(names = "--article", paramLabel = "ID", description = "This article's graph alone.")
    private Optional<String> article = Optional.empty();

    @Option(names = "--format", required = true, paramLabel = "F", description = "${COMPLETION-CANDIDATES}.")
    private Format format;

    @Option(names = "--provenance", description = "With the graph that says when and with what each article was read.")
    private boolean provenance;

    @Option(names = "-o", paramLabel = "FILE", description = "Where to (stdout).")
    private Path file;

    @Override
    public Integer call() throws IOException {
        try (GraphStore opened = GraphStore.open(store.directory)) {
            if (file == null) {
                write(opened, System.out);
                System.out.flush();
                return 0;
            }
            // a half-written file must not look like a whole one
            Path part = file.resolveSibling(file.getFileName() + ".part");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                write(opened, out);
            } catch (RuntimeException e) {
                Files.deleteIfExists(part);
                throw e;
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return 0;
        }
    }

    private void write(GraphStore opened, OutputStream out) {
        Export.write(opened, ExportFormat.of(format.name()), article, provenance, out);
    }
}
