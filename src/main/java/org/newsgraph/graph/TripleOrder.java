package org.newsgraph.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * The one order of triples: by subject, then rdf:type before every other predicate, then by predicate and object, each
 * compared as N-Triples writes it. A graph's own order is nobody's promise, so bytes are only stable through this.
 */
public final class TripleOrder {

    private record Keyed(String subject, String predicate, String object, Triple triple) implements Comparable<Keyed> {
        @Override
        public int compareTo(Keyed other) {
            int order = subject.compareTo(other.subject);
            order = order != 0 ? order : predicate.compareTo(other.predicate);
            return order != 0 ? order : object.compareTo(other.object);
        }
    }

    private TripleOrder() {
    }

    /** The same order for triples that are too many to sort in memory; slower, since keys are made at each comparison. */
    public static int compare(Triple one, Triple other) {
        int order = key(one.getSubject()).compareTo(key(other.getSubject()));
        order = order != 0 ? order : predicate(one).compareTo(predicate(other));
        return order != 0 ? order : key(one.getObject()).compareTo(key(other.getObject()));
    }

    /** The distinct triples in order. Refuses blank nodes: they have no name to sort by. */
    public static List<Triple> sorted(Collection<Triple> triples) {
        List<Keyed> keyed = new ArrayList<>(triples.size());
        // keys are made once a triple: made in the comparator they cost twelve times as much
        for (Triple triple : new HashSet<>(triples)) {
            keyed.add(new Keyed(key(triple.getSubject()), predicate(triple), key(triple.getObject()), triple));
        }
        keyed.sort(null);
        return keyed.stream().map(Keyed::triple).toList();
    }

    private static String predicate(Triple triple) {
        return triple.getPredicate().equals(RDF.type.asNode()) ? "" : triple.getPredicate().getURI();
    }

    private static String key(Node node) {
        if (node.isURI()) {
            return node.getURI();
        }
        if (node.isBlank()) {
            throw new IllegalArgumentException("a blank node in a graph: every resource has an IRI");
        }
        return NTriples.of(node);
    }
}
