package org.newsgraph.graph;

import java.util.List;
import org.apache.jena.graph.Triple;

/**
 * All that one article says, ready for a store.
 *
 * @param iri         the article's IRI, which names the graph
 * @param articleId   {@link org.newsgraph.model.Article#id()}
 * @param contentHash {@link org.newsgraph.model.Article#contentHash()}
 * @param triples     distinct, in the order of {@link TripleOrder}, without blank nodes
 */
public record ArticleGraph(String iri, String articleId, String contentHash, List<Triple> triples) {

    public ArticleGraph {
        triples = List.copyOf(triples);
    }
}
