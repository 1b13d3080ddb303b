package org.newsgraph.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.Partitioner;
import org.apache.spark.RangePartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.rdd.ShuffledRDD;
import org.apache.spark.serializer.KryoSerializer;
import scala.Tuple2;
import scala.math.Ordering;
import scala.math.Ordering$;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/**
 * Rows of text that move between machines. A row is an array of cells; what belongs together has the same first cell, and the second one
 * says what a row is, so that a join is a union whose groups begin with the rows of the one side. Every shuffle sorts by all cells: what comes out
 * depends on no order in which anything came in.
 *
 * <p>Nothing here is planned or compiled by Spark SQL. Its plans would cost a small corpus more than reading its articles does.
 */
final class Rows {

    private Rows() {
    }

    /** Makes rows of all that have one first cell. They come sorted, once, and need not be kept. */
    interface Group extends Serializable {
        Iterator<String[]> of(String key, Iterator<String[]> rows) throws IOException;
    }

    /** Sorts cell by cell, as Java sorts strings; a row sorts before a longer one that begins alike. */
    static final class ByCells implements Comparator<String[]>, Serializable {
        @Override
        public int compare(String[] one, String[] other) {
            return Arrays.compare(one, other);
        }
    }

    /** So many partitions; which row goes where is for the others to say. */
    private abstract static class Partitions extends Partitioner {
        private final int partitions;

        Partitions(int partitions) {
            this.partitions = partitions;
        }

        @Override
        public final int numPartitions() {
            return partitions;
        }
    }

    /** To the same partition what has the same first cell. */
    private static final class ByFirst extends Partitions {
        ByFirst(int partitions) {
            super(partitions);
        }

        @Override
        public int getPartition(Object row) {
            return Rows.partition(((String[]) row)[0], numPartitions());
        }
    }

    /** To the partition whose number is the first cell. */
    private static final class ByNumber extends Partitions {
        ByNumber(int partitions) {
            super(partitions);
        }

        @Override
        public int getPartition(Object row) {
            return Integer.parseInt(((String[]) row)[0]);
        }
    }

    /** By ranges of the first cell, about equally large. */
    private static final class ByRange extends Partitions {
        private final RangePartitioner<String, Object> ranges;

        ByRange(int partitions, JavaRDD<String> cells) {
            super(partitions);
            JavaPairRDD<String, Object> keys = cells.mapToPair(cell -> new Tuple2<>(cell, null));
            this.ranges = new RangePartitioner<>(partitions, keys.rdd(), true, ordering(Comparator.<String>naturalOrder()), ClassTag$.MODULE$.apply(String.class));
        }

        @Override
        public int getPartition(Object row) {
            return ranges.getPartition(((String[]) row)[0]);
        }
    }

    static int partition(String key, int partitions) {
        int hash = key.hashCode() * 0x9E3779B1; // short keys alone would differ in few bits
        return Math.floorMod(hash ^ hash >>> 15, partitions);
    }

    static String[] row(String... cells) {
        return cells;
    }

    static Iterator<String[]> one(String... cells) {
        return List.<String[]>of(cells).iterator();
    }

    static Iterator<String[]> none() {
        return Collections.emptyIterator();
    }

    /** What a group makes of all rows that have one first cell. */
    static JavaRDD<String[]> grouped(JavaRDD<String[]> rows, int partitions, Group group) {
        return keys(moved(keyed(rows), new ByFirst(partitions))).mapPartitions(sorted -> new Groups(sorted, group));
    }

    /** Each row in the partition whose number is its first cell. */
    static JavaRDD<String[]> toNumbered(JavaRDD<String[]> rows, int partitions) {
        return keys(moved(keyed(rows), new ByNumber(partitions)));
    }

    /** All rows sorted, from one partition to the next. */
    static JavaRDD<String[]> sorted(JavaRDD<String[]> rows, int partitions) {
        return keys(moved(keyed(rows), new ByRange(partitions, rows.map(row -> row[0]))));
    }

    /** Sorted as by {@link #sorted}, with something that goes with each row. */
    static <V> JavaPairRDD<String[], V> sorted(JavaPairRDD<String[], V> rows, JavaRDD<String> first, int partitions) {
        return moved(rows, new ByRange(partitions, first));
    }

    private static JavaPairRDD<String[], Object> keyed(JavaRDD<String[]> rows) {
        return rows.mapToPair(row -> new Tuple2<>(row, null));
    }

    private static JavaRDD<String[]> keys(JavaPairRDD<String[], Object> rows) {
        return rows.map(Tuple2::_1);
    }

    private static <V> JavaPairRDD<String[], V> moved(JavaPairRDD<String[], V> rows, Partitioner partitioner) {
        ClassTag<String[]> rowTag = ClassTag$.MODULE$.apply(String[].class);
        ClassTag<V> any = ClassTag$.MODULE$.apply(Object.class);
        // Java's serialization would say of each row that it is an array of strings
        KryoSerializer serializer = new KryoSerializer(rows.context().getConf().set("spark.kryo.classesToRegister", String[].class.getName()));
        ShuffledRDD<String[], V, V> moved = new ShuffledRDD<String[], V, V>(rows.rdd(), partitioner, rowTag, any, any)
                .setKeyOrdering(ordering(new ByCells())).setSerializer(serializer);
        return JavaPairRDD.fromRDD(moved, rowTag, any);
    }

    private static <T> Ordering<T> ordering(Comparator<T> comparator) {
        return Ordering$.MODULE$.comparatorToOrdering(comparator);
    }

    /** Cuts sorted rows where their first cell changes. */
    private static final class Groups implements Iterator<String[]> {
        private final Iterator<String[]> rows;
        private final Group group;
        private String[] next;
        private String key;
        private Iterator<String[]> made = none();

        Groups(Iterator<String[]> rows, Group group) {
            this.rows = rows;
            this.group = group;
            advance();
        }

        private void advance() {
            next = rows.hasNext() ? rows.next() : null;
        }

        private final class Members implements Iterator<String[]> {
            @Override
            public boolean hasNext() {
                return next != null && next[0].equals(key);
            }

            @Override
            public String[] next() {
                if (!hasNext()) {
                    throw new java.util.NoSuchElementException();
                }
                String[] member = next;
                advance();
                return member;
            }
        }

        @Override
        public boolean hasNext() {
            while (!made.hasNext()) {
                while (next != null && next[0].equals(key)) {
                    advance(); // what the group had no need of
                }
                if (next == null) {
                    return false;
                }
                key = next[0];
                try {
                    made = group.of(key, new Members());
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
            return true;
        }

        @Override
        public String[] next() {
            if (!hasNext()) {
                throw new java.util.NoSuchElementException();
            }
            return made.next();
        }
    }
}
