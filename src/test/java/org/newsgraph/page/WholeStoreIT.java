package org.newsgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.newsgraph.cli.SeedsStore;
import org.newsgraph.graph.NG;
import org.newsgraph.query.QueryCatalogue;
import org.newsgraph.query.QueryClock;
import org.newsgraph.store.GraphStore;

/** What is read from the indexes is what the queries say. As a program it compares on any store: its argument. */
class WholeStoreIT {

    private record Asked(String query, Map<String, String> parameters) {
    }

    private static final List<Asked> ASKED = List.of(new Asked("counts", Map.of()), new Asked("triples", Map.of()),
            new Asked("things", Map.of("class", NG.Person.getURI())), new Asked("things", Map.of("class", NG.Country.getURI())),
            new Asked("things", Map.of("class", NG.Role.getURI())), new Asked("things", Map.of("class", "https://example.org/none")),
            new Asked("articles", Map.of()), new Asked("events-by-day", Map.of()), new Asked("statements-by-day", Map.of()),
            new Asked("events", Map.of()), new Asked("events", Map.of("kind", "Summit")), new Asked("events", Map.of("factuality", "Actual")),
            new Asked("events", Map.of("kind", "Meeting", "factuality", "Planned")), new Asked("events", Map.of("since", "2026-03-01")),
            new Asked("events", Map.of("until", "2026-03-11", "factuality", "Actual")), new Asked("events", Map.of("since", "2026-02-01", "until", "2026-03-01")),
            new Asked("events", Map.of("kind", "NoSuchKind")), new Asked("places-of-events", Map.of()),
            new Asked("places-of-events", Map.of("kind", "Meeting", "factuality", "Actual")),
            new Asked("places-of-events", Map.of("since", "2026-02-01", "until", "2026-03-01")));

    @Test
    void indexesAndQueriesAgree() throws Exception {
        try (GraphStore store = GraphStore.open(SeedsStore.path())) {
            assertThat(compared(store)).as("rows that were compared").isGreaterThan(300);
        }
    }

    public static void main(String[] arguments) {
        try (GraphStore store = GraphStore.open(Path.of(arguments[0]))) {
            System.out.println(compared(store) + " rows agree");
        }
    }

    private static int compared(GraphStore store) {
        int[] rows = {0};
        try (QueryClock clock = new QueryClock()) {
            Txn.executeRead(store.dataset(), () -> {
                StoreView view = new StoreView(store, new Links(store.iris()), clock, Duration.ofMinutes(10), new KeptRows(), () -> false);
                for (Asked asked : ASKED) {
                    rows[0] += compared(store, view, asked);
                }
            });
        }
        return rows[0];
    }

    private static int compared(GraphStore store, StoreView view, Asked asked) {
        Query query = QueryCatalogue.page(asked.query()).with(asked.parameters());
        // a query that counts without a group answers with a row of zero
        List<Map<String, Node>> all = view.rows(query).stream().filter(row -> !row.containsKey("factualities") || row.containsKey("event")).toList();
        for (long[] part : new long[][] {{0, Integer.MAX_VALUE}, {0, 7}, {5, 10}, {all.size() - 3L, 10}, {all.size() + 10L, 5}}) {
            long offset = Math.max(0, part[0]);
            List<String> expected = all.stream().skip(offset).limit(part[1]).map(WholeStoreIT::told).toList();
            assertThat(WholeStore.rows(store.survey(() -> { }), asked.query(), asked.parameters(), offset, part[1]).stream().map(WholeStoreIT::told).toList())
                    .as("%s from %d on, %d at most", asked, offset, part[1]).isEqualTo(expected);
        }
        return all.size();
    }

    /** A row as text. Of several places a query may take any; factualities have no order in it. */
    private static String told(Map<String, Node> row) {
        Map<String, String> told = new TreeMap<>();
        row.forEach((column, node) -> told.put(column, column.equals("place") && row.containsKey("event") ? "some"
                : column.equals("factualities") ? new TreeSet<>(Arrays.asList(node.getLiteralLexicalForm().split(" "))).toString() : node.toString()));
        return new ArrayList<>(told.entrySet()).toString();
    }
}
