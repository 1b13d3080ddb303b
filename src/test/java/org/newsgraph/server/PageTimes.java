package org.newsgraph.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.Txn;
import org.newsgraph.graph.Iris;
import org.newsgraph.graph.NG;
import org.newsgraph.store.GraphStore;

/**
 * Measures how long the pages take on a store of any size: copies the articles of a store many times over, each copy under
 * names of its own save that one entity in three is shared by all copies, and asks each page again and again.
 *
 * <p>Arguments: the store to copy, a directory for the large one (made where it is absent), the number of copies.
 */
final class PageTimes {

    private static final int TIMES = 15;
    private static final List<String> PAGES = List.of("", "search?q=marchand", "search?q=summit+paris", "suggest?q=mar", "person/etienne-marchand",
            "country/FR", "event/summit-paris-2026-03-12", "article/continentalpress.example/2026/03/12/paris-mediterranean-summit-c1", "statements",
            "statements?who=marchand", "statements?words=cable", "events", "events?kind=Summit", "people", "articles", "queries/who-attended?place=Paris",
            "queries/what-was-said-by?who=Marchand");

    private PageTimes() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path large = Path.of(arguments[1]);
        try (GraphStore target = GraphStore.openOrCreate(large, new Iris())) {
            if (Txn.calculateRead(target.dataset(), () -> target.dataset().isEmpty())) {
                try (GraphStore source = GraphStore.open(Path.of(arguments[0]))) {
                    copy(source, target, Integer.parseInt(arguments[2]));
                }
            }
            long triples = Txn.calculateRead(target.dataset(), () -> {
                long n = 0;
                for (var quads = target.dataset().find(); quads.hasNext(); quads.next()) {
                    n++;
                }
                return n;
            });
            System.out.printf("%,d triples%n%-70s %8s %8s%n", triples, "page", "median", "p95");
            try (NewsgraphServer server = NewsgraphServer.start(target, 0)) {
                for (String page : PAGES) {
                    measure(server.address() + page, "/" + page);
                }
            }
        }
    }

    private static void measure(String url, String page) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/html").build();
        List<Long> times = new ArrayList<>();
        int status = 0;
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            status = client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
            times.add((System.nanoTime() - begun) / 1_000_000);
        }
        Collections.sort(times);
        System.out.printf("%-70s %5d ms %5d ms%s%n", page, times.get(TIMES / 2), times.get(TIMES - 1), status == 200 ? "" : "  status " + status);
    }

    private static void copy(GraphStore source, GraphStore target, int copies) {
        List<String> ids = List.copyOf(source.articleIds());
        Iris iris = source.iris();
        target.putGraph(iris.referenceGraph(), source.triples(iris.referenceGraph()));
        for (int from = 1; from <= copies; from += 20) {
            int first = from;
            Txn.executeWrite(target.dataset(), () -> {
                for (int copy = first; copy < first + 20 && copy <= copies; copy++) {
                    String mark = "-c" + copy;
                    for (String id : ids) {
                        Node graph = renamed(iris.article(id), iris.base(), mark);
                        for (Triple triple : source.triples(iris.article(id))) {
                            target.dataset().add(graph, renamed(triple.getSubject(), iris.base(), mark), triple.getPredicate(),
                                    renamed(triple.getObject(), iris.base(), mark));
                        }
                    }
                }
            });
        }
    }

    private static Node renamed(Node node, String base, String mark) {
        if (!node.isURI() || !node.getURI().startsWith(base) || node.getURI().startsWith(NG.NAMESPACE)) {
            return node;
        }
        String iri = node.getURI();
        String kind = iri.substring(base.length()).replaceAll("/.*", "");
        boolean own = Arrays.asList("article", "event").contains(kind) && !iri.contains("summit-paris");
        boolean shared = !own && (kind.equals("country") || kind.equals("role") || kind.equals("place") || iri.hashCode() % 3 == 0
                || iri.contains("marchand") || iri.contains("summit-paris") && kind.equals("event"));
        if (shared) {
            return node;
        }
        int hash = iri.indexOf('#');
        return NodeFactory.createURI(hash < 0 ? iri + mark : iri.substring(0, hash) + mark + iri.substring(hash));
    }
}
