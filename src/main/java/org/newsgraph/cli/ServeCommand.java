package org.newsgraph.cli;

import java.util.concurrent.Callable;
import org.newsgraph.store.GraphStore;
import org.newsgraph.store.StoreControl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsgraph serve --store DIR}. */
@Command(name = "serve", description = "Serve a store over HTTP, with Fuseki's pages, until Ctrl-C.",
        footer = {"", "Example: newsgraph serve --store my-store --port 3030"}, mixinStandardHelpOptions = true, sortOptions = false)
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private StoreOption store;

    @Mixin
    private ServerOptions server;

    @Override
    public Integer call() {
        try (GraphStore opened = GraphStore.open(store.directory); StoreControl control = StoreControl.listen(opened)) {
            StopSignal stop = StopSignal.listen(() -> { });
            server.serve(opened, stop);
            return stop.exitCode();
        }
    }
}
