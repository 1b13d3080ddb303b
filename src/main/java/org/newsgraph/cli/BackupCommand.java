package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.newsgraph.store.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code newsgraph backup STORE FILE}. */
@Command(name = "backup", description = {"Write all that a store holds to a file, also while a build or a server has the store open.",
    "A former file of that name stays until the new one is whole."},
        footer = {"", "Example: newsgraph backup my-store my-store.nq.gz"}, mixinStandardHelpOptions = true, sortOptions = false)
final class BackupCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "STORE", description = "The store's directory.")
    private Path store;

    @Parameters(index = "1", paramLabel = "FILE", description = "N-Quads in gzip; best named .nq.gz.")
    private Path file;

    @Override
    public Integer call() {
        InputOptions.existing(store);
        Backup.Done done = Backup.of(store, file);
        System.out.printf(Locale.ROOT, "backup: %,d articles, %,d quads, %.1f MB in %s%nsha256 of the content: %s%n", done.articles(), done.quads(),
                file.toFile().length() / 1e6, file, done.sha256());
        return 0;
    }
}
