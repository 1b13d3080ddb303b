package org.newsgraph.server;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.newsgraph.query.QueryGuard;

/**
 * Fuseki's query operation with two holes closed. What {@link QueryGuard} refuses gets 403; and a query that outlives its
 * time is aborted from another thread, because ARQ's own clock is only looked at between rows: nine crossed
 * {@code VALUES} under a {@code COUNT} ran ten times as long as they should.
 */
final class GuardedQuery extends SPARQL_QueryDataset implements AutoCloseable {

    /** ARQ's own limit goes first, which gives the better message; this is what comes on top. */
    private static final long GRACE_MILLIS = 250;

    private final Duration limit;
    private final ScheduledExecutorService clock;
    /** A request is answered by one thread, which starts one query. */
    private final ThreadLocal<Future<?>> alarm = new ThreadLocal<>();

    GuardedQuery(Duration limit) {
        this.limit = limit;
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = Executors.defaultThreadFactory().newThread(task);
            thread.setName("query time limit");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        this.clock = timer;
    }

    @Override
    protected void validateQuery(HttpAction action, Query query) {
        super.validateQuery(action, query);
        List<String> problems = QueryGuard.problems(query);
        if (!problems.isEmpty()) {
            ServletOps.errorForbidden(String.join("\n", problems));
        }
    }

    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
        QueryExec execution = super.createQueryExec(action, query, dataset);
        alarm.set(clock.schedule(execution::abort, limit.toMillis() + GRACE_MILLIS, TimeUnit.MILLISECONDS));
        return execution;
    }

    @Override
    protected void execute(String query, HttpAction action) {
        try {
            super.execute(query, action);
        } finally {
            Future<?> pending = alarm.get();
            if (pending != null) {
                pending.cancel(false);
                alarm.remove();
            }
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
