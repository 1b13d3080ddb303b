package org.newsgraph.server;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.apache.jena.fuseki.metrics.MetricsProvider;
import org.apache.jena.fuseki.metrics.PrometheusMetricsProvider;
import org.newsgraph.store.GraphStore;

/** What {@code /$/metrics} tells beside Fuseki's and Java's own figures; all names begin with {@code newsgraph_}. */
final class ServerMetrics {

    private static final long COUNT_KEPT_NANOS = Duration.ofSeconds(15).toNanos();

    private final MetricsProvider provider = new PrometheusMetricsProvider();
    private final MeterRegistry registry = provider.getMeterRegistry();
    private final GraphStore store;
    private long articles;
    private long counted;

    ServerMetrics(GraphStore store, RunningQueries queries, Admission admission) {
        this.store = store;
        Gauge.builder("newsgraph.articles", this, ServerMetrics::articles).description("Articles in the store").register(registry);
        Gauge.builder("newsgraph.queries.running", queries, RunningQueries::count).description("Queries at work").register(registry);
        Gauge.builder("newsgraph.queries.waiting", admission, Admission::waiting).description("Queries and pages that wait for a place").register(registry);
        for (Outcome outcome : Outcome.values()) {
            queries(outcome);
        }
    }

    /** How a query ended. */
    enum Outcome { ANSWERED, INVALID, REFUSED, TOO_LONG, TOO_LARGE, MEMORY, BUSY, STOPPED }

    MetricsProvider provider() {
        return provider;
    }

    void query(Outcome outcome, Duration time) {
        queries(outcome).increment();
        if (outcome == Outcome.ANSWERED) {
            Timer.builder("newsgraph.query.time").description("Time of answered queries").publishPercentileHistogram()
                    .minimumExpectedValue(Duration.ofMillis(1)).maximumExpectedValue(Duration.ofMinutes(1)).register(registry).record(time);
        }
    }

    void graphWritten(String method) {
        Counter.builder("newsgraph.graphs.written").tag("method", method).description("Graphs written over HTTP").register(registry).increment();
    }

    /** What a build in this process did, before or while the server runs. */
    void articles(String outcome, long count) {
        Counter.builder("newsgraph.articles.read").tag("outcome", outcome).description("Articles of this process's builds").register(registry)
                .increment(count);
    }

    private Counter queries(Outcome outcome) {
        return Counter.builder("newsgraph.queries").tag("outcome", outcome.name().toLowerCase(java.util.Locale.ROOT)).description("SPARQL queries")
                .register(registry);
    }

    /** Counting looks at all readings, so it is done once for several scrapes. */
    private synchronized double articles() {
        if (counted == 0 || System.nanoTime() - counted > COUNT_KEPT_NANOS) {
            articles = store.fingerprints().size();
            counted = System.nanoTime();
        }
        return articles;
    }
}
