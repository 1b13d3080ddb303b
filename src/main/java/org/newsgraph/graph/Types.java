package org.newsgraph.graph;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** A class and all that it is a kind of, as the ontology declares it: written out, so that no query needs a reasoner. */
final class Types {

    private static final Graph TERMS = Ontology.terms();
    private static final Map<Node, Set<Node>> UP = new ConcurrentHashMap<>();

    private Types() {
    }

    /** The class itself first, then its superclasses. */
    static Set<Node> of(Node type) {
        Set<Node> known = UP.get(type);
        if (known == null) {
            known = new LinkedHashSet<>();
            climb(type, known);
            UP.put(type, known);
        }
        return known;
    }

    private static void climb(Node type, Set<Node> found) {
        if (found.add(type)) {
            TERMS.find(type, Reused.subClassOf, Node.ANY).forEachRemaining(triple -> climb(triple.getObject(), found));
        }
    }
}
