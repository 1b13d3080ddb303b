package org.newsgraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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
import org.newsgraph.ProgramIdentity;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.ReadingOptions;
import org.newsgraph.graph.Iris;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Reused;
import org.newsgraph.model.Article;

/**
 * Makes a store that believes to have read the articles of a corpus, all but the first: it has their fingerprints and nothing
 * else. A build on it reads every line, asks for every article, and reads those in full that are left. Arguments: the corpus, the
 * store, and how many articles are left to be read.
 */
final class KnownArticles {

    private static final Iris IRIS = new Iris();

    private KnownArticles() {
    }

    public static void main(String[] arguments) throws IOException {
        int left = Integer.parseInt(arguments[2]);
        StoreDirectory directory = StoreDirectory.existingOrNew(Path.of(arguments[1]), IRIS);
        Files.createDirectories(directory.database());
        DatasetGraph database = Databases.connect(directory);
        ProgramIdentity program = ProgramIdentity.current();
        Reading reading = Reading.of("newsgraph", program.version(), program.models(), Map.of("build", program.build(), "text", "true"), Instant.EPOCH);
        DataLoader loader = LoaderFactory.phasedLoader(database, MonitorOutputs.nullOutput());
        loader.startBulk();
        StreamRDF stream = loader.stream();
        try (ArticleReader reader = ArticleReader.open(List.of(Path.of(arguments[0])), ReadingOptions.defaults())) {
            for (int n = 0; reader.hasNext(); n++) {
                if (reader.next() instanceof org.newsgraph.article.Reading.Ingested ingested && n >= left) {
                    Article article = ingested.article();
                    Node activity = IRIS.activity(article.id());
                    stream.quad(Quad.create(IRIS.provenanceGraph(), Triple.create(IRIS.article(article.id()), Reused.wasGeneratedBy, activity)));
                    stream.quad(Quad.create(IRIS.provenanceGraph(), Triple.create(activity, NG.fingerprint,
                            NodeFactory.createLiteralString(reading.fingerprint(article.contentHash())))));
                }
            }
        }
        loader.finishBulk();
        TDBInternal.expel(database, true);
        System.exit(0);
    }
}
