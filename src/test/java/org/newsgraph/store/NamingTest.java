package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.Iris;

/** What articles that come and go do to the names in others, in a real store. */
class NamingTest {

    @TempDir
    Path directory;

    private static List<ArticleGraph> corpus() {
        return List.of(new MadeGraph("a", "2015-10-01").person("Vauquelin").graph(),
                new MadeGraph("b", "2015-10-02").person("Emil Vauquelin", "president", "FR").graph(),
                new MadeGraph("c", "2015-10-03").person("Brigitte Vauquelin").graph(),
                new MadeGraph("d", "2015-10-04").person("Vauquelin", "president", "FR").graph(),
                new MadeGraph("e", "2015-10-05").person("Émil Vauquelin", "president", "FR").person("Anna Okell").graph(),
                new MadeGraph("f", "2015-10-06").person("Anna Okell", "minister", "KE").graph(),
                new MadeGraph("g", "2015-10-07").person("Anna Okell", "minister", "NO").person("Okell").graph());
    }

    private GraphStore create(String name) {
        return GraphStore.openOrCreate(directory.resolve(name), new Iris());
    }

    private static String export(GraphStore store) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Export.write(store, ExportFormat.NQ, Optional.empty(), false, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void anyOrderAndAnyDetourGiveTheSameBytes() {
        String atOnce;
        try (GraphStore store = create("at-once")) {
            store.put(corpus(), Stores.RUN);
            atOnce = export(store);
        }
        for (int seed = 0; seed < 3; seed++) {
            List<ArticleGraph> shuffled = new ArrayList<>(corpus());
            Collections.shuffle(shuffled, new Random(seed));
            try (GraphStore store = create("shuffled-" + seed)) {
                for (ArticleGraph graph : shuffled) {
                    store.put(List.of(graph), Stores.RUN);
                }
                assertThat(export(store)).isEqualTo(atOnce);
                // another Vauquelin comes, an article says something else for a while, one goes and comes back
                store.put(List.of(new MadeGraph("x", "2015-10-09").person("Emil Vauquelin", "minister", "KE").graph(),
                        new MadeGraph("b", "2015-10-02").person("Carl Vauquelin").graph()), Stores.RUN);
                assertThat(export(store)).isNotEqualTo(atOnce);
                store.remove(List.of("x", "d"));
                store.put(List.of(corpus().get(1), corpus().get(3)), Stores.RUN);
                assertThat(export(store)).isEqualTo(atOnce);
            }
        }
    }

    @Test
    void aShortNameIsRenamedWhenItsFullNameComesAndLeftAloneWhenASecondOneComes() {
        String who = "SELECT ?x WHERE { GRAPH <https://w3id.org/newsgraph/article/a> { ?x a ng:Person } }";
        try (GraphStore store = create("store")) {
            store.put(List.of(corpus().get(0)), Stores.RUN);
            assertThat(Stores.values(store, who)).containsExactly("https://w3id.org/newsgraph/person/vauquelin");
            store.put(List.of(corpus().get(1)), Stores.RUN);
            assertThat(Stores.values(store, who)).containsExactly("https://w3id.org/newsgraph/person/emil-vauquelin");
            assertThat(Stores.values(store, "SELECT ?x WHERE { <https://w3id.org/newsgraph/person/emil-vauquelin> ng:mergedBecause ?x }")).hasSize(2);
            store.put(List.of(corpus().get(2)), Stores.RUN);
            assertThat(Stores.values(store, who)).containsExactly("https://w3id.org/newsgraph/person/a/vauquelin");
            assertThat(Stores.values(store, "SELECT ?x WHERE { ?p ng:partialName true ; rdfs:label ?x }")).containsExactly("Vauquelin");
            store.remove(List.of("c"));
            assertThat(Stores.values(store, who)).containsExactly("https://w3id.org/newsgraph/person/emil-vauquelin");
            assertThat(Stores.values(store, "SELECT ?x WHERE { ?p ng:partialName true ; rdfs:label ?x }")).isEmpty();
        }
    }
}
