package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.newsgraph.store.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code newsgraph restore FILE STORE}. */
@Command(name = "restore", description = "Make a store from a backup, in a directory that is absent or empty.",
        footer = {"", "Example: newsgraph restore my-store.nq.gz my-store"}, mixinStandardHelpOptions = true, sortOptions = false)
final class RestoreCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "What newsgraph backup wrote.")
    private Path file;

    @Parameters(index = "1", paramLabel = "STORE", description = "The store's directory.")
    private Path store;

    @Override
    public Integer call() {
        InputOptions.existing(file);
        Backup.Done done = Backup.restore(file, store);
        System.out.printf(Locale.ROOT, "restored: %,d articles, %,d quads in %s%nsha256 of the content: %s%n", done.articles(), done.quads(), store,
                done.sha256());
        return 0;
    }
}
