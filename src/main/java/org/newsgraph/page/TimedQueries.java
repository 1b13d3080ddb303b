package org.newsgraph.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.newsgraph.query.Interruption;
import org.newsgraph.query.QueryClock;

/** Queries that have one time limit together; inside a transaction. */
final class TimedQueries {

    private final DatasetGraph dataset;
    private final QueryClock clock;
    private final BooleanSupplier over;
    private long end;

    /** @param over whether nobody waits for them any more */
    TimedQueries(DatasetGraph dataset, QueryClock clock, Duration limit, BooleanSupplier over) {
        this.dataset = dataset;
        this.clock = clock;
        this.end = System.nanoTime() + limit.toNanos();
        this.over = over;
    }

    /** What is read in so short a time; else nothing. */
    <T> Optional<T> quickly(Duration time, Supplier<T> read) {
        long usual = end;
        end = Math.min(end, System.nanoTime() + time.toNanos());
        try {
            return Optional.of(read.get());
        } catch (SlowPageException e) {
            return Optional.empty();
        } finally {
            end = usual;
        }
    }

    /** What is done with an answer. */
    interface Taking {
        void take(Binding answer) throws IOException;
    }

    /** The rows of a query as nodes, each with the columns that are bound. */
    List<Map<String, Node>> rows(Query query) {
        List<Map<String, Node>> rows = new ArrayList<>();
        try {
            each(query, binding -> {
                Map<String, Node> row = new LinkedHashMap<>();
                query.getResultVars().stream().map(Var::alloc).filter(binding::contains)
                        .forEach(column -> row.put(column.getVarName(), binding.get(column)));
                rows.add(row);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** Hands on the answers of a query one by one. */
    void each(Query query, Taking taking) throws IOException {
        try (QueryExec execution = QueryExec.dataset(dataset).query(query).context(Interruption.of(dataset))
                .timeout(left().toMillis(), TimeUnit.MILLISECONDS).build()) {
            Future<?> alarm = clock.abortAfter(execution, left());
            try {
                RowSet answers = execution.select();
                while (answers.hasNext()) {
                    taking.take(answers.next());
                }
            } finally {
                alarm.cancel(false);
            }
        } catch (QueryCancelledException e) {
            throw new SlowPageException(e);
        } catch (QueryParseException e) {
            // a text search that the index can't read or refuses: the query itself is ours
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** How much time there is yet; throws where there is none. */
    Duration left() {
        long left = end - System.nanoTime();
        if (left <= 0 || over.getAsBoolean()) {
            throw new SlowPageException(null);
        }
        return Duration.ofNanos(Math.max(left, 1_000_000));
    }
}
