package org.newsgraph.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.newsgraph.Pipeline;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.Reading;
import org.newsgraph.article.ReadingOptions;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.ArticleGraphs;
import org.newsgraph.graph.Iris;
import org.newsgraph.graph.Reused;

/**
 * How many pairs of names in two articles are rightly joined or kept apart, over the groups of {@link IdentityExamples}:
 * precision and recall of joining, and every pair that is wrong. Each group is a corpus of its own, read by the whole pipeline.
 */
final class IdentityScore {

    private static final Iris IRIS = new Iris();

    private int joinedRightly;
    private int joinedWrongly;
    private int missed;
    private int keptApart;
    private final List<String> errors = new ArrayList<>();

    public static void main(String[] arguments) throws IOException {
        IdentityScore score = of(IdentityExamples.read());
        score.errors.forEach(System.out::println);
        System.out.println(score);
    }

    static IdentityScore of(List<IdentityExamples.Group> groups) throws IOException {
        IdentityScore score = new IdentityScore();
        Path folder = Files.createTempDirectory("identity");
        try (Pipeline pipeline = new Pipeline()) {
            for (IdentityExamples.Group group : groups) {
                score.add(group, graphs(group, pipeline, folder));
            }
        }
        return score;
    }

    double precision() {
        return (double) joinedRightly / (joinedRightly + joinedWrongly);
    }

    double recall() {
        return (double) joinedRightly / (joinedRightly + missed);
    }

    List<String> errors() {
        return errors;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "pairs joined rightly %d, wrongly %d, missed %d, kept apart rightly %d: precision %.3f, recall %.3f",
                joinedRightly, joinedWrongly, missed, keptApart, precision(), recall());
    }

    private static List<ArticleGraph> graphs(IdentityExamples.Group group, Pipeline pipeline, Path folder) throws IOException {
        List<ArticleGraph> graphs = new ArrayList<>();
        ArticleGraphs writer = new ArticleGraphs(IRIS, true);
        for (int i = 0; i < group.texts().size(); i++) {
            Path file = folder.resolve("a" + i + ".txt");
            Files.writeString(file, "---\ndate: " + group.texts().get(i).date() + "\n---\n" + group.texts().get(i).text() + "\n");
            try (ArticleReader reader = ArticleReader.open(List.of(file), ReadingOptions.defaults())) {
                if (!(reader.next() instanceof Reading.Ingested ingested)) {
                    throw new IllegalStateException(group.name() + ": the article isn't read");
                }
                graphs.add(pipeline.graph(ingested.article(), writer));
            }
        }
        return graphs;
    }

    private void add(IdentityExamples.Group group, List<ArticleGraph> graphs) {
        List<List<Triple>> named = named(graphs);
        for (IdentityExamples.Pair pair : group.pairs()) {
            boolean reports = pair.words().isEmpty();
            Optional<Node> one = reports ? report(graphs, pair.one()) : referent(named.get(pair.one()), pair.words());
            Optional<Node> other = reports ? report(graphs, pair.other()) : referent(named.get(pair.other()), pair.otherWords());
            boolean joined = one.isPresent() && one.equals(other);
            if (joined == pair.same()) {
                joinedRightly += joined ? 1 : 0;
                keptApart += joined ? 0 : 1;
            } else {
                joinedWrongly += joined ? 1 : 0;
                missed += joined ? 0 : 1;
                errors.add((joined ? "wrongly joined: " : "missed: ") + group.name() + ": " + pair.words() + " " + one.map(Node::getURI).orElse("not found")
                        + " | " + pair.otherWords() + " " + other.map(Node::getURI).orElse("not found"));
            }
        }
    }

    /** The graphs under the names that all of them together give. */
    private static List<List<Triple>> named(List<ArticleGraph> graphs) {
        MemoryIndex index = new MemoryIndex();
        List<List<NameClass>> classes = new ArrayList<>();
        for (ArticleGraph graph : graphs) {
            classes.add(ArticleNames.of(graph, IRIS.article(graph.articleId()), Corrections.NONE));
            index.add(classes.get(classes.size() - 1));
        }
        Map<NameClass, Decision> decisions = Identity.decide(index.classes(), index, Corrections.NONE);
        List<List<Triple>> named = new ArrayList<>();
        for (int i = 0; i < graphs.size(); i++) {
            Map<NameClass, Decision> own = new HashMap<>();
            classes.get(i).forEach(name -> own.put(name, decisions.get(name)));
            named.add(new Renaming(graphs.get(i).articleId(), own, Map.of(), IRIS).of(graphs.get(i).triples(), Corrections.NONE));
        }
        return withEvents(named, graphs);
    }

    private static List<List<Triple>> withEvents(List<List<Triple>> named, List<ArticleGraph> graphs) {
        List<EventRecord> events = new ArrayList<>();
        for (int i = 0; i < graphs.size(); i++) {
            events.addAll(ArticleEvents.of(named.get(i), graphs.get(i).articleId(), IRIS.article(graphs.get(i).articleId())));
        }
        Map<String, Map<String, String>> names = new HashMap<>();
        EventIdentity.decide(events, events, new MemoryEvents(events), Corrections.NONE)
                .forEach((event, name) -> names.computeIfAbsent(event.article(), key -> new HashMap<>()).put(event.local(), name.iri()));
        List<List<Triple>> renamed = new ArrayList<>();
        for (int i = 0; i < graphs.size(); i++) {
            renamed.add(new Renaming(graphs.get(i).articleId(), Map.of(), names.getOrDefault(graphs.get(i).articleId(), Map.of()), IRIS)
                    .of(named.get(i), Corrections.NONE));
        }
        return renamed;
    }

    /** The earliest article of an article's report. */
    private static Optional<Node> report(List<ArticleGraph> graphs, int which) {
        List<Reports.Article> articles = new ArrayList<>();
        for (ArticleGraph graph : graphs) {
            Sketch.of(graph.triples()).ifPresent(sketch -> articles.add(new Reports.Article(graph.articleId(), "", sketch)));
        }
        Map<String, String> first = Reports.decide(articles, band -> articles.stream().filter(article -> article.sketch().bands().contains(band)).toList());
        return Optional.of(IRIS.article(first.getOrDefault(graphs.get(which).articleId(), graphs.get(which).articleId())));
    }

    /** What the first mention of these words, or else one that has them or lies in them, refers to. */
    private static Optional<Node> referent(List<Triple> graph, String words) {
        Map<Node, Node> referents = new HashMap<>();
        graph.stream().filter(triple -> triple.getPredicate().equals(Reused.taIdentRef)).forEach(triple -> referents.put(triple.getSubject(), triple.getObject()));
        List<Triple> anchors = graph.stream().filter(triple -> triple.getPredicate().equals(Reused.anchorOf) && referents.containsKey(triple.getSubject())).toList();
        for (int attempt = 0; attempt < 3; attempt++) {
            for (Triple anchor : anchors) {
                String found = anchor.getObject().getLiteralLexicalForm();
                if (attempt == 0 ? found.equals(words) : attempt == 1 ? found.contains(words) : words.contains(found) && found.length() > 3) {
                    return Optional.of(referents.get(anchor.getSubject()));
                }
            }
        }
        return Optional.empty();
    }
}
