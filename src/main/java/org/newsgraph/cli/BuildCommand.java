package org.newsgraph.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.newsgraph.BuildSummary;
import org.newsgraph.store.GraphStore;
import org.newsgraph.store.StoreControl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsgraph build PATH… --store DIR}. */
@Command(name = "build", description = "Read articles into a store; what is unchanged there is not read again.",
        footer = {"", "Example: newsgraph build seeds --store my-store"}, mixinStandardHelpOptions = true, sortOptions = false)
final class BuildCommand implements Callable<Integer> {

    @Mixin
    private InputOptions input;

    @Mixin
    private StoreOption store;

    @Override
    public Integer call() throws InterruptedException, IOException {
        input.check();
        try (GraphStore opened = GraphStore.openOrCreate(store.directory, input.iris())) {
            StopSignal stop = StopSignal.listen(BuildCommand::sayStopping);
            BuildSummary summary;
            try (StoreControl control = StoreControl.listen(opened)) {
                summary = StoreBuild.run(input, opened, stop);
            }
            SummaryText.print(summary, System.out, System.err);
            if (stop.heard()) {
                System.out.flush();
                SummaryText.printStopped(System.err);
                return stop.exitCode();
            }
            return summary.rejected().isEmpty() ? 0 : 1;
        }
    }

    static void sayStopping() {
        System.err.println("newsgraph: stopping once this batch of articles is stored (once more stops at once)");
    }
}
