package org.newsgraph.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.util.LongAccumulator;

/**
 * What hangs together in a graph of pairs: each node and its component, which is named by its least node. So many pairs as one task has room for are
 * put together there. With more every node takes the least name among its own, its neighbours' and the name that this one has
 * taken, until nothing changes: the number of rounds grows with the logarithm of the longest chain.
 */
final class Components {

    private static final int MOST_ROUNDS = 60;
    private static final String LABEL = "0";
    private static final String NODE = "1";

    private Components() {
    }

    /** @param pairs two nodes a row, in either order and perhaps more than once */
    static JavaRDD<String[]> of(Stored pairs, Steps steps, String name) throws IOException {
        return pairs.rows() <= steps.pairsATask() ? pairs.rows(steps.context()).coalesce(1).mapPartitions(Components::together) : inRounds(pairs, steps, name);
    }

    private static Iterator<String[]> together(Iterator<String[]> pairs) {
        Map<String, String> towards = new HashMap<>();
        pairs.forEachRemaining(pair -> {
            String one = least(pair[0], towards);
            String other = least(pair[1], towards);
            // the least node of a component points to itself
            towards.put(one.compareTo(other) <= 0 ? other : one, one.compareTo(other) <= 0 ? one : other);
        });
        return SortedArticles.map(new ArrayList<>(towards.keySet()).iterator(), node -> Rows.row(node, least(node, towards)));
    }

    private static String least(String node, Map<String, String> towards) {
        String least = node;
        for (String next = towards.getOrDefault(least, least); !next.equals(least); next = towards.getOrDefault(least, least)) {
            least = next;
        }
        for (String at = node; !at.equals(least); ) {
            at = towards.put(at, least);
        }
        towards.putIfAbsent(least, least);
        return least;
    }

    private static JavaRDD<String[]> inRounds(Stored pairs, Steps steps, String name) throws IOException {
        Stored edges = steps.step(name + "-near", () -> steps.grouped(pairs.rows(steps.context())
                .flatMap(pair -> List.of(Rows.row(pair[0], pair[1]), Rows.row(pair[1], pair[0])).iterator()), (node, near) -> distinct(near)));
        Stored labels = steps.step(name + "-least", () -> steps.grouped(edges.rows(steps.context()), (node, near) -> {
            String first = near.next()[1]; // they are sorted
            return Rows.one(node, first.compareTo(node) < 0 ? first : node);
        }));
        for (int round = 0; round < MOST_ROUNDS; round++) {
            LongAccumulator changed = steps.context().sc().longAccumulator("names that changed");
            Stored former = labels;
            Stored next = steps.step(name + "-round-" + round, () -> {
                JavaRDD<String[]> own = former.rows(steps.context());
                JavaRDD<String[]> near = steps.grouped(edges.rows(steps.context()).map(edge -> Rows.row(edge[1], NODE, edge[0]))
                        .union(own.map(label -> Rows.row(label[0], LABEL, label[1]))), Components::told);
                JavaRDD<String[]> beyond = steps.grouped(own.flatMap(label -> List.of(Rows.row(label[1], NODE, label[0]),
                        Rows.row(label[0], LABEL, label[1])).iterator()), Components::told);
                return steps.grouped(own.map(label -> Rows.row(label[0], "", label[1])).union(near).union(beyond), (node, names) -> {
                    String before = names.next()[2];
                    String least = before;
                    while (names.hasNext()) {
                        String other = names.next()[2];
                        least = other.compareTo(least) < 0 ? other : least;
                    }
                    changed.add(least.equals(before) ? 0 : 1);
                    return Rows.one(node, least, least.equals(before) ? "" : "changed");
                });
            });
            labels = next;
            // a round that an earlier run had finished counts nothing, so its rows are asked
            if (changed.value() == 0 && next.rows(steps.context()).filter(row -> !row[2].isEmpty()).isEmpty()) {
                return labels.rows(steps.context()).map(label -> Rows.row(label[0], label[1]));
            }
        }
        throw new IllegalStateException("a chain of more than 2^" + MOST_ROUNDS + " events or reports that are one");
    }

    /** A node's name to those that asked for it. */
    private static Iterator<String[]> told(String node, Iterator<String[]> rows) {
        String[] label = rows.next();
        return label[1].equals(LABEL) ? SortedArticles.map(rows, row -> Rows.row(row[2], NODE, label[2])) : Rows.none();
    }

    static Iterator<String[]> distinct(Iterator<String[]> sorted) {
        String[][] last = {null};
        return new Until<>("rows", () -> {
            while (sorted.hasNext()) {
                String[] row = sorted.next();
                if (!java.util.Arrays.equals(row, last[0])) {
                    last[0] = row;
                    return row;
                }
            }
            return null;
        }, () -> { });
    }
}
