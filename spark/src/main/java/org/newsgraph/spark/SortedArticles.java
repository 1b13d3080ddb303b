package org.newsgraph.spark;

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
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import scala.Tuple2;

/**
 * All articles by their ids, in parts: the order of the output. Graphs move between machines here and never again; later steps bring to
 * each part what was decided elsewhere.
 *
 * @param folder where the parts are
 * @param parts  how many
 */
record SortedArticles(String folder, int parts) implements Serializable {

    /** Sorts what the splits gave. Of two articles with one id the later one is rejected, as the program does. */
    static SortedArticles make(List<String> chunks, String folder, int parts, JavaSparkContext context) {
        int tasks = Math.max(1, Math.min(chunks.size(), 4 * context.defaultParallelism()));
        JavaPairRDD<String[], byte[]> rows = context.parallelize(chunks, tasks)
                .flatMapToPair(chunk -> map(only(PartFile.rows(new Path(chunk))), article -> new Tuple2<>(key(article), packed(article))));
        JavaRDD<String> ids = context.parallelize(chunks, tasks).flatMap(chunk -> map(only(PartFile.rows(new Path(chunk))), ArticleRow::id));
        Rows.sorted(rows, ids, parts).mapPartitionsWithIndex((part, sorted) -> {
            PartFile.writeRows(file(folder, part), withoutSeconds(map(sorted, row -> unpacked(row._2()))));
            return List.<Integer>of().iterator();
        }, false).count();
        return new SortedArticles(folder, parts);
    }

    /** By id; of one id in the order of the input. */
    private static String[] key(ArticleRow article) {
        return Rows.row(article.id(), article.order(), String.format("%010d", article.number()));
    }

    static Path file(String folder, int part) {
        return new Path(folder, String.format("part-%05d", part));
    }

    /** An article and the rows of what was decided on it. */
    record Told(ArticleRow article, List<String[]> decided) {
    }

    /** Makes something of a part's articles, which come by their ids. */
    interface Made<T> extends Serializable {
        Iterator<T> of(int part, Iterator<Told> articles) throws IOException;
    }

    /**
     * Goes through all parts with what was decided on their articles.
     *
     * @param decided a file for each part, of rows that begin with part and article, sorted
     */
    <T> JavaRDD<T> with(JavaSparkContext context, List<Stored> decided, Made<T> made) {
        String from = folder;
        List<String> folders = new ArrayList<>(decided.stream().map(Stored::folder).toList());
        return context.parallelize(IntStream.range(0, parts).boxed().toList(), parts).flatMap(part -> {
            List<Decided> all = new ArrayList<>();
            for (String of : folders) {
                all.add(new Decided(Stored.of(of, part), part));
            }
            return made.of(part, map(only(PartFile.rows(file(from, part))), article -> {
                List<String[]> rows = new ArrayList<>();
                all.forEach(some -> some.addArticle(article.id(), rows));
                return new Told(article, rows);
            }));
        });
    }

    /** What is an article. */
    static Iterator<ArticleRow> only(Iterator<ArticleRow> rows) {
        Iterable<ArticleRow> all = () -> rows;
        return StreamSupport.stream(all.spliterator(), false).filter(row -> !row.isRejected()).iterator();
    }

    /** Sorted rows, taken article by article. */
    private static final class Decided {
        private final Iterator<String[]> rows;
        private final int part;
        private String[] next;

        Decided(Iterator<String[]> rows, int part) {
            this.rows = rows;
            this.part = part;
        }

        void addArticle(String id, List<String[]> found) {
            for (String[] row = peek(); row != null && row[1].compareTo(id) <= 0; row = peek()) {
                if (Integer.parseInt(row[0]) != part || !row[1].equals(id)) {
                    throw new IllegalStateException("a decision on article " + row[1] + " of part " + row[0] + " came to part " + part);
                }
                found.add(row);
                next = null;
            }
        }

        private String[] peek() {
            if (next == null && rows.hasNext()) {
                next = rows.next();
            }
            return next;
        }
    }

    private static byte[] packed(ArticleRow article) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(article.triples().length + 4096);
            article.write(new DataOutputStream(bytes));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArticleRow unpacked(byte[] bytes) {
        try {
            return ArticleRow.read(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Iterator<ArticleRow> withoutSeconds(Iterator<ArticleRow> sorted) {
        String[] last = {"", ""};
        return map(sorted, article -> {
            if (article.id().equals(last[0])) {
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
