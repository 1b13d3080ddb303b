package org.newsgraph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.newsgraph.article.Reading;
import org.newsgraph.graph.ArticleGraphs;
import org.newsgraph.graph.ReferenceGraph;
import org.newsgraph.lexicon.Countries;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Problem;
import org.newsgraph.store.CheckedGraph;
import org.newsgraph.store.GraphStore;
import org.newsgraph.store.NonConformingGraphException;

/**
 * A run of many articles into a store. One thread reads the input, workers make graphs of articles, the calling thread stores
 * these in the order of the input, some hundred in one transaction, while the workers go on with the next. What is under way
 * at a time is bounded in characters of text, however many articles come and however long they are. An article that the same program
 * has read before is left alone, one that changed is replaced, one whose reading fails is rejected and the rest goes on.
 */
public final class Build {

    /** Is told, from one thread and in the order of the input, how the build goes on. */
    public interface Listener {
        /** An input has been looked at; if it is an article, its graph will be stored with its batch. */
        default void progressed() {
        }

        /** What became of it in the end. */
        void finished(Outcome outcome);
    }

    /** What became of an input. */
    public sealed interface Outcome permits Stored, Unchanged, Rejected {
    }

    /** @param isNew false where the store had the article in another version */
    public record Stored(String id, String path, boolean isNew, SortedMap<String, Long> factsByKind) implements Outcome {
    }

    public record Unchanged(String path) implements Outcome {
    }

    public record Rejected(Problem problem) implements Outcome {
    }

    /** How many articles are stored in one transaction at the most, unless {@link #batchesOf} says otherwise. */
    public static final int BATCH = 500;
    /** Characters of text in one transaction, some hundred articles of usual length. Each commit copies the pages that it changes. */
    private static final int BATCH_TEXT = 400_000;
    /** Characters of text in memory, from the input to the commit: a batch that is stored and one that is read meanwhile. */
    private static final int UNDER_WAY = 2 * BATCH_TEXT;
    /** What an article counts at the least, for what it takes beside its text. */
    private static final int LEAST = 500;
    /** A killed build loses no more than this. */
    private static final long BATCH_NANOS = 30_000_000_000L;

    private final GraphStore store;
    private final Supplier<Pipeline> pipeline;
    private final int threads;
    private final boolean withText;
    private final Listener listener;

    private final Semaphore room = new Semaphore(UNDER_WAY);
    /** What was begun, in the order of the input. */
    private final BlockingQueue<Future<Finished>> underWay = new LinkedBlockingQueue<>();
    private final List<Finished> batch = new ArrayList<>();
    private int batchText;
    private long batchBegun;
    private int mostArticles = BATCH;
    private volatile boolean stopping;
    private int batches;
    private int stored;

    /**
     * An article's graph, or, where {@code graph} is null, an outcome that needs nothing stored.
     *
     * @param size what it counts of the room
     */
    private record Finished(Outcome outcome, CheckedGraph graph, int size) {
    }

    /** Stands at the end of the queue. */
    private static final Finished END = new Finished(null, null, 0);

    /** @param pipeline asked for once an article has to be read, from several threads */
    public Build(GraphStore store, Supplier<Pipeline> pipeline, int threads, boolean withText, Listener listener) {
        this.store = store;
        this.pipeline = pipeline;
        this.threads = threads;
        this.withText = withText;
        this.listener = listener;
    }

    /** Lets no more articles be stored in one transaction: a killed build loses no more, a larger one costs less. */
    public Build batchesOf(int articles) {
        mostArticles = articles;
        return this;
    }

    /** Lets {@link #run} take no more input, store the batch as far as it is read, and return; may be called from any thread. */
    public void stop() {
        stopping = true;
    }

    /** Stores what the input gives, which is read by another thread until this returns. Whatever was stored before an exception stays. */
    public void run(Iterator<Reading> input) throws InterruptedException {
        org.newsgraph.store.Reading reading = reading();
        ArticleGraphs graphs = new ArticleGraphs(store.iris(), withText);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            reader.execute(() -> read(input, reading, graphs, workers));
            putReference(); // while the first article waits for the models
            batchBegun = System.nanoTime();
            while (!stopping && take(underWay.take())) {
                if (batch.size() >= mostArticles || batchText >= BATCH_TEXT || System.nanoTime() - batchBegun > BATCH_NANOS) {
                    flush(reading);
                }
            }
            flush(reading);
        } finally {
            reader.shutdownNow();
            workers.shutdownNow();
            // the caller closes what they read from and what they read with
            reader.awaitTermination(1, TimeUnit.MINUTES);
            workers.awaitTermination(1, TimeUnit.MINUTES);
        }
        // each commit leaves the pages it replaced on the disk; one pass gives them back where much was written
        if (!stopping && batches >= 4 && stored >= store.articleCount() / 4 && store.hasRoomToCompact()) {
            store.compact();
        }
    }

    private void read(Iterator<Reading> input, org.newsgraph.store.Reading reading, ArticleGraphs graphs, ExecutorService workers) {
        try {
            while (!stopping && input.hasNext()) {
                Reading next = input.next();
                int size = size(next);
                room.acquire(size);
                underWay.add(start(next, size, reading, graphs, workers));
            }
            underWay.add(CompletableFuture.completedFuture(END));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the build has ended
        } catch (RuntimeException | Error e) {
            underWay.add(CompletableFuture.failedFuture(e));
        }
    }

    private static int size(Reading input) {
        return input instanceof Reading.Ingested ingested ? Math.max(LEAST, Math.min(BATCH_TEXT, ingested.article().text().length())) : LEAST;
    }

    private void putReference() {
        store.putGraph(store.iris().referenceGraph(), ProgramIdentity.current().build(), () -> ReferenceGraph.of(store.iris(), Countries.english()));
    }

    private Future<Finished> start(Reading input, int size, org.newsgraph.store.Reading reading, ArticleGraphs graphs, ExecutorService workers) {
        if (input instanceof Reading.Rejected rejected) {
            return CompletableFuture.completedFuture(new Finished(new Rejected(rejected.problem()), null, size));
        }
        Article article = ((Reading.Ingested) input).article();
        Optional<String> before = store.fingerprint(article.id());
        if (before.equals(Optional.of(reading.fingerprint(article.contentHash())))) {
            return CompletableFuture.completedFuture(new Finished(new Unchanged(article.path()), null, size));
        }
        return workers.submit(() -> stopping ? new Finished(null, null, size) : read(article, size, before.isEmpty(), graphs));
    }

    private Finished read(Article article, int size, boolean isNew, ArticleGraphs graphs) {
        Pipeline ready = pipeline.get();
        try {
            ArticleFacts facts = ready.facts(article);
            return new Finished(new Stored(article.id(), article.path(), isNew, countByKind(facts)), CheckedGraph.of(graphs.build(facts)), size);
        } catch (NonConformingGraphException refused) {
            return new Finished(new Rejected(new Problem(article.path(), OptionalInt.empty(), refused.getMessage())), null, size);
        } catch (RuntimeException | StackOverflowError e) {
            // one text that a rule stumbles over must not cost the others
            return new Finished(new Rejected(new Problem(article.path(), OptionalInt.empty(),
                    "left out, the program failed on it: " + e + at(e) + " (please report it with the text)")), null, size);
        }
    }

    private static String at(Throwable e) {
        return e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
    }

    /** Returns whether there may be more. */
    private boolean take(Future<Finished> future) throws InterruptedException {
        try {
            Finished finished = future.get();
            if (finished == END) {
                return false;
            }
            if (finished.outcome() == null) {
                room.release(finished.size()); // the build was stopped before this one was begun
                return true;
            }
            batch.add(finished);
            batchText += finished.size();
            listener.progressed();
            return true;
        } catch (ExecutionException e) {
            // not the article's fault: a model that can't be loaded, no memory left
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private void flush(org.newsgraph.store.Reading reading) {
        List<CheckedGraph> graphs = batch.stream().map(Finished::graph).filter(Objects::nonNull).toList();
        if (!graphs.isEmpty()) {
            store.putChecked(graphs, reading);
            batches++;
            stored += graphs.size();
        }
        batch.forEach(finished -> listener.finished(finished.outcome()));
        batch.clear();
        room.release(batchText);
        batchText = 0;
        batchBegun = System.nanoTime();
    }

    private org.newsgraph.store.Reading reading() {
        ProgramIdentity program = ProgramIdentity.current();
        return org.newsgraph.store.Reading.of("newsgraph", program.version(), program.models(),
                Map.of("build", program.build(), "text", String.valueOf(withText)), Instant.now());
    }

    private static SortedMap<String, Long> countByKind(ArticleFacts facts) {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (Fact fact : facts.facts()) {
            counts.merge(fact.getClass().getSimpleName(), 1L, Long::sum);
        }
        return counts;
    }
}
