package org.newsgraph.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.storage.StorageLevel;
import org.newsgraph.identity.Sketch;

/**
 * Decides which articles are one report, by the sketches and bands of {@link Sketch}. Articles with one and the same sketch (an agency's text in a
 * thousand papers) stand for each other, so that only different texts are ever compared.
 */
final class ReportDecisions {

    private static final String PAIR = "pair";
    private static final String OVER = "over";

    private final Dataset<Row> articles;
    private final Dataset<Row> first;
    private final Dataset<Row> found;

    /** @param articles {@code id}, {@code issued}, {@code sketch}; those without a sketch left out */
    ReportDecisions(Dataset<Row> articles, Settings settings) {
        this.articles = articles;
        this.first = articles.groupBy("sketch").agg(min("id").as("first")).persist(StorageLevel.DISK_ONLY());
        int largest = settings.largestBlock();
        this.found = first.flatMap((FlatMapFunction<Row, Row>) ReportDecisions::banded, Encoders.row(Schemas.of("band", "first", "sketch")))
                // by place: between two steps of ours Spark hands rows on as they are, without names
                .groupByKey((MapFunction<Row, String>) row -> row.getString(0), Encoders.STRING())
                .flatMapGroups((FlatMapGroupsFunction<String, Row, Row>) (band, rows) -> pairs(band, rows, largest), Encoders.row(Schemas.of("kind", "one", "other")))
                .persist(StorageLevel.DISK_ONLY());
    }

    /** Bands that too many different texts share: {@code key}, {@code size}. */
    Dataset<Row> tooLarge() {
        return found.filter(col("kind").equalTo(OVER)).select(col("one").as("key"), col("other").cast("long").as("size"));
    }

    /** Each article that is one report with an earlier one: {@code id}, {@code of}. */
    Dataset<Row> decide() {
        Dataset<Row> alike = articles.join(first, "sketch").filter(not(col("id").equalTo(col("first")))).select(col("id").as("one"), col("first").as("other"));
        Dataset<Row> components = Components.of(found.filter(col("kind").equalTo(PAIR)).select("one", "other").union(alike));
        Dataset<Row> members = articles.join(components, articles.col("id").equalTo(components.col("node"))).select("component", "id", "issued")
                .persist(StorageLevel.DISK_ONLY());
        // the empty day comes before all others, as it does among strings
        Dataset<Row> earliest = members.groupBy("component").agg(min(struct(col("issued"), col("id"))).as("earliest"))
                .select(col("component"), col("earliest.id").as("of"));
        return members.join(earliest, "component").filter(not(col("id").equalTo(col("of")))).select("id", "of");
    }

    private static Iterator<Row> banded(Row row) {
        List<Row> rows = new ArrayList<>();
        Sketch.decoded(row.getAs("sketch")).bands().forEach(band -> rows.add(RowFactory.create(band, row.getAs("first"), row.getAs("sketch"))));
        return rows.iterator();
    }

    private record Text(String id, Sketch sketch) {
    }

    private static Iterator<Row> pairs(String band, Iterator<Row> rows, int largest) {
        List<Text> texts = new ArrayList<>();
        long size = 0;
        while (rows.hasNext()) {
            Row row = rows.next();
            if (++size <= largest) {
                texts.add(new Text(row.getString(1), Sketch.decoded(row.getString(2))));
            }
        }
        if (size > largest) {
            return List.of(RowFactory.create(OVER, band, String.valueOf(size))).iterator();
        }
        List<Row> pairs = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (texts.get(i).sketch().isSameReport(texts.get(j).sketch())) {
                    pairs.add(RowFactory.create(PAIR, texts.get(i).id(), texts.get(j).id()));
                }
            }
        }
        return pairs.iterator();
    }
}
