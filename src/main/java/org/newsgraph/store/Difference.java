package org.newsgraph.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.newsgraph.graph.NTriples;
import org.newsgraph.graph.TripleOrder;

/**
 * How a stored article graph differs from the one that its article alone gives.
 *
 * @param gone triples of the article's own graph that are not stored
 * @param come triples that are stored instead
 */
record Difference(List<Triple> gone, List<Triple> come) {

    private static final String BETWEEN = "#\n";

    static Difference between(Collection<Triple> own, Collection<Triple> stored) {
        return new Difference(without(own, stored), without(stored, own));
    }

    boolean isNone() {
        return gone.isEmpty() && come.isEmpty();
    }

    /** The article's own graph, from the stored one. */
    List<Triple> undone(Collection<Triple> stored) {
        Set<Triple> own = new HashSet<>(stored);
        come.forEach(own::remove);
        own.addAll(gone);
        return TripleOrder.sorted(own);
    }

    /** As N-Triples; {@link #decoded} reads it. */
    String encoded() {
        return lines(gone) + BETWEEN + lines(come);
    }

    static Difference decoded(String text) {
        int at = text.startsWith(BETWEEN) ? 0 : text.indexOf("\n" + BETWEEN) + 1;
        return new Difference(triples(text.substring(0, at)), triples(text.substring(at + BETWEEN.length())));
    }

    static List<Triple> without(Collection<Triple> some, Collection<Triple> others) {
        Set<Triple> known = new HashSet<>(others);
        return some.stream().filter(triple -> !known.contains(triple)).toList();
    }

    private static String lines(List<Triple> triples) {
        StringBuilder lines = new StringBuilder();
        triples.forEach(triple -> lines.append(NTriples.of(triple.getSubject())).append(' ').append(NTriples.of(triple.getPredicate()))
                .append(' ').append(NTriples.of(triple.getObject())).append(" .\n"));
        return lines.toString();
    }

    private static List<Triple> triples(String lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(lines, Lang.NTRIPLES).parse(graph);
        List<Triple> triples = new ArrayList<>();
        graph.find().forEachRemaining(triples::add);
        return TripleOrder.sorted(triples);
    }
}
