package org.newsgraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.fuseki.FusekiException;
import org.newsgraph.server.NewsgraphServer;
import org.newsgraph.store.GraphStore;
import picocli.CommandLine.Option;

/** Where the server listens. */
final class ServerOptions {

    @Option(names = "--port", paramLabel = "N", description = "Port (${DEFAULT-VALUE}); 0 takes any free one.")
    private int port = 3030;

    @Option(names = "--host", paramLabel = "H",
            description = "Name or address to listen on (${DEFAULT-VALUE}: this machine alone). 0.0.0.0 lets everybody on the network read.")
    private String host = "127.0.0.1";

    /** Prints the addresses and serves until the program is told to stop; requests under way are answered then. */
    void serve(GraphStore store, StopSignal stop) {
        if (port < 0 || port > 65535) {
            throw UserError.usage("--port: 0 to 65535");
        }
        NewsgraphServer server;
        try {
            server = NewsgraphServer.start(store, host, port);
        } catch (FusekiException e) {
            throw UserError.input("can't listen on " + host + ", port " + port + ": " + reason(e) + " (choose another with --port)");
        }
        announce(server, System.out);
        stop.react(() -> {
            System.err.println("newsgraph: stopping once the requests under way are answered (once more stops at once)");
            server.close();
        });
        server.join();
    }

    private static void announce(NewsgraphServer server, PrintStream out) {
        out.println();
        out.println("pages:    " + server.address() + "   (stop with Ctrl-C)");
        out.println("endpoint: " + server.endpoint());
        out.println();
        out.println("Who was where? Paste this into " + server.address() + "fuseki/#/dataset/newsgraph/query");
        out.println();
        try (InputStream in = ServerOptions.class.getResourceAsStream("example.rq")) {
            out.println(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println("or ask from another terminal: bin/newsgraph query who-attended --endpoint " + server.endpoint() + " --param place=Paris");
        out.flush();
    }

    private static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }
}
