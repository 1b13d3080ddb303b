package org.newsgraph.store;

import java.util.List;
import org.newsgraph.graph.ArticleGraph;

/** An article graph that conforms to the shapes, which no other can become. Checking takes milliseconds and may be done by many threads at once. */
public final class CheckedGraph {

    private final ArticleGraph graph;

    private CheckedGraph(ArticleGraph graph) {
        this.graph = graph;
    }

    /** Throws {@link NonConformingGraphException} where the graph breaks a shape. */
    public static CheckedGraph of(ArticleGraph graph) {
        List<Violation> violations = Validation.violations(graph);
        if (!violations.isEmpty()) {
            throw new NonConformingGraphException(graph.articleId(), violations);
        }
        return new CheckedGraph(graph);
    }

    ArticleGraph graph() {
        return graph;
    }
}
