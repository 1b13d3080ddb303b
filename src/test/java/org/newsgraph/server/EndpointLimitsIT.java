package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.query.ARQ;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much a query may take: of a server that gives a thousand rows and a megabyte, and of one that gives a third of a second. */
class EndpointLimitsIT {

    private static final Duration LIMIT = Duration.ofMillis(300);
    /** A loaded machine is slow; without the protection each of these runs for minutes or years. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private static SampleStore sample;
    private static NewsgraphServer server;
    private static NewsgraphServer hasty;

    @BeforeAll
    static void start() throws IOException {
        sample = new SampleStore(12);
        server = NewsgraphServer.start(sample.store, ServerSettings.local(0).withLimits(ServerLimits.standard().withAnswers(1000, 1 << 20)));
        hasty = NewsgraphServer.start(sample.store, ServerSettings.local(0).withLimits(ServerLimits.standard().withQueryTime(LIMIT)));
    }

    @AfterAll
    static void stop() throws IOException {
        hasty.close();
        server.close();
        sample.close();
    }

    /** Queries that would go on for minutes at least. */
    static Stream<String> endless() {
        String values = IntStream.range(0, 9)
                .mapToObj(i -> "VALUES ?v" + i + " { " + IntStream.range(0, 10).mapToObj(String::valueOf).collect(Collectors.joining(" ")) + " }")
                .collect(Collectors.joining("\n"));
        // each star tries all ends of the one before: a thousand to the eighth
        String letters = "a".repeat(1000);
        String monster = "a*a*a*a*a*a*a*a*b$";
        return Stream.of(
                "SELECT (COUNT(*) AS ?n) { " + values + " }",
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(STRLEN(STR(?c)) + STRLEN(STR(?f)) + STRLEN(STR(?i)) < 0) }",
                "SELECT DISTINCT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?g",
                "SELECT * { FILTER REGEX('" + letters + "', '" + monster + "') }",
                "SELECT * { ?s ?p ?o FILTER REGEX(CONCAT(STR(?o), '" + letters + "b'), '^(.*a|.*b|.*)*X$') }",
                "SELECT * { ?s ?p ?o BIND(REPLACE('" + letters + "', '" + monster + "', 'x') AS ?x) FILTER(STRLEN(?x) = 0) }",
                "SELECT * { ?s ?p ?o } ORDER BY REGEX('" + letters + "', '" + monster + "')",
                "SELECT (SUM(STRLEN(REPLACE('" + letters + "', '" + monster + "', ''))) AS ?n) { ?s ?p ?o }",
                "SELECT ?k { ?s ?p ?o } GROUP BY (REGEX('" + letters + "', '" + monster + "') AS ?k)",
                "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?q ?r FILTER REGEX('" + letters + "', '" + monster + "') } }",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o . ?t ?q ?r . ?s (<urn:a>|!<urn:b>|^<urn:c>) ?t . ?u ?v ?w . ?x ?y ?z . ?w ?w1 ?w2 . ?w3 ?w4 ?w5 }",
                "PREFIX ng: <https://w3id.org/newsgraph/ontology#> PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> "
                        + "SELECT (COUNT(*) AS ?n) { ?a (nif:referenceContext|^nif:referenceContext|ng:evidence|^ng:evidence)* ?b . "
                        + "?c ((nif:referenceContext|^nif:referenceContext)*/(ng:evidence|^ng:evidence)*)* ?d . ?e (nif:referenceContext*)* ?f }");
    }

    @ParameterizedTest
    @MethodSource("endless")
    void whatTakesTooLongIsStopped(String query) throws Exception {
        long begun = System.nanoTime();
        HttpResponse<String> answer = HttpTest.query(hasty, query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.body()).contains("stopped after 0.3 seconds");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
    }

    @Test
    void aPageTakesNoTextSearchThatLooksAtEveryWordEither() throws Exception {
        // the pages' own queries have none; what a reader may write into them is a text search
        HttpResponse<String> answer = HttpTest.get(server.address() + "queries/sentences-with-words?words=" + HttpTest.encoded("/(a+)+x/"));
        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(answer.body()).contains("takes no regular expression");
    }

    /** The clock that stops queries is the endpoint's own: nothing else in this process that asks Jena gets it. */
    @Test
    void otherQueriesOfTheProcessHaveNoLimit() {
        assertThat(ARQ.getContext().isDefined(ARQ.queryTimeout)).isFalse();
        assertThat(ARQ.getContext().isDefined(ARQ.httpServiceAllowed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "xml", "tsv"})
    void anAnswerOfTooManyRowsIsRefusedWhole(String format) throws Exception {
        String url = server.endpoint() + "?format=" + format + "&query=";
        HttpResponse<String> all = HttpTest.get(url + HttpTest.encoded("SELECT * { ?s ?p ?o }"));
        assertThat(all.statusCode()).as(all.body().substring(0, Math.min(200, all.body().length()))).isEqualTo(403);
        assertThat(all.body()).contains("more than 1000 rows").hasSizeLessThan(400);
        HttpResponse<String> thousand = HttpTest.get(url + HttpTest.encoded("SELECT * { ?s ?p ?o } LIMIT 1000"));
        assertThat(thousand.statusCode()).isEqualTo(200);
        assertThat(thousand.body().lines().count()).isGreaterThanOrEqualTo(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONSTRUCT { ?s ?p ?o . ?o ?p ?s . ?p ?p ?p } WHERE { ?s ?p ?o }", "DESCRIBE * { ?s ?p ?o }",
        "CONSTRUCT { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }", "JSON { 's': ?s, 'p': ?p, 'o': ?o } WHERE { ?s ?p ?o }"})
    void anAnswerOfTooManyTriplesIsRefusedWhole(String query) throws Exception {
        HttpResponse<String> answer = HttpTest.send(HttpTest.form(server.endpoint(), "query", query));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("more than 1000 rows").hasSizeLessThan(400);
    }

    @Test
    void anAnswerOfTooManyBytesIsRefusedWhole() throws Exception {
        HttpResponse<String> answer = HttpTest.query(server, "SELECT * { ?s ?p ?o BIND('" + "long".repeat(5000) + "' AS ?x) } LIMIT 90");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("more than 1048576 bytes").hasSizeLessThan(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"newsgraph/get", "newsgraph/get?graph=union"})
    void theWholeStoreIsNoAnswer(String path) throws Exception {
        HttpResponse<String> answer = HttpTest.send(HttpRequest.newBuilder(URI.create(server.address() + path)).header("Accept", "text/turtle"));
        assertThat(answer.statusCode()).isIn(403, 404);
    }

    /** All articles stand in graphs of their own. */
    @Test
    void theDefaultGraphIsEmpty() throws Exception {
        HttpResponse<String> answer = HttpTest.send(HttpRequest.newBuilder(URI.create(server.address() + "newsgraph/get?default")).header("Accept", "text/turtle"));
        assertThat(answer.body()).doesNotContain("newsgraph/article");
    }

    /** Strings that double and numbers that are squared, thirty times over. */
    @Test
    void noValueGrowsWithoutEnd() throws Exception {
        String doubling = IntStream.range(0, 34).mapToObj(i -> "BIND(CONCAT(?x" + i + ", ?x" + i + ") AS ?x" + (i + 1) + ")").collect(Collectors.joining(" "));
        String squaring = IntStream.range(0, 34).mapToObj(i -> "BIND(?x" + i + " * ?x" + i + " AS ?x" + (i + 1) + ")").collect(Collectors.joining(" "));
        String replacing = IntStream.range(0, 34).mapToObj(i -> "BIND(REPLACE(?x" + i + ", 'a', 'aa') AS ?x" + (i + 1) + ")").collect(Collectors.joining(" "));
        for (String query : List.of("SELECT (STRLEN(?x34) AS ?n) { BIND('ab' AS ?x0) " + doubling + " }", "SELECT (?x34 AS ?n) { BIND(10 AS ?x0) " + squaring + " }",
                "SELECT (STRLEN(?x34) AS ?n) { BIND('a' AS ?x0) " + replacing + " }")) {
            long begun = System.nanoTime();
            HttpResponse<String> answer = HttpTest.query(server, query);
            assertThat(answer.statusCode()).isIn(200, 503);
            assertThat(answer.body()).doesNotContain("\"n\" :");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
        }
    }

    @Test
    void regularExpressionsAndArithmeticAreStillSparqls() throws Exception {
        HttpResponse<String> answer = HttpTest.query(server, "SELECT * { BIND(REPLACE('abcabc'@en, '(b)(c)', '$2$1') AS ?a) "
                + "BIND(REPLACE('AbA', 'a', 'x', 'i') AS ?b) BIND(REGEX('Ünïcode 🕊', 'ÜNÏ.*🕊$', 'i') AS ?c) BIND(REPLACE('aaa', '', 'x') AS ?d) "
                + "BIND(CONCAT('a'@en, 'b'@en) AS ?e) BIND(6 * 7.5 AS ?f) BIND(REGEX('a.b', 'a.b', 'q') AS ?g) BIND(REPLACE('x', 'y', 'z') AS ?h) "
                + "BIND(COALESCE(REGEX(5, 'a'), 'bad') AS ?j) }");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String body = answer.body().replaceAll("\\s+", " ");
        assertThat(body).contains("\"value\": \"acbacb\"").contains("\"value\": \"xbx\"").contains("\"c\": { \"type\": \"literal\"").contains("\"value\": \"45.0\"")
                .contains("\"value\": \"ab\"").contains("\"h\": { \"type\": \"literal\" , \"value\": \"x\"").contains("\"j\": { \"type\": \"literal\" , \"value\": \"bad\"");
    }

    /** Before, between which it is repeated, after: what ten thousand times nested is deeper than any stack. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', ignoreLeadingAndTrailingWhitespace = false, emptyValue = "", value = {
        "SELECT * { FILTER (~(~1~)~) }", "SELECT * ~{~?s ?p ?o~}~", "SELECT * { ?s ~(~<urn:p>~)~ ?o }", "SELECT * { ?s ?p ~(~1~)~ }",
        "SELECT * { ?s <urn:p> ~[ <urn:p> ~1~]~ }", "SELECT (~-~1~~ AS ?x) {}", "SELECT (~!~1~~ AS ?x) {}", "SELECT (1~+1~~~ AS ?x) {}",
        "SELECT * { ?s <urn:p>~/<urn:p>~~~ ?o }", "SELECT * { {}~ UNION {}~~~ }", "SELECT (~IF(true,~1~,1)~ AS ?x) {}",
        "SELECT * { FILTER ~NOT EXISTS { FILTER ~(true)~}~ }", "SELECT * { ?s ?p ?o ~OPTIONAL { ?s ?p ?o ~~}~ }", "SELECT (~\\u0028~1~\\u0029~ AS ?x) {}"})
    void deepNestingIsAMistakeOfTheAsker(String before, String open, String inside, String close, String after) throws Exception {
        String query = text(before) + text(open).repeat(10_000) + text(inside) + text(close).repeat(10_000) + text(after);
        HttpResponse<String> answer = HttpTest.send(HttpTest.form(server.endpoint(), "query", query));
        assertThat(answer.statusCode()).as(answer.body().substring(0, Math.min(300, answer.body().length()))).isIn(200, 400, 503);
        assertThat(answer.body()).doesNotContain("StackOverflow");
        assertThat(HttpTest.query(server, "ASK {}").statusCode()).isEqualTo(200);
    }

    private static String text(String nothing) {
        return nothing == null ? "" : nothing;
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "application/sparql-query", "text/turtle", "multipart/form-data; boundary=x"})
    void aLargeBodyIsRefused(String type) throws Exception {
        String large = "query=" + "x".repeat(3 << 20);
        String head = "POST /newsgraph HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type + "\r\n";
        assertThat(RawHttp.status(server, head + "Content-Length: " + large.length() + "\r\n\r\n" + "query=x")).isEqualTo(413);
        HttpResponse<String> chunked = HttpTest.send(HttpRequest.newBuilder(URI.create(server.endpoint())).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large.getBytes()))));
        assertThat(chunked.statusCode()).isIn(400, 413, 415);
    }

    @Test
    void aPackedBodyIsRefused() throws Exception {
        assertThat(HttpTest.send(HttpRequest.newBuilder(URI.create(server.endpoint())).header("Content-Type", "application/sparql-query")
                .header("Content-Encoding", "gzip").POST(HttpRequest.BodyPublishers.ofString("ASK {}"))).statusCode()).isEqualTo(415);
    }

    /** Two places, both taken: the third waits in vain and is told when to come again; pages wait in the same queue. */
    @Test
    void soManyQueriesAtATime() throws Exception {
        ServerLimits two = ServerLimits.standard().withQueryTime(Duration.ofSeconds(2)).withQueries(2, Duration.ofMillis(200));
        try (NewsgraphServer small = NewsgraphServer.start(sample.store, ServerSettings.local(0).withLimits(two))) {
            List<CompletableFuture<Integer>> busy = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                busy.add(CompletableFuture.supplyAsync(() -> status(small, "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }")));
            }
            while (!HttpTest.get(small.address() + "$/metrics").body().contains("newsgraph_queries_running{application=\"fuseki\"} 2.0")) {
                Thread.sleep(50);
            }
            HttpResponse<String> third = HttpTest.query(small, "ASK {}");
            assertThat(third.statusCode()).isEqualTo(503);
            assertThat(third.headers().firstValue("Retry-After")).contains("5");
            assertThat(HttpTest.get(small.address() + "articles").statusCode()).isEqualTo(503);
            assertThat(HttpTest.get(small.address() + "$/ping").statusCode()).isEqualTo(200);
            for (CompletableFuture<Integer> one : busy) {
                assertThat(one.get()).isEqualTo(503);
            }
            assertThat(HttpTest.query(small, "ASK {}").statusCode()).isEqualTo(200);
            assertThat(HttpTest.get(small.address() + "$/metrics").body()).containsPattern("newsgraph_queries_total\\{[^}]*outcome=\"busy\"\\} 1\\.0")
                    .containsPattern("newsgraph_queries_total\\{[^}]*outcome=\"too_long\"\\} 2\\.0");
        }
    }

    /** What little this test's heap holds is too much for a server that allows a millionth of it. */
    @Test
    void theGreediestQueryIsStoppedWhereMemoryIsShort() throws Exception {
        ServerLimits tight = ServerLimits.standard().withMemory(1e-6);
        try (NewsgraphServer small = NewsgraphServer.start(sample.store, ServerSettings.local(0).withLimits(tight))) {
            CompletableFuture<HttpResponse<String>> query = CompletableFuture.supplyAsync(() -> {
                try {
                    return HttpTest.query(small, "SELECT ?a ?d ?g (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?a ?d ?g");
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            for (int i = 0; i < 50 && !query.isDone(); i++) {
                Thread.sleep(100);
                System.gc();
            }
            assertThat(query.get().statusCode()).isEqualTo(503);
            assertThat(query.get().body()).contains("short of memory");
        }
    }

    private static int status(NewsgraphServer small, String query) {
        try {
            return HttpTest.query(small, query).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
