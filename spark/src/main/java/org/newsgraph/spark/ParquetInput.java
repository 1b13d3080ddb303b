package org.newsgraph.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.newsgraph.article.ArticlePart;
import org.newsgraph.article.Reading;

/**
 * Articles in tables: a row is read as the JSON object that its columns make, so {@code --field} says which column holds what. The
 * n-th row of a file without an id or address is named as the n-th line of a file of lines would be.
 */
record ParquetInput(List<InputFile> files, Settings settings) {

    /** Reads what is not there yet, a file of articles for each of Spark's own splits; returns the files. */
    List<String> read(String folder, Set<String> there, String program, Extraction extraction, long splitBytes, SparkSession spark) {
        if (files.isEmpty()) {
            return List.of();
        }
        spark.conf().set("spark.sql.files.maxPartitionBytes", splitBytes);
        Map<String, InputFile> byUri = new HashMap<>();
        files.forEach(file -> byUri.put(new Path(file.uri()).toUri().getPath(), file));
        Dataset<Row> tables = spark.read().parquet(files.stream().map(InputFile::uri).toArray(String[]::new));
        JavaRDD<Row> rows = tables.select(col("_metadata.file_path"), col("_metadata.row_index"), to_json(struct(col("*")))).toJavaRDD();
        int splits = rows.getNumPartitions();
        String input = program + "\n" + files.stream().map(InputFile::identity).collect(Collectors.joining("\n")) + "\n" + splits;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < splits; i++) {
            names.add(Storage.digest(input + "\n" + i) + ".articles");
        }
        Settings with = settings;
        HashMap<String, InputFile> places = new HashMap<>(byUri);
        if (!there.containsAll(names)) {
            rows.mapPartitionsWithIndex((split, some) -> {
                if (!there.contains(names.get(split))) {
                    PartFile.writeRows(new Path(folder, names.get(split)), new Flat<>(some, row -> article(row, places, with, extraction)));
                }
                return Collections.<Integer>emptyIterator();
            }, false).count();
        }
        return names.stream().map(name -> new Path(folder, name).toString()).toList();
    }

    private static Iterator<ArticleRow> article(Row row, Map<String, InputFile> files, Settings settings, Extraction extraction) {
        InputFile file = files.get(new Path(row.getString(0)).toUri().getPath());
        int number = (int) row.getLong(1) + 1;
        Optional<Reading> reading = ArticlePart.line(row.getString(2).getBytes(StandardCharsets.UTF_8), number, file.path(), file.place(), settings.reading());
        return reading.map(read -> List.of(extraction.row(read, file, number)).iterator()).orElse(Collections.emptyIterator());
    }
}
