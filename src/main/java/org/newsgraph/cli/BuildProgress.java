package org.newsgraph.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.newsgraph.article.ArticleReader;

/**
 * How far a build is, on stderr: a bar with rate and time left on a terminal, else a line every ten seconds. How many
 * articles there are is counted beside the build, by a reader of its own.
 */
final class BuildProgress implements AutoCloseable {

    /** Set by {@code bin/newsgraph}, because Java can't tell whether stderr alone is a terminal. */
    private static final String TERMINAL = "newsgraph.terminal";
    private static final int SECONDS_BETWEEN_LINES = 10;

    private final PrintStream err;
    private final ProgressBar bar;
    private final ScheduledExecutorService lines;
    private final long begun = System.nanoTime();
    private final AtomicInteger done = new AtomicInteger();
    private volatile int total = -1;
    private volatile boolean closed;

    private BuildProgress(PrintStream err, boolean terminal) {
        this.err = err;
        if (terminal) {
            bar = new ProgressBarBuilder().setTaskName("articles").setInitialMax(-1).setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(500).showSpeed().setConsumer(new ConsoleProgressBarConsumer(err)).build();
            lines = null;
        } else {
            bar = null;
            lines = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "progress"));
            lines.scheduleAtFixedRate(this::line, SECONDS_BETWEEN_LINES, SECONDS_BETWEEN_LINES, TimeUnit.SECONDS);
        }
    }

    /** @param counted read to its end in the background, for its length alone, and closed there */
    static BuildProgress start(ArticleReader counted) {
        boolean terminal = Boolean.parseBoolean(System.getProperty(TERMINAL, String.valueOf(System.console() != null)));
        BuildProgress progress = new BuildProgress(System.err, terminal);
        daemon(() -> progress.count(counted), "counting articles").start();
        return progress;
    }

    void step() {
        done.incrementAndGet();
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        closed = true;
        if (bar != null) {
            bar.close();
        } else {
            lines.shutdownNow();
        }
    }

    private void count(ArticleReader counted) {
        int count = 0;
        try (counted) {
            while (!closed && counted.hasNext()) {
                counted.next();
                count++;
            }
        } catch (IOException e) {
            // the build reads the same files and says what is wrong with them; here the number is all that is missed
            return;
        }
        if (!closed) {
            total = count;
            if (bar != null) {
                bar.maxHint(count);
            }
        }
    }

    private void line() {
        err.println(text(done.get(), total, (System.nanoTime() - begun) / 1e9));
    }

    static String text(int done, int total, double seconds) {
        double rate = done / seconds;
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%,d", done));
        if (total >= 0) {
            line.append(String.format(Locale.ROOT, " of %,d", total));
        }
        line.append(String.format(Locale.ROOT, " articles, %.1f a second", rate));
        if (total >= done && rate > 0) {
            Duration left = Duration.ofSeconds(Math.round((total - done) / rate));
            line.append(String.format(Locale.ROOT, ", %d:%02d:%02d left", left.toHours(), left.toMinutesPart(), left.toSecondsPart()));
        }
        return line.toString();
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
