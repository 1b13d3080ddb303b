package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.newsgraph.store.Compacted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code newsgraph compact STORE}. */
@Command(name = "compact", description = "Give back the space that changes left behind, also while a build or a server has the store open.",
        footer = {"", "Example: newsgraph compact my-store"}, mixinStandardHelpOptions = true, sortOptions = false)
final class CompactCommand implements Callable<Integer> {

    @Parameters(paramLabel = "STORE", description = "The store's directory.")
    private Path store;

    @Override
    public Integer call() {
        InputOptions.existing(store);
        Compacted compacted = Compacted.of(store);
        if (!compacted.done()) {
            throw UserError.input("store " + store + " is not compacted: for a minute there was always somebody reading who began before"
                    + " (nothing is changed; try again when that has ended)");
        }
        System.out.printf(Locale.ROOT, "compacted: %.1f MB, was %.1f MB%n", compacted.after() / 1e6, compacted.before() / 1e6);
        return 0;
    }
}
