package org.newsgraph.spark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.newsgraph.BuildSummary;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.Reading;
import org.newsgraph.article.ReadingOptions;
import org.newsgraph.graph.Iris;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Reads the same articles by the program and by the job, one after the other in one process, and prints what each took and whether
 * their bytes are the same: {@code Compare ARTICLES FOLDER [THREADS [job-first]]}. Who comes second finds what both need compiled by Java already. On a machine that does other work too, the seconds of the processor tell
 * and not those of the clock.
 */
public final class Compare {

    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Compare() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path articles = Path.of(arguments[0]);
        Path folder = Path.of(arguments[1]);
        int threads = arguments.length > 2 ? Integer.parseInt(arguments[2]) : Runtime.getRuntime().availableProcessors();
        Files.createDirectories(folder);
        System.out.printf(Locale.ROOT, "load %.1f, %d threads, heap %d MB%n", SYSTEM.getSystemLoadAverage(), threads, Runtime.getRuntime().maxMemory() >> 20);
        SparkSession spark = SparkBuild.session("compare").master("local[" + threads + "]").config("spark.ui.enabled", "false").getOrCreate();
        warmUp(articles);
        Map<String, long[]> steps = new TreeMap<>();
        Map<Integer, String> stepOf = new HashMap<>();
        spark.sparkContext().addSparkListener(new SparkListener() {
            @Override
            public synchronized void onJobStart(SparkListenerJobStart start) {
                CollectionConverters.asJava(start.stageIds()).forEach(stage ->
                        stepOf.put((Integer) stage, start.properties().getProperty("spark.job.description", "other").replace("Newsgraph: ", "")));
            }

            @Override
            public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
                long[] sums = steps.computeIfAbsent(stepOf.getOrDefault(end.stageId(), "other"), key -> new long[3]);
                if (end.taskMetrics() != null) {
                    sums[0] += end.taskMetrics().shuffleWriteMetrics().bytesWritten();
                    sums[1]++;
                    sums[2] += end.taskMetrics().executorCpuTime();
                }
            }
        });

        Path expected = folder.resolve("program.nq");
        Path output = folder.resolve("output");
        boolean jobFirst = arguments.length > 3 && arguments[3].equals("job-first");
        double job = jobFirst ? job(spark, articles, output) : 0;
        long cpu = SYSTEM.getProcessCpuTime();
        long clock = System.nanoTime();
        BuildSummary summary = Embedded.build(List.of(articles), Optional.empty(), Reader.Holder.PIPELINE, threads, folder.resolve("store"), expected);
        double program = print("program", summary.added(), cpu, clock);
        job = jobFirst ? job : job(spark, articles, output);
        System.out.printf(Locale.ROOT, "a core gives the job %.0f %% of the articles that it gives the program%n", 100 * program / job);
        Manifest manifest = Manifest.read(new org.apache.hadoop.fs.Path(output.toString(), Manifest.NAME));
        Path joined = folder.resolve("job.nq");
        Embedded.join(output, joined);
        long different = Files.mismatch(expected, joined);
        System.out.printf(Locale.ROOT, "%d articles, %d quads, %d bytes: %s%n", manifest.articles(), manifest.quads(), Files.size(joined),
                different < 0 ? "the same bytes" : "DIFFERENT from byte " + different + " on");
        long each = Math.max(1, manifest.articles());
        steps.forEach((step, sums) -> System.out.printf(Locale.ROOT, "  %-28s %5d tasks, %8.1f s of the processor in them (%.1f ms an article), shuffled %d bytes an article%n",
                step, sums[1], sums[2] / 1e9, sums[2] / 1e6 / each, sums[0] / each));
        System.out.printf(Locale.ROOT, "packed graph %d bytes an article; most resident memory %s%n", packed(manifest) / each, resident());
        spark.stop();
        System.exit(different < 0 ? 0 : 1);
    }

    private static double job(SparkSession spark, Path articles, Path output) throws IOException {
        long cpu = SYSTEM.getProcessCpuTime();
        long clock = System.nanoTime();
        Manifest manifest = new Job(spark, Settings.of(new Iris().base(), true, Map.of(), List.of(), 20_000), Reader.pipeline(), output.toString(),
                new Job.Shape(1 << 20, 16 << 20, false)).run(InputFiles.of(List.of(articles.toString())));
        return print("job", manifest.articles(), cpu, clock);
    }

    /** Loads the models and lets the compiler see the program at work, so that who comes first pays for neither. */
    private static void warmUp(Path articles) throws IOException {
        try (ArticleReader reader = ArticleReader.open(List.of(articles), ReadingOptions.defaults())) {
            for (int i = 0; i < 150 && reader.hasNext(); i++) {
                if (reader.next() instanceof Reading.Ingested read) {
                    Reader.Holder.PIPELINE.facts(read.article());
                }
            }
        }
    }

    private static long packed(Manifest manifest) {
        long bytes = 0;
        for (var file : manifest.json().get("graph")) {
            bytes += file.get("packed").asLong();
        }
        return bytes;
    }

    /** Returns the seconds of the processor. */
    private static double print(String what, long articles, long cpu, long clock) {
        double used = (SYSTEM.getProcessCpuTime() - cpu) / 1e9;
        double passed = (System.nanoTime() - clock) / 1e9;
        System.out.printf(Locale.ROOT, "%-8s %6d articles, %8.1f s of the processor (%.1f ms an article), %8.1f s by the clock, load %.1f%n", what, articles, used,
                used * 1000 / Math.max(1, articles), passed, SYSTEM.getSystemLoadAverage());
        return used;
    }

    private static String resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status) ? "unknown" : Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM")).findFirst()
                .map(line -> line.replaceAll("\\s+", " ")).orElse("unknown");
    }
}
