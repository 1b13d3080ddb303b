package org.newsgraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.newsgraph.Pipeline;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.ReadingOptions;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.ArticleGraphs;
import org.newsgraph.graph.Iris;
import org.newsgraph.graph.ReferenceGraph;
import org.newsgraph.lexicon.Countries;

/**
 * Fills a store of any size quickly: really extracted articles, varied in their names, days and words
 * ({@link VariedArticles}), through Jena's bulk loader. Who is one across articles isn't decided, since the varied names are
 * shared already; pages and queries find all that they find in a store that grew by builds.
 */
public final class LargeStore {

    private static final Iris IRIS = new Iris();

    private LargeStore() {
    }

    /** Arguments: a folder of articles to vary, a directory that is absent or empty, how many triples at the least. */
    public static void main(String[] arguments) throws IOException {
        long begun = System.nanoTime();
        long triples = make(Path.of(arguments[0]), Path.of(arguments[1]), Long.parseLong(arguments[2]));
        System.out.printf(Locale.ROOT, "%,d triples in %.0f s%n", triples, (System.nanoTime() - begun) / 1e9);
        System.exit(0);
    }

    /** Returns how many triples it wrote. */
    public static long make(Path models, Path store, long atLeast) throws IOException {
        VariedArticles articles = new VariedArticles(read(models));
        StoreDirectory directory = StoreDirectory.existingOrNew(store, IRIS);
        Files.createDirectories(directory.database());
        DatasetGraph database = Databases.connect(directory);
        Provenance provenance = new Provenance(IRIS);
        Reading reading = Reading.of("newsgraph", "0", Map.of(), Map.of(), Instant.EPOCH);
        DataLoader loader = LoaderFactory.phasedLoader(database, MonitorOutputs.nullOutput());
        loader.startBulk();
        StreamRDF stream = loader.stream();
        stream.start();
        long written = write(stream, IRIS.referenceGraph(), ReferenceGraph.of(IRIS, Countries.english()));
        for (int n = 0; written < atLeast; n++) {
            ArticleGraph graph = articles.article(n);
            written += write(stream, NodeFactory.createURI(graph.iri()), graph.triples());
            written += write(stream, IRIS.provenanceGraph(), provenance.of(graph, reading));
        }
        stream.finish();
        loader.finishBulk();
        TDBInternal.expel(database, true);
        // there is no text index yet: opened once, the store makes it
        Files.write(directory.unfinishedIndex(), new byte[0]);
        GraphStore.open(store).close();
        return written;
    }

    private static long write(StreamRDF stream, Node graph, List<Triple> triples) {
        triples.forEach(triple -> stream.quad(Quad.create(graph, triple)));
        return triples.size();
    }

    private static List<ArticleGraph> read(Path models) throws IOException {
        List<ArticleGraph> graphs = new ArrayList<>();
        ArticleGraphs writer = new ArticleGraphs(IRIS, true);
        try (Pipeline pipeline = new Pipeline(); ArticleReader reader = ArticleReader.open(List.of(models), ReadingOptions.defaults())) {
            while (reader.hasNext()) {
                if (reader.next() instanceof org.newsgraph.article.Reading.Ingested ingested) {
                    graphs.add(pipeline.graph(ingested.article(), writer));
                }
            }
        }
        return graphs;
    }
}
