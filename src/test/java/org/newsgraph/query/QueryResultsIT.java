package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * Every query of {@code queries/}, asked of the store of {@code seeds/} with the parameters that the head of
 * {@code src/test/resources/queries/NAME.csv} gives ({@code # place=Paris}), gives that file's rows; a query without such a
 * file fails. {@code -Dqueries.update} writes the rows anew, and the difference is read against the articles before it is
 * committed: the file holds what is right, not what came out.
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
        Path file = EXPECTED.resolve(query.name() + ".csv");
        assertThat(file).exists();
        List<String> lines = Files.readAllLines(file);
        List<String> head = lines.stream().takeWhile(line -> line.startsWith("# ")).toList();
        Map<String, String> parameters = head.stream().map(line -> line.substring(2).split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        List<String> rows = rows(query.with(parameters)).lines().toList();
        if (System.getProperty("queries.update") != null) {
            Files.write(file, Stream.concat(head.stream(), rows.stream()).toList());
            return;
        }
        assertThat(rows).containsExactlyElementsOf(lines.subList(head.size(), lines.size()));
        assertThat(rows).as("rows below the names of the columns").hasSizeGreaterThan(1);
        assertThat(rows(query.with(Map.of())).lines().count()).as("without parameters it answers for all").isGreaterThanOrEqualTo(rows.size());
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
