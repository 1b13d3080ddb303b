package org.newsgraph.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.IteratorCloseable;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.AsyncParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.graph.Iris;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Reused;
import org.newsgraph.graph.TripleOrder;

/** Article graphs to compare, one after the other by their ids: a store's, or those of an export in N-Quads, TriG or JSON-LD. */
public interface GraphSource {

    /**
     * An article's graph.
     *
     * @param id      of the article
     * @param triples in the order of {@link TripleOrder}
     */
    record Article(String id, String iri, List<Triple> triples) {
    }

    /** Article graphs in the order of ids. */
    interface Articles extends Iterator<Article>, AutoCloseable {

        @Override
        void close();
    }

    Articles open();

    static GraphSource of(GraphStore store) {
        return () -> {
            Iterator<String> ids = store.articleIds().iterator();
            return new Articles() {
                @Override
                public boolean hasNext() {
                    return ids.hasNext();
                }

                @Override
                public Article next() {
                    String id = ids.next();
                    Node iri = store.iris().article(id);
                    return new Article(id, iri.getURI(), store.triples(iri));
                }

                @Override
                public void close() {
                    // the store is its opener's
                }
            };
        };
    }

    /** Reads an export as it is asked for; JSON-LD, which no parser reads in parts, into memory. {@link StoreException} says where it isn't one. */
    static GraphSource ofExport(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).contains(".jsonld") ? () -> inMemory(file) : () -> new Streamed(file);
    }

    private static Articles inMemory(Path file) {
        DatasetGraph data = DatasetFactory.createGeneral().asDatasetGraph();
        try {
            RDFDataMgr.read(data, file.toUri().toString());
        } catch (RiotException e) {
            throw unreadable(file, e);
        }
        Map<String, Article> byId = new TreeMap<>();
        data.find(Node.ANY, Node.ANY, Reused.type, NG.Article).forEachRemaining(quad -> {
            List<Triple> triples = new ArrayList<>();
            data.find(quad.getGraph(), Node.ANY, Node.ANY, Node.ANY).forEachRemaining(found -> triples.add(found.asTriple()));
            String id = id(quad.getGraph().getURI());
            byId.put(id, new Article(id, quad.getGraph().getURI(), TripleOrder.sorted(triples)));
        });
        Iterator<Article> articles = byId.values().iterator();
        return new Articles() {
            @Override
            public boolean hasNext() {
                return articles.hasNext();
            }

            @Override
            public Article next() {
                return articles.next();
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    private static StoreException unreadable(Path file, RiotException e) {
        return new StoreException("can't read " + file + ": " + e.getMessage() + " (exports with named graphs are .nq, .trig and .jsonld)", e);
    }

    /** An article's id; empty for the name of another graph. */
    private static String id(String graph) {
        int at = graph.indexOf("/article/");
        return at < 0 ? "" : new Iris(graph.substring(0, at + 1)).articleId(graph);
    }

    /** One article is in memory at a time. */
    final class Streamed implements Articles {

        private final Path file;
        private final IteratorCloseable<Quad> quads;
        private Quad ahead;
        private Article next;
        private String last = "";

        private Streamed(Path file) {
            this.file = file;
            this.quads = AsyncParser.asyncParseQuads(file.toUri().toString());
        }

        @Override
        public boolean hasNext() {
            while (next == null && more()) {
                next = article(ahead.getGraph());
            }
            return next != null;
        }

        @Override
        public Article next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Article article = next;
            next = null;
            if (article.id().compareTo(last) <= 0) {
                throw new StoreException(file + " has article " + article.id() + " behind " + last
                        + ": its graphs are not in the order that newsgraph exports them in (load it into a store and compare that)");
            }
            last = article.id();
            return article;
        }

        /** The graph that is at hand; null where it is no article's. */
        private Article article(Node graph) {
            String id = graph == null || !graph.isURI() ? "" : id(graph.getURI());
            Triple isArticle = id.isEmpty() ? null : Triple.create(graph, Reused.type, NG.Article);
            List<Triple> triples = new ArrayList<>();
            while (more() && Objects.equals(ahead.getGraph(), graph)) {
                if (isArticle != null) {
                    triples.add(ahead.asTriple());
                }
                ahead = null;
            }
            return triples.contains(isArticle) ? new Article(id, graph.getURI(), TripleOrder.sorted(triples)) : null;
        }

        private boolean more() {
            try {
                if (ahead == null && quads.hasNext()) {
                    ahead = quads.next();
                }
                return ahead != null;
            } catch (RiotException e) {
                throw unreadable(file, e);
            }
        }

        @Override
        public void close() {
            quads.close();
        }
    }
}
