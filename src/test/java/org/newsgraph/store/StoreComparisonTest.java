package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.Iris;

/** What differs between two stores, or their exports in each format. */
class StoreComparisonTest {

    @TempDir
    Path directory;

    private GraphStore store(String name, ArticleGraph... graphs) {
        GraphStore store = GraphStore.openOrCreate(directory.resolve(name), new Iris());
        store.put(List.of(graphs), Stores.RUN);
        return store;
    }

    private Path export(GraphStore store, String name, ExportFormat format) throws IOException {
        Path file = directory.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            Export.write(store, format, Optional.empty(), false, out);
        }
        return file;
    }

    private static List<String> differences(GraphSource before, GraphSource after) {
        List<String> differences = new ArrayList<>();
        StoreComparison.of(before, after, entry -> differences.add(entry.change() + " " + entry.what() + " " + entry.iri().substring(new Iris().base().length())));
        return differences;
    }

    @Test
    void storesAndTheirExportsDifferInTheSame() throws IOException {
        try (GraphStore one = store("one", new MadeGraph("a b", "2015-10-01").person("Emil Vauquelin", "president", "FR").graph(),
                new MadeGraph("a/x", "2015-10-01").person("Anna Okell").graph(), new MadeGraph("c", "2015-10-01").person("Jo Berg").graph());
             GraphStore other = store("other", new MadeGraph("a b", "2015-10-01").person("Emil Vauquelin", "minister", "FR").graph(),
                     new MadeGraph("b", "2015-10-02").person("Ida Lund").graph(), new MadeGraph("c", "2015-10-01").person("Jo Berg").graph())) {
            List<String> expected = List.of("CHANGED RoleHolding article/a%20b#holding-0-1", "WENT article article/a/x", "CAME article article/b",
                    "WENT entity person/anna-okell", "CAME entity person/ida-lund");
            assertThat(differences(GraphSource.of(one), GraphSource.of(other))).containsExactlyElementsOf(expected);
            for (ExportFormat format : List.of(ExportFormat.NQ, ExportFormat.TRIG, ExportFormat.JSONLD)) {
                String suffix = "." + format.name().toLowerCase(java.util.Locale.ROOT);
                GraphSource before = GraphSource.ofExport(export(one, "one" + suffix, format));
                assertThat(differences(before, GraphSource.of(other))).containsExactlyElementsOf(expected);
                assertThat(differences(before, GraphSource.ofExport(export(one, "again" + suffix, format)))).isEmpty();
            }
        }
    }

    @Test
    void anExportInAnotherOrderIsRefusedAndSoIsWhatIsNone() throws IOException {
        try (GraphStore one = store("one", new MadeGraph("a", "2015-10-01").person("Anna Okell").graph(), new MadeGraph("b", "2015-10-01").person("Jo Berg").graph())) {
            List<String> lines = new ArrayList<>(Files.readAllLines(export(one, "one.nq", ExportFormat.NQ)));
            Collections.reverse(lines);
            Path turned = Files.write(directory.resolve("turned.nq"), lines);
            assertThatThrownBy(() -> differences(GraphSource.ofExport(turned), GraphSource.of(one))).isInstanceOf(StoreException.class)
                    .hasMessageContaining("turned.nq has article a behind b");
            Path broken = Files.writeString(directory.resolve("broken.nq"), "<a> is no quad\n");
            assertThatThrownBy(() -> differences(GraphSource.ofExport(broken), GraphSource.of(one))).isInstanceOf(StoreException.class)
                    .hasMessageContaining("can't read");
        }
    }
}
