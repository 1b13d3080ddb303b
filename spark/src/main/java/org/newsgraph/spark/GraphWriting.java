package org.newsgraph.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.newsgraph.graph.ReferenceGraph;
import org.newsgraph.graph.Reused;
import org.newsgraph.identity.Correction;
import org.newsgraph.identity.Corrections;
import org.newsgraph.identity.Decision;
import org.newsgraph.identity.NameClass;
import org.newsgraph.lexicon.Countries;
import org.newsgraph.store.CorrectionTriples;
import org.newsgraph.store.StoreNotes;

/** Writes all graphs, and what a store notes beside them, when everything is decided. */
final class GraphWriting {

    private static final String BECAUSE = "because";

    private final Settings settings;
    private final Steps steps;
    private final SortedArticles articles;

    GraphWriting(Settings settings, Steps steps, SortedArticles articles) {
        this.settings = settings;
        this.steps = steps;
        this.articles = articles;
    }

    /**
     * Writes the folders {@code graph} and {@code notes}.
     *
     * @param decisions class, local, decision, count
     * @param named     part, article, local, decision
     * @param events    part, article, local, IRI, reason
     * @param reports   article, and the one that it repeats
     */
    List<GraphFiles.Told> write(Stored decisions, Stored named, Stored events, Stored reports) throws IOException {
        Settings with = settings;
        JavaSparkContext context = steps.context();
        String graph = steps.work() + "/graph";
        String notes = steps.work() + "/notes";
        for (String folder : List.of(graph, notes)) {
            Storage.of(new Path(folder)).delete(new Path(folder), true);
            Storage.of(new Path(folder)).mkdirs(new Path(folder));
        }
        JavaRDD<GraphFiles.Told> all = articles.with(context, List.of(named, events), (part, some) -> {
            Naming naming = new Naming(with);
            List<GraphFiles.Told> noted = new ArrayList<>();
            GraphFiles.Told graphs = GraphFiles.write(new Path(graph, String.format("articles-%05d.nq.gz", part)), quads -> noted.add(GraphFiles.write(
                    new Path(notes, String.format("articles-%05d.nq.gz", part)), notesOf -> {
                        while (some.hasNext()) {
                            Naming.Named article = naming.of(some.next());
                            List<Triple> stored = article.stored();
                            quads.article(article.iri(), stored);
                            notesOf.graph(with.iris().namesGraph(), article.notes(stored));
                        }
                    })));
            noted.add(graphs);
            return noted.iterator();
        });
        int few = 1 + articles.parts() / 8;
        List<GraphFiles.Told> files = new ArrayList<>(all.union(noted(decisions, notes, few)).union(new IdentityGraph(with).write(reasons(named, decisions, events),
                reports.rows(context), corrections(decisions), graph, few, context)).collect());
        files.add(GraphFiles.write(new Path(graph, "reference.nq.gz"), quads ->
                quads.graph(with.iris().referenceGraph(), ReferenceGraph.of(with.iris(), Countries.english()))));
        return files;
    }

    /** What a store notes of each class of names. */
    private JavaRDD<GraphFiles.Told> noted(Stored decisions, String folder, int parts) {
        Settings with = settings;
        return Rows.sorted(decisions.rows(steps.context()), parts).mapPartitionsWithIndex((part, rows) -> {
            StoreNotes notes = new StoreNotes(with.iris());
            return List.of(GraphFiles.write(new Path(folder, String.format("names-%05d.nq.gz", part)), quads -> {
                while (rows.hasNext()) {
                    String[] row = rows.next();
                    quads.graph(with.iris().namesGraph(), notes.ofClass(NameClass.decoded(row[0]), Integer.parseInt(row[3]), Decision.decoded(row[2])));
                }
            })).iterator();
        }, false);
    }

    /** Why names were joined, where two articles and more have them, and why events were. */
    private JavaRDD<String[]> reasons(Stored named, Stored decisions, Stored events) {
        // of each part one article or two of an IRI are enough
        JavaRDD<String[]> having = named.rows(steps.context()).mapPartitions(rows -> {
            Map<String, String> first = new HashMap<>();
            Map<String, String> another = new HashMap<>();
            rows.forEachRemaining(row -> {
                String iri = row[3].substring(0, row[3].indexOf('\t'));
                if (!iri.isEmpty() && !first.computeIfAbsent(iri, unknown -> row[1]).equals(row[1])) {
                    another.putIfAbsent(iri, row[1]);
                }
            });
            List<String[]> found = new ArrayList<>();
            first.forEach((iri, article) -> found.add(Rows.row(iri, "", article)));
            another.forEach((iri, article) -> found.add(Rows.row(iri, "", article)));
            return found.iterator();
        });
        JavaRDD<String[]> because = decisions.rows(steps.context()).map(row -> Rows.row(row[2].substring(0, row[2].indexOf('\t')), BECAUSE,
                row[2].substring(row[2].lastIndexOf('\t') + 1))).filter(row -> !row[0].isEmpty());
        return steps.grouped(having.union(because), (iri, rows) -> {
            HashSet<String> articles = new HashSet<>();
            return new Flat<>(Components.distinct(rows), row -> {
                if (row[1].isEmpty()) {
                    if (articles.size() < 2) {
                        articles.add(row[2]);
                    }
                    return Rows.none();
                }
                return articles.size() < 2 ? Rows.none() : Rows.one(iri, row[2]);
            });
        }).union(events.rows(steps.context()).filter(row -> !row[4].isEmpty()).map(row -> Rows.row(row[3], row[4])));
    }

    /** The corrections themselves, and the aliases on what their subjects are now: as few as the corrections. */
    private List<Triple> corrections(Stored decisions) {
        Corrections corrections = settings.readersCorrections();
        List<Triple> triples = new ArrayList<>(CorrectionTriples.of(corrections.all(), settings.iris()));
        List<Correction> aliases = corrections.all().stream().filter(correction -> correction.kind() == Correction.Kind.ALIAS).toList();
        if (aliases.isEmpty()) {
            return triples;
        }
        HashSet<String> subjects = aliases.stream().map(Correction::subject).collect(Collectors.toCollection(HashSet::new));
        // the name that most articles have, as the store finds it
        Comparator<String[]> first = Comparator.<String[]>comparingInt(row -> -Integer.parseInt(row[3])).thenComparing(row -> Storage.digest(row[0]));
        Map<String, String> entities = decisions.rows(steps.context()).filter(row -> subjects.contains(row[1]) && row[2].charAt(0) != '\t').collect().stream()
                .collect(Collectors.toMap(row -> row[1], row -> row, BinaryOperator.minBy(first))).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entity -> entity.getValue()[2].substring(0, entity.getValue()[2].indexOf('\t'))));
        aliases.forEach(alias -> triples.add(Triple.create(NodeFactory.createURI(entities.getOrDefault(alias.subject(), alias.subject())), Reused.altLabel,
                NodeFactory.createLiteralString(alias.object()))));
        return triples;
    }
}
