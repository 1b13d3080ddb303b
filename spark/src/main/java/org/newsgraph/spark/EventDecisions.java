package org.newsgraph.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring_index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.newsgraph.identity.Corrections;
import org.newsgraph.identity.EventIdentity;
import org.newsgraph.identity.EventIndex;
import org.newsgraph.identity.EventKeys;
import org.newsgraph.identity.EventRecord;

/**
 * Decides which events are one, by the rules of {@link EventIdentity}: events that share a key are weighed, each event against those that are seen
 * there ({@link EventIndex#seen}), each chooses among those near it, what chooses each other hangs together, and one that isn't seen follows whom it chooses. An event that is one with no other keeps its name and has no row.
 */
final class EventDecisions {

    /** What is decided on an event. */
    static final StructType SCHEMA = Schemas.of("#part", "id", "local", "iri", "because");

    private static final StructType PAIRS = Schemas.of("kind", "event", "record");
    private static final String NEAR = "near";
    private static final String ITSELF = "itself";

    private final Settings settings;
    private final Dataset<Row> events;
    private final Dataset<Row> found;

    /** @param events {@code part} and {@code record} ({@link EventRecord#encoded}) */
    EventDecisions(Dataset<Row> events, Settings settings) {
        this.settings = settings;
        this.events = events;
        Settings with = settings;
        this.found = events.flatMap((FlatMapFunction<Row, Row>) row -> keyed(row.getAs("record")), Encoders.row(Schemas.of("key", "?kept", "record")))
                // by place: between two steps of ours Spark hands rows on as they are, without names
                .groupByKey((MapFunction<Row, String>) row -> row.getString(0), Encoders.STRING())
                .flatMapGroups((FlatMapGroupsFunction<String, Row, Row>) (key, rows) -> pairs(rows, with), Encoders.row(PAIRS)).distinct()
                .persist(StorageLevel.DISK_ONLY());
    }

    Dataset<Row> decide() {
        Settings with = settings;
        Dataset<Row> near = found.filter(col("kind").equalTo(NEAR));
        Dataset<Row> itself = events.select(lit(ITSELF).as("kind"), identity().as("event"), col("record"))
                .join(near.select("event").distinct(), "event").select("kind", "event", "record");
        Dataset<Row> wanted = near.union(itself)
                .groupByKey((MapFunction<Row, String>) row -> row.getAs("event"), Encoders.STRING())
                .flatMapGroups((FlatMapGroupsFunction<String, Row, Row>) (event, rows) -> wanted(event, rows, with), Encoders.row(Schemas.of("one", "other", "#rank")))
                .persist(StorageLevel.DISK_ONLY());
        Dataset<Row> both = wanted.as("a").join(wanted.as("b"), col("a.one").equalTo(col("b.other")).and(col("a.other").equalTo(col("b.one"))))
                .select(col("a.one").as("one"), col("a.other").as("other"));
        Dataset<Row> components = Components.of(both).persist(StorageLevel.DISK_ONLY());
        Set<String> corrected = NameDecisions.corrected(settings.readersCorrections());
        Dataset<Row> records = events.withColumn("event", identity());
        Dataset<Row> members = records.join(components, records.col("event").equalTo(components.col("node")))
                .select(col("component"), col("part"), col("record"));
        if (!corrected.isEmpty()) {
            Dataset<Row> alone = records.filter((FilterFunction<Row>) row -> corrected.contains(EventRecord.decoded(row.getAs("record")).local()))
                    .join(components, col("event").equalTo(col("node")), "left_anti");
            members = members.union(alone.select(col("event").as("component"), col("part"), col("record")));
        }
        // whom a member wants goes with it, as a row of the component with the rank in the place of the part
        Dataset<Row> wishes = wanted.join(components, wanted.col("one").equalTo(components.col("node")))
                .select(col("component"), col("rank").plus(1).multiply(-1).as("part"), concat_ws("\n", col("one"), col("other")).as("record"));
        Dataset<Row> names = members.union(wishes).groupByKey((MapFunction<Row, String>) row -> row.getAs("component"), Encoders.STRING())
                .flatMapGroups((FlatMapGroupsFunction<String, Row, Row>) (component, rows) -> names(rows, with), Encoders.row(SCHEMA))
                .persist(StorageLevel.DISK_ONLY());
        Dataset<Row> all = names.union(following(near, wanted, components, records, names));
        return corrected.isEmpty() ? all : corrected(all, records);
    }

    /** Events that are one with no other, but want one that doesn't see them: they go with the first that they can go with. */
    private Dataset<Row> following(Dataset<Row> near, Dataset<Row> wanted, Dataset<Row> components, Dataset<Row> records, Dataset<Row> names) {
        Settings with = settings;
        Dataset<Row> single = wanted.join(components, wanted.col("one").equalTo(components.col("node")), "left_anti");
        Dataset<Row> seeing = near.select(col("event").as("seer"), identity().as("seenEvent"));
        Dataset<Row> unseen = single.join(seeing, col("one").equalTo(col("seenEvent")).and(col("other").equalTo(col("seer"))), "left_anti");
        Dataset<Row> leading = names.select(concat_ws("\t", col("id"), col("local")).as("named"), col("iri"));
        Dataset<Row> wishes = unseen.join(records.select(col("event").as("of"), col("record").as("otherRecord")), col("other").equalTo(col("of")))
                .join(leading, col("other").equalTo(col("named")), "left")
                .select(substring_index(col("one"), "\t", 1).as("article"), col("one"), col("rank"), col("otherRecord"), col("iri"));
        Dataset<Row> siblings = records.select(substring_index(col("event"), "\t", 1).as("in"), col("part"), col("record"))
                .join(wishes.select(col("article").as("in")).distinct(), "in")
                .select(col("in").as("article"), lit("").as("one"), col("part").as("rank"), col("record").as("otherRecord"), lit("").as("iri"));
        return wishes.union(siblings).groupByKey((MapFunction<Row, String>) row -> row.getAs("article"), Encoders.STRING())
                .flatMapGroups((FlatMapGroupsFunction<String, Row, Row>) (article, rows) -> followers(rows, with), Encoders.row(SCHEMA));
    }

    private static Iterator<Row> followers(Iterator<Row> rows, Settings settings) {
        Map<String, EventRecord> own = new TreeMap<>();
        Map<String, Integer> parts = new HashMap<>();
        Map<String, TreeMap<Integer, Row>> wishes = new TreeMap<>();
        rows.forEachRemaining(row -> {
            String one = row.getAs("one");
            if (one.isEmpty()) {
                EventRecord event = EventRecord.decoded(row.getAs("otherRecord"));
                own.put(identity(event), event);
                parts.put(identity(event), row.getAs("rank"));
            } else {
                wishes.computeIfAbsent(one, key -> new TreeMap<>()).put(row.getAs("rank"), row);
            }
        });
        Corrections corrections = settings.readersCorrections();
        List<Row> names = new ArrayList<>();
        wishes.forEach((one, ranked) -> {
            EventRecord event = own.get(one);
            ranked.values().stream().flatMap(row -> {
                EventRecord other = EventRecord.decoded(row.getAs("otherRecord"));
                String iri = row.getAs("iri");
                return EventIdentity.following(event, other, own.values(), iri == null ? other.local() : iri, corrections).stream();
            }).findFirst().ifPresent(name -> names.add(RowFactory.create(parts.get(one), event.article(), event.local(), name.iri(), name.because())));
        });
        return names.iterator();
    }

    private static org.apache.spark.sql.Column identity() {
        return substring_index(col("record"), "\t", 2);
    }

    private static String identity(EventRecord event) {
        return event.article() + "\t" + event.local();
    }

    private static Iterator<Row> keyed(String record) {
        EventRecord event = EventRecord.decoded(record);
        List<Row> rows = new ArrayList<>();
        EventKeys.of(event).forEach(key -> rows.add(RowFactory.create(key, true, record)));
        EventKeys.lookedFor(event).forEach(key -> rows.add(RowFactory.create(key, false, record)));
        return rows.iterator();
    }

    /** Each that looks for others under a key with those that are seen there, which are few; a pair may come under several keys. */
    private static Iterator<Row> pairs(Iterator<Row> rows, Settings settings) {
        TreeMap<String, EventRecord> seen = new TreeMap<>();
        List<String> looking = new ArrayList<>();
        rows.forEachRemaining(row -> {
            if (row.getBoolean(1)) {
                EventRecord event = EventRecord.decoded(row.getString(2));
                seen.put(event.digest(), event);
                if (seen.size() > EventIndex.SEEN) {
                    seen.pollLastEntry();
                }
            } else {
                looking.add(row.getString(2));
            }
        });
        Corrections corrections = settings.readersCorrections();
        Iterator<String> all = looking.iterator();
        return new Iterator<>() {
            private Iterator<Row> found = List.<Row>of().iterator();

            @Override
            public boolean hasNext() {
                while (!found.hasNext() && all.hasNext()) {
                    EventRecord one = EventRecord.decoded(all.next());
                    List<Row> near = new ArrayList<>();
                    for (EventRecord other : seen.values()) {
                        if (EventIdentity.isNear(one, other, corrections)) {
                            near.add(RowFactory.create(NEAR, identity(one), other.encoded()));
                        }
                    }
                    found = near.iterator();
                }
                return found.hasNext();
            }

            @Override
            public Row next() {
                return found.next();
            }
        };
    }

    private static Iterator<Row> wanted(String event, Iterator<Row> rows, Settings settings) {
        EventRecord itself = null;
        List<EventRecord> near = new ArrayList<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            EventRecord record = EventRecord.decoded(row.getAs("record"));
            if (row.getAs("kind").equals(ITSELF)) {
                itself = record;
            } else {
                near.add(record);
            }
        }
        List<Row> wanted = new ArrayList<>();
        for (EventRecord other : EventIdentity.wanted(itself, near, settings.readersCorrections())) {
            wanted.add(RowFactory.create(event, identity(other), wanted.size()));
        }
        return wanted.iterator();
    }

    private static Iterator<Row> names(Iterator<Row> rows, Settings settings) {
        Map<String, EventRecord> members = new TreeMap<>();
        Map<EventRecord, Integer> parts = new HashMap<>();
        Map<String, TreeMap<Integer, String>> wishes = new HashMap<>();
        rows.forEachRemaining(row -> {
            int part = row.getAs("part");
            if (part >= 0) {
                EventRecord event = EventRecord.decoded(row.getAs("record"));
                members.put(identity(event), event);
                parts.put(event, part);
            } else {
                String[] wish = row.<String>getAs("record").split("\n");
                wishes.computeIfAbsent(wish[0], key -> new TreeMap<>()).put(-part, wish[1]);
            }
        });
        Map<EventRecord, Set<EventRecord>> wanted = new HashMap<>();
        members.forEach((identity, event) -> {
            Set<EventRecord> some = new LinkedHashSet<>();
            wishes.getOrDefault(identity, new TreeMap<>()).values().stream().filter(members::containsKey).forEach(other -> some.add(members.get(other)));
            wanted.put(event, some);
        });
        List<Row> names = new ArrayList<>();
        EventIdentity.names(new TreeSet<>(members.values()), wanted, settings.readersCorrections())
                .forEach((event, name) -> names.add(RowFactory.create(parts.get(event), event.article(), event.local(), name.iri(), name.because())));
        return names.iterator();
    }

    /** What was said to be one by hand. The names that hang on it are as few as the corrections. */
    private Dataset<Row> corrected(Dataset<Row> names, Dataset<Row> records) {
        Corrections corrections = settings.readersCorrections();
        Set<String> said = new HashSet<>();
        corrections.same().forEach(said::addAll);
        Map<String, Set<String>> named = new HashMap<>();
        for (Row row : names.filter((FilterFunction<Row>) row -> said.contains(row.<String>getAs("local"))).select("local", "iri").distinct().collectAsList()) {
            named.computeIfAbsent(row.getString(0), key -> new TreeSet<>()).add(row.getString(1));
        }
        HashMap<String, String> kept = new HashMap<>();
        for (List<String> group : corrections.same()) {
            for (String iri : group) {
                kept.put(iri, group.get(0));
                named.getOrDefault(iri, Set.of()).forEach(name -> kept.put(name, group.get(0)));
            }
        }
        Dataset<Row> with = names.as("n").join(records.as("r"), concat_ws("\t", col("n.id"), col("n.local")).equalTo(col("r.event")))
                .select(col("n.part"), col("n.id"), col("n.local"), col("n.iri"), col("n.because"), col("r.record"));
        return with.map((MapFunction<Row, Row>) row -> {
            EventIdentity.Name name = EventIdentity.corrected(EventRecord.decoded(row.getAs("record")),
                    new EventIdentity.Name(row.getAs("iri"), row.getAs("because")), kept);
            return RowFactory.create(row.getAs("part"), row.getAs("id"), row.getAs("local"), name.iri(), name.because());
        }, Encoders.row(SCHEMA));
    }
}
