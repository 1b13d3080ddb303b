package org.newsgraph.spark;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * The rows of a finished step on the job's own storage: what is kept on executors dies with them, and a job that is started again
 * begins after the last step that was finished.
 *
 * @param folder where they are, a file for each partition
 * @param files  how many
 * @param rows   how many rows are in them
 */
record Stored(String folder, int files, long rows) {

    /** Makes the rows of a step. */
    interface Making {
        JavaRDD<String[]> rows() throws IOException;
    }

    /** What is there of an earlier run, else made now. */
    static Stored of(String folder, JavaSparkContext context, Making making) throws IOException {
        Path done = new Path(folder, "_DONE");
        FileSystem storage = Storage.of(done);
        if (!storage.exists(done)) {
            JavaRDD<String[]> rows = making.rows();
            storage.delete(done.getParent(), true); // of another attempt, which may have had other partitions
            storage.mkdirs(done.getParent());
            List<Long> counts = rows.mapPartitionsWithIndex((part, some) -> List.of(PartFile.writeCells(file(folder, part), some)).iterator(), false).collect();
            Path part = new Path(folder, "._DONE");
            try (FSDataOutputStream out = storage.create(part, true)) {
                out.writeInt(counts.size());
                out.writeLong(counts.stream().mapToLong(Long::longValue).sum());
            }
            if (!storage.rename(part, done)) {
                throw new IOException("can't rename " + part + " to " + done);
            }
        }
        try (FSDataInputStream in = storage.open(done)) {
            return new Stored(folder, in.readInt(), in.readLong());
        }
    }

    private static Path file(String folder, int part) {
        return new Path(folder, String.format("part-%05d", part));
    }

    JavaRDD<String[]> rows(JavaSparkContext context) {
        String from = folder;
        return context.parallelize(IntStream.range(0, files).boxed().toList(), Math.max(1, files)).flatMap(part -> of(from, part));
    }

    /** The rows of one partition. */
    static Iterator<String[]> of(String folder, int part) throws IOException {
        return PartFile.cells(file(folder, part));
    }
}
