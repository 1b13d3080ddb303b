package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.newsgraph.BuildSummary;
import org.newsgraph.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsgraph run PATH…}: build, then serve. */
@Command(name = "run", description = "Read articles into a store and serve it until Ctrl-C.",
        footer = {"", "Example: newsgraph run seeds"}, mixinStandardHelpOptions = true, sortOptions = false)
final class RunCommand implements Callable<Integer> {

    @Mixin
    private InputOptions input;

    @Option(names = "--store", paramLabel = "DIR", description = "The store's directory (${DEFAULT-VALUE}).")
    private Path directory = Path.of(".newsgraph", "store");

    @Mixin
    private ServerOptions server;

    @Override
    public Integer call() throws InterruptedException, IOException {
        input.check();
        try (GraphStore store = GraphStore.openOrCreate(directory, input.iris())) {
            BuildSummary summary = StoreBuild.run(input, store);
            SummaryText.print(summary, System.out, System.err);
            server.serve(store);
            return summary.rejected().isEmpty() ? 0 : 1;
        }
    }
}
