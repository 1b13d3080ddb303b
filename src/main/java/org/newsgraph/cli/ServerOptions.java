package org.newsgraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.fuseki.FusekiException;
import org.newsgraph.server.NewsgraphServer;
import org.newsgraph.server.ServerLimits;
import org.newsgraph.server.ServerSettings;
import org.newsgraph.store.GraphStore;
import picocli.CommandLine.Option;

/** Where the server listens, whom it trusts, and what one request may take. */
final class ServerOptions {

    @Option(names = "--port", paramLabel = "N", description = "Port (${DEFAULT-VALUE}); 0 takes any free one.")
    private int port = 3030;

    @Option(names = "--host", paramLabel = "H",
            description = "Name or address to listen on (${DEFAULT-VALUE}: this machine alone). 0.0.0.0 lets everybody on the network read.")
    private String host = "127.0.0.1";

    @Option(names = "--name", paramLabel = "HOST", description = "A further name to answer to: the one that a reverse proxy has. May be repeated.")
    private List<String> names = List.of();

    @Option(names = "--proxied", description = "A reverse proxy stands in front: believe its X-Forwarded headers.")
    private boolean proxied;

    @Option(names = "--cors", paramLabel = "ORIGIN",
            description = "A site whose pages may read answers, as https://example.org, or * for all (default: none). May be repeated.")
    private List<String> origins = List.of();

    @Option(names = "--metrics", paramLabel = "WHO", description = "Who may see /$$/metrics and /$$/stats: local, all or off (default: local).")
    private ServerSettings.Metrics metrics = ServerSettings.Metrics.LOCAL;

    @Option(names = "--users", paramLabel = "FILE",
            description = "Names and passwords (NAME: PASSWORD) of those who may write graphs of their own over HTTP (default: nobody may).")
    private Path users;

    @Option(names = "--query-time", paramLabel = "SECONDS", description = "Until a query is stopped (default: 30).")
    private Integer queryTime;

    @Option(names = "--max-queries", paramLabel = "N", description = "Queries at a time; others wait 5 seconds, then get 503 (default: 4 a core, at least 16).")
    private Integer queries;

    @Option(names = "--max-rows", paramLabel = "N", description = "Most rows or triples of an answer (default: 500000).")
    private Long rows;

    @Option(names = "--stop-time", paramLabel = "SECONDS", description = "How long running queries may go on after Ctrl-C (default: 10).")
    private Integer stopTime;

    @Option(names = "--log", paramLabel = "LEVEL",
            description = "error, warn, info (each request gets a line) or debug (its query too); to stderr (default: warn).")
    private Logging.Level level = Logging.Level.WARN;

    @Option(names = "--log-format", paramLabel = "F", description = "text or json, an object a line (default: text).")
    private Logging.Format format = Logging.Format.TEXT;

    /** Prints the addresses and serves until the program is told to stop; requests under way are answered then. */
    void serve(GraphStore store, StopSignal stop) {
        serve(store, stop, server -> { });
    }

    /** @param started what is done once the server runs */
    void serve(GraphStore store, StopSignal stop, Consumer<NewsgraphServer> started) {
        ServerSettings settings = settings();
        NewsgraphServer server;
        try {
            server = NewsgraphServer.start(store, settings);
        } catch (FusekiException e) {
            throw UserError.input("can't listen on " + host + ", port " + port + ": " + reason(e) + " (choose another with --port)");
        }
        started.accept(server);
        announce(server, System.out);
        stop.react(() -> {
            System.err.println("newsgraph: stopping once the requests under way are answered (once more stops at once)");
            server.close();
        });
        if (!stop.heard()) { // a signal during the start has closed it already
            server.join();
        }
    }

    /** What was asked for; a mistake is told before anything is built. From here on messages go where they were asked to. */
    ServerSettings settings() {
        Logging.start(level, format);
        if (port < 0 || port > 65535) {
            throw UserError.usage("--port: 0 to 65535");
        }
        origins.forEach(ServerOptions::checkOrigin);
        if (users != null && !Files.isReadable(users)) {
            throw UserError.usage("--users: can't read " + users);
        }
        ServerLimits limits = ServerLimits.standard();
        if (queryTime != null) {
            limits = limits.withQueryTime(Duration.ofSeconds(positive("--query-time", queryTime)));
        }
        if (queries != null) {
            limits = limits.withQueries((int) positive("--max-queries", queries), limits.patience());
        }
        if (rows != null) {
            limits = limits.withAnswers(positive("--max-rows", rows), limits.bytes());
        }
        if (stopTime != null) {
            limits = limits.withStopTime(Duration.ofSeconds(positive("--stop-time", stopTime)));
        }
        return new ServerSettings(host, port, names, proxied, origins, metrics, Optional.ofNullable(users), limits);
    }

    private static long positive(String option, long number) {
        if (number < 1) {
            throw UserError.usage(option + ": 1 or more");
        }
        return number;
    }

    private static void checkOrigin(String origin) {
        URI uri = origin.equals("*") ? null : URI.create(origin.replace(' ', '_'));
        if (uri != null && (uri.getHost() == null || !List.of("http", "https").contains(uri.getScheme()) || !uri.getPath().isEmpty())) {
            throw UserError.usage("--cors: write an origin as https://example.org, or *");
        }
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
