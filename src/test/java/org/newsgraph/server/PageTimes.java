package org.newsgraph.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Reused;
import org.newsgraph.query.NamedQuery;
import org.newsgraph.query.Parameter;
import org.newsgraph.query.QueryCatalogue;
import org.newsgraph.store.GraphStore;

/**
 * Measures how long every kind of page takes on a store, and every question of {@code queries/}, over HTTP: each a number of
 * times one after the other. What a server remembers until the store is written helps all but the first. Then each question
 * with every field empty, once; and the pages of the whole store right after it was written. Arguments: the store, and how many times.
 */
final class PageTimes {

    private static final List<String> PAGES = List.of("", "search?q=marchand", "search?q=summit+paris", "suggest?q=mar", "person/etienne-marchand",
            "country/FR", "statements", "statements?who=marchand", "statements?words=cable", "events", "events?kind=Summit", "events?of=country/FR", "map", "map?kind=Summit", "queries/what-was-said-by?by=cue", "people", "organizations",
            "articles", "queries", ".well-known/void");
    /** What a question is asked with; by the parameter's name. */
    private static final Map<String, String> ASKED = Map.of("who", "Marchand", "place", "Paris", "country", "France", "about", "Italy", "words", "ceasefire",
            "role", "president", "medium", "Continental Press", "event", "summit");
    private static final List<String> OF_ALL = List.of("", "events", "people", "articles", "statements", "map", ".well-known/void");
    private static final List<Node> KINDS = List.of(NG.Event, NG.Article);

    private PageTimes() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int times = Integer.parseInt(arguments[1]);
        try (GraphStore store = GraphStore.open(Path.of(arguments[0]))) {
            long triples = Txn.calculateRead(store.dataset(), () -> store.survey(() -> { }).triples());
            System.out.printf(Locale.ROOT, "%,d triples, %,d articles, %,d bytes%n%-70s %8s %8s %8s%n", triples, store.articleCount(), store.bytesOnDisk(),
                    "page", "first", "median", "p95");
            try (NewsgraphServer server = NewsgraphServer.start(store, 0)) {
                String address = server.address().toString();
                for (String page : pages(store)) {
                    measure(address, page, times);
                }
                System.out.printf("%nwith every field empty%n");
                for (NamedQuery query : QueryCatalogue.all()) {
                    measure(address, "queries/" + query.name() + "?all=yes", 1);
                }
                System.out.printf("%nafter a write%n");
                for (String page : OF_ALL) {
                    store.putGraph(NodeFactory.createURI("urn:notes"), List.of(Triple.create(NodeFactory.createURI("urn:note"), Reused.label, NodeFactory.createLiteralString(page))));
                    measure(address, page, 1);
                }
                store.putGraph(NodeFactory.createURI("urn:notes"), List.of());
            }
        }
        System.exit(0);
    }

    private static List<String> pages(GraphStore store) {
        List<String> pages = new ArrayList<>(PAGES);
        String base = store.iris().base();
        Txn.executeRead(store.dataset(), () -> {
            for (Node type : KINDS) {
                // one that stands somewhere in the store, as good as any
                String some = "";
                int seen = 0;
                for (Iterator<Quad> quads = store.dataset().find(Node.ANY, Node.ANY, Reused.type, type); quads.hasNext() && seen < 50; seen++) {
                    some = quads.next().getSubject().getURI();
                }
                if (some.startsWith(base)) {
                    pages.add(some.substring(base.length()).replaceAll("#.*", ""));
                }
            }
        });
        for (NamedQuery query : QueryCatalogue.all()) {
            StringBuilder address = new StringBuilder("queries/" + query.name());
            for (Parameter parameter : query.parameters()) {
                // the first that the table has; a question with all of them would find nothing
                if (ASKED.containsKey(parameter.name()) && address.indexOf("?") < 0) {
                    address.append("?").append(parameter.name()).append('=').append(URLEncoder.encode(ASKED.get(parameter.name()), StandardCharsets.UTF_8));
                }
            }
            pages.add(address.toString());
        }
        return pages;
    }

    private static void measure(String server, String page, int count) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + page)).header("Accept", "text/html").build();
        List<Long> times = new ArrayList<>();
        int status = 0;
        int length = 0;
        for (int i = 0; i < count; i++) {
            long begun = System.nanoTime();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            status = answer.statusCode();
            length = answer.body().length();
            times.add((System.nanoTime() - begun) / 1_000_000);
        }
        long first = times.get(0);
        Collections.sort(times);
        System.out.printf(Locale.ROOT, "%-70s %5d ms %5d ms %5d ms  %,9d characters%s%n", "/" + page, first, times.get(count / 2), times.get((int) Math.ceil(count * 0.95) - 1),
                length, status == 200 ? "" : "  status " + status);
        System.out.flush();
    }
}
