package org.newsgraph.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.ForeachPartitionFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * All articles by their ids, in parts: the order of the output. Graphs move between machines here and never again; later steps bring to
 * each part what was decided elsewhere.
 *
 * @param folder where the parts are
 * @param parts  how many
 */
record SortedArticles(String folder, int parts) implements Serializable {

    /** Sorts what the splits gave. Of two articles with one id the later one is rejected, as the program does. */
    static SortedArticles make(List<String> chunks, String folder, int parts, SparkSession spark) throws IOException {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        JavaRDD<Row> rows = context.parallelize(chunks, Math.max(1, Math.min(chunks.size(), 4 * context.defaultParallelism())))
                .flatMap(chunk -> map(PartFile.rows(new Path(chunk)), SortedArticles::packed)).filter(row -> !row.getString(0).isEmpty());
        spark.createDataset(rows.rdd(), Encoders.row(Schemas.of("id", "order", "#number", "*article")))
                .repartitionByRange(parts, col("id")).sortWithinPartitions("id", "order", "number")
                .foreachPartition((ForeachPartitionFunction<Row>) sorted ->
                        PartFile.writeRows(file(folder, TaskContext.getPartitionId()), withoutSeconds(map(sorted, SortedArticles::unpacked))));
        for (int part = 0; part < parts; part++) {
            // fewer articles than parts
            if (!Storage.of(file(folder, part)).exists(file(folder, part))) {
                PartFile.writeRows(file(folder, part), List.<ArticleRow>of().iterator());
            }
        }
        return new SortedArticles(folder, parts);
    }

    static Path file(String folder, int part) {
        return new Path(folder, String.format("part-%05d", part));
    }

    /** Rows of something about each article, made where the part is. */
    Dataset<Row> rows(SparkSession spark, StructType schema, RowsOf rowsOf) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        JavaRDD<Row> rows = context.parallelize(IntStream.range(0, parts).boxed().toList(), parts)
                .flatMap(part -> new Flat<>(only(PartFile.rows(file(folder, part))), rowsOf.in(part)));
        return spark.createDataset(rows.rdd(), Encoders.row(schema));
    }

    /** What is told of the articles of a part as rows. */
    interface RowsOf extends Serializable {
        Function<ArticleRow, Iterator<Row>> in(int part);
    }

    /** An article and the rows of what was decided on it. */
    record Told(ArticleRow article, List<Row> decided) {
    }

    /** Makes rows of a part's articles, which come by their ids. */
    interface Joined extends Serializable {
        Iterator<Row> of(int part, Iterator<Told> articles) throws IOException;
    }

    /**
     * Brings decisions to the articles, which stay where they are. Each part is seen once, also where nothing was decided.
     *
     * @param decided with the columns {@code part} and {@code id}
     */
    Dataset<Row> join(Dataset<Row> decided, StructType schema, Joined joined) {
        String folder = this.folder;
        // a row for each part, lest Spark leave out parts for which there is none
        Dataset<Row> all = decided.unionByName(decided.sparkSession().range(parts).select(col("id").cast("int").as("part"), lit("").as("id")), true);
        return all.repartitionById(parts, col("part")).sortWithinPartitions("id").mapPartitions((MapPartitionsFunction<Row, Row>) rows -> {
            int part = TaskContext.getPartitionId();
            Decided of = new Decided(rows, part);
            return joined.of(part, map(only(PartFile.rows(file(folder, part))), article -> new Told(article, of.article(article.id()))));
        }, Encoders.row(schema));
    }

    /** What is no duplicate. */
    private static Iterator<ArticleRow> only(Iterator<ArticleRow> rows) {
        Iterable<ArticleRow> all = () -> rows;
        return StreamSupport.stream(all.spliterator(), false).filter(row -> !row.isRejected()).iterator();
    }

    /** Sorted rows, taken article by article. */
    private static final class Decided {
        private final Iterator<Row> rows;
        private final int part;
        private Row next;

        Decided(Iterator<Row> rows, int part) {
            this.rows = rows;
            this.part = part;
        }

        List<Row> article(String id) {
            List<Row> found = new ArrayList<>();
            for (Row row = peek(); row != null && row.<String>getAs("id").compareTo(id) <= 0; row = peek()) {
                boolean mark = row.<String>getAs("id").isEmpty();
                if (row.<Integer>getAs("part") != part || !mark && !row.<String>getAs("id").equals(id)) {
                    throw new IllegalStateException("a decision on article " + row.getAs("id") + " of part " + row.getAs("part") + " came to part " + part);
                }
                if (!mark) {
                    found.add(row);
                }
                next = null;
            }
            return found;
        }

        private Row peek() {
            if (next == null && rows.hasNext()) {
                next = rows.next();
            }
            return next;
        }
    }

    private static Row packed(ArticleRow article) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(article.triples().length + 4096);
            article.write(new DataOutputStream(bytes));
            return RowFactory.create(article.id(), article.order(), article.number(), bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArticleRow unpacked(Row row) {
        try {
            return ArticleRow.read(new DataInputStream(new ByteArrayInputStream(row.getAs("article"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Iterator<ArticleRow> withoutSeconds(Iterator<ArticleRow> sorted) {
        String[] last = {"", ""};
        return map(sorted, article -> {
            if (!article.isRejected() && article.id().equals(last[0])) {
                return article.rejectedFor("has the id \"" + article.id() + "\" of " + last[1]
                        + " (remove one of the two, or give one another id in its front matter or \"id\" field)");
            }
            last[0] = article.id();
            last[1] = article.number() == 0 ? article.place() : article.place() + "#" + article.number();
            return article;
        });
    }

    static <A, B> Iterator<B> map(Iterator<A> some, Function<A, B> by) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return some.hasNext();
            }

            @Override
            public B next() {
                return by.apply(some.next());
            }
        };
    }
}
