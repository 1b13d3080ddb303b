package org.newsgraph.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.jena.graph.Triple;

/**
 * Kills processes at work on a store, as {@code kill -9} does, and looks at what they leave: whether the store opens, holds
 * every article whole that was reported stored, and none half; whether its text index says the same as its data; and whether
 * it ends in the same bytes as one that nobody disturbed. As a program it kills a hundred times and prints the figures.
 */
final class CrashCheck {

    /** What is killed. */
    enum Phase {
        BUILD(30, CrashMoment.ANY, CrashMoment.COMMIT, CrashMoment.INDEX, CrashMoment.ASIDE),
        REPLACE(30, CrashMoment.ANY, CrashMoment.COMMIT, CrashMoment.INDEX),
        COMPACT(20, CrashMoment.ANY, CrashMoment.COPY, CrashMoment.EXCHANGED),
        BACKUP(10, CrashMoment.ANY, CrashMoment.ASIDE),
        RESTORE(10, CrashMoment.ANY, CrashMoment.ASIDE);

        private final int share;
        private final CrashMoment[] moments;

        /** @param share of all kills, in a hundred */
        Phase(int share, CrashMoment... moments) {
            this.share = share;
            this.moments = moments;
        }
    }

    private final CrashCorpus corpus;
    private final Path folder;
    private final Path store;
    private final Path file;
    private final Random random;
    private final PrintStream out;
    private final Map<Phase, Integer> kills = new EnumMap<>(Phase.class);
    private final Map<Phase, Long> lasted = new EnumMap<>(Phase.class);
    private final Map<CrashMoment, Integer> left = new EnumMap<>(CrashMoment.class);
    private final Set<String> reported = ConcurrentHashMap.newKeySet();
    private CrashCorpus.Edition edition;
    private CrashCorpus.Edition former;
    private int looks;
    private int indexesMadeAnew;
    private long articlesReported;
    private long articlesFound;
    private int comparisons;

    CrashCheck(CrashCorpus corpus, Path folder, long seed, PrintStream out) {
        this.corpus = corpus;
        this.folder = folder;
        this.store = folder.resolve("killed/store");
        this.file = folder.resolve("killed/store.nq.gz");
        this.random = new Random(seed);
        this.out = out;
    }

    /** Arguments: [--kills N] [--articles N] [--seed N] [--program] [ARTICLES…]; see docs/operating.md. */
    public static void main(String[] arguments) throws Exception {
        int kills = 100;
        int articles = 24;
        long seed = System.nanoTime();
        boolean program = false;
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--kills" -> kills = Integer.parseInt(arguments[++i]);
                case "--articles" -> articles = Integer.parseInt(arguments[++i]);
                case "--seed" -> seed = Long.parseLong(arguments[++i]);
                case "--program" -> program = true;
                default -> paths.add(Path.of(arguments[i]));
            }
        }
        if (paths.isEmpty()) {
            paths.add(Path.of("seeds"));
        }
        Path folder = Files.createTempDirectory("crash");
        System.out.printf("seed %d, %s, in %s%n", seed, program ? "the program itself is killed" : "graphs that were read before", folder);
        CrashCheck check = new CrashCheck(CrashCorpus.of(paths, articles, program, folder), folder, seed, System.out);
        check.kill(kills);
        check.print();
        Folders.delete(folder);
    }

    /** Kills so many times; throws where anything is not as it should be. */
    void kill(int wanted) throws IOException, InterruptedException {
        while (total() < wanted) {
            Folders.delete(store.getParent());
            Files.createDirectories(store.getParent());
            reported.clear();
            former = null;
            edition = corpus.first();
            for (Phase phase : Phase.values()) {
                if (phase == Phase.REPLACE) {
                    exchangeEditions();
                }
                int share = Math.max(1, phase.share * wanted / 100);
                for (int killed = 0; killed < share && total() < wanted; ) {
                    if (killOnce(phase)) {
                        killed++;
                    } else if (phase == Phase.BUILD) {
                        // all is stored: once more from nothing
                        Folders.delete(store);
                        reported.clear();
                    } else if (phase == Phase.REPLACE) {
                        exchangeEditions();
                    }
                }
                undisturbed(phase);
            }
        }
    }

    private void exchangeEditions() {
        former = edition;
        edition = edition == corpus.first() ? corpus.second() : corpus.first();
        reported.clear();
    }

    /** @return false where the process had ended before */
    private boolean killOnce(Phase phase) throws IOException, InterruptedException {
        if (phase == Phase.RESTORE) {
            Folders.delete(folder.resolve("killed/restored"));
        }
        CrashMoment moment = phase.moments[random.nextInt(phase.moments.length)];
        Path watched = phase == Phase.RESTORE ? folder.resolve("killed/restored") : store;
        long begun = System.nanoTime();
        Process child = start(phase);
        Thread reports = listen(child);
        if (moment == CrashMoment.ANY) {
            child.waitFor((long) (random.nextDouble() * lasted.getOrDefault(phase, 5_000L)), TimeUnit.MILLISECONDS);
        } else {
            boolean shown = false;
            for (int times = random.nextInt(4); child.isAlive() && times >= 0; ) {
                boolean shows = moment.shows(watched);
                if (shows && !shown) {
                    times--;
                }
                shown = shows;
                if (times >= 0) {
                    LockSupport.parkNanos(200_000);
                }
            }
            LockSupport.parkNanos((long) (random.nextDouble() * random.nextDouble() * 20_000_000));
        }
        boolean killed = child.isAlive();
        child.destroyForcibly();
        int code = child.waitFor();
        reports.join();
        if (!killed || code == 0) {
            ended(phase, code, begun);
            return false;
        }
        kills.merge(phase, 1, Integer::sum);
        out.printf("kill %d: %s, %s, %d reported%n", total(), phase, moment, reported.size());
        for (CrashMoment seen : CrashMoment.values()) {
            if (seen.shows(watched)) {
                left.merge(seen, 1, Integer::sum);
            }
        }
        // the next process may find what two left, and may be killed while it recovers
        if (random.nextInt(4) > 0) {
            look(phase);
        }
        return true;
    }

    private void undisturbed(Phase phase) throws IOException, InterruptedException {
        if (phase == Phase.RESTORE) {
            Folders.delete(folder.resolve("killed/restored"));
        }
        long begun = System.nanoTime();
        Process child = start(phase);
        Thread reports = listen(child);
        int code = child.waitFor();
        reports.join();
        ended(phase, code, begun);
        look(phase);
        Path compared = phase == Phase.RESTORE ? folder.resolve("killed/restored") : store;
        require(CrashCorpus.export(compared).equals(edition.export()), phase + ": the bytes differ from those of an undisturbed store");
        comparisons++;
    }

    private void ended(Phase phase, int code, long begun) {
        require(code == 0, phase + " ended with " + code);
        lasted.put(phase, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }

    /** Opens the store and holds it against what was reported, article by article. */
    private void look(Phase phase) throws IOException {
        looks++;
        if (phase == Phase.RESTORE && Files.exists(folder.resolve("killed/restored"))) {
            require(CrashCorpus.export(folder.resolve("killed/restored")).equals(edition.export()), "half a store was restored");
        }
        if (phase == Phase.BACKUP && Files.exists(file)) {
            BackupFile.verify(file);
        }
        if (!Files.exists(store.resolve(StoreDirectory.MARKER))) {
            require(reported.isEmpty(), "the store is gone");
            return;
        }
        long index = CrashCorpus.inode(store.resolve("text"));
        try (GraphStore opened = GraphStore.open(store)) {
            indexesMadeAnew += CrashCorpus.inode(store.resolve("text")) == index ? 0 : 1;
            Map<String, String> present = new TreeMap<>(opened.fingerprints());
            for (String id : present.keySet()) {
                List<Triple> own = opened.own(id);
                boolean current = own.equals(edition.graphs().get(id));
                require(current || former != null && own.equals(former.graphs().get(id)), "article " + id + " is half there");
                require(current || !reported.contains(id), "article " + id + " was reported, but is there in its former edition");
            }
            articlesReported += reported.size();
            articlesFound += reported.stream().filter(present::containsKey).count();
            require(present.keySet().containsAll(reported), "reported, but not there: " + reported + " of " + present.keySet());
            require(phase == Phase.BUILD || present.size() == edition.graphs().size(), "articles are gone");
            require(opened.triples(opened.iris().namesGraph()).size() > present.size() || present.isEmpty(), "no notes");
            String difference = IndexCheck.difference(opened);
            require(difference.isEmpty(), "the text index differs from the data: " + difference);
        }
    }

    private Process start(Phase phase) throws IOException {
        List<String> arguments = switch (phase) {
            case BUILD, REPLACE -> edition.storing(store);
            case COMPACT -> CrashCorpus.program("compact", store.toString());
            case BACKUP -> CrashCorpus.program("backup", store.toString(), file.toString());
            case RESTORE -> CrashCorpus.program("restore", file.toString(), folder.resolve("killed/restored").toString());
        };
        return CrashCorpus.start(arguments, folder.resolve("killed.err"));
    }

    private Thread listen(Process child) {
        Thread thread = new Thread(() -> {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("stored ")) {
                        reported.add(line.substring("stored ".length()));
                    }
                }
            } catch (IOException e) {
                // killed: what was read until then is what was reported
            }
        });
        thread.start();
        return thread;
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise + "; see " + folder);
        }
    }

    int total() {
        return kills.values().stream().mapToInt(Integer::intValue).sum();
    }

    void print() {
        out.printf("%d kills: %s%n", total(), kills);
        out.printf("what the killed left: %s (a journal to be recovered, a prepared index commit, half a copy, two generations, half a file)%n", left);
        out.printf("%d looks after kills and ends: all stores opened; text indexes made anew: %d%n", looks, indexesMadeAnew);
        out.printf("articles reported stored: %d, of these found whole: %d; half articles: 0%n", articlesReported, articlesFound);
        out.printf("%d comparisons with an undisturbed store: the same bytes (export SHA-256 %s)%n", comparisons, edition.export());
    }
}
