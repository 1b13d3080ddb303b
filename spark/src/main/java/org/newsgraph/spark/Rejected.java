package org.newsgraph.spark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;

/** What was left out and why, as lines of JSON: {@code file}, {@code line} (0 where there is none) and {@code reason}. */
final class Rejected {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Rejected() {
    }

    /** Writes both what is no article and, of two with one id, the later one; returns how many they were. */
    static long write(List<String> chunks, SortedArticles articles, String folder, JavaSparkContext context) {
        List<String> files = new ArrayList<>(chunks);
        for (int part = 0; part < articles.parts(); part++) {
            files.add(SortedArticles.file(articles.folder(), part).toString());
        }
        return context.parallelize(files, Math.max(1, Math.min(files.size(), 4 * context.defaultParallelism())))
                .mapPartitionsWithIndex((part, some) -> List.of(write(new Path(folder, String.format("rejected-%05d.jsonl", part)),
                        new Flat<>(some, Rejected::rows))).iterator(), false).collect().stream().mapToLong(Long::longValue).sum();
    }

    private static Iterator<ArticleRow> rows(String file) {
        try {
            return new Flat<>(PartFile.rows(new Path(file)), row -> row.isRejected() ? List.of(row).iterator() : List.<ArticleRow>of().iterator());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static long write(Path file, Iterator<ArticleRow> rows) throws IOException {
        if (!rows.hasNext()) {
            return 0;
        }
        long[] count = {0};
        PartFile.write(file, out -> {
            while (rows.hasNext()) {
                ArticleRow row = rows.next();
                out.write((MAPPER.createObjectNode().put("file", row.place()).put("line", row.number()).put("reason", row.reason()) + "\n")
                        .getBytes(StandardCharsets.UTF_8));
                count[0]++;
            }
        });
        return count[0];
    }
}
