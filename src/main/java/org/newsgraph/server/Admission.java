package org.newsgraph.server;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets a number of queries and pages be worked on at a time; others wait a little, and some can't even do that. */
final class Admission {

    /** Those who wait hold a thread each; more than this would leave none for the rest. */
    private static final int MOST_WAITING = 64;

    private final Semaphore places;
    private final long waitMillis;

    Admission(ServerLimits limits) {
        this.places = new Semaphore(limits.queries(), true);
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
}
