package org.newsgraph.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.newsgraph.identity.Correction;
import org.newsgraph.identity.Corrections;
import org.newsgraph.identity.Counted;
import org.newsgraph.identity.Decision;
import org.newsgraph.identity.Identity;
import org.newsgraph.identity.NameClass;
import org.newsgraph.identity.NameIndex;
import org.newsgraph.identity.NameKeys;

/**
 * Decides which names are one, by {@link Identity} itself. What it decides on a full name depends on the classes of the name's block, and on a
 * short one on the blocks of the full names that it may mean; so a partition gets some blocks and short names, with a copy of each other block that
 * one of its short names may mean, and is a small index in memory. What readers put right may hang on any of the names that they wrote down, so the
 * blocks of these, which are few, go to all.
 */
final class NameDecisions {

    private static final String FULL = "full/";
    private static final String ASKS = "asks/";
    private static final String SHORT = "short/";
    private static final String FIRST = "0";
    private static final String SECOND = "1";

    private final Stored classes;
    private final Steps steps;
    private final Settings settings;
    private final Set<String> corrected;
    private final int partitions;
    /** Blocks that are left undecided, with their sizes: fewer than there are names for each {@link Settings#largestBlock}. */
    private final HashMap<String, Integer> tooLarge = new HashMap<>();

    /** @param classes a name's class, and how many articles have it */
    NameDecisions(Stored classes, Steps steps, Settings settings) throws IOException {
        this.classes = classes;
        this.steps = steps;
        this.settings = settings;
        this.corrected = corrected(settings.readersCorrections());
        this.partitions = (int) (1 + classes.rows() / steps.namesATask());
        if (classes.rows() > settings.largestBlock()) {
            int largest = settings.largestBlock();
            steps.step("blocks-too-large", () -> steps.grouped(keyed().filter(row -> row[0].startsWith(FULL)).map(row -> Rows.row(row[0], "")), (home, rows) -> {
                int size = 0;
                for (; rows.hasNext(); rows.next()) {
                    size++;
                }
                return size > largest ? Rows.one(home, String.valueOf(size)) : Rows.none();
            })).rows(steps.context()).collect().forEach(row -> tooLarge.put(row[0], Integer.valueOf(row[1])));
        }
    }

    /** Blocks that were too large to be decided, with their sizes. */
    List<String[]> tooLarge() {
        return tooLarge.entrySet().stream().map(block -> Rows.row(block.getKey(), block.getValue().toString())).toList();
    }

    /** A row for each class: class, local, decision, how many articles have it. */
    Stored decide() throws IOException {
        Settings with = settings;
        Set<String> undecided = new HashSet<>(tooLarge.keySet());
        return steps.step("names", () -> {
            JavaRDD<String[]> keyed = keyed();
            JavaRDD<String[]> small = undecided.isEmpty() ? keyed : keyed.filter(row -> !undecided.contains(row[0]));
            JavaRDD<String[]> decided = Rows.grouped(targeted(small), partitions, (partition, rows) -> decide(rows, with));
            return undecided.isEmpty() ? decided : decided.union(keyed.filter(row -> undecided.contains(row[0])).map(NameDecisions::undecided));
        });
    }

    /** Home, class, count, local, and under what keys it is found. */
    private JavaRDD<String[]> keyed() {
        return classes.rows(steps.context()).map(row -> {
            NameClass name = NameClass.decoded(row[0]);
            List<String> published = new ArrayList<>();
            String home = "";
            for (String key : NameKeys.of(name)) {
                if (key.startsWith(SHORT)) {
                    published.add(key);
                } else if (!key.equals(NameKeys.iri(name.local()))) {
                    home = key;
                }
            }
            return Rows.row(home, row[0], row[1], name.local(), String.join("\n", published));
        });
    }

    /** Every IRI that a correction has in it. */
    static Set<String> corrected(Corrections corrections) {
        Set<String> iris = new HashSet<>();
        for (Correction correction : corrections.all()) {
            iris.addAll(corrections.iris(correction));
            if (correction.assigns()) {
                iris.add(correction.object());
            }
        }
        return iris;
    }

    /** To which partitions a class has to go, and which of them decides on it: partition, {@code 0} where it decides, class, count. */
    private JavaRDD<String[]> targeted(JavaRDD<String[]> keyed) {
        int all = partitions;
        Set<String> some = corrected;
        JavaRDD<String[]> own = keyed.map(row -> Rows.row(number(row[0], all), FIRST, row[1], row[2]));
        if (all == 1) {
            return own;
        }
        JavaRDD<String[]> full = keyed.filter(row -> row[0].startsWith(FULL));
        JavaRDD<String[]> asked = keyed.filter(row -> row[0].startsWith(ASKS)).map(row -> Rows.row(row[0].substring(ASKS.length()), FIRST));
        JavaRDD<String[]> published = full.filter(row -> !row[4].isEmpty())
                .flatMap(row -> SortedArticles.map(List.of(row[4].split("\n")).iterator(), key -> Rows.row(key, SECOND, row[0])));
        JavaRDD<String[]> copies = steps.grouped(asked.union(published), (lookup, rows) -> {
            String target = number(lookup, all);
            Iterator<String[]> distinct = Components.distinct(rows);
            return distinct.next()[1].equals(FIRST) ? SortedArticles.map(distinct, row -> Rows.row(row[2], FIRST, target)) : Rows.none();
        });
        JavaRDD<String[]> everywhere = full.filter(row -> some.contains(row[3])).flatMap(row -> everywhere(all, target -> Rows.row(row[0], FIRST, target)));
        JavaRDD<String[]> copied = steps.grouped(copies.union(everywhere).union(full.map(row -> Rows.row(row[0], SECOND, row[1], row[2]))), (home, rows) -> {
            Set<String> targets = new HashSet<>();
            String itself = number(home, all);
            return new Flat<>(rows, row -> {
                if (row[1].equals(FIRST)) {
                    targets.add(row[2]);
                    return Rows.none();
                }
                return targets.stream().filter(target -> !target.equals(itself)).map(target -> Rows.row(target, SECOND, row[2], row[3])).iterator();
            });
        });
        JavaRDD<String[]> others = keyed.filter(row -> some.contains(row[3]) && !row[0].startsWith(FULL)).flatMap(row -> {
            String itself = number(row[0], all);
            return new Flat<>(everywhere(all, target -> Rows.row(target, SECOND, row[1], row[2])),
                    copy -> copy[0].equals(itself) ? Rows.none() : Rows.one(copy));
        });
        return own.union(copied).union(others);
    }

    private static Iterator<String[]> everywhere(int partitions, java.util.function.Function<String, String[]> row) {
        return IntStream.range(0, partitions).mapToObj(String::valueOf).map(row).collect(Collectors.toList()).iterator();
    }

    /** A person's short names are looked for where the full ones with that surname are, so that hardly anything is copied. */
    private static String number(String key, int partitions) {
        return String.valueOf(Rows.partition(key.replaceFirst("^(full/|asks/short/|short/|assigned/)", ""), partitions));
    }

    private static String[] undecided(String[] row) {
        NameClass name = NameClass.decoded(row[1]);
        Decision decision = new Decision(Optional.of(name.local()), name.label(), false,
                "“" + name.label() + "”, the same name; too many are alike to be compared (0.5)");
        return Rows.row(row[1], name.local(), decision.encoded(), row[2]);
    }

    private static Iterator<String[]> decide(Iterator<String[]> rows, Settings settings) {
        Index index = new Index();
        List<Counted> own = new ArrayList<>();
        rows.forEachRemaining(row -> {
            Counted counted = new Counted(NameClass.decoded(row[2]), Integer.parseInt(row[3]));
            index.add(counted);
            if (row[1].equals(FIRST)) {
                own.add(counted);
            }
        });
        Map<NameClass, Decision> decisions = own.isEmpty() ? Map.of()
                : Identity.decide(own.stream().map(Counted::name).toList(), index, settings.readersCorrections());
        return SortedArticles.map(own.iterator(), counted -> {
            Decision decision = decisions.get(counted.name());
            if (decision == null) {
                throw new IllegalStateException("no decision on " + counted.name());
            }
            return Rows.row(counted.name().encoded(), counted.name().local(), decision.encoded(), String.valueOf(counted.articles()));
        });
    }

    private static final class Index implements NameIndex {
        private final Map<String, List<Counted>> byKey = new HashMap<>();

        void add(Counted counted) {
            NameKeys.of(counted.name()).forEach(key -> byKey.computeIfAbsent(key, unknown -> new ArrayList<>()).add(counted));
        }

        @Override
        public Collection<Counted> byKey(String key) {
            return byKey.getOrDefault(key, List.of());
        }
    }
}
