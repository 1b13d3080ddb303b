package org.newsgraph.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.Txn;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.ArticleGraphs;
import org.newsgraph.graph.Iris;
import org.newsgraph.graph.Reused;
import org.newsgraph.graph.SampleArticle;
import org.newsgraph.graph.TripleOrder;
import org.newsgraph.store.GraphStore;

/** A store that changes all the time, and remembers how many triples each article had after each commit. */
final class LoadedStore implements AutoCloseable {

    /** Each article's triples, and its words that tell the versions apart. */
    static final String TABLE = "SELECT ?g (COUNT(*) AS ?n) (MAX(STR(?name)) AS ?version) { GRAPH ?g { ?s ?p ?o } "
            + "GRAPH ?g { ?g <http://purl.org/dc/terms/identifier> ?id } OPTIONAL { GRAPH ?g { <https://w3id.org/newsgraph/person/greta-lindqvist> "
            + "<http://www.w3.org/2004/02/skos/core#altLabel> ?name } } } GROUP BY ?g";

    private static final Node PERSON = NodeFactory.createURI("https://w3id.org/newsgraph/person/greta-lindqvist");
    private static final Node IDENTIFIER = NodeFactory.createURI("http://purl.org/dc/terms/identifier");
    private static final int BATCH = 5;

    private final GraphStore store;
    private final Random random = new Random(1);
    /** The tables of all commits, in their order. */
    private final List<String> tables = new ArrayList<>();
    private final Map<Integer, Integer> versions = new HashMap<>();
    private final int articles;
    private final Queue<Long> changeTimes = new ConcurrentLinkedQueue<>();
    private final Queue<Long> compactionTimes = new ConcurrentLinkedQueue<>();

    /** @param before how many commits had been announced when it was asked for, {@code after} when it was there */
    record Seen(int before, String table, int after) {
    }

    LoadedStore(Path path, int articles) {
        this.articles = articles;
        this.store = GraphStore.openOrCreate(path, new Iris());
        for (int i = 0; i < articles / 2; i++) {
            versions.put(i, 0);
        }
        store.put(versions.keySet().stream().map(this::graph).toList(), SampleStore.READING);
        announce();
    }

    GraphStore store() {
        return store;
    }

    /** Adds, replaces and removes articles until told to stop. */
    void change(BooleanSupplier stop) {
        while (!stop.getAsBoolean()) {
            List<Integer> some = random.ints(BATCH, 0, articles).distinct().boxed().toList();
            long begun = System.nanoTime();
            if (random.nextInt(3) == 0 && versions.size() > articles / 4) {
                store.remove(some.stream().map(LoadedStore::id).toList());
                some.forEach(versions::remove);
            } else {
                some.forEach(article -> versions.merge(article, 1, Integer::sum));
                store.put(some.stream().map(this::graph).toList(), SampleStore.READING);
            }
            changeTimes.add(System.nanoTime() - begun);
            announce();
        }
    }

    void compact(BooleanSupplier stop, Duration pause) {
        long next = System.nanoTime() + pause.toNanos();
        while (!stop.getAsBoolean()) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                return;
            }
            if (System.nanoTime() - next > 0) {
                long begun = System.nanoTime();
                store.compact();
                compactionTimes.add(System.nanoTime() - begun);
                next = System.nanoTime() + pause.toNanos();
            }
        }
    }

    int compactions() {
        return compactionTimes.size();
    }

    /** Nanoseconds of each change of some articles, as its writer had to wait for it. */
    Queue<Long> changeTimes() {
        return changeTimes;
    }

    /** Nanoseconds of each compaction. */
    Queue<Long> compactionTimes() {
        return compactionTimes;
    }

    synchronized int announced() {
        return tables.size();
    }

    int commits() {
        return announced();
    }

    /** What is wrong with a table: it is no commit's, or one's that was over before it was asked for. */
    synchronized Optional<String> problem(Seen seen) {
        // the commit that is just being announced may be seen a little before
        for (int i = Math.max(0, seen.before() - 1); i < Math.min(tables.size(), seen.after() + 1); i++) {
            if (tables.get(i).equals(seen.table())) {
                return Optional.empty();
            }
        }
        int elsewhere = tables.indexOf(seen.table());
        return Optional.of(elsewhere < 0 ? "a state that no commit left" : "the state of commit " + elsewhere + " between " + seen.before() + " and " + seen.after());
    }

    static String sorted(Stream<String> rows) {
        return rows.sorted().collect(Collectors.joining("\n"));
    }

    /** What {@link #TABLE} has to answer now, counted without a query: the writer isn't to spend its time among the readers. */
    private void announce() {
        Map<String, Integer> triples = new HashMap<>();
        Map<String, TreeSet<String>> names = new HashMap<>();
        Set<String> articles = new HashSet<>();
        Txn.executeRead(store.dataset(), () -> store.dataset().find().forEachRemaining(quad -> {
            String graph = quad.getGraph().getURI();
            triples.merge(graph, 1, Integer::sum);
            if (quad.getPredicate().equals(IDENTIFIER)) {
                articles.add(graph);
            } else if (quad.getPredicate().equals(Reused.altLabel) && quad.getSubject().equals(PERSON)) {
                names.computeIfAbsent(graph, key -> new TreeSet<>()).add(quad.getObject().getLiteralLexicalForm());
            }
        }));
        // the query joins each triple with each name
        String table = sorted(articles.stream().map(graph -> names.containsKey(graph)
                ? graph + "," + triples.get(graph) * names.get(graph).size() + "," + names.get(graph).last() : graph + "," + triples.get(graph) + ","));
        synchronized (this) {
            tables.add(table);
        }
    }

    private static String id(int article) {
        return "load/a" + article;
    }

    /** A version has as many further names for a person as its number says, three at most. */
    private ArticleGraph graph(int article) {
        ArticleGraph graph = new ArticleGraphs(new Iris(), true).build(SampleArticle.facts(id(article)));
        List<Triple> triples = new ArrayList<>(graph.triples());
        for (int name = 0; name < versions.get(article) % 4; name++) {
            triples.add(Triple.create(PERSON, Reused.altLabel, NodeFactory.createLiteralString("Greta" + name + "v" + versions.get(article))));
        }
        return new ArticleGraph(graph.iri(), graph.articleId(), graph.contentHash(), TripleOrder.sorted(triples));
    }

    @Override
    public void close() {
        store.close();
    }
}
