package org.newsgraph.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.newsgraph.export.FollowTheMoney;
import org.newsgraph.export.Nanopublication;
import org.newsgraph.export.Network;
import org.newsgraph.export.Table;
import org.newsgraph.page.ArticleFile;
import org.newsgraph.store.Export;
import org.newsgraph.store.ExportFormat;
import org.newsgraph.store.GraphStore;
import org.newsgraph.store.StoreException;
import org.newsgraph.store.StoredArticles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsgraph export --store DIR --format nq -o FILE}. */
@Command(name = "export", description = "Write a store, or one article or fact of it, as a file; the same graphs give the same bytes.",
        footer = {"", "Example: newsgraph export --store my-store --format trig -o graph.trig",
            "         newsgraph export --store my-store --format csv --table statements -o statements.csv",
            "         newsgraph export --store my-store --format html -o articles",
            "", "Turtle, N-Triples, TriG, N-Quads and JSON-LD are the graph; csv is a table, graphml and gexf are the network of",
            "people and events, ftm is FollowTheMoney's entities, html is a file for each article (in the folder that -o names)",
            "or for the one that --article names, nanopub is one --fact as a nanopublication, unsigned."},
        mixinStandardHelpOptions = true, sortOptions = false)
final class ExportCommand implements Callable<Integer> {

    /** As they are written on the command line. */
    enum Format { ttl, nt, trig, nq, jsonld, csv, graphml, gexf, ftm, html, nanopub }

    private static final Set<Format> WHOLE_STORE = Set.of(Format.graphml, Format.gexf, Format.ftm, Format.nanopub);

    @Mixin
    private StoreOption store;

    @Option(names = "--article", paramLabel = "ID", description = "This article's graph alone.")
    private Optional<String> article = Optional.empty();

    @Option(names = "--format", required = true, paramLabel = "F", description = "${COMPLETION-CANDIDATES}.")
    private Format format;

    @Option(names = "--table", paramLabel = "T", description = "With --format csv, which table: ${COMPLETION-CANDIDATES}.")
    private Table table;

    @Option(names = "--fact", paramLabel = "IRI", description = "With --format nanopub, which event, participation, role holding, statement or kinship.")
    private String fact;

    @Option(names = "--provenance", description = "With the graph that says when and with what each article was read.")
    private boolean provenance;

    @Option(names = "-o", paramLabel = "FILE", description = "Where to (stdout).")
    private Path file;

    @Override
    public Integer call() throws IOException {
        check();
        try (GraphStore opened = GraphStore.open(store.directory)) {
            if (format == Format.html && article.isEmpty()) {
                files(opened);
            } else if (file == null) {
                write(opened, System.out);
                System.out.flush();
            } else {
                whole(file, out -> write(opened, out));
            }
            return 0;
        }
    }

    private void check() {
        if ((format == Format.csv) != (table != null)) {
            throw UserError.usage("--format csv needs a --table (events, statements, roles or attendance), and no other format has one");
        }
        if ((format == Format.nanopub) != (fact != null)) {
            throw UserError.usage("--format nanopub needs a --fact (its IRI), and no other format has one");
        }
        if (article.isPresent() && WHOLE_STORE.contains(format)) {
            throw UserError.usage("--format " + format + " is of the whole store, without --article");
        }
        if (format == Format.html && article.isEmpty() && file == null) {
            throw UserError.usage("--format html needs an --article, or -o with the folder for a file of each article");
        }
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** A half-written file must not look like a whole one. */
    private static void whole(Path file, Writing writing) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
            writing.to(out);
        } catch (RuntimeException | IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private void files(GraphStore opened) throws IOException {
        Files.createDirectories(file);
        try {
            StoredArticles.each(opened, id -> {
                try {
                    whole(file.resolve(ArticleFile.name(id)), out -> out.write(ArticleFile.of(opened, id).getBytes(StandardCharsets.UTF_8)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(GraphStore opened, OutputStream out) throws IOException {
        switch (format) {
            case csv -> table.write(opened, article.map(id -> known(opened, id)), out);
            case graphml -> Network.graphml.write(opened, out);
            case gexf -> Network.gexf.write(opened, out);
            case ftm -> FollowTheMoney.write(opened, out);
            case html -> out.write(ArticleFile.of(opened, known(opened, article.orElseThrow())).getBytes(StandardCharsets.UTF_8));
            case nanopub -> {
                if (!Nanopublication.write(opened, fact, out)) {
                    throw new StoreException("store " + opened.path() + " has no fact " + fact);
                }
            }
            default -> Export.write(opened, ExportFormat.of(format.name()), article, provenance, out);
        }
    }

    private static String known(GraphStore opened, String id) {
        opened.fingerprint(id).orElseThrow(() -> new StoreException("store " + opened.path() + " has no article " + id));
        return id;
    }
}
