package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.newsgraph.graph.Iris;
import org.newsgraph.identity.Correction;
import org.newsgraph.identity.CorrectionsFile;
import org.newsgraph.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newsgraph correct KIND SUBJECT [OBJECT] --file FILE}. */
@Command(name = "correct", description = "Add a line to the file of corrections and, with --store, let the file hold there at once.",
        footer = {"", "Example: newsgraph correct same person/ana-lima person/a-lima --by Jo"},
        mixinStandardHelpOptions = true, sortOptions = false)
final class CorrectionCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "KIND", description = "same, different, \"not an entity\", label, alias or drop.")
    private String kind;

    @Parameters(index = "1", paramLabel = "SUBJECT", description = "The IRI that is put right, with or without the base.")
    private String subject;

    @Parameters(index = "2", arity = "0..1", paramLabel = "OBJECT", description = "The other IRI, or the words of a label or an alias.")
    private String object = "";

    @Option(names = "--file", paramLabel = "FILE", description = "The file of corrections (${DEFAULT-VALUE}).")
    private Path file = Path.of(CorrectionsFile.NAME);

    @Option(names = "--article", paramLabel = "ID", description = "Only what this article says.")
    private String article = "";

    @Option(names = "--by", paramLabel = "NAME", description = "Who says so (${DEFAULT-VALUE}).")
    private String by = System.getProperty("user.name");

    @Option(names = "--note", paramLabel = "TEXT", description = "Why.")
    private String note = "";

    @Option(names = "--base", paramLabel = "IRI", description = "What the store's IRIs begin with (${DEFAULT-VALUE}).")
    private String base = Iris.DEFAULT_BASE;

    @Option(names = "--store", paramLabel = "DIR", description = "A store in which all of the file holds from now on.")
    private Path directory;

    @Override
    public Integer call() throws IOException {
        if (directory == null) {
            append(new Iris(base));
            return 0;
        }
        try (GraphStore store = GraphStore.open(directory)) {
            Correction added = append(store.iris());
            store.correct(read(file, store.iris()));
            boolean matched = !store.unmatchedCorrections().contains(added);
            if (!matched) {
                System.err.println("newsgraph: the correction matches nothing in store " + directory + ": " + added.words());
            }
            return matched ? 0 : 1;
        }
    }

    private Correction append(Iris iris) throws IOException {
        Correction correction;
        try {
            correction = CorrectionsFile.correction(kind, subject, object, article, by, LocalDate.now().toString(), note, iris);
        } catch (IllegalArgumentException e) {
            throw UserError.usage(e.getMessage());
        }
        CorrectionsFile.append(file, correction, iris);
        System.out.println("added to " + file + ": " + correction.words());
        return correction;
    }

    /** A file's corrections; one that can't be understood is the user's to put right. */
    static List<Correction> read(Path file, Iris iris) throws IOException {
        try {
            return CorrectionsFile.read(file, iris);
        } catch (IllegalArgumentException e) {
            throw UserError.input(e.getMessage());
        }
    }
}
