package org.newsgraph.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.Pipeline;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.Reading;
import org.newsgraph.article.ReadingOptions;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.ArticleGraphs;
import org.newsgraph.graph.Iris;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.TripleOrder;

/**
 * The graphs that articles by themselves give: read from a folder of articles, or from a file that this program wrote of one, so that measures on
 * many articles need not read them each time. Arguments are the folder and the file ({@code .nq.gz}).
 */
final class OwnGraphs {

    private OwnGraphs() {
    }

    public static void main(String[] arguments) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
            StreamRDF writer = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
            writer.start();
            int articles = 0;
            for (ArticleGraph graph : read(Path.of(arguments[0]))) {
                Node name = new Iris().article(graph.articleId());
                graph.triples().forEach(triple -> writer.quad(Quad.create(name, triple)));
                articles++;
            }
            writer.finish();
            System.out.println(articles + " articles in " + arguments[1]);
        }
    }

    static List<ArticleGraph> read(Path from) throws IOException {
        return Files.isDirectory(from) ? ofArticles(from) : ofFile(from);
    }

    private static List<ArticleGraph> ofArticles(Path folder) throws IOException {
        List<ArticleGraph> graphs = new ArrayList<>();
        ArticleGraphs writer = new ArticleGraphs(new Iris(), false);
        try (Pipeline pipeline = new Pipeline(); ArticleReader reader = ArticleReader.open(List.of(folder), ReadingOptions.defaults())) {
            while (reader.hasNext()) {
                if (reader.next() instanceof Reading.Ingested ingested) {
                    graphs.add(pipeline.graph(ingested.article(), writer));
                }
            }
        }
        return graphs;
    }

    private static List<ArticleGraph> ofFile(Path file) throws IOException {
        Map<Node, List<Triple>> byGraph = new LinkedHashMap<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            RDFParser.source(in).lang(Lang.NQUADS).parse(new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                    byGraph.computeIfAbsent(quad.getGraph(), key -> new ArrayList<>()).add(quad.asTriple());
                }
            });
        }
        List<ArticleGraph> graphs = new ArrayList<>();
        byGraph.forEach((name, triples) -> {
            String hash = triples.stream().filter(triple -> triple.getPredicate().equals(NG.contentHash)).findFirst().orElseThrow().getObject().getLiteralLexicalForm();
            graphs.add(new ArticleGraph(name.getURI(), new Iris().articleId(name.getURI()), hash, TripleOrder.sorted(triples)));
        });
        return graphs;
    }
}
