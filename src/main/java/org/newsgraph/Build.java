package org.newsgraph;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.newsgraph.article.Reading;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.ArticleGraphs;
import org.newsgraph.graph.ReferenceGraph;
import org.newsgraph.lexicon.Countries;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Problem;
import org.newsgraph.store.GraphStore;
import org.newsgraph.store.NonConformingGraphException;

/**
 * A run of many articles into a store. Workers read articles into graphs, the calling thread stores these in the order of
 * the input, a hundred in one transaction; only a bounded number is under way at a time. An article that the same program
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

    /** How many articles are stored in one transaction, unless {@link #batchesOf} says otherwise. */
    public static final int BATCH = 100;
    /** A killed build loses no more than this. */
    private static final long BATCH_NANOS = 30_000_000_000L;

    private final GraphStore store;
    private final Supplier<Pipeline> pipeline;
    private final int threads;
    private final boolean withText;
    private final Listener listener;

    private final List<Finished> batch = new ArrayList<>();
    private long batchBegun;
    private int batchSize = BATCH;
    private volatile boolean stopping;
    private int batches;
    private int stored;

    /** An article's graph, or, where {@code graph} is null, an outcome that needs nothing stored. */
    private record Finished(Outcome outcome, ArticleGraph graph) {
    }

    /** @param pipeline asked for once an article has to be read, from several threads */
    public Build(GraphStore store, Supplier<Pipeline> pipeline, int threads, boolean withText, Listener listener) {
        this.store = store;
        this.pipeline = pipeline;
        this.threads = threads;
        this.withText = withText;
        this.listener = listener;
    }

    /** Lets so many articles be stored in one transaction: a killed build loses no more, a larger one costs less. */
    public Build batchesOf(int articles) {
        batchSize = articles;
        return this;
    }

    /** Lets {@link #run} take no more input, store what is under way, and return; may be called from any thread. */
    public void stop() {
        stopping = true;
    }

    /** Stores what the input gives. Whatever was stored before an exception stays. */
    public void run(Iterator<Reading> input) throws InterruptedException {
        org.newsgraph.store.Reading reading = reading();
        ArticleGraphs graphs = new ArticleGraphs(store.iris(), withText);
        Map<String, String> known = store.fingerprints();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        Deque<Future<Finished>> underWay = new ArrayDeque<>();
        try {
            if (input.hasNext()) {
                underWay.add(start(input.next(), known, reading, graphs, workers));
            }
            putReference(); // while the first article waits for the models
            batchBegun = System.nanoTime();
            while (!stopping && input.hasNext()) {
                underWay.add(start(input.next(), known, reading, graphs, workers));
                if (underWay.size() >= 16 + 4 * threads) {
                    take(underWay.remove(), reading);
                }
            }
            while (!underWay.isEmpty()) {
                take(underWay.remove(), reading);
            }
            flush(reading);
        } finally {
            workers.shutdownNow();
        }
        // each commit leaves the pages it replaced on the disk; one pass gives them back where much was written
        if (!stopping && batches >= 4 && stored >= store.articleIds().size() / 4 && store.hasRoomToCompact()) {
            store.compact();
        }
    }

    private void putReference() {
        store.putGraph(store.iris().referenceGraph(), ProgramIdentity.current().build(), () -> ReferenceGraph.of(store.iris(), Countries.english()));
    }

    private Future<Finished> start(Reading input, Map<String, String> known, org.newsgraph.store.Reading reading, ArticleGraphs graphs,
            ExecutorService workers) {
        if (input instanceof Reading.Rejected rejected) {
            return CompletableFuture.completedFuture(new Finished(new Rejected(rejected.problem()), null));
        }
        Article article = ((Reading.Ingested) input).article();
        String before = known.get(article.id());
        if (reading.fingerprint(article.contentHash()).equals(before)) {
            return CompletableFuture.completedFuture(new Finished(new Unchanged(article.path()), null));
        }
        return workers.submit(() -> stopping ? null : read(article, before == null, graphs));
    }

    private Finished read(Article article, boolean isNew, ArticleGraphs graphs) {
        Pipeline ready = pipeline.get();
        try {
            ArticleFacts facts = ready.facts(article);
            return new Finished(new Stored(article.id(), article.path(), isNew, countByKind(facts)), graphs.build(facts));
        } catch (RuntimeException | StackOverflowError e) {
            // one text that a rule stumbles over must not cost the others
            return new Finished(new Rejected(new Problem(article.path(), OptionalInt.empty(),
                    "left out, the program failed on it: " + e + at(e) + " (please report it with the text)")), null);
        }
    }

    private static String at(Throwable e) {
        return e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
    }

    private void take(Future<Finished> future, org.newsgraph.store.Reading reading) throws InterruptedException {
        try {
            Finished finished = future.get();
            if (finished == null) {
                return; // the build was stopped before this one was begun
            }
            batch.add(finished);
            listener.progressed();
        } catch (ExecutionException e) {
            // not the article's fault: a model that can't be loaded, no memory left
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
        if (batch.size() >= batchSize || System.nanoTime() - batchBegun > BATCH_NANOS) {
            flush(reading);
        }
    }

    private void flush(org.newsgraph.store.Reading reading) {
        boolean done = false;
        while (!done) {
            List<ArticleGraph> graphs = batch.stream().filter(finished -> finished.graph() != null).map(Finished::graph).toList();
            try {
                if (!graphs.isEmpty()) {
                    store.put(graphs, reading);
                    batches++;
                    stored += graphs.size();
                }
                done = true;
            } catch (NonConformingGraphException refused) {
                batch.replaceAll(finished -> finished.graph() != null && finished.graph().articleId().equals(refused.articleId())
                        ? new Finished(new Rejected(new Problem(((Stored) finished.outcome()).path(), OptionalInt.empty(), refused.getMessage())), null)
                        : finished);
            }
        }
        batch.forEach(finished -> listener.finished(finished.outcome()));
        batch.clear();
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
