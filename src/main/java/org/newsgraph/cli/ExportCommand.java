package org.newsgraph.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.newsgraph.export.FollowTheMoney;
import org.newsgraph.export.GraphMl;
import org.newsgraph.export.Table;
import org.newsgraph.store.Export;
import org.newsgraph.store.ExportFormat;
import org.newsgraph.store.GraphStore;
import org.newsgraph.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsgraph export --store DIR --format nq -o FILE}. */
@Command(name = "export", description = "Write a store, or one article of it, as a file; the same graphs give the same bytes.",
        footer = {"", "Example: newsgraph export --store my-store --format trig -o graph.trig",
            "         newsgraph export --store my-store --format csv --table statements -o statements.csv"},
        mixinStandardHelpOptions = true, sortOptions = false)
final class ExportCommand implements Callable<Integer> {

    /** As they are written on the command line. */
    enum Format { ttl, nt, trig, nq, jsonld, csv, graphml, ftm }

    @Mixin
    private StoreOption store;

    @Option(names = "--article", paramLabel = "ID", description = "This article's graph alone.")
    private Optional<String> article = Optional.empty();

    @Option(names = "--format", required = true, paramLabel = "F", description = "${COMPLETION-CANDIDATES}.")
    private Format format;

    @Option(names = "--table", paramLabel = "T", description = "With --format csv, which table: ${COMPLETION-CANDIDATES}.")
    private Table table;

    @Option(names = "--provenance", description = "With the graph that says when and with what each article was read.")
    private boolean provenance;

    @Option(names = "-o", paramLabel = "FILE", description = "Where to (stdout).")
    private Path file;

    @Override
    public Integer call() throws IOException {
        if ((format == Format.csv) != (table != null)) {
            throw UserError.usage("--format csv needs a --table (events, statements, roles or attendance), and no other format has one");
        }
        if (article.isPresent() && (format == Format.graphml || format == Format.ftm)) {
            throw UserError.usage("--format " + format + " is of the whole store, without --article");
        }
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
        switch (format) {
            case csv -> {
                article.ifPresent(id -> opened.fingerprint(id).orElseThrow(() -> new StoreException("store " + opened.path() + " has no article " + id)));
                table.write(opened, article, out);
            }
            case graphml -> GraphMl.write(opened, out);
            case ftm -> FollowTheMoney.write(opened, out);
            default -> Export.write(opened, ExportFormat.of(format.name()), article, provenance, out);
        }
    }
}
