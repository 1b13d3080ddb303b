package org.newsgraph.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.Ontology;

/** Checks graphs against {@code ontology/shapes.ttl}. One graph at a time: an article graph conforms by itself. */
public final class Validation {

    /**
     * What a whole store gave.
     *
     * @param graphs     how many graphs were checked
     * @param violations sorted by graph, focus and path
     */
    public record Report(int graphs, List<Violation> violations) {

        public Report {
            violations = List.copyOf(violations);
        }

        public boolean conforms() {
            return violations.isEmpty();
        }
    }

    private static final class Holder {
        private static final Shapes SHAPES = Shapes.parse(Ontology.shapes());
    }

    private Validation() {
    }

    public static List<Violation> violations(ArticleGraph graph) {
        return violations(graph.iri(), graph.triples());
    }

    /** All article graphs and the reference graph, one after the other; no more than one graph is held in memory. */
    public static Report validate(GraphStore store) {
        List<Violation> violations = new ArrayList<>();
        int graphs = 0;
        for (String id : store.articleIds()) {
            Node graph = store.iris().article(id);
            violations.addAll(violations(graph.getURI(), store.triples(graph)));
            graphs++;
        }
        Node reference = store.iris().referenceGraph();
        List<Triple> facts = store.triples(reference);
        if (!facts.isEmpty()) {
            violations.addAll(violations(reference.getURI(), facts));
            graphs++;
        }
        return new Report(graphs, violations);
    }

    static List<Violation> violations(String name, Collection<Triple> triples) {
        Graph graph = GraphFactory.createDefaultGraph();
        triples.forEach(graph::add);
        ValidationReport report = ShaclValidator.get().validate(Holder.SHAPES, graph);
        return report.getEntries().stream()
                .map(entry -> violation(name, entry))
                .sorted(java.util.Comparator.comparing(Violation::toString))
                .toList();
    }

    private static Violation violation(String graph, ReportEntry entry) {
        return new Violation(graph, entry.focusNode().toString(),
                Optional.ofNullable(entry.resultPath()).map(Object::toString),
                entry.message(),
                Optional.ofNullable(entry.value()).map(Node::toString));
    }
}
