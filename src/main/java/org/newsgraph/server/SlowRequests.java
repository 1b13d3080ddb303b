package org.newsgraph.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;

/**
 * Closes connections whose request doesn't come to an end: each byte of a head or body starts Jetty's idle clock anew, so that
 * one byte every few seconds would keep a connection for days; and those that are idle, sooner where they are nearly
 * as many as there may be. Looks at all of them every second.
 */
final class SlowRequests implements Connection.Listener, AutoCloseable {

    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration IDLE_WHEN_FULL = Duration.ofSeconds(1);

    private final Duration limit;
    private final int full;
    private final Deadlines deadlines;
    private final Map<Connection, Seen> open = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "slow requests");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * How a connection was when it was last looked at.
     *
     * @param waiting since when there are bytes of a request that isn't whole, or none at all came; 0 where all is answered
     * @param quiet   since when nothing came or went
     */
    private record Seen(long bytes, long answered, long waiting, long quiet) {
    }

    SlowRequests(ServerLimits limits, Deadlines deadlines) {
        this.limit = limits.requestTime();
        this.full = Math.max(1, limits.connections() * 3 / 4);
        this.deadlines = deadlines;
        long period = Math.max(50, Math.min(1000, limit.toMillis() / 4));
        timer.scheduleWithFixedDelay(this::look, period, period, TimeUnit.MILLISECONDS);
    }

    @Override
    public void onOpened(Connection connection) {
        long now = System.nanoTime();
        open.put(connection, new Seen(0, 0, now, now));
    }

    @Override
    public void onClosed(Connection connection) {
        open.remove(connection);
    }

    private void look() {
        long now = System.nanoTime();
        boolean crowded = open.size() >= full;
        open.forEach((connection, seen) -> {
            Seen seenNow = seen(connection, seen, now);
            open.replace(connection, seen, seenNow);
            if (seenNow.waiting != 0 && now - seenNow.waiting > limit.toNanos()) {
                connection.getEndPoint().close(new TimeoutException("request came too slowly"));
            } else if (now - seenNow.quiet > (crowded ? IDLE_WHEN_FULL : IDLE).toNanos() && !deadlines.isWorking(connection.getEndPoint())) {
                connection.getEndPoint().close(new TimeoutException("idle"));
            }
        });
    }

    private Seen seen(Connection connection, Seen before, long now) {
        long bytes = connection.getBytesIn();
        long answered = connection.getMessagesOut();
        boolean moved = bytes != before.bytes || answered != before.answered;
        boolean partial = !deadlines.isWorking(connection.getEndPoint())
                && (connection.getMessagesIn() > answered || answered == before.answered && (bytes > before.bytes || before.waiting != 0));
        return new Seen(bytes, answered, !partial ? 0 : before.waiting == 0 ? now : before.waiting, moved ? now : before.quiet);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
