package org.newsgraph.server;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.newsgraph.query.Interruption;
import org.newsgraph.query.QueryGuard;
import org.newsgraph.query.QueryText;
import org.newsgraph.server.ServerMetrics.Outcome;

/**
 * Fuseki's query operation within limits: so many at a time, each so long and with so many rows; what {@link QueryGuard}
 * refuses gets 403; and what runs can be stopped wherever it is ({@link Interruption}).
 */
final class GuardedQuery extends SPARQL_QueryDataset {

    /** Parameters of Fuseki's that let another site read an answer as a script, or the asker choose what it pretends to be. */
    private static final List<String> REFUSED_PARAMETERS = List.of("callback", "stylesheet", "force-accept", "query-ref");

    private static final String TOO_DEEP = "The query is too deeply nested.";

    private final ServerLimits limits;
    private final Admission admission;
    private final RunningQueries queries;
    private final ServerMetrics metrics;
    /** A request is answered by one thread, which starts one query. */
    private final ThreadLocal<RunningQueries.Running> current = new ThreadLocal<>();

    GuardedQuery(ServerLimits limits, Admission admission, RunningQueries queries, ServerMetrics metrics) {
        this.limits = limits;
        this.admission = admission;
        this.queries = queries;
        this.metrics = metrics;
    }

    @Override
    protected void validateRequest(HttpAction action) {
        for (String name : REFUSED_PARAMETERS) {
            if (action.getRequest().getParameter(name) != null) {
                ServletOps.errorBadRequest("The parameter " + name + " is refused.");
            }
        }
    }

    @Override
    protected void execute(String text, HttpAction action) {
        if (!admission.enter()) {
            metrics.query(Outcome.BUSY, Duration.ZERO);
            unavailable(action, "All " + limits.queries() + " places for queries are taken. Try again in a moment.");
        }
        long begun = System.nanoTime();
        Outcome outcome = Outcome.INVALID;
        try {
            if (QueryText.depth(text) > QueryText.DEEPEST) {
                ServletOps.errorBadRequest("The query has more than " + QueryText.DEEPEST + " brackets open at one place.");
            }
            super.execute(text, action);
            outcome = Outcome.ANSWERED;
        } catch (QueryCancelledException | CountedRows.StoppedQueryException e) {
            RunningQueries.Reason reason = current.get() == null ? RunningQueries.Reason.TIME : current.get().reason();
            outcome = switch (reason) {
                case TIME -> Outcome.TOO_LONG;
                case MEMORY -> Outcome.MEMORY;
                case STOP -> Outcome.STOPPED;
            };
            unavailable(action, switch (reason) {
                case TIME -> "The query was stopped after " + limits.queryTime().toMillis() / 1000.0 + " seconds.";
                case MEMORY -> "The query was stopped because the server is short of memory.";
                case STOP -> "The query was stopped because the server is being stopped.";
            });
        } catch (CountedRows.TooManyRowsException e) {
            outcome = Outcome.TOO_LARGE;
            ServletOps.errorForbidden(e.getMessage());
        } catch (StackOverflowError e) {
            ServletOps.errorBadRequest(TOO_DEEP);
        } catch (OutOfMemoryError e) {
            outcome = Outcome.MEMORY;
            unavailable(action, "The query needs more memory than there is.");
        } catch (ActionErrorException e) {
            if (e.getMessage() != null && e.getMessage().startsWith(StackOverflowError.class.getSimpleName())) {
                // what the parser made of it
                ServletOps.errorBadRequest(TOO_DEEP);
            }
            outcome = e.getRC() == 403 ? Outcome.REFUSED : Outcome.INVALID;
            throw e;
        } finally {
            admission.leave();
            RunningQueries.Running query = current.get();
            if (query != null) {
                query.close();
                current.remove();
            }
            metrics.query(outcome, Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    private static void unavailable(HttpAction action, String why) {
        action.getResponse().setHeader("Retry-After", "5");
        ServletOps.error(503, why);
    }

    @Override
    protected void validateQuery(HttpAction action, Query query) {
        List<String> problems = QueryGuard.problems(query);
        if (!problems.isEmpty()) {
            ServletOps.errorForbidden(String.join("\n", problems));
        }
    }

    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
        Interruption.prepare(action.getContext());
        QueryExec execution = super.createQueryExec(action, query, dataset);
        current.set(queries.start(execution, limits.queryTime()));
        return execution;
    }

    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec execution, Query query, String text) {
        if (query.isSelectType()) {
            CountedRows rows = new CountedRows(execution.select(), limits.rows(), action.getRequest());
            rows.hasNext();
            return new QueryExecResult(rows);
        }
        if (query.isConstructType()) {
            DatasetGraph made = DatasetGraphFactory.create();
            long count = 0;
            for (Iterator<Quad> quads = execution.constructQuads(); quads.hasNext(); made.add(quads.next())) {
                CountedRows.check(++count, limits.rows());
            }
            made.getDefaultGraph().getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
            action.getRequest().setAttribute(CountedRows.COUNT, count);
            return new QueryExecResult(made);
        }
        if (query.isDescribeType()) {
            Graph described = execution.describe();
            CountedRows.check(described.size(), limits.rows());
            action.getRequest().setAttribute(CountedRows.COUNT, (long) described.size());
            return new QueryExecResult(described);
        }
        if (query.isJsonType()) {
            Iterator<JsonObject> objects = execution.execJsonItems();
            long[] count = {0};
            return new QueryExecResult(org.apache.jena.atlas.iterator.Iter.map(objects, object -> {
                CountedRows.check(++count[0], limits.rows());
                return object;
            }));
        }
        return super.executeQuery(action, execution, query, text);
    }
}
