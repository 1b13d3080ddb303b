package org.newsgraph.spark;

import static org.apache.spark.sql.functions.col;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.newsgraph.export.Table;

/** The tables of {@code newsgraph export --format csv} as Parquet: the same columns and rows, all of them text. */
final class Tables {

    private Tables() {
    }

    /** Writes {@code events}, {@code statements}, {@code roles} and {@code attendance} below a folder, from the finished files of articles. */
    static void write(List<String> files, String folder, SparkSession spark) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        JavaRDD<Row> rows = context.parallelize(files, Math.max(1, files.size())).flatMap(Tables::rows);
        Dataset<Row> all = spark.createDataset(rows.rdd(), Encoders.row(Schemas.of("table", "@cells"))).persist(StorageLevel.DISK_ONLY());
        for (Table table : Table.values()) {
            List<String> columns = table.columns();
            Column[] cells = IntStream.range(0, columns.size()).mapToObj(i -> col("cells").getItem(i).as(columns.get(i))).toArray(Column[]::new);
            all.filter(col("table").equalTo(table.name())).select(cells).write().mode(SaveMode.Overwrite).parquet(folder + "/" + table.name());
        }
        all.unpersist();
    }

    private static Iterator<Row> rows(String file) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(Storage.of(new Path(file)).open(new Path(file)), 1 << 16),
                StandardCharsets.UTF_8), 1 << 16);
        return new Iterator<>() {
            private String line = lines.readLine();
            private Iterator<Row> rows = List.<Row>of().iterator();

            @Override
            public boolean hasNext() {
                try {
                    while (!rows.hasNext() && line != null) {
                        rows = article();
                    }
                    return rows.hasNext();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(file + ": " + e.getMessage(), e);
                }
            }

            @Override
            public Row next() {
                return rows.next();
            }

            private Iterator<Row> article() throws IOException {
                String graph = graph(line);
                StringBuilder text = new StringBuilder();
                while (line != null && graph(line).equals(graph)) {
                    text.append(line).append('\n');
                    line = lines.readLine();
                }
                if (line == null) {
                    lines.close();
                }
                DatasetGraph data = DatasetGraphFactory.create();
                RDFParser.create().source(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8))).lang(Lang.NQUADS).checking(false).parse(data);
                List<Row> found = new ArrayList<>();
                for (Table table : Table.values()) {
                    table.rows(data, graph).forEach(cells -> found.add(RowFactory.create(table.name(), cells.toArray(String[]::new))));
                }
                return found.iterator();
            }
        };
    }

    /** The last IRI of a quad. */
    private static String graph(String line) {
        int end = line.lastIndexOf('>');
        return line.substring(line.lastIndexOf('<', end) + 1, end);
    }
}
