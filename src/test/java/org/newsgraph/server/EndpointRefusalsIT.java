package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the endpoint must not do at all, asked for over HTTP. */
class EndpointRefusalsIT {

    private static SampleStore sample;
    private static NewsgraphServer server;
    private static Trap trap;

    @BeforeAll
    static void start() throws IOException {
        sample = new SampleStore(1);
        server = NewsgraphServer.start(sample.store, 0);
        trap = new Trap();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        sample.close();
        trap.close();
    }

    /** {@code URL} is the trap's, {@code SELF} the server's own endpoint. */
    static Stream<String> services() {
        return Stream.of(
                "SELECT * { SERVICE <URL> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <URL> { ?s ?p ?o } }",
                "SELECT * { BIND(<URL> AS ?g) SERVICE ?g { ?s ?p ?o } }",
                "SELECT * { VALUES ?g { <URL> } SERVICE SILENT ?g { ?s ?p ?o } }",
                "SELECT * { BIND(IRI(CONCAT('http', SUBSTR('URL', 5))) AS ?g) SERVICE ?g { ?s ?p ?o } }",
                "SELECT * { SERVICE <file:///etc/passwd> { ?s ?p ?o } }",
                "SELECT * { SERVICE <SELF> { ?s ?p ?o } }",
                "SELECT * { { SELECT * { SERVICE <URL> { ?s ?p ?o } } } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <URL> { ?s ?p ?o } } }",
                "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE SILENT <URL> { ?s ?p ?o } } }",
                "SELECT (EXISTS { SERVICE <URL> { ?s ?p ?o } } AS ?x) {}",
                "SELECT * { ?s ?p ?o MINUS { SERVICE <URL> { ?s ?p ?o } } }",
                "SELECT * { OPTIONAL { SERVICE <URL> { ?s ?p ?o } } }",
                "SELECT * { { ?s ?p ?o } UNION { SERVICE <URL> { ?s ?p ?o } } }",
                "SELECT * { GRAPH ?g { SERVICE <URL> { ?s ?p ?o } } }",
                "SELECT * { ?a ?b ?c LATERAL { SERVICE <URL> { ?s ?p ?o } } }",
                "SELECT * { SERVICE <URL> { ?s (<urn:p>/<urn:q>*) ?o } }",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (EXISTS { SERVICE <URL> { ?a ?b ?c } })",
                "SELECT (SUM(IF(EXISTS { SERVICE <URL> { ?a ?b ?c } }, 1, 0)) AS ?n) { ?s ?p ?o }",
                "SELECT * { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <URL> { ?a ?b ?c } })",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING(EXISTS { SERVICE <URL> { ?a ?b ?c } })",
                "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <URL> { ?s ?p ?o } }",
                "DESCRIBE ?s WHERE { SERVICE <URL> { ?s ?p ?o } }",
                "ASK { SERVICE <URL> { ?s ?p ?o } }");
    }

    @ParameterizedTest
    @MethodSource("services")
    void noQueryCallsAServer(String query) throws Exception {
        HttpResponse<String> answer = HttpTest.query(server, query.replace("URL", trap.url()).replace("SELF", server.endpoint()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("SERVICE is refused");
        assertThat(trap.calls()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT * FROM <URL> { ?s ?p ?o }",
        "SELECT * FROM NAMED <URL> { GRAPH ?g { ?s ?p ?o } }",
        "SELECT * FROM <URL> FROM NAMED <URL> { GRAPH <URL> { ?s ?p ?o } }",
        "SELECT * { GRAPH <URL> { ?s ?p ?o } }",
        "DESCRIBE <URL>",
        "CONSTRUCT { ?s ?p ?o } FROM <URL> WHERE { ?s ?p ?o }"})
    void noGraphIsFetchedByItsName(String query) throws Exception {
        HttpResponse<String> answer = HttpTest.query(server, query.replace("URL", trap.url()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("\"s\" :");
        String parameters = "?default-graph-uri=" + HttpTest.encoded(trap.url()) + "&named-graph-uri=" + HttpTest.encoded(trap.url());
        assertThat(HttpTest.get(server.endpoint() + parameters + "&query=" + HttpTest.encoded("SELECT * { ?s ?p ?o }")).statusCode()).isEqualTo(200);
        assertThat(HttpTest.get(server.endpoint() + "/get?graph=" + HttpTest.encoded(trap.url())).statusCode()).isEqualTo(404);
        assertThat(trap.calls()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOAD <URL>", "LOAD SILENT <URL> INTO GRAPH <urn:g>", "INSERT DATA { <urn:a> <urn:b> <urn:c> }", "DROP ALL",
        "DELETE WHERE { ?s ?p ?o }", "CREATE GRAPH <urn:g>", "INSERT { <urn:a> <urn:b> ?x } WHERE { SERVICE <URL> { ?x ?y ?z } }"})
    void noUpdateIsDoneWhereverItIsSent(String update) throws Exception {
        String text = update.replace("URL", trap.url());
        for (String path : List.of("newsgraph", "newsgraph/query", "newsgraph/sparql", "newsgraph/update", "newsgraph/upload", "newsgraph/data", "")) {
            for (String parameter : List.of("query", "update", "request")) {
                assertThat(HttpTest.send(HttpTest.form(server.address() + path, parameter, text)).statusCode()).as(path + " " + parameter).isBetween(400, 499);
            }
            HttpRequest.Builder body = HttpRequest.newBuilder(URI.create(server.address() + path)).header("Content-Type", "application/sparql-update")
                    .POST(HttpRequest.BodyPublishers.ofString(text));
            assertThat(HttpTest.send(body).statusCode()).as(path).isBetween(400, 499);
        }
        assertNothingChanged();
    }

    @ParameterizedTest
    @CsvSource({"PUT,newsgraph/get?default", "PUT,newsgraph/get?graph=urn:g", "POST,newsgraph/get?default", "POST,newsgraph/data?graph=urn:g",
        "PUT,newsgraph/data?graph=urn:g", "DELETE,newsgraph/get?default", "DELETE,newsgraph/data?default", "PATCH,newsgraph/get?default",
        "PUT,newsgraph", "POST,newsgraph/upload", "PUT,newsgraph/get/urn:g", "POST,newsgraph/patch", "DELETE,newsgraph", "PUT,index.html"})
    void noGraphIsWritten(String method, String path) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path)).header("Content-Type", "text/turtle")
                .method(method, HttpRequest.BodyPublishers.ofString("<urn:a> <urn:b> <urn:c> ."));
        assertThat(HttpTest.send(request).statusCode()).isBetween(400, 499);
        assertNothingChanged();
    }

    @Test
    void noFileIsUploaded() throws Exception {
        String form = "--x\r\nContent-Disposition: form-data; name=\"files[]\"; filename=\"a.ttl\"\r\nContent-Type: text/turtle\r\n\r\n"
                + "<urn:a> <urn:b> <urn:c> .\r\n--x--\r\n";
        for (String path : List.of("newsgraph/upload", "newsgraph/data", "newsgraph", "newsgraph/get")) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path))
                    .header("Content-Type", "multipart/form-data; boundary=x").POST(HttpRequest.BodyPublishers.ofString(form));
            assertThat(HttpTest.send(request).statusCode()).as(path).isBetween(400, 499);
        }
        assertNothingChanged();
    }

    @ParameterizedTest
    @CsvSource({"POST,$/datasets", "DELETE,$/datasets/newsgraph", "POST,$/datasets/newsgraph?state=offline", "POST,$/server/shutdown",
        "POST,$/compact/newsgraph", "POST,$/backup/newsgraph", "POST,$/server", "GET,$/compact/newsgraph", "GET,$/backup/newsgraph", "GET,$/backups-list",
        "GET,$/tasks", "GET,$/sleep", "GET,$/logs", "GET,$/validate/query", "POST,$/reload", "POST,%24/datasets", "GET,%24/metrics", "GET,$;a=b/stats",
        "GET,$/../$/tasks"})
    void nothingIsAdministered(String method, String path) throws Exception {
        assertThat(RawHttp.status(server, method + " /" + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
                .isBetween(400, 499);
        assertThat(HttpTest.get(server.address() + "$/datasets/newsgraph").body()).contains("\"ds.state\" : true");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT (<java:org.apache.jena.sparql.function.library.e>() AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/function#wait>(60000) AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/function#sprintf>('%999999999d', 1) AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/function#context>('x') AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/function#print>('x') AS ?x) {}",
        "SELECT (<http://www.w3.org/2005/xpath-functions#apply>(<java:org.apache.jena.sparql.function.library.e>) AS ?x) {}",
        "SELECT (<http://www.w3.org/2005/xpath-functions#matches>('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab', '(a+)+$') AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/jsFunction#f>() AS ?x) {}",
        "SELECT * { ?s <java:org.example.F> ?o }",
        "SELECT * { ?x <http://jena.apache.org/ARQ/property#concat> ('a' 'b') }",
        "SELECT * { ?s !(<urn:p>)* ?o }",
        "SELECT * { ?s (<urn:p>|!<urn:q>)+ ?o }",
        "SELECT * { ?s <urn:p>{1000000000} ?o }",
        "SELECT * { ?s (<urn:p>|<urn:q>){1,5000} ?o }"})
    void nothingIsRunThatHarms(String query) throws Exception {
        HttpResponse<String> answer = HttpTest.query(server, query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("refused");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"*:*|200", "summit|200", "summ*|200", "lindqist~|200", "\\\"a summit\\\"|200", "*mmit|400", "?ummit|400", "/.*.*.*x/|400",
        "a* b* c* d* e* f* g* h* i* j* k* l* m* n* o* p* q*|400", "summit AND *aris|400", "(*x)|400"})
    void aTextSearchThatLooksAtEveryWordIsRefused(String search, int status) throws Exception {
        String query = "PREFIX text: <http://jena.apache.org/text#> PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> "
                + "SELECT * { %s ?s text:query (nif:anchorOf %s) }";
        HttpResponse<String> constant = HttpTest.query(server, query.formatted("", "\"" + search + "\""));
        HttpResponse<String> computed = HttpTest.query(server, query.formatted("BIND(CONCAT(\"" + search + "\", '') AS ?w)", "?w"));
        assertThat(constant.statusCode()).as(constant.body()).isEqualTo(status);
        assertThat(computed.statusCode()).as(computed.body()).isEqualTo(status);
    }

    /** With these a page of another site could read answers as a script, or have the browser take one for a page. */
    @ParameterizedTest
    @ValueSource(strings = {"callback=f", "stylesheet=http://evil.example/x.xsl", "force-accept=text/html", "query-ref=http://evil.example/"})
    void noAnswerPretendsToBeSomethingElse(String parameter) throws Exception {
        HttpResponse<String> answer = HttpTest.get(server.endpoint() + "?query=" + HttpTest.encoded("SELECT ('<script>' AS ?x) {}") + "&" + parameter);
        assertThat(answer.statusCode()).isEqualTo(400);
        HttpResponse<String> plain = HttpTest.get(server.endpoint() + "?query=" + HttpTest.encoded("SELECT ('<script>' AS ?x) {}"));
        assertThat(plain.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(plain.headers().firstValue("Content-Security-Policy").orElse("")).contains("sandbox");
        assertThat(plain.headers().firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
    }

    private static void assertNothingChanged() throws Exception {
        assertThat(HttpTest.query(server, "ASK { <urn:a> ?p ?o }").body()).contains("false");
        assertThat(HttpTest.query(server, "ASK { ?s a <https://w3id.org/newsgraph/ontology#Article> }").body()).contains("true");
        assertThat(trap.calls()).isZero();
    }
}
