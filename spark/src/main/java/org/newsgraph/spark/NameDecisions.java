package org.newsgraph.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
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

    private NameDecisions() {
    }

    /**
     * A row for each class: {@code class}, {@code local}, {@code decision}.
     *
     * @param classes {@code class} and {@code articles}, how many have it
     */
    static Dataset<Row> of(Dataset<Row> classes, Settings settings, int partitions) {
        Dataset<Row> keyed = classes.mapPartitions((MapPartitionsFunction<Row, Row>) rows -> keyed(rows, settings),
                Encoders.row(Schemas.of("class", "#articles", "home", "@published", "?corrected"))).persist(org.apache.spark.storage.StorageLevel.DISK_ONLY());
        Dataset<Row> full = keyed.filter(col("home").startsWith(FULL));
        Dataset<Row> tooLarge = full.groupBy("home").agg(count(lit(1)).as("size")).filter(col("size").gt(settings.largestBlock())).select("home").persist();
        Dataset<Row> decided = full.join(tooLarge, "home").select("class");
        Dataset<Row> routed = routed(keyed.join(tooLarge, new String[] {"home"}, "left_anti"), partitions);
        return routed.repartitionById(partitions, col("target"))
                .mapPartitions((MapPartitionsFunction<Row, Row>) rows -> decide(rows, settings), Encoders.row(SCHEMA))
                .union(decided.mapPartitions((MapPartitionsFunction<Row, Row>) rows -> SortedArticles.map(rows, NameDecisions::undecided), Encoders.row(SCHEMA)));
    }

    private static final org.apache.spark.sql.types.StructType SCHEMA = Schemas.of("class", "local", "decision");

    /** Blocks that were too large to be decided, with their sizes. */
    static Dataset<Row> tooLarge(Dataset<Row> classes, Settings settings) {
        return classes.mapPartitions((MapPartitionsFunction<Row, Row>) rows -> keyed(rows, settings),
                Encoders.row(Schemas.of("class", "#articles", "home", "@published", "?corrected"))).filter(col("home").startsWith(FULL))
                .groupBy(col("home").as("key")).agg(count(lit(1)).as("size"), sum("articles").as("articles")).filter(col("size").gt(settings.largestBlock()));
    }

    private static Iterator<Row> keyed(Iterator<Row> rows, Settings settings) {
        Set<String> corrected = corrected(settings.readersCorrections());
        return SortedArticles.map(rows, row -> {
            NameClass name = NameClass.decoded(row.getAs("class"));
            List<String> published = new ArrayList<>();
            String home = "";
            for (String key : NameKeys.of(name)) {
                if (key.startsWith(SHORT)) {
                    published.add(key);
                } else if (!key.equals(NameKeys.iri(name.local()))) {
                    home = key;
                }
            }
            return RowFactory.create(row.getAs("class"), row.<Number>getAs("articles").intValue(), home, published.toArray(String[]::new),
                    corrected.contains(name.local()));
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

    /** To which partitions a class has to go, and which of them decides on it. */
    private static Dataset<Row> routed(Dataset<Row> keyed, int partitions) {
        Dataset<Row> full = keyed.filter(col("home").startsWith(FULL));
        Dataset<Row> targeted = keyed.withColumn("target", target(col("home"), partitions));
        Dataset<Row> asked = keyed.filter(col("home").startsWith(ASKS)).select(col("home").substr(lit(ASKS.length() + 1), lit(1 << 20)).as("lookup")).distinct();
        Dataset<Row> everywhere = full.filter(col("corrected")).select("home").distinct()
                .select(col("home"), explode(sequence(lit(0), lit(partitions - 1))).as("target"));
        Dataset<Row> copies = full.select(col("home"), explode(col("published")).as("lookup")).distinct().join(asked, "lookup")
                .select(col("home"), target(col("lookup"), partitions).as("target")).union(everywhere).distinct()
                .filter(not(col("target").equalTo(target(col("home"), partitions))));
        Dataset<Row> own = targeted.select(col("class"), col("articles"), col("target"), lit(true).as("own"));
        Dataset<Row> copied = full.join(copies, "home").select(col("class"), col("articles"), copies.col("target"), lit(false).as("own"));
        Dataset<Row> others = targeted.filter(col("corrected").and(not(col("home").startsWith(FULL))))
                .select(col("class"), col("articles"), explode(sequence(lit(0), lit(partitions - 1))).as("to"), col("target"))
                .filter(not(col("to").equalTo(col("target")))).select(col("class"), col("articles"), col("to").as("target"), lit(false).as("own"));
        return own.union(copied).union(others);
    }

    /** A person's short names are looked for where the full ones with that surname are, so that hardly anything is copied. */
    private static org.apache.spark.sql.Column target(org.apache.spark.sql.Column key, int partitions) {
        return org.apache.spark.sql.functions.pmod(org.apache.spark.sql.functions.xxhash64(
                org.apache.spark.sql.functions.regexp_replace(key, "^(full/|asks/short/|short/|assigned/)", "")), lit(partitions)).cast("int");
    }

    private static Row undecided(Row row) {
        NameClass name = NameClass.decoded(row.getAs("class"));
        Decision decision = new Decision(Optional.of(name.local()), name.label(), false,
                "“" + name.label() + "”, the same name; too many are alike to be compared (0.5)");
        return RowFactory.create(row.getAs("class"), name.local(), decision.encoded());
    }

    private static Iterator<Row> decide(Iterator<Row> rows, Settings settings) {
        Index index = new Index();
        List<NameClass> own = new ArrayList<>();
        rows.forEachRemaining(row -> {
            NameClass name = NameClass.decoded(row.getAs("class"));
            index.add(new Counted(name, row.<Integer>getAs("articles")));
            if (row.<Boolean>getAs("own")) {
                own.add(name);
            }
        });
        Map<NameClass, Decision> decisions = own.isEmpty() ? Map.of() : Identity.decide(own, index, settings.readersCorrections());
        return SortedArticles.map(own.iterator(), name -> {
            Decision decision = decisions.get(name);
            if (decision == null) {
                throw new IllegalStateException("no decision on " + name);
            }
            return RowFactory.create(name.encoded(), name.local(), decision.encoded());
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
