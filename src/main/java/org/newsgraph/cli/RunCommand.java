package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.newsgraph.BuildSummary;
import org.newsgraph.store.GraphStore;
import org.newsgraph.store.StoreControl;
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
        server.settings();
        try (GraphStore store = GraphStore.openOrCreate(directory, input.iris())) {
            StopSignal stop = StopSignal.listen(BuildCommand::sayStopping);
            try (StoreControl control = StoreControl.listen(store)) {
                BuildSummary summary = StoreBuild.run(input, store, stop);
                SummaryText.print(summary, System.out, System.err);
                if (stop.heard()) {
                    System.out.flush();
                    SummaryText.printStopped(System.err);
                } else {
                    server.serve(store, stop, running -> {
                        running.articlesRead("new", summary.added());
                        running.articlesRead("changed", summary.changed());
                        running.articlesRead("unchanged", summary.unchanged());
                        running.articlesRead("rejected", summary.rejected().size());
                    });
                }
            }
            return stop.exitCode();
        }
    }
}
