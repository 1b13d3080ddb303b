package org.newsgraph.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.newsgraph.query.NamedQuery;
import org.newsgraph.query.QueryCatalogue;

/**
 * Readers who ask the catalogue's queries over HTTP while articles are added, replaced and removed and the store is compacted. Every
 * eighth asks how many triples each article has, in one query: what it gets has to be the state that one commit announced,
 * none older than the last before it asked. Sends to 127.0.0.1 alone and ends by itself.
 *
 * <p>{@code LoadRun [--seconds 600] [--readers 64] [--articles 200]}: prints requests, errors, percentiles and memory; exit 1 where
 * anything was wrong.
 */
final class LoadRun {

    private static final int CHECKING = 8;

    private final LoadedStore loaded;
    private final NewsgraphServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Queue<Long> times = new ConcurrentLinkedQueue<>();
    private final Queue<Long> checkTimes = new ConcurrentLinkedQueue<>();
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();
    private final Queue<LoadedStore.Seen> seen = new ConcurrentLinkedQueue<>();
    private final List<String> memory = new ArrayList<>();
    private final List<Long> heaps = new ArrayList<>();
    private volatile boolean stop;

    private LoadRun(LoadedStore loaded, int readers) {
        this.loaded = loaded;
        // as many at a time as always, but nobody is turned away: that is another test's
        this.server = NewsgraphServer.start(loaded.store(), ServerSettings.local(0)
                .withLimits(ServerLimits.standard().withQueryTime(Duration.ofMinutes(5)).withQueries(Math.min(readers, ServerLimits.standard().queries()), Duration.ofMinutes(5))));
    }

    /** What came of it. */
    record Result(int requests, int checks, List<String> errors, int commits, int compactions, long firstHeap, long lastHeap, String report) {
    }

    static Result run(Duration time, int readers, int articles) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("newsgraph-load");
        try (LoadedStore loaded = new LoadedStore(folder.resolve("store"), articles)) {
            return new LoadRun(loaded, readers).run(time, readers);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private Result run(Duration time, int readers) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        try (server) {
            for (int i = 0; i < readers; i++) {
                int number = i;
                threads.add(new Thread(() -> read(number), "reader " + i));
            }
            threads.add(new Thread(() -> failing(() -> loaded.change(() -> stop)), "writer"));
            threads.add(new Thread(() -> failing(() -> loaded.compact(() -> stop, time.dividedBy(6))), "compacter"));
            threads.forEach(Thread::start);
            long begun = System.nanoTime();
            for (int part = 1; part <= 6; part++) {
                Thread.sleep(time.toMillis() / 6);
                remember(Duration.ofNanos(System.nanoTime() - begun));
            }
            // a short run on a busy machine goes on until each kind of work was done once
            long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
            while (System.nanoTime() < patience && (times.isEmpty() || checkTimes.isEmpty() || loaded.commits() < 2 || loaded.compactions() == 0)) {
                Thread.sleep(200);
            }
            stop = true;
            for (Thread thread : threads) {
                thread.join(TimeUnit.MINUTES.toMillis(6));
                if (thread.isAlive()) {
                    errors.add(thread.getName() + " doesn't end");
                }
            }
        }
        seen.forEach(one -> loaded.problem(one).ifPresent(errors::add));
        return new Result(times.size(), checkTimes.size(), List.copyOf(errors), loaded.commits(), loaded.compactions(), heaps.get(0),
                heaps.get(heaps.size() - 1), report());
    }

    private void failing(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            errors.add(Thread.currentThread().getName() + ": " + e);
        }
    }

    private void read(int number) {
        List<NamedQuery> queries = new ArrayList<>(QueryCatalogue.all());
        java.util.Collections.shuffle(queries, new Random(number));
        for (int i = 0; !stop; i++) {
            try {
                if (number % CHECKING == 0) {
                    check();
                } else {
                    ask(queries.get(i % queries.size()).with(Map.of()).toString(), times);
                }
            } catch (IOException e) {
                errors.add(String.valueOf(e));
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void check() throws IOException, InterruptedException {
        int before = loaded.announced();
        String table = ask(LoadedStore.TABLE, checkTimes);
        if (table != null) {
            seen.add(new LoadedStore.Seen(before, LoadedStore.sorted(table.lines().skip(1)), loaded.announced()));
        }
    }

    private String ask(String query, Queue<Long> into) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(server.endpoint())).timeout(Duration.ofMinutes(5))
                .header("Content-Type", "application/sparql-query").header("Accept", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(query)).build(), HttpResponse.BodyHandlers.ofString());
        into.add(System.nanoTime() - begun);
        if (answer.statusCode() != 200) {
            errors.add(answer.statusCode() + ": " + answer.body().strip());
            return null;
        }
        return answer.body();
    }

    /** Memory that is in use after a collection, with all readers at work. */
    private void remember(Duration at) {
        System.gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        heaps.add(used);
        memory.add("%5d s   %5d MB heap   %6d requests   %4d commits   %3d compactions".formatted(at.toSeconds(), used >> 20, times.size(),
                loaded.commits(), loaded.compactions()));
    }

    private String report() {
        return "%s%n%n%-28s %8s %8s %8s %8s %8s%n%s%n%s%n%s%n%s%n%n%d errors%n%s".formatted(String.join("\n", memory), "milliseconds", "number", "p50", "p95", "p99", "most",
                percentiles("queries of the catalogue", times), percentiles("triples of each article", checkTimes), percentiles("changes", loaded.changeTimes()),
                percentiles("compactions", loaded.compactionTimes()), errors.size(),
                String.join("\n", errors.stream().distinct().limit(20).toList()));
    }

    private static String percentiles(String name, Queue<Long> times) {
        long[] sorted = times.stream().mapToLong(nanos -> nanos / 1_000_000).sorted().toArray();
        if (sorted.length == 0) {
            return name + " none";
        }
        return "%-28s %8d %8d %8d %8d %8d".formatted(name, sorted.length, sorted[sorted.length / 2], sorted[sorted.length * 95 / 100],
                sorted[sorted.length * 99 / 100], Arrays.stream(sorted).max().orElseThrow());
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, Integer> options = new java.util.HashMap<>(Map.of("--seconds", 600, "--readers", 64, "--articles", 200));
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], Integer.parseInt(arguments[i + 1]));
        }
        Result result = run(Duration.ofSeconds(options.get("--seconds")), options.get("--readers"), options.get("--articles"));
        System.out.println(result.report());
        System.exit(result.errors().isEmpty() ? 0 : 1);
    }
}
