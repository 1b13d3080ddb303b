package org.newsgraph.store;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.Iris;

/**
 * What it costs to add one article to 1,000, 10,000 and 100,000: arguments are a folder of articles or a file of {@link OwnGraphs}, an empty folder for the
 * database, and the sizes. The articles are read once and varied ({@link VariedArticles}). Time is the processor's for naming and for TDB2, without reading, shapes
 * and text index, a transaction for each of the articles measured.
 */
final class IdentityGrowth {

    private static final Iris IRIS = new Iris();
    private static final int MEASURED = 60;
    private static final int BATCH = 500;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private IdentityGrowth() {
    }

    public static void main(String[] arguments) throws IOException {
        VariedArticles articles = new VariedArticles(OwnGraphs.read(Path.of(arguments[0])));
        DatasetGraph data = DatabaseMgr.connectDatasetGraph(arguments[1]);
        Naming naming = new Naming(data, IRIS);
        int stored = 0;
        for (String size : List.of(arguments).subList(2, arguments.length)) {
            long filling = THREADS.getCurrentThreadCpuTime();
            int before = stored;
            for (int target = Integer.parseInt(size); stored < target; ) {
                List<ArticleGraph> batch = new ArrayList<>();
                while (batch.size() < BATCH && stored < target) {
                    batch.add(articles.article(stored++));
                }
                Txn.executeWrite(data, () -> naming.replace(List.of(), batch));
            }
            double each = (THREADS.getCurrentThreadCpuTime() - filling) / 1e6 / Math.max(1, stored - before);
            List<Double> times = new ArrayList<>();
            for (int i = 0; i < MEASURED; i++) {
                ArticleGraph one = articles.article(stored++);
                long begun = THREADS.getCurrentThreadCpuTime();
                Txn.executeWrite(data, () -> naming.replace(List.of(), List.of(one)));
                times.add((THREADS.getCurrentThreadCpuTime() - begun) / 1e6);
            }
            times.sort(null);
            System.gc();
            long used = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
            System.out.printf(Locale.ROOT, "%,d articles: one more takes %.0f ms (median of %d; nine in ten below %.0f, the slowest %.0f), in batches of %d %.1f ms "
                    + "since the last size, %d MB in use%n", stored - MEASURED, times.get(MEASURED / 2), MEASURED, times.get(MEASURED * 9 / 10),
                    times.get(MEASURED - 1), BATCH, each, used);
            System.out.flush();
        }
    }
}
