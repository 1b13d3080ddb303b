package org.newsgraph.page;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the first page tells, which is of all that there is: it is made when the server starts and kept until the store is written. No reader
 * waits long for it: where making it takes longer than a moment, they see the state before, and the page says so; where there is
 * none yet, it says that all is being counted.
 */
final class FirstPage implements AutoCloseable {

    private static final long MOMENT_NANOS = 700_000_000L;
    /** Right after the start the program itself is slow. */
    private static final long FIRST_MOMENT_NANOS = 2_000_000_000L;
    /** What takes long is not made anew for every write: most of the time is left to others. */
    private static final int PAUSE = 5;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final Logger LOG = LoggerFactory.getLogger(FirstPage.class);

    /** What the page tells, and the version of the store that it tells of. */
    record Made(String version, Map<String, Object> model) {
    }

    private final Supplier<Made> making;
    private Made last;
    private LocalTime at;
    private long made;
    private long took;
    private boolean slow;
    private boolean closed;
    private Thread worker;

    FirstPage(Supplier<Made> making) {
        this.making = making;
    }

    /** What the page tells for a store of this version, with {@code counting} where nothing is known yet and {@code stateOf} where it is of a former state. */
    synchronized Map<String, Object> asOf(String version) {
        if (last == null || !version.equals(last.version())) {
            if (last == null || !slow || System.nanoTime() - made > PAUSE * took) {
                prepare();
            }
            waitAMoment();
        }
        if (last == null) {
            return Map.of("counting", true);
        }
        Map<String, Object> model = new HashMap<>(last.model());
        if (!version.equals(last.version())) {
            model.put("stateOf", at.format(CLOCK));
        }
        return model;
    }

    /** Begins to make it, unless that is under way. */
    synchronized void prepare() {
        if (worker == null && !closed) {
            worker = new Thread(this::make, "first page");
            worker.setDaemon(true);
            worker.start();
        }
    }

    /** Only for what has been quick so far, since others wait for the same. */
    private void waitAMoment() {
        long end = System.nanoTime() + (last == null ? FIRST_MOMENT_NANOS : MOMENT_NANOS);
        try {
            while (worker != null && !slow && end - System.nanoTime() > 1_000_000) {
                wait(TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
            }
            slow |= worker != null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void make() {
        long begun = System.nanoTime();
        Made fresh = null;
        try {
            fresh = making.get();
        } catch (SlowPageException e) {
            LOG.warn("the first page took too long", e);
        } catch (RuntimeException e) {
            LOG.error("the first page", e);
        }
        synchronized (this) {
            made = System.nanoTime();
            took = made - begun;
            if (fresh != null) {
                last = fresh;
                at = LocalTime.now();
                slow &= took > MOMENT_NANOS;
            }
            worker = null;
            notifyAll();
        }
    }

    /** Waits until nothing is read from the store any more; what is under way has to be ended by its supplier. */
    @Override
    public void close() {
        Thread last;
        synchronized (this) {
            closed = true;
            last = worker;
        }
        if (last != null) {
            try {
                last.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
