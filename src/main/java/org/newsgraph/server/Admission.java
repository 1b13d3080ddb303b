package org.newsgraph.server;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.newsgraph.store.WriteObserver;

/**
 * Lets a number of queries and pages be worked on at a time; others wait a little, and some can't even do that. While the store is written
 * there are two of them for each processor and no more: the system gives every thread the same part of these, and among dozens of readers who
 * calculate a writer would get next to nothing.
 */
final class Admission implements WriteObserver {

    /** Those who wait hold a thread each; more than this would leave none for the rest. */
    private static final int MOST_WAITING = 64;

    private final Places places;
    private final int fewerPlaces;
    private final long waitMillis;

    Admission(ServerLimits limits) {
        this.places = new Places(limits.queries());
        this.fewerPlaces = Math.max(0, limits.queries() - 2 * Runtime.getRuntime().availableProcessors());
        this.waitMillis = limits.patience().toMillis();
    }

    /** Whether there is a place; who got one has to {@link #leave}. */
    boolean enter() {
        if (places.tryAcquire()) {
            return true;
        }
        if (places.getQueueLength() >= MOST_WAITING) {
            return false;
        }
        try {
            return places.tryAcquire(waitMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void leave() {
        places.release();
    }

    int waiting() {
        return places.getQueueLength();
    }

    /** Those who have a place keep it; as they leave, it goes to nobody until there are few enough. */
    @Override
    public void begun() {
        places.reducePermits(fewerPlaces);
    }

    @Override
    public void ended() {
        places.release(fewerPlaces);
    }

    /** Places that can be taken away while all are in use. */
    private static final class Places extends Semaphore {

        private static final long serialVersionUID = 1;

        private Places(int number) {
            super(number, true);
        }

        @Override
        protected void reducePermits(int number) {
            super.reducePermits(number);
        }
    }
}
