package org.newsgraph.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * What hangs together in a graph of pairs. Every node takes the least name among its own, its neighbours' and the name that this one has
 * taken, until nothing changes: the number of rounds grows with the logarithm of the longest chain.
 */
final class Components {

    private static final int MOST_ROUNDS = 60;

    private Components() {
    }

    /**
     * The component of each node, named by its least node: {@code node}, {@code component}.
     *
     * @param pairs {@code one} and {@code other}, in either order
     */
    static Dataset<Row> of(Dataset<Row> pairs) {
        Dataset<Row> edges = pairs.select(col("one").as("node"), col("other").as("near"))
                .union(pairs.select(col("other").as("node"), col("one").as("near"))).distinct().persist(StorageLevel.DISK_ONLY());
        Dataset<Row> labels = edges.groupBy("node").agg(min("near").as("least")).select(col("node"), least(col("node"), col("least")).as("component"));
        labels = labels.persist(StorageLevel.DISK_ONLY());
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Dataset<Row> near = edges.join(labels.withColumnRenamed("node", "near"), "near").groupBy("node").agg(min("component").as("least"));
            Dataset<Row> jump = labels.select(col("node").as("component"), col("component").as("beyond"));
            Dataset<Row> next = labels.join(near, "node").join(jump, "component")
                    .select(col("node"), least(col("component"), col("least"), col("beyond")).as("taken"), col("component").as("before"))
                    .checkpoint(true); // on the job's own storage: what stands on executors dies with them
            boolean done = next.filter(col("taken").notEqual(col("before"))).isEmpty();
            labels.unpersist();
            labels = next.select(col("node"), col("taken").as("component"));
            if (done) {
                edges.unpersist();
                return labels;
            }
        }
        throw new IllegalStateException("a chain of more than 2^" + MOST_ROUNDS + " events or reports that are one");
    }
}
