package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import org.newsgraph.identity.Correction;
import org.newsgraph.identity.CorrectionsFile;

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

    private static Correction correction(String kind, String subject, String object, String article) {
        return CorrectionsFile.correction(kind, subject, object, article, "Jo Berg", "2026-01-02", "known", new Iris());
    }

    @Test
    void correctionsHoldForWhatIsThereAndForWhatComesAndGoAwayWithoutATrace() throws IOException {
        List<Correction> corrections = List.of(
                correction("same", "person/emil-vauquelin", "person/carl-vauquelin", ""),
                correction("different", "person/anna-okell", "person/anna-okell-of-kisumu", "f"),
                correction("label", "person/emil-vauquelin", "Emil I.", ""),
                correction("alias", "person/emil-vauquelin", "Milo", ""),
                correction("not an entity", "person/brigitte-vauquelin", "", ""),
                correction("drop", "article/b#holding-0-1", "", ""),
                correction("same", "person/nobody", "person/no-one", ""));
        Path file = directory.resolve(CorrectionsFile.NAME);
        for (Correction correction : corrections) {
            CorrectionsFile.append(file, correction, new Iris());
        }
        assertThat(CorrectionsFile.read(file, new Iris())).isEqualTo(corrections);
        List<ArticleGraph> more = List.of(new MadeGraph("h", "2015-10-08").person("Milo").graph(),
                new MadeGraph("i", "2015-10-09").person("Carl Vauquelin").graph());
        String never;
        try (GraphStore store = create("never")) {
            store.put(corpus(), Stores.RUN);
            store.put(more, Stores.RUN);
            never = export(store);
        }
        String before;
        try (GraphStore store = create("before")) {
            store.correct(corrections);
            store.put(more, Stores.RUN);
            store.put(corpus(), Stores.RUN);
            before = export(store);
        }
        try (GraphStore store = create("after")) {
            store.put(corpus(), Stores.RUN);
            store.correct(corrections);
            store.put(more, Stores.RUN);
            assertThat(export(store)).isEqualTo(before);
            String emil = "https://w3id.org/newsgraph/person/emil-vauquelin";
            assertThat(Stores.values(store, "SELECT ?x WHERE { <" + emil + "> rdfs:label ?x }")).containsExactly("Emil I.");
            assertThat(Stores.values(store, "SELECT ?x WHERE { GRAPH ?g { <" + emil + "> a ng:Person } BIND(STRAFTER(STR(?g), 'article/') AS ?x) }"))
                    .containsExactly("a", "b", "d", "e", "h", "i");
            assertThat(Stores.values(store, "SELECT ?x WHERE { <" + emil + "> skos:altLabel ?x }")).contains("Milo", "Carl Vauquelin");
            assertThat(Stores.values(store, "SELECT ?x WHERE { GRAPH <https://w3id.org/newsgraph/article/f> { ?x a ng:Person } }"))
                    .containsExactly("https://w3id.org/newsgraph/person/anna-okell-of-kisumu");
            assertThat(Stores.values(store, "SELECT ?x WHERE { <https://w3id.org/newsgraph/article/b#holding-0-1> ?p ?x }")).isEmpty();
            assertThat(Stores.values(store, "SELECT ?x WHERE { ?x rdfs:label 'Brigitte Vauquelin' }")).isEmpty();
            assertThat(store.unmatchedCorrections()).containsExactly(corrections.get(6));
            assertThat(store.corrections()).isEqualTo(corrections);
            store.correct(List.of());
            assertThat(export(store)).isEqualTo(never);
        }
    }
}
