package org.newsgraph.server;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

/**
 * What Fuseki leaves as it is in Jetty: sizes (it allows heads of half a megabyte, forms of 25 and a buffer of 5 for each
 * connection), the number of connections, bodies that are read before a thread is given to them, other sites that may read,
 * a proxy in front, and stopping in order.
 */
final class JettySetup implements AutoCloseable {

    /** A query of some length in a URL fits. */
    private static final int HEAD = 32 << 10;
    private static final int BUFFER = 64 << 10;
    /** Uploaded graphs may be larger than queries. */
    private static final int GRAPH = 16 << 20;
    private static final int FORM_FIELDS = 100;
    /** Jetty takes a request for idle that is worked on without a byte coming or going, as an export that is sorted first. */
    private static final Duration NOT_WORKING = Duration.ofMinutes(15);
    private static final Duration IDLE_WHEN_STOPPING = Duration.ofMillis(300);

    private final Server server;
    private final SlowRequests slow;
    private final Duration stopTime;
    private final ScheduledExecutorService stopper = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "stop queries");
        thread.setDaemon(true);
        return thread;
    });

    JettySetup(Server server, ServerSettings settings, Deadlines deadlines) {
        this.server = server;
        ServerLimits limits = settings.limits();
        this.slow = new SlowRequests(limits, deadlines);
        this.stopTime = limits.stopTime();
        for (Connector connector : server.getConnectors()) {
            HttpConfiguration http = connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
            http.setRequestHeaderSize(HEAD);
            http.setOutputBufferSize(BUFFER);
            if (settings.proxied()) {
                http.addCustomizer(new ForwardedRequestCustomizer());
            }
            if (connector instanceof ServerConnector network) {
                network.setIdleTimeout(NOT_WORKING.toMillis());
                network.setShutdownIdleTimeout(IDLE_WHEN_STOPPING.toMillis());
                network.addBean(slow);
            }
        }
        server.addBean(new NetworkConnectionLimit(limits.connections(), server));
        int body = settings.users().isPresent() ? GRAPH : limits.body();
        Handler whole = new EagerContentHandler(server.getHandler(), new EagerContentHandler.FormContentLoaderFactory(FORM_FIELDS, limits.body()),
                new EagerContentHandler.RetainedContentLoaderFactory(body, 0, true));
        SizeLimitHandler sized = new SizeLimitHandler(body, -1);
        sized.setHandler(whole);
        server.setHandler(new GracefulHandler(settings.origins().isEmpty() ? sized : openTo(settings, sized)));
        server.setStopTimeout(stopTime.toMillis());
    }

    private static Handler openTo(ServerSettings settings, Handler handler) {
        CrossOriginHandler cors = new CrossOriginHandler();
        cors.setAllowedOriginPatterns(settings.origins().stream().map(origin -> origin.equals("*") ? origin : Pattern.quote(origin))
                .collect(Collectors.toSet()));
        cors.setAllowedMethods(Set.of("GET", "POST", "HEAD"));
        cors.setAllowedHeaders(Set.of("Accept", "Content-Type"));
        cors.setAllowCredentials(false);
        cors.setDeliverPreflightRequests(false);
        cors.setHandler(handler);
        return cors;
    }

    /** Has what still runs shortly before the time for stopping is over told to end, so that it can say so. */
    void stopping(Runnable stopQueries) {
        long last = Math.max(stopTime.toMillis() / 2, stopTime.toMillis() - 2000);
        stopper.schedule(stopQueries, last, TimeUnit.MILLISECONDS);
        Arrays.stream(server.getConnectors()).forEach(Connector::shutdown);
    }

    @Override
    public void close() {
        stopper.shutdownNow();
        slow.close();
    }
}
