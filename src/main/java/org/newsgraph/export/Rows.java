package org.newsgraph.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.newsgraph.query.NamedQuery;
import org.newsgraph.query.QueryCatalogue;
import org.newsgraph.store.GraphStore;
import org.newsgraph.store.StoredArticles;

/** The answers of {@code queries/tables/NAME.rq}, one by one. What is sorted goes to the disk where it is much. */
final class Rows {

    private static final long MOST_IN_MEMORY = 20_000;
    /** A server's limit for strangers' queries is none for these, which are known and read everything. */
    private static final long MOST_HOURS = 2;

    /** What is done with an answer. */
    interface Taking {
        void take(Row row) throws IOException;
    }

    /** One answer. */
    record Row(Binding binding) {

        /** Null where the column is empty. */
        Node node(String column) {
            return binding.get(Var.alloc(column));
        }

        /** A literal's words, an IRI as it is; null where the column is empty. */
        String text(String column) {
            Node node = node(column);
            return node == null ? null : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
        }
    }

    /** What is done with an article. */
    interface TakingArticle {
        void take(String id) throws IOException;
    }

    private Rows() {
    }

    /** Hands on one article's id, or those of all in their order. */
    static void eachArticle(GraphStore store, Optional<String> article, TakingArticle taking) throws IOException {
        if (article.isPresent()) {
            taking.take(article.get());
            return;
        }
        try {
            StoredArticles.each(store, id -> {
                try {
                    taking.take(id);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    static NamedQuery query(String name) {
        return QueryCatalogue.table(name).orElseThrow(() -> new IllegalStateException("the program is incomplete: no query tables/" + name));
    }

    static void each(DatasetGraph dataset, String name, Map<String, String> parameters, Taking taking) throws IOException {
        each(dataset, query(name).with(parameters), taking);
    }

    static void each(DatasetGraph dataset, Query query, Taking taking) throws IOException {
        try (QueryExec execution = QueryExec.dataset(dataset).query(query).set(ARQ.spillToDiskThreshold, MOST_IN_MEMORY)
                .timeout(MOST_HOURS, TimeUnit.HOURS).build()) {
            for (RowSet rows = execution.select(); rows.hasNext(); ) {
                taking.take(new Row(rows.next()));
            }
        }
    }
}
