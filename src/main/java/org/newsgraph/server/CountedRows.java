package org.newsgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** Rows that end with a refusal where there are too many; how many there were stands in the request for the log. */
final class CountedRows implements RowSet {

    /** The request's attribute. */
    static final String COUNT = "newsgraph.rows";

    private final RowSet rows;
    private final long most;
    private final HttpServletRequest request;
    private long count;

    CountedRows(RowSet rows, long most, HttpServletRequest request) {
        this.rows = rows;
        this.most = most;
        this.request = request;
    }

    static void check(long count, long most) {
        if (count > most) {
            throw new TooManyRowsException(most);
        }
    }

    @Override
    public boolean hasNext() {
        return guarded(rows::hasNext);
    }

    @Override
    public Binding next() {
        Binding row = guarded(rows::next);
        check(++count, most);
        request.setAttribute(COUNT, count);
        return row;
    }

    /** Fuseki would tell of a cancelled query by two lines in the middle of the answer. */
    private static <T> T guarded(Supplier<T> step) {
        try {
            return step.get();
        } catch (QueryCancelledException e) {
            throw new StoppedQueryException(e);
        }
    }

    /** A query that was stopped while its answer was written. */
    static final class StoppedQueryException extends RuntimeException {
        private static final long serialVersionUID = 1;

        StoppedQueryException(QueryCancelledException cause) {
            super(cause);
        }
    }

    /** An answer that is too long. */
    static final class TooManyRowsException extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooManyRowsException(long most) {
            super("The answer has more than " + most
                    + " rows, which is all that this server gives at once. Add a LIMIT, ask for less, or take /export/.");
        }
    }

    @Override
    public void forEachRemaining(Consumer<? super Binding> action) {
        while (hasNext()) {
            action.accept(next());
        }
    }

    @Override
    public List<Var> getResultVars() {
        return rows.getResultVars();
    }

    @Override
    public long getRowNumber() {
        return rows.getRowNumber();
    }

    @Override
    public void close() {
        rows.close();
    }
}
