package org.newsgraph.store;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.newsgraph.Pipeline;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.Reading;
import org.newsgraph.article.ReadingOptions;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.ArticleGraphs;
import org.newsgraph.graph.Iris;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Reused;
import org.newsgraph.graph.TripleOrder;
import org.newsgraph.lexicon.TsvTable;

/**
 * What it costs to add one article to 100, 1,000 and 10,000: arguments are a folder of articles, an empty folder for the
 * database, and the sizes. The articles are read once; then each is stored again and again with other people, other days and
 * another id, and with every second word of its sentences changed, or else all would be one report. Half of the people's names stay, as famous ones
 * do; the others are made of a given name and a town's. Time is the processor's for naming and for TDB2, without reading, shapes and text index, a transaction for each of the twenty articles measured.
 */
final class IdentityGrowth {

    private static final Iris IRIS = new Iris();
    private static final int MEASURED = 20;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<ArticleGraph> models;
    private final List<String> given = new ArrayList<>();
    private final List<String> family = new ArrayList<>();

    private IdentityGrowth(List<ArticleGraph> models) {
        this.models = models;
        TsvTable.load("lexicon/en/given-names.tsv.gz", "name", "gender").rows().forEach(row -> given.add(row.get(0)));
        TsvTable.load("lexicon/en/cities.tsv.gz", "name", "label", "iso", "population", "capital", "latitude", "longitude").rows().stream().map(row -> row.get(0))
                .filter(name -> name.matches("\\p{L}{5,9}")).forEach(family::add);
    }

    public static void main(String[] arguments) throws IOException {
        IdentityGrowth growth = new IdentityGrowth(read(Path.of(arguments[0])));
        DatasetGraph data = DatabaseMgr.connectDatasetGraph(arguments[1]);
        Naming naming = new Naming(data, IRIS);
        int stored = 0;
        for (String size : List.of(arguments).subList(2, arguments.length)) {
            for (int target = Integer.parseInt(size); stored < target; ) {
                List<ArticleGraph> batch = new ArrayList<>();
                while (batch.size() < 100 && stored < target) {
                    batch.add(growth.article(stored++));
                }
                Txn.executeWrite(data, () -> naming.replace(List.of(), batch));
            }
            List<Double> times = new ArrayList<>();
            for (int i = 0; i < MEASURED; i++) {
                ArticleGraph one = growth.article(stored++);
                long begun = THREADS.getCurrentThreadCpuTime();
                Txn.executeWrite(data, () -> naming.replace(List.of(), List.of(one)));
                times.add((THREADS.getCurrentThreadCpuTime() - begun) / 1e6);
            }
            times.sort(null);
            System.gc();
            long used = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
            System.out.printf(Locale.ROOT, "%,d articles: %.0f ms for one more (median of %d; %.0f to %.0f), %d MB in use%n", stored - MEASURED,
                    times.get(MEASURED / 2), MEASURED, times.get(0), times.get(MEASURED - 1), used);
            System.out.flush();
        }
    }

    private static List<ArticleGraph> read(Path folder) throws IOException {
        List<ArticleGraph> graphs = new ArrayList<>();
        ArticleGraphs writer = new ArticleGraphs(IRIS, false);
        try (Stream<Path> files = Files.list(folder); Pipeline pipeline = new Pipeline();
             ArticleReader reader = ArticleReader.open(files.sorted().toList(), ReadingOptions.defaults())) {
            while (reader.hasNext()) {
                if (reader.next() instanceof Reading.Ingested ingested) {
                    graphs.add(pipeline.graph(ingested.article(), writer));
                }
            }
        }
        return graphs;
    }

    /** The n-th article: always the same. */
    private ArticleGraph article(int n) {
        ArticleGraph model = models.get(n % models.size());
        Random random = new Random(n);
        Map<String, String> words = new HashMap<>();
        Map<Node, Node> nodes = new HashMap<>();
        Node article = NodeFactory.createURI(model.iri());
        for (Triple triple : model.triples()) {
            String label = triple.getPredicate().equals(Reused.label) ? triple.getObject().getLiteralLexicalForm() : "";
            if (triple.getSubject().getURI().contains("/person/") && label.indexOf(' ') > 0 && random.nextBoolean()) {
                String other = given.get(random.nextInt(given.size())) + " " + family.get((int) (family.size() * Math.pow(random.nextDouble(), 2)));
                words.put(label, other);
                words.put(label.substring(label.lastIndexOf(' ') + 1), other.substring(other.lastIndexOf(' ') + 1));
                nodes.put(triple.getSubject(), IRIS.named("person", other));
            }
        }
        LocalDate day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9000));
        List<Triple> triples = new ArrayList<>();
        for (Triple triple : model.triples()) {
            triples.add(Triple.create(moved(triple.getSubject(), nodes, model, n), triple.getPredicate(), value(triple, words, nodes, model, n, day)));
        }
        return new ArticleGraph(model.iri() + "-" + n, model.articleId() + "-" + n, model.contentHash(), TripleOrder.sorted(triples));
    }

    private Node value(Triple triple, Map<String, String> words, Map<Node, Node> nodes, ArticleGraph model, int n, LocalDate day) {
        Node object = triple.getObject();
        if (object.isURI()) {
            return moved(object, nodes, model, n);
        }
        if (object.getLiteralDatatypeURI().equals(Reused.XSD + "date")) {
            return NodeFactory.createLiteralDT(day.toString(), object.getLiteralDatatype());
        }
        if (!object.getLiteralDatatypeURI().equals(Reused.XSD + "string") || triple.getPredicate().equals(NG.contentHash)) {
            return object;
        }
        String text = object.getLiteralLexicalForm();
        if (triple.getPredicate().equals(Reused.anchorOf) && text.length() > 60) {
            Random random = new Random(31L * n + text.hashCode());
            text = Arrays.stream(text.split(" ")).map(word -> random.nextBoolean() ? family.get(random.nextInt(family.size())) : word)
                    .collect(Collectors.joining(" "));
        }
        for (Map.Entry<String, String> word : words.entrySet()) {
            text = text.replace(word.getKey(), word.getValue());
        }
        return NodeFactory.createLiteralString(text);
    }

    private static Node moved(Node node, Map<Node, Node> nodes, ArticleGraph model, int n) {
        String iri = node.getURI();
        if (nodes.containsKey(node)) {
            return nodes.get(node);
        }
        if (iri.equals(model.iri()) || iri.startsWith(model.iri() + "#")) {
            return NodeFactory.createURI(model.iri() + "-" + n + iri.substring(model.iri().length()));
        }
        return iri.contains("/event/") ? NodeFactory.createURI(iri.replace(model.articleId(), model.articleId() + "-" + n)) : node;
    }
}
