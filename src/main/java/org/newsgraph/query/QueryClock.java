package org.newsgraph.query;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * Ends queries that outlive their time from another thread, because ARQ's own clock is only looked at between rows: nine
 * crossed {@code VALUES} under a {@code COUNT} ran ten times as long as they should.
 */
public final class QueryClock implements AutoCloseable {

    /** ARQ's own limit goes first, which gives the better message; this is what comes on top. */
    private static final long GRACE_MILLIS = 250;

    private final ScheduledThreadPoolExecutor timer;

    public QueryClock() {
        this.timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = Executors.defaultThreadFactory().newThread(task);
            thread.setName("query time limit");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Aborts a query when its time is over, unless what this returns is cancelled before. */
    public Future<?> abortAfter(QueryExec execution, Duration limit) {
        return timer.schedule(execution::abort, limit.toMillis() + GRACE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
