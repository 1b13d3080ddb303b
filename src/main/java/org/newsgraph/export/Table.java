package org.newsgraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.newsgraph.query.NamedQuery;
import org.newsgraph.store.GraphStore;

/**
 * Facts as rows, for spreadsheets and statistics: one row for each fact of each article, article by article in the order
 * of their ids. Columns of several values have them sorted, with {@code |} between.
 */
public enum Table {
    /** Under the names of PLOVER's fields, where it has one, with its codes and those of CAMEO. */
    events,
    statements,
    roles,
    attendance;

    private static final Set<String> MANY = Set.of("kind", "event", "mode", "context", "quad_code", "cameo", "source", "recipient", "organizers", "attendees",
            "about", "sentences", "text");

    /** Writes the table, of one article or of all, one article at a time. */
    public void write(GraphStore store, Optional<String> article, OutputStream out) {
        NamedQuery query = Rows.query(name());
        List<String> columns = query.with(Map.of()).getResultVars();
        Csv csv = new Csv(out);
        Txn.executeRead(store.dataset(), () -> {
            try {
                csv.row(columns);
                Rows.eachArticle(store, article, id -> each(query, columns, store.dataset(), store.iris().article(id).getURI(), csv::row));
                csv.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Names of the columns. */
    public List<String> columns() {
        return Rows.query(name()).with(Map.of()).getResultVars();
    }

    /** The rows of one article whose graph {@code data} has; an empty cell is null. */
    public List<List<String>> rows(DatasetGraph data, String articleIri) {
        List<List<String>> rows = new ArrayList<>();
        try {
            each(Rows.query(name()), columns(), data, articleIri, rows::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private interface Row {
        void take(List<String> cells) throws IOException;
    }

    private static void each(NamedQuery query, List<String> columns, DatasetGraph data, String articleIri, Row taking) throws IOException {
        Query asked = query.with(Map.of("article", articleIri));
        Rows.each(data, asked, row -> {
            // an aggregate over nothing gives one row of nothing
            if (row.node(columns.get(0)) != null) {
                List<String> cells = new ArrayList<>();
                columns.forEach(column -> cells.add(cell(column, row.text(column))));
                taking.take(cells);
            }
        });
    }

    private static String cell(String column, String value) {
        return value == null || !MANY.contains(column) ? value : Arrays.stream(value.split("\\|")).sorted().collect(Collectors.joining("|"));
    }
}
