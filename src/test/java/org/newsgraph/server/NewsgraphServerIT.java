package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.fuseki.FusekiException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.cli.SeedsStore;
import org.newsgraph.store.GraphStore;

/** The server over real HTTP: what it answers, and each thing that it must not do. */
class NewsgraphServerIT {

    private static GraphStore store;
    private static NewsgraphServer server;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        store = GraphStore.open(SeedsStore.path());
        server = NewsgraphServer.start(store, 0);
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/sparql", "/query", "/"})
    void answersQueriesOverGetAndPost(String name) throws IOException, InterruptedException {
        String query = "PREFIX ng: <https://w3id.org/newsgraph/ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
                + "SELECT DISTINCT ?who WHERE { ?e a ng:Meeting ; ng:attendee/rdfs:label ?who }";
        String endpoint = server.endpoint() + name;
        HttpResponse<String> got = HttpTest.get(endpoint + "?format=csv&query=" + HttpTest.encoded(query));
        HttpResponse<String> posted = HttpTest.send(HttpTest.form(endpoint, "query", query).header("Accept", "text/csv"));
        HttpResponse<String> body = HttpTest.send(HttpRequest.newBuilder(URI.create(endpoint)).header("Content-Type", "application/sparql-query")
                .header("Accept", "text/csv").POST(HttpRequest.BodyPublishers.ofString(query)));
        assertThat(List.of(got, posted, body)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body().lines()).first().isEqualTo("who");
            assertThat(answer.body().lines()).hasSizeGreaterThan(1);
        });
    }

    @Test
    void findsSentencesByTheirWords() throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpTest.query(server, "PREFIX text: <http://jena.apache.org/text#> "
                + "PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> "
                + "SELECT ?words WHERE { ?s text:query (nif:anchorOf \"summit AND paris\") ; nif:anchorOf ?words }");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).containsIgnoringCase("summit").contains("Paris");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "index.html", "$/ping", "$/server", "$/datasets", "$/datasets/newsgraph", "$/stats", "$/metrics"})
    void showsFusekisPagesAndTellsThemWhatTheyAsk(String path) throws IOException, InterruptedException {
        assertThat(HttpTest.get(server.address() + path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"newsgraph/update,405", "newsgraph/upload,405", "newsgraph/data,405", "newsgraph/get,405", "newsgraph,400", "$/datasets,405",
        "$/datasets/newsgraph,405", "$/datasets/newsgraph?state=offline,405", "$/compact/newsgraph,405", "$/backup/newsgraph,405",
        "$/server/shutdown,405", "$/tasks,405"})
    void nothingCanBeWritten(String path, int status) throws IOException, InterruptedException {
        assertThat(HttpTest.send(HttpTest.form(server.address() + path, "update", "DELETE WHERE { ?s ?p ?o }")).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void noOtherMethodWritesEither(String method) throws IOException, InterruptedException {
        for (String path : List.of("$/datasets/newsgraph", "newsgraph/get?default", "newsgraph?default", "newsgraph/data?default", "")) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path)).header("Content-Type", "text/turtle")
                    .method(method, HttpRequest.BodyPublishers.ofString("<urn:a> <urn:b> <urn:c> ."));
            assertThat(HttpTest.send(request).statusCode()).as(method + " " + path).isBetween(400, 499);
        }
        assertThat(HttpTest.query(server, "ASK { <urn:a> ?p ?o }").body()).contains("false");
        assertThat(HttpTest.get(server.address() + "$/datasets/newsgraph").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOAD <file:///etc/passwd>", "INSERT DATA { <urn:a> <urn:b> <urn:c> }", "DROP ALL"})
    void anUpdateIsNoQuery(String update) throws IOException, InterruptedException {
        assertThat(HttpTest.query(server, update).statusCode()).isEqualTo(400);
    }

    @Test
    void noQueryCallsAnotherServer() throws Exception {
        try (java.net.ServerSocket other = new java.net.ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            other.setSoTimeout(300);
            String address = "<http://127.0.0.1:" + other.getLocalPort() + "/sparql>";
            for (String query : List.of("SELECT * { SERVICE " + address + " { ?s ?p ?o } }",
                    "SELECT * { BIND(" + address + " AS ?g) SERVICE ?g { ?s ?p ?o } }",
                    "SELECT * { SERVICE SILENT " + address + " { ?s ?p ?o } }",
                    "SELECT * { VALUES ?g { " + address + " } SERVICE SILENT ?g { ?s ?p ?o } }")) {
                HttpResponse<String> answer = HttpTest.query(server, query);
                assertThat(answer.statusCode()).as(query).isEqualTo(403);
                assertThat(answer.body()).contains("SERVICE is refused");
            }
            assertThatThrownBy(other::accept).isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void noFileIsReadByNamingItAsAGraph() throws IOException, InterruptedException {
        java.nio.file.Path file = java.nio.file.Path.of("ontology", "newsgraph.ttl").toAbsolutePath();
        assertThat(HttpTest.query(server, "ASK FROM <" + file.toUri() + "> { ?s ?p ?o }").body()).contains("false");
    }

    @Test
    void noClassIsRunByItsName() throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpTest.query(server, "SELECT (<java:org.apache.jena.sparql.function.library.e>() AS ?x) {}");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("java: functions are switched off").doesNotContain("2.71");
    }

    @ParameterizedTest
    @CsvSource({"evil.example,421", "evil.example:3030,421", "localhost,200", "LOCALHOST:3030,200", "127.0.0.1,200", "[::1]:3030,200"})
    void answersToItsOwnNameOnly(String host, int status) throws IOException {
        assertThat(HttpTest.statusForHost(server, host)).isEqualTo(status);
    }

    @Test
    void noOtherSiteMayReadTheAnswers() throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpTest.send(HttpTest.form(server.endpoint(), "query", "ASK {}").header("Origin", "http://evil.example"));
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"static/", "static", "../", "%2e%2e/", "static/../static/", "META-INF/MANIFEST.MF", "..%2fMETA-INF/MANIFEST.MF"})
    void noFolderIsListedAndNothingBesideThePagesIsShown(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpTest.get(server.address() + path);
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 404, 302);
        answer.headers().firstValue("Location").ifPresent(location -> {
            try {
                assertThat(HttpTest.get(URI.create(server.address()).resolve(location).toString()).statusCode()).isIn(400, 404);
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void listensOnThisMachineAlone() throws IOException {
        int port = URI.create(server.address()).getPort();
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(network.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    assertThatThrownBy(() -> new Socket(address, port).close()).as(address.toString()).isInstanceOf(IOException.class);
                }
            }
        }
    }

    /** ARQ's own clock doesn't reach into this one: without the second clock it runs for minutes. */
    @Test
    void aQueryThatTakesTooLongIsEnded() throws IOException, InterruptedException {
        String values = IntStream.range(0, 9)
                .mapToObj(i -> "VALUES ?v" + i + " { " + IntStream.range(0, 10).mapToObj(String::valueOf).collect(Collectors.joining(" ")) + " }")
                .collect(Collectors.joining("\n"));
        // the store can't be served twice under one name, but it can be served by two servers
        try (NewsgraphServer hasty = NewsgraphServer.start(store, ServerSettings.local(0).withLimits(ServerLimits.standard().withQueryTime(Duration.ofSeconds(1))))) {
            long begun = System.nanoTime();
            HttpResponse<String> answer = HttpTest.query(hasty, "SELECT (COUNT(*) AS ?n) { " + values + " }");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
            assertThat(HttpTest.query(hasty, "ASK {}").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void thirtySecondsAreTheLimit() {
        assertThat(ServerLimits.standard().queryTime()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aTakenPortIsAClearFailure() {
        int port = URI.create(server.address()).getPort();
        assertThatThrownBy(() -> NewsgraphServer.start(store, port)).isInstanceOf(FusekiException.class);
        assertThat(store.articleIds()).isNotEmpty();
    }
}
