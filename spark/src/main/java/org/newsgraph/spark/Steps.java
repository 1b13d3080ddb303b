package org.newsgraph.spark;

import java.io.IOException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Where steps leave their rows, and how much of them a task takes.
 *
 * @param work       the folder of this job's steps
 * @param partitions of each shuffle
 * @param namesATask as {@link Job.Shape#namesATask}
 * @param pairsATask as {@link Job.Shape#pairsATask}
 */
record Steps(JavaSparkContext context, String work, int partitions, long namesATask, long pairsATask) {

    Stored step(String name, Stored.Making making) throws IOException {
        return Stored.of(work + "/" + name, context, making);
    }

    JavaRDD<String[]> grouped(JavaRDD<String[]> rows, Rows.Group group) {
        return Rows.grouped(rows, partitions, group);
    }
}
