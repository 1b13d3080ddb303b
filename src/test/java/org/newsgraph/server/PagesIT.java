package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.cli.SeedsStore;
import org.newsgraph.page.PageReply;
import org.newsgraph.page.PageRequest;
import org.newsgraph.page.Site;
import org.newsgraph.query.QueryCatalogue;
import org.newsgraph.query.QueryClock;
import org.newsgraph.store.GraphStore;

/** The pages and documents over HTTP, of the store of {@code seeds/}; no script is run here. */
class PagesIT {

    private static final String SHACL = "http://www.w3.org/ns/shacl#";

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

    @Test
    void everyLinkOfEveryPageLeadsSomewhere() throws IOException, InterruptedException {
        Set<String> open = new LinkedHashSet<>(List.of("/"));
        Set<String> seen = new HashSet<>();
        Set<String> forms = new HashSet<>();
        List<String> broken = new ArrayList<>();
        while (!open.isEmpty() && seen.size() < 400) {
            String path = open.iterator().next();
            open.remove(path);
            seen.add(path);
            HttpResponse<String> answer = get(path, "text/html");
            if (answer.statusCode() != 200) {
                broken.add(answer.statusCode() + " " + path);
                continue;
            }
            assertThat(answer.headers().firstValue("Content-Security-Policy")).as(path).isPresent();
            if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                continue;
            }
            Document page = Jsoup.parse(answer.body(), server.address());
            assertThat(page.select("h1")).as(path).hasSize(1);
            assertThat(page.select("[style], script:not([src]):not([type='application/ld+json']), [onclick]")).as(path).isEmpty();
            List<String> ids = page.select("[id]").eachAttr("id");
            assertThat(ids).as("ids of " + path).doesNotHaveDuplicates();
            for (Element link : page.select("a[href], link[href]")) {
                String href = link.attr("href");
                if (href.startsWith("#")) {
                    assertThat(ids).as(path).contains(href.substring(1));
                } else if (href.startsWith("/") && !href.startsWith("/fuseki") && !href.startsWith("/export/")) {
                    String target = href.replaceAll("#.*", "");
                    // of addresses that differ in their values alone, one a path and set of fields is enough
                    if (!seen.contains(target) && (!target.contains("?") || forms.add(target.replaceAll("=[^&]*", "")))) {
                        open.add(target);
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(seen).hasSizeGreaterThan(150);
    }

    @Test
    void everyNameInTheStoreIsADocumentInFourForms() throws IOException, InterruptedException {
        Set<String> names = new TreeSet<>();
        String base = store.iris().base();
        Txn.executeRead(store.dataset(), () -> store.dataset().find().forEachRemaining(quad -> {
            for (Node node : List.of(quad.getSubject(), quad.getObject())) {
                if (node.isURI() && node.getURI().startsWith(base) && !quad.getGraph().equals(store.iris().namesGraph())) {
                    names.add(node.getURI().replaceAll("#.*", ""));
                }
            }
        }));
        names.remove(base + "ontology");
        assertThat(names).hasSizeGreaterThan(500);
        int n = 0;
        for (String name : names) {
            // in alphabetical order, so each kind has its share
            if (n++ % 5 != 0) {
                continue;
            }
            String path = "/" + name.substring(base.length());
            assertThat(get(path, "text/html,*/*;q=0.8").statusCode()).as(name).isEqualTo(200);
            HttpResponse<String> turtle = get(path, "text/turtle");
            assertThat(turtle.headers().firstValue("Content-Type").orElse("")).startsWith("text/turtle");
            Graph graph = read(turtle.body(), Lang.TURTLE);
            assertThat(graph.contains(NodeFactory.createURI(name), Node.ANY, Node.ANY) || graph.contains(Node.ANY, Node.ANY, NodeFactory.createURI(name))
                    || name.contains("/graph/")).as(name).isTrue();
            assertThat(read(get(path + ".nt", "*/*").body(), Lang.NTRIPLES).isIsomorphicWith(graph)).as(name).isTrue();
            assertThat(read(get(path, "application/ld+json").body(), Lang.JSONLD11).isIsomorphicWith(graph)).as(name).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"text/html|text/html", "*/*|text/html", "text/turtle;q=0.9, text/html;q=0.5|text/turtle",
        "application/json|application/ld+json", "application/n-triples|application/n-triples",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8|text/html"})
    void theFormIsWhatTheHeaderAsksFor(String accept, String type) throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/person/etienne-marchand", accept);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(answer.headers().firstValue("Vary")).contains("Accept");
    }

    @Test
    void aFormThatThereIsNotIsRefusedAndANameThatThereIsNotIsNotFound() throws IOException, InterruptedException {
        assertThat(get("/person/etienne-marchand", "image/png").statusCode()).isEqualTo(406);
        assertThat(get("/person/nobody", "text/turtle").statusCode()).isEqualTo(404);
        assertThat(get("/person/nobody", "text/html").body()).contains("Nothing of that name");
    }

    @Test
    void theOntologyIsAtItsPath() throws IOException, InterruptedException {
        assertThat(Jsoup.parse(get("/ontology", "text/html").body()).getElementById("Summit").text()).contains("heads of state");
        assertThat(read(get("/ontology", "text/turtle").body(), Lang.TURTLE).isIsomorphicWith(org.newsgraph.graph.Ontology.terms())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/newsgraph", "/newsgraph/sparql"})
    void theEndpointTellsWhatItCanDoWhereNothingIsAsked(String path) throws IOException, InterruptedException {
        String sd = "http://www.w3.org/ns/sparql-service-description#";
        Graph graph = read(get(path, "text/turtle").body(), Lang.TURTLE);
        Node service = graph.find(Node.ANY, Node.ANY, NodeFactory.createURI(sd + "Service")).next().getSubject();
        assertThat(graph.find(service, NodeFactory.createURI(sd + "endpoint"), Node.ANY).next().getObject().getURI()).isEqualTo(server.endpoint());
        assertThat(graph.contains(service, NodeFactory.createURI(sd + "supportedLanguage"), NodeFactory.createURI(sd + "SPARQL11Query"))).isTrue();
        assertThat(graph.contains(Node.ANY, NodeFactory.createURI(sd + "name"), store.iris().referenceGraph())).isTrue();
        assertThat(get(path + "?query=ASK%7B%7D", "application/sparql-results+json").body()).contains("boolean");
    }

    @Test
    void theDatasetTellsWhatItIs() throws IOException, InterruptedException {
        Graph graph = read(get("/.well-known/void", "text/turtle").body(), Lang.TURTLE);
        Node endpoint = graph.find(Node.ANY, NodeFactory.createURI("http://rdfs.org/ns/void#sparqlEndpoint"), Node.ANY).next().getObject();
        assertThat(endpoint.getURI()).isEqualTo(server.endpoint());
        long triples = Long.parseLong(graph.find(Node.ANY, NodeFactory.createURI("http://rdfs.org/ns/void#triples"), Node.ANY).next()
                .getObject().getLiteralLexicalForm());
        assertThat(triples).isGreaterThan(10_000);
    }

    @Test
    void theExampleQueriesAreThoseOfTheCatalogue() throws IOException, InterruptedException {
        Graph graph = read(get("/.well-known/sparql-examples", "application/ld+json").body(), Lang.JSONLD11);
        List<String> queries = graph.find(Node.ANY, NodeFactory.createURI(SHACL + "select"), Node.ANY).toList().stream()
                .map(triple -> triple.getObject().getLiteralLexicalForm()).toList();
        assertThat(queries).hasSameSizeAs(QueryCatalogue.all()).allSatisfy(QueryFactory::create);
    }

    @Test
    void aParameterIsAWordAndNeverAPartOfTheQuery() throws IOException, InterruptedException {
        String attack = HttpTest.encoded("x\") } } SELECT * { ?a ?b ?c } #");
        Document page = Jsoup.parse(get("/queries/who-attended?place=" + attack, "text/html").body());
        assertThat(page.select(".empty").text()).contains("No answer");
        assertThat(page.select("pre").text()).contains("x\\\")");
        HttpResponse<String> wrong = get("/queries/what-was-said-by?since=tomorrow", "text/html");
        assertThat(Jsoup.parse(wrong.body()).select("[role=alert]").text()).contains("is not a date");
        assertThat(get("/events?since=tomorrow", "text/html").statusCode()).isEqualTo(400);
        assertThat(get("/queries/../../simplelogger", "text/html").statusCode()).isIn(400, 404);
        assertThat(HttpTest.statusForPath(server, "/search?q=%zz")).isEqualTo(400);
        for (String words : List.of("\"", "AND OR", "a:b*", "(((", "\\", "*", "~^", "+-&&||!")) {
            assertThat(get("/search?q=" + HttpTest.encoded(words), "text/html").statusCode()).as(words).isEqualTo(200);
        }
    }

    @Test
    void aTableHasTheRowsOfThePage() throws IOException, InterruptedException {
        HttpResponse<String> csv = get("/queries/who-attended.csv?place=Paris", "*/*");
        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
        assertThat(csv.body().lines().findFirst().orElse("")).startsWith("event,who,how");
        assertThat(csv.body().lines().count() - 1).isEqualTo(Jsoup.parse(get("/queries/who-attended?place=Paris", "text/html").body()).select(".answers tbody tr").size());
        assertThat(get("/statements.csv?who=Ferrante", "*/*").body()).contains("another monument to good intentions").doesNotContain("Stavridis,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/search", "/person/etienne-marchand", "/statements", "/export/roles.csv"})
    void pagesAreOnlyRead(String path) throws IOException, InterruptedException {
        HttpResponse<String> posted = HttpTest.send(HttpTest.form(address(path), "q", "x"));
        assertThat(posted.statusCode()).isIn(404, 405);
        HttpResponse<String> head = HttpTest.send(HttpRequest.newBuilder(URI.create(address(path))).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("X-Frame-Options")).contains("DENY");
    }

    @Test
    void aPageThatTakesTooLongIsEndedAndSaysSo() throws IOException {
        // not by a server of its own: Fuseki's limit holds for the whole process, and so for the tests after this one
        try (QueryClock clock = new QueryClock()) {
            Site hasty = new Site(store, clock, Duration.ofNanos(1), NewsgraphServer.DATASET);
            PageReply answer = hasty.answer(new PageRequest("/statements", Map.of(), "text/html", server.address())).orElseThrow();
            assertThat(answer.status()).isEqualTo(503);
            ByteArrayOutputStream page = new ByteArrayOutputStream();
            answer.body().write(page);
            assertThat(page.toString(StandardCharsets.UTF_8)).contains("took too long");
        }
    }

    @Test
    void theSearchFindsNamesTitlesAndSentences() throws IOException, InterruptedException {
        Document page = Jsoup.parse(get("/search?q=Etienne", "text/html").body());
        assertThat(page.select("section[aria-label=People] a").eachText()).contains("Étienne Marchand");
        assertThat(page.select(".best h2").text()).isEqualTo("Étienne Marchand");
        long articles = Jsoup.parse(get("/person/etienne-marchand", "text/html").body()).select("section[aria-labelledby=articles] li").size();
        assertThat(page.select(".best").text()).contains("named in " + articles + " articles");
        assertThat(Jsoup.parse(get("/search?q=power+grid", "text/html").body()).select("section[aria-label=Articles] a").text()).contains("shared power grid");
        Document sentences = Jsoup.parse(get("/search?q=undersea+cab", "text/html").body());
        assertThat(sentences.select(".sentences mark").eachText()).contains("undersea", "cable");
        assertThat(get("/suggest?q=mar", "application/json").body()).contains("/person/");
    }

    private static HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        return HttpTest.send(HttpRequest.newBuilder(URI.create(address(path))).header("Accept", accept));
    }

    private static String address(String path) {
        return server.address() + path.substring(1);
    }

    private static Graph read(String document, Lang lang) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8))).lang(lang).parse(graph);
        return graph;
    }
}
