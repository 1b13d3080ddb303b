package org.newsgraph.spark;

import static org.apache.spark.sql.functions.col;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.RDF;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
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
     * @param reasons {@code iri} and {@code because}, distinct
     * @param reports {@code id} and {@code of}
     * @param rest    what readers put right
     * @return a row for each file ({@link GraphFiles#SCHEMA})
     */
    Dataset<Row> write(Dataset<Row> reasons, Dataset<Row> reports, List<Triple> rest, String folder, int parts, SparkSession spark) {
        Settings with = settings;
        Dataset<Row> lines = reasons.map((MapFunction<Row, Row>) row -> line(Triple.create(NodeFactory.createURI(row.getAs("iri")), NG.mergedBecause,
                        NodeFactory.createLiteralString(row.getAs("because"))), with), Encoders.row(LINE))
                .union(reports.map((MapFunction<Row, Row>) row -> line(Triple.create(with.iris().article(row.getAs("id")), NG.sameReportAs,
                        with.iris().article(row.getAs("of"))), with), Encoders.row(LINE)))
                .union(spark.createDataset(TripleOrder.sorted(rest).stream().map(triple -> line(triple, with)).toList(), Encoders.row(LINE)));
        return lines.repartitionByRange(parts, col("subject"), col("predicate"), col("object")).sortWithinPartitions("subject", "predicate", "object")
                .mapPartitions((MapPartitionsFunction<Row, Row>) sorted -> {
                    Path file = new Path(folder, String.format("identity-%05d.nq.gz", TaskContext.getPartitionId()));
                    return List.of(GraphFiles.write(file, quads -> {
                        byte[] last = {};
                        while (sorted.hasNext()) {
                            byte[] next = sorted.next().getAs("line");
                            if (!java.util.Arrays.equals(last, next)) {
                                quads.raw(next);
                            }
                            last = next;
                        }
                    })).iterator();
                }, Encoders.row(GraphFiles.SCHEMA));
    }

    private static final org.apache.spark.sql.types.StructType LINE = Schemas.of("*subject", "*predicate", "*object", "*line");

    private static Row line(Triple triple, Settings settings) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        NTriples.writeQuads(settings.iris().identityGraph(), List.of(triple), bytes);
        String predicate = triple.getPredicate().equals(RDF.type.asNode()) ? "" : triple.getPredicate().getURI();
        return RowFactory.create(key(triple.getSubject().getURI()), key(predicate), key(text(triple.getObject())), bytes.toByteArray());
    }

    private static String text(Node node) {
        return node.isURI() ? node.getURI() : NodeFmtLib.strNT(node);
    }

    /** Bytes that sort as Java sorts the strings, which is not how UTF-8 sorts. */
    private static byte[] key(String text) {
        return text.getBytes(StandardCharsets.UTF_16BE);
    }
}
