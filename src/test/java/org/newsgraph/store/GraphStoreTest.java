package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.ArticleGraphs;
import org.newsgraph.graph.Iris;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.ReferenceGraph;
import org.newsgraph.graph.Reused;
import org.newsgraph.graph.SampleArticle;
import org.newsgraph.lexicon.Countries;

/** Real TDB2 and Lucene on disk. */
class GraphStoreTest {

    private static final String WHO = """
            SELECT ?x WHERE { ?e a ng:Summit ; ng:location/rdfs:label "Paris" ; ng:attendee/rdfs:label ?x }""";

    @TempDir
    Path directory;

    private GraphStore create() {
        return GraphStore.openOrCreate(directory.resolve("store"), new Iris());
    }

    @Test
    void whatIsPutIsThereAfterReopeningTripleByTriple() {
        ArticleGraph graph = Stores.graph("a0");
        try (GraphStore store = create()) {
            store.put(List.of(graph), Stores.RUN);
        }
        try (GraphStore store = GraphStore.open(directory.resolve("store"))) {
            assertThat(store.triples(store.iris().article("a0"))).isEqualTo(graph.triples());
            assertThat(Stores.values(store, WHO)).containsExactly("Greta Lindqvist", "Émile Vauquelin");
            assertThat(store.articleIds()).containsExactly("a0");
        }
    }

    @Test
    void anArticleReplacesItselfAndNothingElse() {
        try (GraphStore store = create()) {
            store.put(Stores.graphs(0, 3), Stores.RUN);
            ArticleGraph changed = Stores.withAltLabel(Stores.graph("a1"), "The Chancellor");
            store.put(List.of(changed), Stores.RUN);
            assertThat(Stores.apartFromEvents(store.triples(store.iris().article("a1")))).isEqualTo(Stores.apartFromEvents(changed.triples()));
            assertThat(Stores.apartFromEvents(store.triples(store.iris().article("a2")))).isEqualTo(Stores.apartFromEvents(Stores.graph("a2").triples()));
            store.put(List.of(Stores.graph("a1")), Stores.RUN);
            assertThat(Stores.apartFromEvents(store.triples(store.iris().article("a1")))).isEqualTo(Stores.apartFromEvents(Stores.graph("a1").triples()));
            assertThat(Stores.values(store, "SELECT ?x WHERE { ?x skos:altLabel 'The Chancellor' }")).isEmpty();
        }
    }

    @Test
    void theTextIndexFollowsItsGraphs() {
        String search = "SELECT ?x WHERE { ?x text:query (%s '%s') }";
        String greta = "https://w3id.org/newsgraph/person/greta-lindqvist";
        try (GraphStore store = create()) {
            store.put(List.of(Stores.withAltLabel(Stores.graph("a0"), "Grëta the Great"), Stores.graph("a1")), Stores.RUN);
            assertThat(Stores.values(store, search.formatted("rdfs:label", "lindq*"))).contains(greta);
            assertThat(Stores.values(store, search.formatted("skos:altLabel", "greta"))).containsExactly(greta);
            assertThat(Stores.values(store, search.formatted("nif:anchorOf", "banker OR shelled")))
                    .contains("https://w3id.org/newsgraph/article/a0#char=478,544", "https://w3id.org/newsgraph/article/a1#char=478,544");
            assertThat(Stores.values(store, search.formatted("ng:content", "\"hold the line\""))).hasSize(2);

            store.remove(List.of("a0"));
            assertThat(Stores.values(store, search.formatted("skos:altLabel", "great"))).isEmpty();
            assertThat(Stores.values(store, search.formatted("ng:content", "\"hold the line\""))).hasSize(1);
            // the other article says the name too
            assertThat(Stores.values(store, search.formatted("rdfs:label", "lindqvist"))).contains(greta);
            store.remove(List.of("a1"));
            assertThat(Stores.values(store, search.formatted("rdfs:label", "lindqvist"))).isEmpty();
        }
    }

    @Test
    void removingLeavesNothingOfAnArticle() {
        try (GraphStore store = create()) {
            store.put(Stores.graphs(0, 2), Stores.RUN);
            assertThat(store.remove(List.of("a1", "unknown"))).containsExactly("a1");
            assertThat(store.articleIds()).containsExactly("a0");
            assertThat(Stores.values(store, "SELECT DISTINCT ?x WHERE { GRAPH ?x { ?s ?p ?o } }"))
                    .containsExactly(store.iris().article("a0").getURI(), store.iris().namesGraph().getURI(), store.iris().provenanceGraph().getURI());
            assertThat(store.triples(store.iris().provenanceGraph())).noneMatch(triple -> triple.toString().contains("/a1"));
            assertThat(store.triples(store.iris().namesGraph())).noneMatch(triple -> triple.toString().contains("/a1"));
        }
    }

    @Test
    void theFingerprintTellsWhatHasToBeReadAgain() {
        Reading newModel = new Reading(Stores.RUN.software(), Stores.RUN.version(), new TreeMap<>(Map.of("names", "2")),
                Stores.RUN.options(), Stores.RUN.started());
        Reading later = new Reading(Stores.RUN.software(), Stores.RUN.version(), Stores.RUN.models(), Stores.RUN.options(),
                Stores.RUN.started().plusSeconds(60));
        ArticleGraph graph = Stores.graph("a0");
        try (GraphStore store = create()) {
            store.put(List.of(graph), Stores.RUN);
            String stored = store.fingerprint("a0").orElseThrow();
            assertThat(stored).isEqualTo(Stores.RUN.fingerprint(graph.contentHash())).isEqualTo(later.fingerprint(graph.contentHash()))
                    .isNotEqualTo(newModel.fingerprint(graph.contentHash())).isNotEqualTo(Stores.RUN.fingerprint("0".repeat(64)));
            assertThat(store.fingerprint("a1")).isEmpty();
            store.put(List.of(graph), newModel);
            assertThat(store.fingerprints()).containsExactly(Map.entry("a0", newModel.fingerprint(graph.contentHash())));
        }
    }

    @Test
    void aGraphThatBreaksTheShapesIsRefusedWithItsWholeBatch() {
        ArticleGraph good = Stores.graph("a0");
        List<Triple> noEvidence = Stores.graph("a1").triples().stream().filter(triple -> !triple.getPredicate().equals(NG.evidence)).toList();
        ArticleGraph bad = new ArticleGraph(Stores.graph("a1").iri(), "a1", good.contentHash(), noEvidence);
        try (GraphStore store = create()) {
            assertThatThrownBy(() -> store.put(List.of(good, bad), Stores.RUN)).isInstanceOf(NonConformingGraphException.class)
                    .hasMessageContaining("article a1").hasMessageContaining("a fact has a sentence of the article as evidence");
            assertThat(store.articleIds()).isEmpty();
            assertThat(store.triples(store.iris().article("a0"))).isEmpty();
        }
    }

    @Test
    void aFailedBatchLeavesDataAndIndexAsTheyWere() {
        String search = "SELECT ?x WHERE { ?x text:query (ng:content 'line') }";
        ArticleGraph elsewhere = new ArticleGraphs(new Iris("http://press.example/"), true).build(SampleArticle.facts("a2"));
        try (GraphStore store = create()) {
            store.put(Stores.graphs(0, 1), Stores.RUN);
            assertThatThrownBy(() -> store.put(List.of(Stores.graph("a1"), elsewhere), Stores.RUN)).isInstanceOf(StoreException.class)
                    .hasMessageContaining("another --base");
            assertThat(store.articleIds()).containsExactly("a0");
            assertThat(Stores.values(store, search)).hasSize(1);
            store.put(Stores.graphs(3, 5), Stores.RUN);
            assertThat(Stores.values(store, search)).hasSize(3);
        }
    }

    @Test
    void theReferenceGraphJoinsWithTheArticles() {
        try (GraphStore store = create()) {
            Node reference = store.iris().referenceGraph();
            List<Triple> countries = ReferenceGraph.of(store.iris(), Countries.english());
            store.putGraph(reference, countries);
            store.put(Stores.graphs(0, 1), Stores.RUN);
            assertThat(store.triples(reference)).isEqualTo(countries);
            assertThat(Stores.values(store, "SELECT ?x WHERE { ?e a ng:Summit ; ng:location/ng:inCountry/rdfs:label ?x }")).containsExactly("France");
            long before = store.bytesOnDisk();
            store.putGraph(reference, countries);
            assertThat(store.bytesOnDisk()).as("nothing is written where nothing changed").isEqualTo(before);
            assertThat(Validation.validate(store)).satisfies(report -> {
                assertThat(report.graphs()).isEqualTo(2);
                assertThat(report.violations()).isEmpty();
            });
        }
    }

    @Test
    void aGraphIsWrittenOnceAVersion() {
        try (GraphStore store = create()) {
            Node reference = store.iris().referenceGraph();
            List<Triple> first = List.of(Triple.create(reference, Reused.label, NodeFactory.createLiteralString("first")));
            List<Triple> second = List.of(Triple.create(reference, Reused.label, NodeFactory.createLiteralString("second")));
            store.putGraph(reference, "1", () -> first);
            store.putGraph(reference, "1", () -> {
                throw new AssertionError("made again, though the version is the same");
            });
            assertThat(store.triples(reference)).isEqualTo(first);
            store.putGraph(reference, "2", () -> second);
            assertThat(store.triples(reference)).isEqualTo(second);
            assertThat(store.fingerprints()).as("no article").isEmpty();
        }
    }

    @Test
    void compactingKeepsEverythingAndGivesSpaceBack() {
        try (GraphStore store = create()) {
            for (int i = 0; i < 6; i++) {
                store.put(Stores.graphs(0, 5), Stores.RUN);
            }
            long before = store.bytesOnDisk();
            store.compact();
            assertThat(store.bytesOnDisk()).isPositive().isLessThan(before);
            store.put(Stores.graphs(5, 6), Stores.RUN);
            assertThat(store.articleIds()).hasSize(6);
            assertThat(Stores.values(store, WHO)).hasSize(2);
        }
        try (GraphStore store = GraphStore.open(directory.resolve("store"))) {
            assertThat(Stores.apartFromEvents(store.triples(store.iris().article("a4")))).isEqualTo(Stores.apartFromEvents(Stores.graph("a4").triples()));
        }
    }

    @Test
    void aDirectoryOfSomethingElseIsLeftAlone() throws Exception {
        Path other = Files.createDirectory(directory.resolve("photos"));
        Files.writeString(other.resolve("cat.jpg"), "miaow");
        assertThatThrownBy(() -> GraphStore.openOrCreate(other, new Iris())).isInstanceOf(StoreException.class)
                .hasMessageContaining("photos").hasMessageContaining("no Newsgraph store");
        assertThat(other).isDirectoryContaining("glob:**cat.jpg");
        assertThat(Files.list(other)).hasSize(1);
        assertThatThrownBy(() -> GraphStore.open(other)).isInstanceOf(StoreException.class).hasMessageContaining("newsgraph build");
        assertThatThrownBy(() -> GraphStore.open(directory.resolve("nowhere"))).isInstanceOf(StoreException.class);
        assertThat(directory.resolve("nowhere")).doesNotExist();
    }

    @Test
    void anotherBaseOrFormatIsRefused() throws Exception {
        create().close();
        Path store = directory.resolve("store");
        assertThatThrownBy(() -> GraphStore.openOrCreate(store, new Iris("http://press.example/"))).isInstanceOf(StoreException.class)
                .hasMessageContaining("--base " + Iris.DEFAULT_BASE);
        Files.writeString(store.resolve(StoreDirectory.MARKER), "format=99\nbase=" + Iris.DEFAULT_BASE + "\n");
        assertThatThrownBy(() -> GraphStore.open(store)).isInstanceOf(StoreException.class).hasMessageContaining("another format");
    }
}
