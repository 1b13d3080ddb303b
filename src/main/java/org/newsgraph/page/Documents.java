package org.newsgraph.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.graph.Iris;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Ontology;
import org.newsgraph.graph.Reused;
import org.newsgraph.graph.TripleOrder;

/**
 * The triples that a name's document holds. An article's, and that of another graph of the store, is its graph; any other
 * resource's is all that is said of it, each fact that names it, and the labels and sentences these lead to.
 */
final class Documents {

    /** More facts about one resource than these are left out; a SPARQL query has them all. */
    static final int MOST_FACTS = 5000;

    private Documents() {
    }

    static List<Triple> of(StoreView view, Iris iris, Node resource) {
        List<Triple> graph = view.graph(resource);
        if (!graph.isEmpty()) {
            return TripleOrder.sorted(graph);
        }
        Set<Triple> triples = new LinkedHashSet<>(said(view, iris, resource));
        Set<Node> facts = new LinkedHashSet<>();
        var naming = view.dataset().find(Node.ANY, Node.ANY, Node.ANY, resource);
        while (naming.hasNext() && facts.size() < MOST_FACTS) {
            Quad quad = naming.next();
            // mentions are many and say nothing but where the name stands; the store's notes are its own
            if (!quad.getPredicate().equals(Reused.taIdentRef) && !quad.getGraph().equals(iris.namesGraph())) {
                facts.add(quad.getSubject());
            }
        }
        facts.forEach(fact -> triples.addAll(said(view, iris, fact)));
        Set<Node> beside = new LinkedHashSet<>();
        triples.stream().map(Triple::getObject).filter(Node::isURI).filter(node -> !node.equals(resource) && !facts.contains(node)).forEach(beside::add);
        for (Node node : beside) {
            for (Node property : List.of(Reused.label, Reused.anchorOf, Reused.referenceContext)) {
                view.values(node, property).forEach(value -> triples.add(Triple.create(node, property, value)));
            }
        }
        return TripleOrder.sorted(triples);
    }

    static List<Triple> ontology() {
        return TripleOrder.sorted(Ontology.terms().find().toList());
    }

    private static List<Triple> said(StoreView view, Iris iris, Node subject) {
        List<Triple> triples = new ArrayList<>();
        view.dataset().find(Node.ANY, subject, Node.ANY, Node.ANY).forEachRemaining(quad -> {
            if (!quad.getGraph().equals(iris.namesGraph())) {
                triples.add(quad.asTriple());
            }
        });
        return triples;
    }

    /** The terms of the ontology as a reader goes through them: classes, then properties, each with its comment. */
    static List<Term> terms(boolean classes) {
        return Ontology.terms().find(Node.ANY, Reused.type, Node.ANY).toList().stream()
                .filter(triple -> triple.getSubject().isURI() && triple.getSubject().getURI().startsWith(NG.NAMESPACE))
                .filter(triple -> triple.getObject().getURI().endsWith("#Class") == classes && (classes || triple.getObject().getURI().endsWith("Property")))
                .map(Triple::getSubject).distinct().sorted(java.util.Comparator.comparing(Node::getURI))
                .map(node -> new Term(Ontology.terms().find(node, COMMENT, Node.ANY).toList().stream().findFirst()
                        .map(triple -> triple.getObject().getLiteralLexicalForm()).orElse(""), null, "", node.getURI())).toList();
    }

    private static final Node COMMENT = org.apache.jena.graph.NodeFactory.createURI(Reused.RDFS + "comment");
}
