package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.newsgraph.store.GraphFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code newsgraph load DIR --store S}. */
@Command(name = "load", description = "Make a store of what newsgraph-spark wrote; a former one stays until all is loaded.",
        footer = {"", "Example: newsgraph load output --store my-store"}, mixinStandardHelpOptions = true, sortOptions = false)
final class LoadCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The output of newsgraph-spark.")
    private Path folder;

    @Mixin
    private StoreOption store;

    @Override
    public Integer call() {
        InputOptions.existing(folder);
        GraphFolder.Done done = GraphFolder.open(folder).load(store.directory);
        System.out.printf(Locale.ROOT, "loaded: %,d articles, %,d quads in %s%n", done.articles(), done.quads(), store.directory);
        return 0;
    }
}
