package org.newsgraph.server;

import jakarta.servlet.ServletRequest;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/**
 * Closes the connections of requests that are not done in time, whatever holds them up: a thread that waits for a client
 * to take the next byte is freed by nothing else, and a client that takes one every ten seconds is never idle.
 */
final class Deadlines implements AutoCloseable {

    private final ScheduledThreadPoolExecutor timer;
    private final Set<EndPoint> working = ConcurrentHashMap.newKeySet();

    Deadlines() {
        timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "request deadlines");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Whether a request that came over a connection is being answered just now. */
    boolean isWorking(EndPoint connection) {
        return working.contains(connection);
    }

    Deadline start(ServletRequest request, Duration time) {
        EndPoint connection = ServletContextRequest.getServletContextRequest(request).getConnectionMetaData().getConnection().getEndPoint();
        Deadline deadline = new Deadline(connection);
        working.add(connection);
        deadline.extend(time);
        request.setAttribute(Deadline.class.getName(), deadline);
        return deadline;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** The time that one request has left. */
    final class Deadline implements AutoCloseable {
        private final EndPoint connection;
        private Future<?> alarm;

        private Deadline(EndPoint connection) {
            this.connection = connection;
        }

        static Deadline of(ServletRequest request) {
            return (Deadline) request.getAttribute(Deadline.class.getName());
        }

        /** Counts anew from now. */
        synchronized void extend(Duration time) {
            if (alarm != null) {
                alarm.cancel(false);
            }
            alarm = timer.schedule(() -> connection.close(new TimeoutException("request took too long")), time.toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public synchronized void close() {
            alarm.cancel(false);
            working.remove(connection);
        }
    }
}
