package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that are slow on purpose, and requests that no browser sends; each by bytes over a socket of this machine. */
class HostileClientsIT {

    private static final Duration REQUEST = Duration.ofMillis(1500);
    private static final String END = "Connection: close\r\n\r\n";

    private static SampleStore sample;
    private static NewsgraphServer server;

    @BeforeAll
    static void start() throws IOException {
        sample = new SampleStore(12);
        server = NewsgraphServer.start(sample.store, ServerSettings.local(0)
                .withLimits(ServerLimits.standard().withClients(REQUEST, Duration.ofSeconds(1), 40).withQueries(3, Duration.ofSeconds(1))));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        sample.close();
    }

    /** A head, a form and a query that come byte by byte: none is ever idle, and none may stay. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /newsgraph?query=ASK%7B%7D HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
        "POST /newsgraph HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nquery=",
        "POST /newsgraph HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nASK\r\n3f0\r\n"})
    void whoSendsByteByByteIsCutOff(String beginning) throws Exception {
        try (Socket socket = RawHttp.connect(server)) {
            long begun = System.nanoTime();
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            int sent = 0;
            boolean open = true;
            while (open && System.nanoTime() - begun < Duration.ofSeconds(15).toNanos()) {
                Thread.sleep(100);
                try {
                    socket.getOutputStream().write('x');
                    sent++;
                } catch (IOException e) {
                    open = false;
                }
            }
            assertThat(open).as("cut off, after " + sent + " bytes").isFalse();
        }
        assertThat(HttpTest.query(server, "ASK {}").statusCode()).isEqualTo(200);
    }

    /** Thirty of them leave room for others, and none of them has one of the three places for queries. */
    @Test
    void slowSendersLeaveTheOthersAlone() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 30; i++) {
                Socket socket = RawHttp.connect(server);
                slow.add(socket);
                socket.getOutputStream().write((i % 2 == 0 ? "GET /newsgraph?query=ASK%7B%7D HTTP/1.1\r\nHost: localhost\r\nX-Slow: "
                        : "POST /newsgraph HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\nContent-Length: 1000\r\n\r\nASK")
                        .getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(HttpTest.query(server, "ASK {}").statusCode()).isEqualTo(200);
            assertThat(HttpTest.get(server.address() + "$/ping").statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** Readers of a large answer who never take it: they hold no place, and are cut off. */
    @Test
    void slowReadersHoldNoPlaceAndAreCutOff() throws Exception {
        String query = "SELECT * { ?s ?p ?o BIND('" + "long".repeat(2000) + "' AS ?x) } LIMIT 2000";
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 6; i++) {
                Socket socket = RawHttp.connect(server);
                slow.add(socket);
                socket.getOutputStream().write(("GET /newsgraph?format=csv&query=" + HttpTest.encoded(query) + " HTTP/1.1\r\nHost: localhost\r\n" + END)
                        .getBytes(StandardCharsets.US_ASCII));
            }
            for (Socket socket : slow) {
                assertThat(socket.getInputStream().read()).as("the answer begins").isEqualTo('H');
            }
            assertThat(HttpTest.query(server, "ASK {}").statusCode()).as("no place is held").isEqualTo(200);
            Thread.sleep(5000);
            for (Socket socket : slow) {
                assertThat(taken(socket)).as("cut off before the end").isLessThan(16_000_000);
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static long taken(Socket socket) {
        long bytes = 0;
        try {
            byte[] buffer = new byte[1 << 16];
            for (int read = 0; read >= 0; read = socket.getInputStream().read(buffer)) {
                bytes += read;
            }
        } catch (IOException e) {
            return bytes; // reset
        }
        return bytes;
    }

    /** Forty connections are all; those that do nothing make room. */
    @Test
    void idleConnectionsMakeRoom() throws Exception {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                idle.add(RawHttp.connect(server));
            }
            assertThat(HttpTest.query(server, "ASK {}").statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"/newsgraph/../$/metrics", "/newsgraph/%2e%2e/%24/tasks", "/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/static/..%5c..%5cpom.xml",
        "/newsgraph%2f..%2f$/tasks", "//etc/passwd", "/%00", "/index.html%00.txt", "/static/%c0%ae%c0%ae/x", "/article/%ff%fe", "/META-INF/MANIFEST.MF",
        "/webapp/index.html", "/org/newsgraph/version.txt", "/WEB-INF/web.xml", "/fuseki//$/tasks", "/fuseki/../../etc/passwd", "/newsgraph/nowhere", "/newsgraphs",
        "/newsgraph;a=b/update", "*", "http://evil.example/newsgraph", "newsgraph"})
    void noPathLeadsAside(String path) throws Exception {
        int status = RawHttp.status(server, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + END);
        assertThat(status).isIn(302, 307, 400, 403, 404, 421);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "PROPFIND", "MKCOL", "LOCK", "COPY", "SEARCH", "PURGE", "FOO", "get"})
    void noOddMethodIsAnswered(String method) throws Exception {
        for (String path : List.of("/newsgraph?query=ASK%7B%7D", "/", "/article/x", "/$/ping")) {
            assertThat(RawHttp.status(server, method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n" + END)).as(path).isIn(400, 404, 405, 501);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "GET /newsgraph?query=ASK%7B%7D&query=ASK%7B%7D HTTP/1.1\r\nHost: localhost\r\n",
        "GET /newsgraph?query= HTTP/1.1\r\nHost: localhost\r\n",
        "GET /newsgraph?query=%ZZ HTTP/1.1\r\nHost: localhost\r\n",
        "GET /newsgraph?query=%C3%28 HTTP/1.1\r\nHost: localhost\r\n",
        "GET /newsgraph?query=ASK%7B%7D HTTP/1.1\r\n",
        "GET /newsgraph?query=ASK%7B%7D HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n",
        "GET /newsgraph?query=ASK%7B%7D HTTP/1.1\r\nHost: local host\r\n",
        "GET /newsgraph?query=ASK%7B%7D HTTP/9.9\r\nHost: localhost\r\n",
        "GET /newsgraph?query=ASK%7B%7D&format=exe HTTP/1.1\r\nHost: localhost\r\n",
        "GET /newsgraph?query=ASK%7B%7D HTTP/1.1\r\nHost: localhost\r\nBad\u0000Name: x\r\n",
        "POST /newsgraph HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n",
        "POST /newsgraph HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n",
        "POST /newsgraph HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n",
        "POST /newsgraph HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\nTransfer-Encoding: x\r\n",
        "POST /newsgraph HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/html\r\nContent-Length: 0\r\n"})
    void aMalformedRequestIsRefused(String request) throws Exception {
        assertThat(RawHttp.status(server, request + END)).isIn(400, 406, 415, 501, 505);
    }

    @Test
    void aLongHeadIsRefused() throws Exception {
        String long1 = "x".repeat(100_000);
        assertThat(RawHttp.status(server, "GET /newsgraph?query=" + long1 + " HTTP/1.1\r\nHost: localhost\r\n" + END)).isIn(414, 431);
        assertThat(RawHttp.status(server, "GET /newsgraph?query=ASK%7B%7D HTTP/1.1\r\nHost: localhost\r\nX: " + long1 + "\r\n" + END)).isEqualTo(431);
        assertThat(RawHttp.status(server, "GET /" + long1 + " HTTP/1.1\r\nHost: localhost\r\n" + END)).isIn(414, 431);
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            form.append('p').append(i).append("=1&");
        }
        assertThat(HttpTest.send(HttpRequest.newBuilder(URI.create(server.endpoint())).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form + "query=ASK%7B%7D"))).statusCode()).isIn(400, 413);
    }

    @Test
    void aMessageQuotesAQueryInItsOwnLetters() throws Exception {
        HttpResponse<String> answer = HttpTest.query(server, "SELECT * { Ärger 🕊 }");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    }

    @ParameterizedTest
    @CsvSource({"https://friend.example,true", "https://evil.example,false", "null,false", "https://friend.example.evil.example,false", "http://friend.example,false"})
    void answersMayBeReadByThoseSitesThatAreNamed(String origin, boolean allowed) throws Exception {
        try (NewsgraphServer open = NewsgraphServer.start(sample.store, ServerSettings.local(0).withOrigins("https://friend.example"))) {
            HttpResponse<String> answer = HttpTest.send(HttpTest.form(open.endpoint(), "query", "ASK {}").header("Origin", origin));
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin").isPresent()).isEqualTo(allowed);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials").orElse("false")).isEqualTo("false");
            String preflight = RawHttp.answer(open, "OPTIONS /newsgraph HTTP/1.1\r\nHost: localhost\r\nOrigin: " + origin
                    + "\r\nAccess-Control-Request-Method: PUT\r\nAccess-Control-Request-Headers: authorization\r\n" + END);
            assertThat(preflight).doesNotContainIgnoringCase("allow-methods: PUT").doesNotContainIgnoringCase("Authorization");
            assertThat(HttpTest.send(HttpTest.form(server.endpoint(), "query", "ASK {}").header("Origin", origin)).headers()
                    .firstValue("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    @Test
    void aProxysNamesAreAnsweredAndItsHeadersBelievedWhereItIsTold() throws Exception {
        String request = "GET /.well-known/void HTTP/1.1\r\nHost: news.example\r\nX-Forwarded-Proto: https\r\nX-Forwarded-For: 203.0.113.9\r\n" + END;
        assertThat(RawHttp.status(server, request)).isEqualTo(421);
        try (NewsgraphServer proxied = NewsgraphServer.start(sample.store, ServerSettings.local(0).behindProxy("news.example"))) {
            assertThat(RawHttp.answer(proxied, request)).startsWith("HTTP/1.1 200").contains("https://news.example/newsgraph");
            assertThat(RawHttp.status(proxied, request.replace("news.example", "evil.example"))).isEqualTo(421);
            for (String spoofed : List.of("203.0.113.9", "127.0.0.1", "127.0.0.1, 203.0.113.9")) {
                assertThat(RawHttp.status(proxied, "GET /$/metrics HTTP/1.1\r\nHost: news.example\r\nX-Forwarded-For: " + spoofed + "\r\n" + END)).isEqualTo(404);
            }
            assertThat(RawHttp.status(proxied, "GET /$/metrics HTTP/1.1\r\nHost: localhost\r\n" + END)).isEqualTo(200);
        }
        assertThat(RawHttp.answer(server, request.replace("news.example", "localhost"))).contains("http://localhost");
    }
}
