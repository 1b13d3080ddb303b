package org.newsgraph.server;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.newsgraph.query.QueryClock;
import org.newsgraph.query.QueryGuard;

/**
 * Fuseki's query operation with two holes closed. What {@link QueryGuard} refuses gets 403; and a query that outlives its
 * time is ended by a {@link QueryClock}.
 */
final class GuardedQuery extends SPARQL_QueryDataset {

    private final Duration limit;
    private final QueryClock clock;
    /** A request is answered by one thread, which starts one query. */
    private final ThreadLocal<Future<?>> alarm = new ThreadLocal<>();

    GuardedQuery(Duration limit, QueryClock clock) {
        this.limit = limit;
        this.clock = clock;
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
        alarm.set(clock.abortAfter(execution, limit));
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
}
