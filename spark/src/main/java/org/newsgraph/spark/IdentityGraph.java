package org.newsgraph.spark;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.RDF;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.TripleOrder;

/** Writes the graph that says what was joined and why, in the order of {@link TripleOrder} across all its files. */
final class IdentityGraph {

    private final Settings settings;

    IdentityGraph(Settings settings) {
        this.settings = settings;
    }

    /**
     * Writes {@code identity-….nq.gz}.
     *
     * @param reasons an IRI and why it is one with others, perhaps more than once
     * @param reports an article and the one that it repeats
     * @param rest    what readers put right
     */
    JavaRDD<GraphFiles.Told> write(JavaRDD<String[]> reasons, JavaRDD<String[]> reports, List<Triple> rest, String folder, int parts, JavaSparkContext context) {
        Settings with = settings;
        JavaRDD<String[]> lines = reasons.map(row -> line(Triple.create(NodeFactory.createURI(row[0]), NG.mergedBecause, NodeFactory.createLiteralString(row[1])), with))
                .union(reports.map(row -> line(Triple.create(with.iris().article(row[0]), NG.sameReportAs, with.iris().article(row[1])), with)))
                .union(context.parallelize(TripleOrder.sorted(rest).stream().map(triple -> line(triple, with)).toList(), 1));
        return Rows.sorted(lines, parts).mapPartitionsWithIndex((part, sorted) ->
                List.of(GraphFiles.write(new Path(folder, String.format("identity-%05d.nq.gz", part)), quads -> {
                    for (Iterator<String[]> rows = Components.distinct(sorted); rows.hasNext(); ) {
                        quads.raw(rows.next()[3].getBytes(StandardCharsets.UTF_8));
                    }
                })).iterator(), false);
    }

    private static String[] line(Triple triple, Settings settings) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        NTriples.writeQuads(settings.iris().identityGraph(), List.of(triple), bytes);
        String predicate = triple.getPredicate().equals(RDF.type.asNode()) ? "" : triple.getPredicate().getURI();
        return Rows.row(triple.getSubject().getURI(), predicate, text(triple.getObject()), bytes.toString(StandardCharsets.UTF_8));
    }

    private static String text(Node node) {
        return node.isURI() ? node.getURI() : NodeFmtLib.strNT(node);
    }
}
