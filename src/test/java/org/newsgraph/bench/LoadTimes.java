package org.newsgraph.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.system.progress.MonitorOutput;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.Iris;
import org.newsgraph.store.GraphStore;
import org.newsgraph.store.Reading;

/**
 * Triples a second of the store, which finds out who is who, indexes words and commits every hundred articles, beside those
 * of Jena's loaders, which do none of it: arguments are a file of graphs ({@link WriteTimes} makes it) and an empty folder.
 */
final class LoadTimes {

    private LoadTimes() {
    }

    public static void main(String[] arguments) throws Exception {
        List<ArticleGraph> graphs = GraphFile.read(Path.of(arguments[0]));
        Path work = Files.createDirectories(Path.of(arguments[1]));
        long triples = graphs.stream().mapToLong(graph -> graph.triples().size()).sum();
        System.out.printf(Locale.ROOT, "%,d triples of %,d articles%n", triples, graphs.size());
        Map<String, BiFunction<DatasetGraph, MonitorOutput, DataLoader>> loaders = Map.of("basic", LoaderFactory::basicLoader,
                "sequential", LoaderFactory::sequentialLoader, "phased", LoaderFactory::phasedLoader, "parallel", LoaderFactory::parallelLoader);
        for (int round = 1; round <= 2; round++) {
            // the first round is for Java's compiler
            String note = round == 1 ? " (warming up)" : "";
            for (String name : List.of("basic", "sequential", "phased", "parallel")) {
                DatasetGraph database = DatabaseMgr.connectDatasetGraph(work.resolve(name + round).toString());
                long begun = System.nanoTime();
                DataLoader loader = loaders.get(name).apply(database, MonitorOutputs.nullOutput());
                loader.startBulk();
                StreamRDF stream = loader.stream();
                graphs.forEach(graph -> graph.triples().forEach(triple -> stream.quad(Quad.create(NodeFactory.createURI(graph.iri()), triple))));
                loader.finishBulk();
                print("Jena's " + name + " loader" + note, triples, begun);
                TDBInternal.expel(database, true);
            }
            try (GraphStore store = GraphStore.openOrCreate(work.resolve("store" + round), new Iris())) {
                long begun = System.nanoTime();
                Reading reading = Reading.of("newsgraph", "0", Map.of(), Map.of(), Instant.EPOCH);
                for (int i = 0; i < graphs.size(); i += 100) {
                    store.put(graphs.subList(i, Math.min(graphs.size(), i + 100)), reading);
                }
                print("the store" + note, triples, begun);
            }
        }
        System.exit(0);
    }

    private static void print(String name, long triples, long begun) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(Locale.ROOT, "%-40s %,10.0f triples/s  (%.1f s)%n", name, triples / seconds, seconds);
    }
}
