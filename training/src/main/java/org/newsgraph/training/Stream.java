package org.newsgraph.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

/** Batches without end, each pass in a new order, sentences of like length together. */
final class Stream {
    private static final int POOL = 800;

    private final List<Encoded> sentences;
    private final int budget;
    private final Random random;
    private Iterator<Batch> current = Collections.emptyIterator();
    private int passes;

    /** @param budget most padded pieces in a batch */
    Stream(List<Encoded> sentences, int budget, Random random) {
        this.sentences = new ArrayList<>(sentences);
        this.budget = budget;
        this.random = random;
    }

    Batch next() {
        if (!current.hasNext()) {
            current = pass().iterator();
            passes++;
        }
        return current.next();
    }

    int passes() {
        return passes;
    }

    private List<Batch> pass() {
        Collections.shuffle(sentences, random);
        List<Batch> batches = new ArrayList<>();
        for (int from = 0; from < sentences.size(); from += POOL) {
            List<Encoded> pool = new ArrayList<>(sentences.subList(from, Math.min(from + POOL, sentences.size())));
            pool.sort(Comparator.comparingInt(e -> e.pieces().length));
            List<Encoded> batch = new ArrayList<>();
            for (Encoded e : pool) {
                if (!batch.isEmpty() && (batch.size() + 1) * e.pieces().length > budget) {
                    batches.add(Batch.of(batch));
                    batch = new ArrayList<>();
                }
                batch.add(e);
            }
            batches.add(Batch.of(batch));
        }
        Collections.shuffle(batches, random);
        return batches;
    }
}
