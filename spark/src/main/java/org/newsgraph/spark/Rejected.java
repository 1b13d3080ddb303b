package org.newsgraph.spark;

import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** What was left out and why: {@code file}, {@code line} (0 where there is none) and {@code reason}. */
final class Rejected {

    private Rejected() {
    }

    /** Both what is no article and, of two with one id, the later one. */
    static Dataset<Row> of(List<String> chunks, SortedArticles articles, SparkSession spark) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        List<String> files = new java.util.ArrayList<>(chunks);
        for (int part = 0; part < articles.parts(); part++) {
            files.add(SortedArticles.file(articles.folder(), part).toString());
        }
        return spark.createDataset(context.parallelize(files, Math.max(1, Math.min(files.size(), 4 * context.defaultParallelism())))
                .flatMap(Rejected::rows).rdd(), Encoders.row(Schemas.of("file", "#line", "reason")));
    }

    private static Iterator<Row> rows(String file) throws java.io.IOException {
        return new Flat<>(PartFile.rows(new Path(file)), article -> article.isRejected()
                ? List.of(RowFactory.create(article.place(), article.number(), article.reason())).iterator() : List.<Row>of().iterator());
    }
}
