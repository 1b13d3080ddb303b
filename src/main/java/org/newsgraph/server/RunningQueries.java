package org.newsgraph.server;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.exec.QueryExec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queries that run, each with its time; and when the memory that is in use after a collection passes a limit, the one
 * that allocated most is stopped: groups and sets of a query are kept in memory, where no count of rows bounds them.
 */
final class RunningQueries implements AutoCloseable {

    /** Why a query was stopped. */
    enum Reason { TIME, MEMORY, STOP }

    private static final Logger LOG = LoggerFactory.getLogger(RunningQueries.class);
    /** ARQ's own clock goes first. */
    private static final Duration GRACE = Duration.ofMillis(250);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Set<Running> running = ConcurrentHashMap.newKeySet();
    private final double memory;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "query limits");
        thread.setDaemon(true);
        return thread;
    });
    private final Optional<MemoryPoolMXBean> oldest;
    private MemoryUsage judged;

    /** @param memory the part of the heap that may be in use */
    RunningQueries(double memory) {
        this.memory = memory;
        this.oldest = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported() && pool.getCollectionUsage() != null)
                .max(Comparator.comparingLong(pool -> pool.getUsage().getMax()));
        timer.scheduleWithFixedDelay(this::look, 250, 250, TimeUnit.MILLISECONDS);
    }

    /** From now on a query may be stopped; who starts one has to close what this returns. */
    Running start(QueryExec execution, Duration time) {
        Running query = new Running(execution, System.nanoTime() + time.plus(GRACE).toNanos());
        running.add(query);
        return query;
    }

    int count() {
        return running.size();
    }

    /** Stops all. */
    void stop() {
        running.forEach(query -> query.stop(Reason.STOP));
    }

    private void look() {
        long now = System.nanoTime();
        for (Running query : running) {
            if (query.end - now < 0) {
                query.stop(Reason.TIME);
            }
        }
        if (running.isEmpty() || oldest.isEmpty()) {
            return;
        }
        MemoryUsage usage = oldest.get().getCollectionUsage();
        // one query for one collection: only the next one shows what stopping it gave back
        boolean judgedBefore = judged != null && usage.getUsed() == judged.getUsed();
        if (!judgedBefore && usage.getMax() > 0 && usage.getUsed() > memory * usage.getMax()) {
            judged = usage;
            running.stream().max(Comparator.comparingLong(Running::allocated)).ifPresent(query -> {
                LOG.warn("memory: {} of {} MB in use, a query that allocated {} MB is stopped", usage.getUsed() >> 20, usage.getMax() >> 20,
                        query.allocated() >> 20);
                query.stop(Reason.MEMORY);
            });
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** One query at work, in the thread that started it. */
    final class Running implements AutoCloseable {
        private final QueryExec execution;
        private final long end;
        private final long thread = Thread.currentThread().getId();
        private final long before = THREADS.getThreadAllocatedBytes(thread);
        private volatile Reason reason;

        private Running(QueryExec execution, long end) {
            this.execution = execution;
            this.end = end;
        }

        private long allocated() {
            return THREADS.getThreadAllocatedBytes(thread) - before;
        }

        private void stop(Reason why) {
            if (reason == null) {
                reason = why;
            }
            execution.abort();
        }

        /** Why it was stopped: by its time, unless it was told otherwise. */
        Reason reason() {
            return reason == null ? Reason.TIME : reason;
        }

        @Override
        public void close() {
            running.remove(this);
        }
    }
}
