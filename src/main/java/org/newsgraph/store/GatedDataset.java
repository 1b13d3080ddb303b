package org.newsgraph.store;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.query.text.TextDocProducerTriples;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.TDB2;

/**
 * A dataset with a gate before its transactions. While the gate is shut none is under way and none begins: the only time at
 * which the data may be exchanged below it, for a transaction of TDB2 doesn't stay with the data that it began on.
 */
final class GatedDataset extends DatasetGraphText {

    /** New transactions wait no longer than this for old ones to end. */
    private static final Duration SPELL = Duration.ofSeconds(2);

    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private final ThreadLocal<Boolean> inside = new ThreadLocal<>();

    GatedDataset(DatasetGraph database, TextIndex index) {
        super(database, index, new TextDocProducerTriples(index));
        getContext().set(TextQuery.textIndex, index);
        getContext().set(TDB2.symUnionDefaultGraph, true);
    }

    /**
     * Waits until no transaction is under way and holds up others until {@link #open}; between its tries it lets those in
     * that came meanwhile.
     *
     * @return false where a transaction outlasted the patience; then the gate is open
     */
    boolean shut(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            long spell = Math.min(SPELL.toNanos(), Math.max(0, end - System.nanoTime()));
            if (gate.writeLock().tryLock(spell, TimeUnit.NANOSECONDS)) {
                return true;
            }
            if (System.nanoTime() >= end) {
                return false;
            }
            TimeUnit.NANOSECONDS.sleep(spell);
        }
    }

    void open() {
        gate.writeLock().unlock();
    }

    @Override
    public void begin(ReadWrite mode) {
        gate.readLock().lock();
        try {
            super.begin(mode);
            inside.set(true);
        } finally {
            if (inside.get() == null) {
                gate.readLock().unlock();
            }
        }
    }

    @Override
    public void commit() {
        super.commit();
        leave(); // where it throws, end() follows
    }

    @Override
    public void abort() {
        try {
            super.abort();
        } finally {
            leave();
        }
    }

    @Override
    public void end() {
        try {
            super.end();
        } finally {
            leave();
        }
    }

    private void leave() {
        if (inside.get() != null) {
            inside.remove();
            gate.readLock().unlock();
        }
    }
}
