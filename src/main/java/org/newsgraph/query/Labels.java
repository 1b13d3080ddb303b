package org.newsgraph.query;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.graph.Iris;
import org.newsgraph.graph.Reused;

/**
 * The one label that stands for a resource where articles give it several: of people and things the longest, which is the
 * fullest name; of an event the one that most articles have, and of these the shortest that is more than a word
 * ("Thursday's summit in Paris" is no name for good).
 */
public final class Labels {

    private final DatasetGraph dataset;
    private final String events;

    public Labels(DatasetGraph dataset, Iris iris) {
        this.dataset = dataset;
        this.events = iris.base() + "event/";
    }

    /** Inside a transaction. A resource without a label gets the end of its IRI. */
    public String of(Node resource) {
        boolean event = resource.isURI() && resource.getURI().startsWith(events);
        return (event ? ofEvent(resource) : ofThing(resource)).orElseGet(() -> {
            String iri = resource.toString();
            return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
        });
    }

    private Optional<String> ofThing(Node resource) {
        String best = null;
        for (var found = dataset.find(Quad.unionGraph, resource, Reused.label, Node.ANY); found.hasNext(); ) {
            String label = found.next().getObject().getLiteralLexicalForm();
            if (best == null || label.length() > best.length() || label.length() == best.length() && label.compareTo(best) < 0) {
                best = label;
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<String> ofEvent(Node event) {
        Map<String, Long> counts = new HashMap<>();
        dataset.find(Node.ANY, event, Reused.label, Node.ANY)
                .forEachRemaining(quad -> counts.merge(quad.getObject().getLiteralLexicalForm(), 1L, Long::sum));
        return counts.entrySet().stream().min(Comparator.comparingLong((Map.Entry<String, Long> entry) -> -entry.getValue())
                .thenComparingInt(entry -> entry.getKey().contains(" ") ? entry.getKey().length() : Integer.MAX_VALUE)
                .thenComparing(Map.Entry::getKey)).map(Map.Entry::getKey);
    }
}
