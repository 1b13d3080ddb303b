package org.newsgraph.hostile;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.Reading;
import org.newsgraph.article.ReadingOptions;
import org.newsgraph.hostile.UglyInputs.Ugly;
import org.newsgraph.model.Article;

/**
 * Reads every one of {@link UglyInputs}, beside a good article, and compares what comes of it with what has to. Run as a
 * program it prints a table: {@code UglyInputsCheck [MEGABYTE [model]]}; with {@code model}, what was read also goes through
 * the whole pipeline into graphs.
 */
public final class UglyInputsCheck implements AutoCloseable {

    /** @param seconds of processor time that reading took */
    record Outcome(Ugly input, String outcome, double seconds, long heapMegabytes, List<Article> articles) {
        boolean isExpected() {
            return outcome.matches("(?s)" + input.outcome());
        }
    }

    private final ServerSocket trap = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger calls = new AtomicInteger();

    UglyInputsCheck() throws IOException {
        Thread listener = new Thread(() -> {
            while (!trap.isClosed()) {
                try {
                    trap.accept().close();
                    calls.incrementAndGet();
                } catch (IOException closed) {
                    return;
                }
            }
        }, "trap");
        listener.setDaemon(true);
        listener.start();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int megabyte = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1 << 20;
        boolean withModel = arguments.length > 1 && arguments[1].equals("model");
        int wrong = 0;
        try (UglyInputsCheck check = new UglyInputsCheck(); AnyText anyText = new AnyText(withModel)) {
            System.out.println("| input | outcome | as expected | seconds of processor | heap, MB |\n|---|---|---|---|---|");
            for (Ugly ugly : UglyInputs.all(megabyte)) {
                Outcome outcome = check.read(ugly);
                long begun = cpu();
                outcome.articles().forEach(anyText::check);
                double seconds = outcome.seconds() + (cpu() - begun) / 1e9;
                wrong += outcome.isExpected() ? 0 : 1;
                System.out.printf(Locale.ROOT, "| %s | %s | %s | %.2f | %d |%n", ugly.name(), shorten(outcome.outcome()), outcome.isExpected() ? "yes" : "NO", seconds, outcome.heapMegabytes());
            }
            System.out.println("\n" + wrong + " not as expected; calls to the network: " + check.calls());
        }
        System.exit(wrong == 0 ? 0 : 1);
    }

    /** Of this thread: a busy machine makes no input slow. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String shorten(String outcome) {
        String line = outcome.replaceAll("/\\S*/", "").replace("|", "\\|");
        return line.length() <= 140 ? line : line.substring(0, 139) + "…";
    }

    /** How often somebody asked the address that stands in the inputs. */
    int calls() {
        return calls.get();
    }

    /** Reads one input, made in a folder of its own; PORT in it becomes an address of this machine where nobody should call. */
    Outcome read(Ugly ugly) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("ugly");
        try {
            List<Path> roots = new ArrayList<>(ugly.maker().make(Files.createDirectory(folder.resolve("bad"))));
            for (Path root : roots) {
                if (Files.isRegularFile(root) && Files.size(root) < 1 << 20 && new String(Files.readAllBytes(root), java.nio.charset.StandardCharsets.ISO_8859_1).contains("PORT")) {
                    Files.writeString(root, Files.readString(root).replace("PORT", String.valueOf(trap.getLocalPort())));
                }
            }
            roots.add(Files.writeString(Files.createDirectory(folder.resolve("good")).resolve("good-article.txt"), UglyInputs.SENTENCE));
            ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
            long begun = cpu();
            List<String> rejected = new ArrayList<>();
            List<Article> articles = new ArrayList<>();
            try (ArticleReader reader = ArticleReader.open(roots, ReadingOptions.defaults())) {
                reader.forEachRemaining(reading -> {
                    if (reading instanceof Reading.Ingested ingested) {
                        articles.add(ingested.article());
                    } else if (reading instanceof Reading.Rejected no) {
                        rejected.add("rejected: " + no.problem());
                    }
                });
            }
            double seconds = (cpu() - begun) / 1e9;
            if (!articles.removeIf(article -> article.id().equals("good-article"))) {
                rejected.add("THE GOOD ARTICLE IS LOST");
            }
            long heap = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                    .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
            String outcome = Stream.concat(articles.isEmpty() ? Stream.empty() : Stream.of("read " + articles.size()), rejected.stream()).reduce((a, b) -> a + ", " + b).orElse("nothing");
            return new Outcome(ugly, outcome, seconds, heap, articles);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        trap.close();
    }
}
