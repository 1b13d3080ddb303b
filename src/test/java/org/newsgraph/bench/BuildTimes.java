package org.newsgraph.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.newsgraph.Build;
import org.newsgraph.BuildSummary;
import org.newsgraph.Pipeline;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.ReadingOptions;
import org.newsgraph.graph.Iris;
import org.newsgraph.store.GraphStore;

/** One build, as {@code newsgraph build} does it, in a process of its own: arguments are a corpus, a store, and the number of threads. Prints one line. */
final class BuildTimes {

    private BuildTimes() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int threads = Integer.parseInt(arguments[2]);
        BuildSummary summary = new BuildSummary();
        Pipeline[] loaded = new Pipeline[1];
        Supplier<Pipeline> onDemand = () -> {
            synchronized (loaded) {
                if (loaded[0] == null) {
                    loaded[0] = new Pipeline();
                }
                return loaded[0];
            }
        };
        long begun = System.nanoTime();
        long bytes;
        long articles;
        try (GraphStore store = GraphStore.openOrCreate(Path.of(arguments[1]), new Iris());
             ArticleReader reader = ArticleReader.open(List.of(Path.of(arguments[0])), ReadingOptions.defaults())) {
            new Build(store, onDemand, threads, true, summary).run(reader);
            bytes = store.bytesOnDisk();
            articles = store.articleCount();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        double cpu = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage).mapToLong(java.lang.management.MemoryUsage::getUsed).sum();
        System.out.printf(Locale.ROOT, "%d thread%s: %,d read, %,d stored, %,d unchanged, %d rejected; %.1f s, %.1f articles/s; processor %.1f s; "
                        + "peak of the process %s, of the heap at most %,d MiB; store %,d bytes an article%n", threads, threads == 1 ? "" : "s", summary.read(),
                summary.added() + summary.changed(), summary.unchanged(), summary.rejected().size(), seconds, summary.read() / seconds, cpu, peak(), heap >> 20,
                bytes / Math.max(1, articles));
        System.exit(summary.rejected().isEmpty() ? 0 : 1);
    }

    /** Where the system tells it. */
    private static String peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status) ? "unknown" : Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM:"))
                .map(line -> String.format(Locale.ROOT, "%,d MiB", Long.parseLong(line.replaceAll("\\D", "")) >> 10)).findFirst().orElse("unknown");
    }
}
