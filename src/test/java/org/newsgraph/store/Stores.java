package org.newsgraph.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.ArticleGraphs;
import org.newsgraph.graph.Iris;
import org.newsgraph.graph.Reused;
import org.newsgraph.graph.SampleArticle;
import org.newsgraph.graph.TripleOrder;

/** What the store's tests share: sample graphs under any id, one run, a query. */
final class Stores {

    static final Reading RUN = Reading.of("newsgraph", "0.1.0", Map.of("names", "1"), Map.of(), Instant.parse("2026-11-26T08:00:00Z"));

    private static final String PREFIXES = """
            PREFIX ng: <https://w3id.org/newsgraph/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
            PREFIX text: <http://jena.apache.org/text#>
            """;

    private Stores() {
    }

    static ArticleGraph graph(String id) {
        return new ArticleGraphs(new Iris(), true).build(SampleArticle.facts(id));
    }

    static List<ArticleGraph> graphs(int from, int to) {
        List<ArticleGraph> graphs = new ArrayList<>();
        for (int i = from; i < to; i++) {
            graphs.add(graph("a" + i));
        }
        return graphs;
    }

    /** A graph with one more name of its first person, who is a person of all the others too. */
    static ArticleGraph withAltLabel(ArticleGraph graph, String name) {
        Node person = NodeFactory.createURI("https://w3id.org/newsgraph/person/greta-lindqvist");
        List<Triple> triples = new ArrayList<>(graph.triples());
        triples.add(Triple.create(person, Reused.altLabel, NodeFactory.createLiteralString(name)));
        return new ArticleGraph(graph.iri(), graph.articleId(), graph.contentHash(), TripleOrder.sorted(triples));
    }

    /** The distinct values of {@code ?x}. */
    static Set<String> values(GraphStore store, String query) {
        return Txn.calculateRead(store.dataset(), () -> {
            try (QueryExec exec = QueryExec.dataset(store.dataset()).query(PREFIXES + query).build()) {
                Set<String> values = new TreeSet<>();
                RowSet rows = exec.select();
                rows.forEachRemaining(row -> values.add(row.get("x").isURI() ? row.get("x").getURI() : row.get("x").getLiteralLexicalForm()));
                return values;
            }
        });
    }

    /** A graph's triples whatever its events are called: those of two such articles are one. */
    static List<String> apartFromEvents(Collection<Triple> triples) {
        return triples.stream().map(triple -> triple.toString().replaceAll("/event/a\\d+/", "/event/")).sorted().toList();
    }
}
