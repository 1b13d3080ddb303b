package org.newsgraph.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.graph.Iris;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Reused;
import org.newsgraph.identity.Reports;
import org.newsgraph.identity.Sketch;

/** Sketches of the articles' texts in the store's notes, and which articles are one report in the identity graph. To be used inside a transaction. */
final class ReportNotes {

    private static final Node SKETCH = NodeFactory.createURI("urn:newsgraph:names:sketch");
    private static final Node BAND = NodeFactory.createURI("urn:newsgraph:names:band");
    private static final Node ISSUED = NodeFactory.createURI("urn:newsgraph:names:issued");

    private final DatasetGraph data;
    private final Iris iris;

    ReportNotes(DatasetGraph data, Iris iris) {
        this.data = data;
        this.iris = iris;
    }

    /** Forgets an article; returns those that were one report with it. */
    Set<Node> remove(Node article) {
        Set<Node> others = new HashSet<>();
        for (Node first : objects(iris.identityGraph(), article, NG.sameReportAs)) {
            others.add(first);
            data.find(iris.identityGraph(), Node.ANY, NG.sameReportAs, first).forEachRemaining(quad -> others.add(quad.getSubject()));
        }
        data.find(iris.identityGraph(), Node.ANY, NG.sameReportAs, article).forEachRemaining(quad -> others.add(quad.getSubject()));
        others.remove(article);
        data.deleteAny(iris.identityGraph(), article, NG.sameReportAs, Node.ANY);
        data.deleteAny(iris.identityGraph(), Node.ANY, NG.sameReportAs, article);
        for (Node predicate : List.of(SKETCH, BAND, ISSUED)) {
            data.deleteAny(iris.namesGraph(), article, predicate, Node.ANY);
        }
        return others;
    }

    void add(Node article, Collection<Triple> triples) {
        Sketch.of(triples).ifPresent(sketch -> {
            add(article, SKETCH, sketch.encoded());
            sketch.bands().forEach(band -> add(article, BAND, band));
            triples.stream().filter(triple -> triple.getSubject().equals(article) && triple.getPredicate().equals(Reused.issued))
                    .forEach(triple -> add(article, ISSUED, triple.getObject().getLiteralLexicalForm()));
        });
    }

    /** Decides anew on articles that came, and on those that were one report with what went. */
    void decide(Collection<Node> articles) {
        List<Reports.Article> changed = articles.stream().filter(article -> !objects(iris.namesGraph(), article, SKETCH).isEmpty()).map(this::article)
                .sorted().toList();
        Map<String, String> first = Reports.decide(changed, this::inBand);
        first.forEach((id, of) -> {
            Node article = iris.article(id);
            data.deleteAny(iris.identityGraph(), article, NG.sameReportAs, Node.ANY);
            if (!id.equals(of)) {
                data.add(iris.identityGraph(), article, NG.sameReportAs, iris.article(of));
            }
        });
    }

    private Collection<Reports.Article> inBand(String band) {
        List<Reports.Article> found = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        data.find(iris.namesGraph(), Node.ANY, BAND, NodeFactory.createLiteralString(band)).forEachRemaining(quad -> nodes.add(quad.getSubject()));
        nodes.forEach(node -> found.add(article(node)));
        return found;
    }

    private Reports.Article article(Node node) {
        String issued = objects(iris.namesGraph(), node, ISSUED).stream().findFirst().map(Node::getLiteralLexicalForm).orElse("");
        return new Reports.Article(iris.articleId(node.getURI()), issued,
                Sketch.decoded(objects(iris.namesGraph(), node, SKETCH).get(0).getLiteralLexicalForm()));
    }

    private List<Node> objects(Node graph, Node subject, Node predicate) {
        List<Node> objects = new ArrayList<>();
        data.find(graph, subject, predicate, Node.ANY).forEachRemaining(quad -> objects.add(quad.getObject()));
        return objects;
    }

    private void add(Node article, Node predicate, String value) {
        data.add(iris.namesGraph(), article, predicate, NodeFactory.createLiteralString(value));
    }
}
