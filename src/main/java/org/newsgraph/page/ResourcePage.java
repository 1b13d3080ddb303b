package org.newsgraph.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.graph.Prefixes;

/** Anything without a page of its own (a graph, a reading, a program): what is said of it, as names and values. */
final class ResourcePage {

    private ResourcePage() {
    }

    static Map<String, Object> model(StoreView view, Node resource) {
        List<Triple> triples = new ArrayList<>();
        view.dataset().find(Quad.unionGraph, resource, Node.ANY, Node.ANY).forEachRemaining(quad -> triples.add(quad.asTriple()));
        Map<String, List<Term>> properties = new LinkedHashMap<>();
        triples.stream().sorted(java.util.Comparator.comparing(Triple::toString)).forEach(triple -> properties
                .computeIfAbsent(shortened(triple.getPredicate().getURI()), property -> new ArrayList<>()).add(view.term(triple.getObject())));
        Map<String, Object> model = new HashMap<>();
        model.put("resource", view.term(resource));
        model.put("properties", properties);
        model.put("graph", view.dataset().containsGraph(resource));
        return model;
    }

    private static String shortened(String iri) {
        return Prefixes.ALL.entrySet().stream().filter(prefix -> iri.startsWith(prefix.getValue())).findFirst()
                .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length())).orElse(iri);
    }
}
