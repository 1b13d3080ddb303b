package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** A server under somebody's care: what it tells, how it stops, and that it holds under load. */
class OperationIT {

    private static final String ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

    @Test
    void itTellsHowItIsToThoseWhoMayKnow() throws Exception {
        try (SampleStore sample = new SampleStore(3)) {
            try (NewsgraphServer server = NewsgraphServer.start(sample.store, 0)) {
                server.articlesRead("new", 3);
                server.articlesRead("rejected", 1);
                assertThat(HttpTest.query(server, "ASK {}").statusCode()).isEqualTo(200);
                assertThat(HttpTest.query(server, "SELECT * { SERVICE <http://127.0.0.1:1/> {} }").statusCode()).isEqualTo(403);
                assertThat(HttpTest.get(server.address() + "$/ping").statusCode()).isEqualTo(200);
                String metrics = HttpTest.get(server.address() + "$/metrics").body();
                assertThat(metrics).containsPattern("newsgraph_articles\\{[^}]*\\} 3\\.0")
                        .containsPattern("newsgraph_articles_read_total\\{[^}]*outcome=\"new\"\\} 3\\.0")
                        .containsPattern("newsgraph_articles_read_total\\{[^}]*outcome=\"rejected\"\\} 1\\.0")
                        .containsPattern("newsgraph_queries_total\\{[^}]*outcome=\"answered\"\\} 1\\.0")
                        .containsPattern("newsgraph_queries_total\\{[^}]*outcome=\"refused\"\\} 1\\.0")
                        .containsPattern("newsgraph_query_time_seconds_count\\{[^}]*\\} 1").contains("jvm_memory_used_bytes");
                for (String header : List.of("X-Forwarded-For: 203.0.113.9", "Forwarded: for=203.0.113.9", "Via: 1.1 proxy")) {
                    String request = " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\nConnection: close\r\n\r\n";
                    assertThat(RawHttp.status(server, "GET /$/metrics" + request)).isEqualTo(404);
                    assertThat(RawHttp.status(server, "GET /$/stats" + request)).isEqualTo(404);
                    assertThat(RawHttp.status(server, "GET /$/ping" + request)).isEqualTo(200);
                }
            }
            try (NewsgraphServer silent = NewsgraphServer.start(sample.store, ServerSettings.local(0).withMetrics(ServerSettings.Metrics.OFF))) {
                assertThat(HttpTest.get(silent.address() + "$/metrics").statusCode()).isEqualTo(404);
                assertThat(HttpTest.get(silent.address() + "$/stats").statusCode()).isEqualTo(404);
                assertThat(HttpTest.get(silent.address() + "$/ping").statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void eachRequestGetsALine() throws Exception {
        Logger logger = Logger.getLogger("org.newsgraph.access");
        List<String> lines = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public synchronized void publish(LogRecord record) {
                lines.add(record.getMessage() + " " + org.slf4j.MDC.getCopyOfContextMap());
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };
        logger.addHandler(handler);
        logger.setLevel(Level.INFO);
        logger.setUseParentHandlers(false);
        try (SampleStore sample = new SampleStore(1); NewsgraphServer server = NewsgraphServer.start(sample.store, 0)) {
            HttpTest.query(server, "SELECT * { ?s ?p ?o } LIMIT 7");
            RawHttp.answer(server, "GET /article/none%20such HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            HttpTest.query(server, "DROP ALL");
        } finally {
            logger.removeHandler(handler);
            logger.setLevel(null);
            logger.setUseParentHandlers(true);
        }
        assertThat(lines).hasSize(3).allSatisfy(line -> assertThat(line).doesNotContain("\n").contains("client=127.0.0.1"));
        assertThat(lines.get(0)).matches("POST /newsgraph 200 \\d+ ms 7 rows .*rows=7.*");
        assertThat(lines.get(1)).startsWith("GET /article/none%20such 404 ");
        assertThat(lines.get(2)).startsWith("POST /newsgraph 400 ").doesNotContain("DROP");
    }

    /** What runs comes to its end where that is soon; what doesn't is told so; new requests get no answer. */
    @Test
    void itStopsInOrder() throws Exception {
        try (SampleStore sample = new SampleStore(12)) {
            NewsgraphServer server = NewsgraphServer.start(sample.store, ServerSettings.local(0).withLimits(ServerLimits.standard().withStopTime(Duration.ofSeconds(4))));
            String address = server.address();
            CompletableFuture<HttpResponse<String>> endless = CompletableFuture.supplyAsync(() -> query(server, ENDLESS));
            while (!HttpTest.get(address + "$/metrics").body().contains("newsgraph_queries_running{application=\"fuseki\"} 1.0")) {
                Thread.sleep(20);
            }
            long begun = System.nanoTime();
            server.close();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(25));
            assertThat(endless.get().statusCode()).isEqualTo(503);
            assertThat(endless.get().body()).contains("being stopped");
            assertThat(sample.store.articleIds()).as("the store is still open").hasSize(12);
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> HttpTest.get(address + "$/ping")).isInstanceOf(IOException.class);
        }
    }

    /** The short form of what {@link LoadRun} does for ten minutes. */
    @Test
    void noReaderSeesHalfACommitUnderLoad() throws Exception {
        LoadRun.Result result = LoadRun.run(Duration.ofSeconds(6), 16, 12);
        assertThat(result.errors()).as(result.report()).isEmpty();
        assertThat(result.requests()).isPositive();
        assertThat(result.checks()).isPositive();
        assertThat(result.commits()).as("the first, and changes").isGreaterThan(1);
        assertThat(result.compactions()).isPositive();
    }

    private static HttpResponse<String> query(NewsgraphServer server, String query) {
        try {
            return HttpTest.query(server, query);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
