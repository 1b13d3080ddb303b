package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.cli.SeedsStore;
import org.newsgraph.store.GraphStore;

/**
 * Every query of {@code queries/} on the store of {@code seeds/} gives the rows of
 * {@code src/test/resources/queries/NAME.csv}; a query without that file fails. {@code -Dqueries.update} writes them anew,
 * and the difference is read against the articles before it is committed.
 */
class QueryResultsIT {

    private static final Path EXPECTED = Path.of("src", "test", "resources", "queries");
    private static GraphStore store;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        store = GraphStore.open(SeedsStore.path());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    static List<NamedQuery> all() {
        return QueryCatalogue.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void givesTheRowsThatTheArticlesSay(NamedQuery query) throws IOException {
        Path expected = EXPECTED.resolve(query.name() + ".csv");
        String rows = rows(query.with(Map.of()));
        if (System.getProperty("queries.update") != null) {
            Files.createDirectories(EXPECTED);
            Files.writeString(expected, rows);
            return;
        }
        assertThat(expected).exists();
        assertThat(rows.lines()).containsExactlyElementsOf(Files.readAllLines(expected));
        assertThat(rows.lines().count()).as("a question that the seeds don't answer shows nothing").isGreaterThan(1);
    }

    private static String rows(Query query) {
        return Txn.calculateRead(store.dataset(), () -> {
            try (QueryExec execution = QueryExec.dataset(store.dataset()).query(query).build()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                ResultFormat.csv.write(execution, query, out);
                return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
            }
        });
    }
}
