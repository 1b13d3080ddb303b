package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Graphs that users put beside the articles', with and without the password. */
class GraphWritingIT {

    private static final String NOTES = "https://example.org/notes";

    @TempDir
    private static Path folder;
    private static SampleStore sample;
    private static NewsgraphServer server;
    private static Trap trap;

    @BeforeAll
    static void start() throws IOException {
        sample = new SampleStore(1);
        Path users = Files.writeString(folder.resolve("users"), "ada: sEcret-1\n");
        server = NewsgraphServer.start(sample.store, ServerSettings.local(0).withUsers(users));
        trap = new Trap();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        sample.close();
        trap.close();
    }

    @Test
    void aUserAddsReplacesAndRemovesAGraphOfTheirOwn() throws Exception {
        assertThat(write("PUT", NOTES, "ada:sEcret-1", "text/turtle", "<urn:x> <http://www.w3.org/2000/01/rdf-schema#label> \"unusualword\" .").statusCode()).isEqualTo(201);
        assertThat(HttpTest.query(server, "ASK { GRAPH <" + NOTES + "> { <urn:x> ?p \"unusualword\" } }").body()).contains("true");
        assertThat(HttpTest.query(server, "ASK { ?s <http://jena.apache.org/text#query> 'unusualword' }").body()).as("it is found by its words").contains("true");
        assertThat(write("POST", NOTES, "ada:sEcret-1", "application/n-triples", "<urn:y> <urn:p> <urn:z> .\n").statusCode()).isEqualTo(204);
        assertThat(HttpTest.query(server, "SELECT (COUNT(*) AS ?n) { GRAPH <" + NOTES + "> { ?s ?p ?o } }").body()).contains("\"2\"");
        assertThat(HttpTest.send(HttpRequest.newBuilder(URI.create(server.endpoint() + "/get?graph=" + NOTES)).header("Accept", "text/turtle")).body())
                .contains("unusualword");
        assertThat(write("PUT", NOTES, "ada:sEcret-1", "text/turtle", "<urn:y> <urn:p> <urn:q> .").statusCode()).isEqualTo(204);
        assertThat(HttpTest.query(server, "SELECT (COUNT(*) AS ?n) { GRAPH <" + NOTES + "> { ?s ?p ?o } }").body()).contains("\"1\"");
        assertThat(HttpTest.query(server, "ASK { ?s <http://jena.apache.org/text#query> 'unusualword' }").body()).contains("false");
        assertThat(write("DELETE", NOTES, "ada:sEcret-1", "text/turtle", "").statusCode()).isEqualTo(204);
        assertThat(write("DELETE", NOTES, "ada:sEcret-1", "text/turtle", "").statusCode()).isEqualTo(404);
        assertThat(HttpTest.get(server.address() + "$/metrics").body()).containsPattern("newsgraph_graphs_written_total\\{[^}]*method=\"delete\"\\} 1\\.0");
    }

    @ParameterizedTest
    @CsvSource({"'',401", "ada:wrong,401", "ada:,401", "nobody:sEcret-1,401", "ADA:sEcret-1,401", "ada:sEcret-1,201"})
    void nobodyWritesWithoutThePassword(String credential, int status) throws Exception {
        for (String method : List.of("PUT", "POST", "DELETE")) {
            HttpResponse<String> answer = write(method, "urn:example:" + status, credential, "text/turtle", "<urn:a> <urn:b> <urn:" + method + "> .");
            assertThat(answer.statusCode()).as(method).isIn(status, status == 201 ? 204 : status);
            assertThat(answer.headers().firstValue("WWW-Authenticate").isPresent()).isEqualTo(status == 401);
        }
        assertThat(HttpTest.query(server, "ASK { <urn:a> ?p ?o }").body()).contains("false");
    }

    @Test
    void readingNeedsNoPassword() throws Exception {
        assertThat(HttpTest.query(server, "ASK {}").statusCode()).isEqualTo(200);
        assertThat(HttpTest.get(server.address()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"https://w3id.org/newsgraph/article/sample/a0,403", "https://w3id.org/newsgraph/graph/provenance,403", "https://w3id.org/newsgraph/graph/mine,403",
        "urn:x-arq:UnionGraph,403", "urn:x-arq:DefaultGraph,403", "default,400", "union,400", "file:///etc/passwd,400", "javascript:x,400", "'a b',400"})
    void whatArticlesSayIsNotWrittenEvenWithIt(String graph, int status) throws Exception {
        for (String method : List.of("PUT", "POST", "DELETE")) {
            assertThat(write(method, graph, "ada:sEcret-1", "text/turtle", "<urn:a> <urn:b> <urn:c> .").statusCode()).as(method).isEqualTo(status);
        }
        assertThat(HttpTest.query(server, "ASK { <urn:a> ?p ?o }").body()).contains("false");
        assertThat(HttpTest.query(server, "ASK { ?s a <https://w3id.org/newsgraph/ontology#Article> }").body()).contains("true");
    }

    @ParameterizedTest
    @CsvSource({"?default,400", "'',400", "?graph=urn:a&graph=urn:b,400"})
    void oneGraphHasToBeNamed(String parameters, int status) throws Exception {
        assertThat(send("PUT", server.endpoint() + "/data" + parameters, "ada:sEcret-1", "text/turtle", "<urn:a> <urn:b> <urn:c> .").statusCode()).isEqualTo(status);
    }

    /** Formats that fetch what they name, that hide other graphs, or that aren't whole. */
    @Test
    void onlyPlainTriplesAreReadAndNothingIsFetched() throws Exception {
        String context = "{\"@context\": \"" + trap.url() + "\", \"@id\": \"urn:a\", \"urn:b\": \"c\"}";
        String entity = "<!DOCTYPE r [<!ENTITY x SYSTEM \"" + trap.url() + "\">]><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">&x;</rdf:RDF>";
        assertThat(write("PUT", NOTES, "ada:sEcret-1", "application/ld+json", context).statusCode()).isEqualTo(415);
        assertThat(write("PUT", NOTES, "ada:sEcret-1", "application/rdf+xml", entity).statusCode()).isEqualTo(415);
        assertThat(write("PUT", NOTES, "ada:sEcret-1", "application/n-quads", "<urn:a> <urn:b> <urn:c> <urn:d> .").statusCode()).isEqualTo(415);
        assertThat(write("PUT", NOTES, "ada:sEcret-1", "multipart/form-data; boundary=x", "--x--").statusCode()).isEqualTo(415);
        assertThat(write("PUT", NOTES, "ada:sEcret-1", "text/turtle", "<urn:a> <urn:b> <urn:c> . <urn:a> <urn:b").statusCode()).isEqualTo(400);
        assertThat(write("PUT", NOTES, "ada:sEcret-1", "text/turtle", "(".repeat(100_000)).statusCode()).isEqualTo(400);
        assertThat(HttpTest.query(server, "ASK { GRAPH <" + NOTES + "> { ?s ?p ?o } }").body()).contains("false");
        assertThat(trap.calls()).isZero();
    }

    @Test
    void aGraphThatIsTooLargeIsRefused() throws Exception {
        String large = "<urn:a> <urn:b> \"" + "x".repeat(17 << 20) + "\" .";
        String head = "PUT /newsgraph/data?graph=urn:g HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/turtle\r\nAuthorization: " + basic("ada:sEcret-1")
                + "\r\nConnection: close\r\nContent-Length: " + large.length() + "\r\n\r\n";
        assertThat(RawHttp.status(server, head)).isEqualTo(413);
    }

    private static HttpResponse<String> write(String method, String graph, String credential, String type, String body) throws Exception {
        return send(method, server.endpoint() + "/data?graph=" + HttpTest.encoded(graph), credential, type, body);
    }

    private static HttpResponse<String> send(String method, String url, String credential, String type, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!credential.isEmpty()) {
            request.header("Authorization", basic(credential));
        }
        return HttpTest.send(request);
    }

    private static String basic(String credential) {
        return "Basic " + Base64.getEncoder().encodeToString(credential.getBytes(StandardCharsets.UTF_8));
    }
}
