package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.Build;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.graph.Iris;
import org.newsgraph.identity.Correction;
import org.newsgraph.identity.CorrectionsFile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which articles are read, and how. */
final class InputOptions {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders: .txt, .md, .html, .json, .jsonl, feeds (.rss, .atom, .xml) and web archives (.warc), each also as .gz, and .wacz.")
    List<Path> paths;

    @Option(names = "--base", paramLabel = "IRI", description = "What every minted IRI begins with (${DEFAULT-VALUE}).")
    String base = Iris.DEFAULT_BASE;

    @Option(names = "--threads", paramLabel = "N", description = "Articles read at a time (as many as there are cores).")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--batch", paramLabel = "N", description = "Articles stored in one transaction (${DEFAULT-VALUE}); a killed build loses no more than these.")
    int batch = Build.BATCH;

    @Option(names = "--print-stored", description = "Print \"stored ID\" for each article once it is safe on the disk.")
    boolean printStored;

    @Option(names = "--no-text", description = "Leave the articles' whole texts out of the graph.")
    boolean noText;

    @Option(names = "--corrections", paramLabel = "FILE",
            description = "What readers put right (" + CorrectionsFile.NAME + " in a folder of PATH; else what the store has).")
    private Path corrections;

    @Mixin
    private ReadOptions fields;

    /** Refuses what can't be meant, before anything is opened; a path that isn't there is a slip of the pen and no bad input. */
    void check() {
        paths.forEach(InputOptions::existing);
        if (corrections != null) {
            existing(corrections);
        }
        if (threads < 1) {
            throw UserError.usage("--threads: at least 1");
        }
        if (batch < 1) {
            throw UserError.usage("--batch: at least 1");
        }
        fields.readingOptions();
        iris();
    }

    ArticleReader open() {
        return ArticleReader.open(paths, fields.readingOptions());
    }

    /** Empty where there is no such file: then what holds in the store goes on to hold. */
    Optional<List<Correction>> corrections(Iris iris) throws IOException {
        List<Path> files = corrections != null ? List.of(corrections)
                : paths.stream().map(path -> path.resolve(CorrectionsFile.NAME)).filter(Files::isRegularFile).toList();
        List<Correction> all = new ArrayList<>();
        for (Path file : files) {
            all.addAll(CorrectionCommand.read(file, iris));
        }
        return files.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    static void existing(Path path) {
        if (!Files.exists(path)) {
            throw UserError.usage(path + ": no such file or folder");
        }
    }

    Iris iris() {
        try {
            return new Iris(base);
        } catch (IllegalArgumentException e) {
            throw UserError.usage("--base: " + e.getMessage());
        }
    }
}
