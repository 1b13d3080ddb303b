package org.newsgraph.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.graph.Iris;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Reused;
import org.newsgraph.identity.Reports;
import org.newsgraph.identity.Sketch;

/** Sketches of the articles' texts in the store's notes, and which articles are one report in the identity graph. To be used inside a transaction. */
final class ReportNotes {

    private static final Node SKETCH = NoteGraph.term("sketch");
    private static final Node BAND = NoteGraph.term("band");
    private static final Node ISSUED = NoteGraph.term("issued");

    private final NoteGraph notes;
    private final NoteGraph identity;
    private final Iris iris;

    ReportNotes(DatasetGraph data, Iris iris) {
        this.notes = new NoteGraph(data, iris.namesGraph());
        this.identity = new NoteGraph(data, iris.identityGraph());
        this.iris = iris;
    }

    /** Forgets an article; returns those that were one report with it. */
    Set<Node> remove(Node article) {
        Set<Node> others = new HashSet<>();
        for (Node first : identity.objects(article, NG.sameReportAs)) {
            others.add(first);
            others.addAll(identity.subjects(NG.sameReportAs, first));
        }
        List<Node> same = identity.subjects(NG.sameReportAs, article);
        others.addAll(same);
        others.remove(article);
        identity.remove(article, NG.sameReportAs);
        same.forEach(other -> identity.remove(other, NG.sameReportAs, article));
        for (Node predicate : List.of(SKETCH, BAND, ISSUED)) {
            notes.remove(article, predicate);
        }
        return others;
    }

    void add(Node article, Collection<Triple> triples) {
        Sketch.of(triples).ifPresent(sketch -> {
            notes.add(article, SKETCH, sketch.encoded());
            sketch.bands().forEach(band -> notes.add(article, BAND, band));
            triples.stream().filter(triple -> triple.getSubject().equals(article) && triple.getPredicate().equals(Reused.issued))
                    .forEach(triple -> notes.add(article, ISSUED, triple.getObject().getLiteralLexicalForm()));
        });
    }

    /** Decides anew on articles that came, and on those that were one report with what went. */
    void decide(Collection<Node> articles) {
        List<Reports.Article> changed = articles.stream().filter(article -> notes.text(article, SKETCH).isPresent()).map(this::article)
                .sorted().toList();
        Map<String, String> first = Reports.decide(changed, this::inBand);
        first.forEach((id, of) -> {
            Node article = iris.article(id);
            identity.remove(article, NG.sameReportAs);
            if (!id.equals(of)) {
                identity.add(article, NG.sameReportAs, iris.article(of));
            }
        });
    }

    private Collection<Reports.Article> inBand(String band) {
        return notes.subjects(BAND, band).stream().map(this::article).toList();
    }

    private Reports.Article article(Node node) {
        return new Reports.Article(iris.articleId(node.getURI()), notes.text(node, ISSUED).orElse(""), Sketch.decoded(notes.text(node, SKETCH).orElseThrow()));
    }
}
