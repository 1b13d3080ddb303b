package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.graph.Iris;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Reused;
import org.newsgraph.store.GraphStore;
import org.openqa.selenium.WebElement;

/** What an article says is text, whatever it says, in every field, on every page. */
class HostileTextIT {

    static final List<String> HOSTILE = List.of(
            "<script>window.hacked = 1</script>",
            "\"><img src=x onerror=\"window.hacked = 1\">",
            "'><svg/onload=window.hacked=1>",
            "</title></textarea></script><script>window.hacked = 1</script>",
            "javascript:window.hacked=1",
            " onmouseover=window.hacked=1 autofocus onfocus=window.hacked=1 x=\"",
            "${7*7}<#assign x=1>{{7*7}}<%= 7*7 %>",
            "&lt;script&gt;window.hacked=1&lt;/script&gt; &#60;b&#62;",
            "]]><!-- --!><style>body{display:none}</style><base href=\"//evil.example/\">",
            "\u202Ereversed\u2066 isolated \u200B\u200D\uFEFF zero width \u0085\u0007 control \u2028 lines",
            "=HYPERLINK(\"http://evil.example\",\"x\")",
            "N".repeat(10_000),
            "שלום العالم 🏳️‍🌈 e\u0301\u0301\u0301\u0301");

    /** Names that no reader of RDF would let in. */
    private static final List<String> HOSTILE_NAMES = List.of("javascript:window.hacked=1", "JaVaScript:window.hacked=1", "data:text/html,<script>window.hacked=1</script>",
            "http://evil.example/a b\" onmouseover=\"window.hacked=1", "//evil.example/x", "vbscript:x", "http://evil.example/\u202Egnp.exe");

    @TempDir
    private Path folder;

    @Test
    void nothingThatAnArticleSaysIsRun() throws IOException, InterruptedException {
        try (GraphStore store = store(folder.resolve("store"))) {
            more(store);
            try (NewsgraphServer server = NewsgraphServer.start(store, 0); Browser browser = new Browser()) {
                for (String path : paths()) {
                    browser.open(server.address() + path);
                    assertThat(browser.driver.getTitle()).as(path).endsWith("· Newsgraph");
                    assertThat(browser.driver.executeScript("return window.hacked")).as(path).isNull();
                    assertThat(browser.all("script:not([src]):not([type='application/ld+json']), style, base, img, main svg[onload], [onerror], [onload], [onmouseover], [onfocus], iframe, object"))
                            .as(path).isEmpty();
                    assertThat(browser.driver.executeScript("return [...document.querySelectorAll('[href], [action], [src]')].map(e => e.getAttribute('href')"
                            + " || e.getAttribute('action') || e.getAttribute('src')).filter(a => !/^(\\/(?!\\/)|#|https?:\\/\\/)[^\\s\"<>]*$/i.test(a)).join(' | ')"))
                            .as("addresses of " + path).isEqualTo("");
                    for (WebElement data : browser.all("script[type='application/ld+json']")) {
                        assertThat(new ObjectMapper().readTree(data.getAttribute("textContent")).get("@context").asText()).as(path).isEqualTo("https://schema.org");
                    }
                    assertThat(browser.one("footer").isDisplayed()).as("the page goes on after it: " + path).isTrue();
                    assertThat(browser.complaints()).as(path).noneMatch(line -> line.contains("Content Security Policy") || line.contains("SEVERE"));
                }
                for (int i = 0; i < HOSTILE.size() - 4; i++) {
                    browser.open(server.address() + "person/hostile-" + i);
                    WebElement name = browser.one("h1");
                    assertThat(name.getText()).as("it is shown as it is").isEqualToNormalizingWhitespace(HOSTILE.get(i));
                }
                browser.open(server.address() + "person/hostile-all");
                assertThat(browser.all("svg.network a")).isNotEmpty();
                browser.open(server.address() + "event/hostile-all");
                assertThat(browser.all(".disagree dl > div")).isNotEmpty();
                assertThat(HttpTest.get(server.address() + "suggest?q=script").headers().firstValue("Content-Type").orElse("")).contains("application/json");
                browser.width(390);
                browser.open(server.address() + "person/hostile-11");
                assertThat((Long) browser.driver.executeScript("return document.documentElement.scrollWidth")).as("a long name breaks").isLessThanOrEqualTo(390L);
                String csv = HttpTest.get(server.address() + "queries/roles-of-person.csv").body();
                assertThat(csv).contains("'=HYPERLINK").doesNotContain(",=HYPERLINK").doesNotContain(",\"=HYPERLINK");
            }
        }
    }

    /** One article for each hostile text, which stands in every field of it. */
    static GraphStore store(Path folder) throws IOException {
        GraphStore store = GraphStore.openOrCreate(folder, new Iris());
        for (int i = 0; i < HOSTILE.size(); i++) {
            store.putGraph(store.iris().article("hostile-" + i), read("hostile.ttl", i).find().toList());
        }
        return store;
    }

    /** What no article of the program's own making can hold: text where dates and codes belong, and names that are none. */
    private static void more(GraphStore store) throws IOException {
        for (int i = 0; i < HOSTILE.size(); i++) {
            Graph graph = read("hostile.ttl", i);
            read("hostile-more.ttl", i).find().forEachRemaining(graph::add);
            graph.add(NodeFactory.createURI(store.iris().base() + "person/hostile-" + i), Reused.sameAs, NodeFactory.createURI(HOSTILE_NAMES.get(i % HOSTILE_NAMES.size())));
            Node blank = NodeFactory.createURI(store.iris().base() + "person/a b\"'><script>window.hacked=1</script>" + i);
            graph.add(blank, Reused.type, NG.Person);
            graph.add(blank, Reused.label, NodeFactory.createLiteralString("Blank in the name " + i));
            store.putGraph(store.iris().article("hostile-" + i), graph.find().toList());
        }
    }

    private static Graph read(String resource, int i) throws IOException {
        String text = HOSTILE.get(i);
        Graph graph = GraphFactory.createDefaultGraph();
        try (InputStream in = HostileTextIT.class.getResourceAsStream(resource)) {
            RDFParser.fromString(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("$N", String.valueOf(i))
                    .replace("$TEXT", NodeFmtLib.strNT(NodeFactory.createLiteralString(text)))
                    .replace("$LENGTH", String.valueOf(text.codePointCount(0, text.length()))), Lang.TURTLE).parse(graph);
        }
        return graph;
    }

    private static List<String> paths() {
        List<String> paths = new ArrayList<>(List.of("", "people", "organizations", "places", "groups", "roles", "countries", "articles", "events", "statements", "map", "person/hostile-all",
                "event/hostile-all", "country/FR", "events?of=person/hostile-all", "articles?of=person/hostile-all", "queries/roles-of-person?by=role",
                "queries/who-attended?by=who", "queries/what-was-said-by?by=when", "search?q=blank+in+the+name"));
        for (int i = 0; i < HOSTILE.size(); i++) {
            for (String kind : List.of("person", "organization", "place", "country", "group", "role", "event", "article")) {
                paths.add(kind + "/hostile-" + i);
            }
            String text = HttpTest.encoded(HOSTILE.get(i).substring(0, Math.min(300, HOSTILE.get(i).length())));
            paths.add("search?q=" + text);
            paths.add("statements?who=" + text + "&about=" + text + "&words=" + text + "&cue=" + text);
            paths.add("queries/who-attended?place=" + text + "&event=" + text + "&by=" + text);
            paths.add("events?who=" + text + "&place=" + text + "&of=" + text);
        }
        return paths;
    }
}
