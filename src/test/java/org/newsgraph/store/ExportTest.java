package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.export.FollowTheMoney;
import org.newsgraph.export.Network;
import org.newsgraph.export.Table;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.Iris;
import org.newsgraph.graph.ReferenceGraph;
import org.newsgraph.graph.Reused;
import org.newsgraph.graph.TripleOrder;
import org.newsgraph.lexicon.Countries;

class ExportTest {

    @TempDir
    Path directory;

    private final List<ArticleGraph> articles = new ArrayList<>(Stores.graphs(0, 6));
    private final List<Triple> reference = ReferenceGraph.of(new Iris(), Countries.english());

    @BeforeEach
    void namesThatNeedCare() {
        articles.add(Stores.withAltLabel(Stores.graph("n.example/ü?x=1#2"), "quotes \" and \\ and\nlines\tand 🕊"));
    }

    @Test
    void theOrderOfArticlesAndBatchesChangesNoByte() {
        Map<String, String> expected = new HashMap<>();
        for (int seed = 0; seed < 3; seed++) {
            List<ArticleGraph> shuffled = new ArrayList<>(articles);
            Collections.shuffle(shuffled, new Random(seed));
            try (GraphStore store = GraphStore.openOrCreate(directory.resolve("store" + seed), new Iris())) {
                int batch = seed + 2;
                if (seed == 1) {
                    store.putGraph(store.iris().referenceGraph(), reference);
                }
                for (int at = 0; at < shuffled.size(); at += batch) {
                    store.put(shuffled.subList(at, Math.min(at + batch, shuffled.size())), Stores.RUN);
                }
                if (seed == 2) {
                    store.put(shuffled.subList(0, 2), Stores.RUN);
                    store.compact();
                }
                store.putGraph(store.iris().referenceGraph(), reference);
                Map<String, String> written = new HashMap<>();
                for (ExportFormat format : ExportFormat.values()) {
                    written.put(format.name(), write(store, format, Optional.empty(), false));
                }
                for (Table table : Table.values()) {
                    written.put(table.name(), written(out -> table.write(store, Optional.empty(), out)));
                }
                for (Network network : Network.values()) {
                    written.put(network.name(), written(out -> network.write(store, out)));
                }
                written.put("FollowTheMoney", written(out -> FollowTheMoney.write(store, out)));
                for (Map.Entry<String, String> format : written.entrySet()) {
                    assertThat(format.getValue().lines().count()).as(format.getKey()).isGreaterThan(5);
                    String first = expected.merge(format.getKey(), format.getValue(), (old, now) -> old);
                    assertThat(format.getValue().equals(first)).as("%s has the same bytes in run %s", format.getKey(), seed).isTrue();
                }
            }
        }
    }

    @Test
    void whatIsWrittenReadsBackAsWhatIsStored() {
        ArticleGraph last = articles.get(articles.size() - 1);
        try (GraphStore store = filled()) {
            for (ExportFormat format : ExportFormat.values()) {
                Set<Quad> one = new HashSet<>();
                Node lastGraph = store.iris().article(last.articleId());
                store.triples(lastGraph).forEach(triple -> one.add(quad(format, lastGraph, triple)));
                Set<Quad> all = new HashSet<>();
                // names may have been joined across articles, so what is stored need not be what was put
                List<Node> graphs = new ArrayList<>(List.of(store.iris().identityGraph(), store.iris().referenceGraph()));
                articles.forEach(graph -> graphs.add(store.iris().article(graph.articleId())));
                graphs.forEach(graph -> store.triples(graph).forEach(triple -> all.add(quad(format, graph, triple))));
                assertThat(all).hasSizeGreaterThan(reference.size());
                assertThat(read(write(store, format, Optional.empty(), false), format).equals(all)).as("all as %s", format).isTrue();
                assertThat(read(write(store, format, Optional.of(last.articleId()), false), format)).as("one as %s", format).isEqualTo(one);
            }
        }
    }

    @Test
    void aDocumentReadsBackWithoutAGraphsName() {
        ArticleGraph last = articles.get(articles.size() - 1);
        for (ExportFormat format : java.util.List.of(ExportFormat.TTL, ExportFormat.NT, ExportFormat.JSONLD)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Export.document(last.triples(), format, out);
            Set<Quad> expected = new HashSet<>();
            last.triples().forEach(triple -> expected.add(Quad.create(Quad.defaultGraphIRI, triple)));
            assertThat(read(out.toString(StandardCharsets.UTF_8), format)).as("as %s", format).isEqualTo(expected);
        }
    }

    @Test
    void timesAreWrittenOnRequestOnlyAndAnUnknownArticleIsRefused() {
        try (GraphStore store = filled()) {
            assertThat(write(store, ExportFormat.NQ, Optional.empty(), false).contains("2026-11-26T08:00:00Z")).isFalse();
            assertThat(write(store, ExportFormat.NQ, Optional.empty(), true).contains("2026-11-26T08:00:00Z")).isTrue();
            assertThatThrownBy(() -> write(store, ExportFormat.NQ, Optional.of("nope"), false)).isInstanceOf(StoreException.class)
                    .hasMessageContaining("no article nope");
        }
    }

    @Test
    void aGraphTooLargeToSortInMemoryIsSortedAllTheSame() {
        List<Triple> many = new ArrayList<>();
        for (int i = 0; i < 3 * TripleSort.MOST_IN_MEMORY; i++) {
            many.add(Triple.create(NodeFactory.createURI("http://example.org/" + i % 7001), i % 5 == 0 ? Reused.type : Reused.label,
                    i % 5 == 0 ? NodeFactory.createURI("http://example.org/class-" + i) : NodeFactory.createLiteralLang("wörds \"🕊\" \\ \n " + i, "en")));
        }
        Collections.shuffle(many, new Random(5));
        List<Triple> sorted = new ArrayList<>();
        TripleSort.each(many.iterator(), TripleOrder::compare, sorted::add);
        assertThat(sorted.equals(TripleOrder.sorted(many))).isTrue();
    }

    @Test
    void anUnknownFormatIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> ExportFormat.of("rdfxml")).hasMessageContaining("choose ttl, nt, trig, nq or jsonld");
    }

    private GraphStore filled() {
        GraphStore store = GraphStore.openOrCreate(directory.resolve("filled"), new Iris());
        store.put(articles, Stores.RUN);
        store.putGraph(store.iris().referenceGraph(), reference);
        return store;
    }

    private static String written(java.util.function.Consumer<ByteArrayOutputStream> writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.accept(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String write(GraphStore store, ExportFormat format, Optional<String> article, boolean provenance) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Export.write(store, format, article, provenance, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Set<Quad> read(String bytes, ExportFormat format) {
        Lang lang = switch (format) {
            case TTL -> Lang.TURTLE;
            case NT -> Lang.NTRIPLES;
            case TRIG -> Lang.TRIG;
            case NQ -> Lang.NQUADS;
            case JSONLD -> Lang.JSONLD11;
        };
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.source(new ByteArrayInputStream(bytes.getBytes(StandardCharsets.UTF_8))).lang(lang).parse(dataset);
        Set<Quad> quads = new HashSet<>();
        dataset.find().forEachRemaining(quads::add);
        return quads;
    }

    private static Quad quad(ExportFormat format, Node graph, Triple triple) {
        return Quad.create(format == ExportFormat.TTL || format == ExportFormat.NT ? Quad.defaultGraphIRI : graph, triple);
    }
}
