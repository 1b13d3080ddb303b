package org.newsgraph.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.Iris;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.TripleOrder;
import org.newsgraph.identity.ArticleNames;
import org.newsgraph.identity.Decision;
import org.newsgraph.identity.Identity;
import org.newsgraph.identity.NameClass;
import org.newsgraph.identity.Renaming;

/**
 * Stores article graphs under the names that all articles together give, renames others where articles that come or go
 * change that, and keeps the identity graph. To be used inside a transaction.
 */
final class Naming {

    private final DatasetGraph data;
    private final Iris iris;
    private final Names names;

    Naming(DatasetGraph data, Iris iris) {
        this.data = data;
        this.iris = iris;
        this.names = new Names(data, iris.namesGraph());
    }

    /** Removes articles, and stores others in place of what was stored of them. */
    void replace(Collection<String> removed, Collection<ArticleGraph> graphs) {
        Set<NameClass> changed = new HashSet<>();
        Set<Node> entities = new TreeSet<>(Comparator.comparing(Node::toString));
        Map<Node, ArticleGraph> stored = new HashMap<>();
        removed.forEach(id -> forget(iris.article(id), changed, entities));
        for (ArticleGraph graph : graphs) {
            Node article = iris.article(graph.articleId());
            forget(article, changed, entities);
            List<NameClass> classes = ArticleNames.of(graph, article);
            names.add(article, classes);
            changed.addAll(classes);
            stored.put(article, graph);
        }
        Set<Node> renamed = new TreeSet<>(Comparator.comparing(Node::getURI));
        for (Map.Entry<NameClass, Decision> decided : Identity.decide(changed, names).entrySet()) {
            decide(decided.getKey(), decided.getValue(), renamed, entities);
        }
        stored.forEach((article, graph) -> write(article, List.of(), graph.triples()));
        renamed.removeAll(stored.keySet());
        renamed.forEach(article -> {
            List<Triple> before = triples(article);
            write(article, before, names.difference(article).undone(before));
        });
        stored.keySet().forEach(article -> names.decisions(article).values()
                .forEach(decision -> decision.iri().ifPresent(iri -> entities.add(NodeFactory.createURI(iri)))));
        entities.forEach(this::explain);
    }

    private void forget(Node article, Set<NameClass> changed, Set<Node> entities) {
        data.removeGraph(article);
        names.remove(article).forEach((name, decision) -> {
            changed.add(name);
            decision.iri().ifPresent(iri -> entities.add(NodeFactory.createURI(iri)));
        });
    }

    private void decide(NameClass name, Decision decision, Set<Node> renamed, Set<Node> entities) {
        Decision before = names.decide(name, decision).orElse(null);
        if (decision.equals(before)) {
            return;
        }
        decision.iri().ifPresent(iri -> entities.add(NodeFactory.createURI(iri)));
        if (before != null) {
            before.iri().ifPresent(iri -> entities.add(NodeFactory.createURI(iri)));
            if (!before.iri().equals(decision.iri()) || !before.label().equals(decision.label()) || before.partial() != decision.partial()) {
                renamed.addAll(names.articles(name));
            }
        }
    }

    /** Stores an article's own graph under the decided names, touching no more than what differs from {@code before}. */
    private void write(Node article, List<Triple> before, List<Triple> own) {
        List<Triple> after = new Renaming(iris.articleId(article.getURI()), names.decisions(article), iris).of(own);
        Difference.without(before, after).forEach(triple -> data.delete(article, triple.getSubject(), triple.getPredicate(), triple.getObject()));
        Difference.without(after, before).forEach(triple -> data.add(article, triple.getSubject(), triple.getPredicate(), triple.getObject()));
        names.difference(article, Difference.between(own, after));
    }

    /** Writes why names were joined, anew where that changed. */
    private void explain(Node entity) {
        Node graph = iris.identityGraph();
        Set<String> known = new HashSet<>();
        data.find(graph, entity, NG.mergedBecause, Node.ANY).forEachRemaining(quad -> known.add(quad.getObject().getLiteralLexicalForm()));
        Set<String> reasons = names.reasons(entity);
        if (!reasons.equals(known)) {
            data.deleteAny(graph, entity, NG.mergedBecause, Node.ANY);
            reasons.forEach(reason -> data.add(graph, entity, NG.mergedBecause, NodeFactory.createLiteralString(reason)));
        }
    }

    private List<Triple> triples(Node graph) {
        List<Triple> triples = new ArrayList<>();
        data.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> triples.add(quad.asTriple()));
        return TripleOrder.sorted(triples);
    }
}
