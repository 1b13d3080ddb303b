package org.newsgraph.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.AsyncParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.Pipeline;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.ArticleGraphs;
import org.newsgraph.graph.Iris;
import org.newsgraph.graph.NG;
import org.newsgraph.model.Article;

/** Article graphs as N-Quads, each as its article alone gives it: so that a store can be filled without reading the articles again. */
final class GraphFile {

    private static final Iris IRIS = new Iris();

    private GraphFile() {
    }

    /** Reads articles through the whole program. Returns the number of triples. */
    static long write(List<Article> articles, Path file) throws IOException {
        long triples = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file)); Pipeline pipeline = new Pipeline()) {
            ArticleGraphs writer = new ArticleGraphs(IRIS, true);
            StreamRDF stream = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
            stream.start();
            for (Article article : articles) {
                ArticleGraph graph = pipeline.graph(article, writer);
                Node name = NodeFactory.createURI(graph.iri());
                graph.triples().forEach(triple -> stream.quad(Quad.create(name, triple)));
                triples += graph.triples().size();
            }
            stream.finish();
        }
        return triples;
    }

    /** The graphs of a file. */
    static List<ArticleGraph> read(Path file) throws IOException {
        Map<Node, List<Triple>> byName = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(file)) {
            for (Iterator<Quad> quads = AsyncParser.asyncParseQuads(in, Lang.NQUADS, null); quads.hasNext(); ) {
                Quad quad = quads.next();
                byName.computeIfAbsent(quad.getGraph(), name -> new ArrayList<>()).add(quad.asTriple());
            }
        }
        List<ArticleGraph> graphs = new ArrayList<>();
        byName.forEach((name, triples) -> graphs.add(new ArticleGraph(name.getURI(), IRIS.articleId(name.getURI()),
                triples.stream().filter(triple -> triple.getPredicate().equals(NG.contentHash)).findFirst().orElseThrow().getObject().getLiteralLexicalForm(),
                triples)));
        return graphs;
    }
}
