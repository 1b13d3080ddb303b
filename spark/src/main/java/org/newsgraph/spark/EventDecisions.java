package org.newsgraph.spark;

import java.io.IOException;
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
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.newsgraph.identity.Corrections;
import org.newsgraph.identity.EventIdentity;
import org.newsgraph.identity.EventIndex;
import org.newsgraph.identity.EventKeys;
import org.newsgraph.identity.EventRecord;

/**
 * Decides which events are one, by the rules of {@link EventIdentity}: events that share a key are weighed, each event against those that are seen
 * there ({@link EventIndex#seen}), each chooses among those near it, what chooses each other hangs together, and one that isn't seen follows whom it
 * chooses. An event that is one with no other keeps its name and has no row.
 */
final class EventDecisions {

    // the second cell of a row, which says what it is and sorts it among what has the same first one
    private static final String FIRST = "0";
    private static final String SECOND = "1";
    private static final String WISH = "2";
    private static final String SEES = "3";
    private static final String UNSEEN = "4";

    private final Settings settings;
    private final JavaSparkContext context;
    private final Steps steps;
    private final Stored events;

    /** @param events part and record ({@link EventRecord#encoded}) */
    EventDecisions(Stored events, Steps steps, Settings settings) {
        this.settings = settings;
        this.context = steps.context();
        this.steps = steps;
        this.events = events;
    }

    /** Part, article, event, its new IRI and why. */
    JavaRDD<String[]> decide() throws IOException {
        Settings with = settings;
        Stored near = steps.step("events-near", () -> steps.grouped(steps.grouped(events.rows(context).flatMap(row -> keyed(row[1])),
                (key, rows) -> pairs(rows, with)).union(events.rows(context).map(row -> Rows.row(identity(row[1]), FIRST, row[1]))),
                (event, rows) -> wanted(event, Components.distinct(rows), with)));
        // two events that want each other, and a wish for one that doesn't see who wishes
        Stored pairs = steps.step("events-pairs", () -> steps.grouped(near.rows(context).map(row -> row[0].compareTo(row[2]) < 0
                ? Rows.row(row[0] + "\n" + row[2], row[1], "<", row[3]) : Rows.row(row[2] + "\n" + row[0], row[1], ">", row[3])), EventDecisions::pair));
        Stored edges = steps.step("event-edges", () -> pairs.rows(context).filter(row -> row[1].equals(WISH)).map(row -> Rows.row(row[0], row[2])));
        Set<String> corrected = NameDecisions.corrected(settings.readersCorrections());
        Stored members = steps.step("events-members", () -> {
            JavaRDD<String[]> components = Components.of(edges, steps, "event");
            return steps.grouped(components.map(row -> Rows.row(row[0], FIRST, row[1]))
                    .union(events.rows(context).map(row -> Rows.row(identity(row[1]), SECOND, row[0], row[1])))
                    .union(near.rows(context).filter(row -> row[1].equals(WISH)))
                    .union(pairs.rows(context).filter(row -> row[1].equals(UNSEEN))), (event, rows) -> members(event, rows, corrected));
        });
        Stored names = steps.step("events-names", () -> steps.grouped(members.rows(context).filter(row -> !row[1].equals(UNSEEN)),
                (component, rows) -> names(rows, with)));
        JavaRDD<String[]> all = names.rows(context).union(following(members.rows(context).filter(row -> row[1].equals(UNSEEN)), names));
        return corrected.isEmpty() ? all : corrected(all);
    }

    /** Events that are one with no other, but want one that doesn't see them: they go with the first that they can go with. */
    private JavaRDD<String[]> following(JavaRDD<String[]> unseen, Stored names) {
        Settings with = settings;
        JavaRDD<String[]> wishes = steps.grouped(unseen.map(row -> Rows.row(row[2], WISH, row[0], row[3]))
                .union(events.rows(context).map(row -> Rows.row(identity(row[1]), FIRST, row[1])))
                .union(names.rows(context).map(row -> Rows.row(row[1] + "\t" + row[2], SECOND, row[3]))), (other, rows) -> {
                    String record = rows.next()[2];
                    String[] iri = {EventRecord.decoded(record).local()};
                    return new Flat<>(rows, row -> {
                        if (row[1].equals(SECOND)) {
                            iri[0] = row[2];
                            return Rows.none();
                        }
                        return Rows.one(article(row[2]), FIRST, row[2], row[3], record, iri[0]);
                    });
                });
        return steps.grouped(wishes.union(events.rows(context).map(row -> Rows.row(article(row[1]), SECOND, row[0], row[1]))),
                (article, rows) -> followers(rows, with));
    }

    private static Iterator<String[]> followers(Iterator<String[]> rows, Settings settings) {
        Map<String, TreeMap<Integer, String[]>> wishes = new TreeMap<>();
        Map<String, EventRecord> own = new TreeMap<>();
        Map<String, String> parts = new HashMap<>();
        while (rows.hasNext()) {
            String[] row = rows.next();
            if (row[1].equals(FIRST)) {
                wishes.computeIfAbsent(row[2], key -> new TreeMap<>()).put(Integer.parseInt(row[3]), row);
            } else if (wishes.isEmpty()) {
                return Rows.none();
            } else {
                EventRecord event = EventRecord.decoded(row[3]);
                own.put(identity(event), event);
                parts.put(identity(event), row[2]);
            }
        }
        Corrections corrections = settings.readersCorrections();
        List<String[]> names = new ArrayList<>();
        wishes.forEach((one, ranked) -> {
            EventRecord event = own.get(one);
            ranked.values().stream().flatMap(row -> EventIdentity.following(event, EventRecord.decoded(row[4]), own.values(), row[5], corrections).stream())
                    .findFirst().ifPresent(name -> names.add(Rows.row(parts.get(one), event.article(), event.local(), name.iri(), name.because())));
        });
        return names.iterator();
    }

    private static String identity(EventRecord event) {
        return event.article() + "\t" + event.local();
    }

    /** The same of a record as it is written. */
    private static String identity(String record) {
        return record.substring(0, record.indexOf('\t', record.indexOf('\t') + 1));
    }

    private static String article(String record) {
        return record.substring(0, record.indexOf('\t'));
    }

    private static Iterator<String[]> keyed(String record) {
        EventRecord event = EventRecord.decoded(record);
        List<String[]> rows = new ArrayList<>();
        EventKeys.of(event).forEach(key -> rows.add(Rows.row(key, FIRST, record)));
        EventKeys.lookedFor(event).forEach(key -> rows.add(Rows.row(key, SECOND, record)));
        return rows.iterator();
    }

    /** Each that looks for others under a key with those that are seen there, which are few; a pair may come under several keys. */
    private static Iterator<String[]> pairs(Iterator<String[]> rows, Settings settings) {
        TreeMap<String, EventRecord> seen = new TreeMap<>();
        Corrections corrections = settings.readersCorrections();
        return new Flat<>(rows, row -> {
            EventRecord one = EventRecord.decoded(row[2]);
            if (row[1].equals(FIRST)) {
                seen.put(one.digest(), one);
                if (seen.size() > EventIndex.SEEN) {
                    seen.pollLastEntry();
                }
                return Rows.none();
            }
            List<String[]> near = new ArrayList<>();
            for (EventRecord other : seen.values()) {
                if (EventIdentity.isNear(one, other, corrections)) {
                    near.add(Rows.row(identity(one), SECOND, other.encoded()));
                }
            }
            return near.iterator();
        });
    }

    /** Whom an event sees, and whom of these it wants, by rank. */
    private static Iterator<String[]> wanted(String event, Iterator<String[]> rows, Settings settings) {
        EventRecord itself = EventRecord.decoded(rows.next()[2]);
        List<EventRecord> near = new ArrayList<>();
        rows.forEachRemaining(row -> near.add(EventRecord.decoded(row[2])));
        List<String[]> found = new ArrayList<>();
        if (!near.isEmpty()) {
            for (EventRecord other : EventIdentity.wanted(itself, near, settings.readersCorrections())) {
                found.add(Rows.row(event, WISH, identity(other), String.valueOf(found.size())));
            }
            near.forEach(other -> found.add(Rows.row(event, SEES, identity(other), "")));
        }
        return found.iterator();
    }

    private static Iterator<String[]> pair(String key, Iterator<String[]> rows) {
        String[] two = key.split("\n");
        Map<String, String> wishes = new TreeMap<>();
        Set<String> sees = new HashSet<>();
        rows.forEachRemaining(row -> {
            if (row[1].equals(WISH)) {
                wishes.put(row[2], row[3]);
            } else {
                sees.add(row[2]);
            }
        });
        if (wishes.size() == 2) {
            return Rows.one(two[0], WISH, two[1]);
        }
        List<String[]> unseen = new ArrayList<>();
        wishes.forEach((way, rank) -> {
            if (!sees.contains(way.equals("<") ? ">" : "<")) {
                unseen.add(way.equals("<") ? Rows.row(two[0], UNSEEN, two[1], rank) : Rows.row(two[1], UNSEEN, two[0], rank));
            }
        });
        return unseen.iterator();
    }

    /** An event that is one with others, and its wishes, go where its component is; of others only what is unseen is left, and what readers put right. */
    private static Iterator<String[]> members(String event, Iterator<String[]> rows, Set<String> corrected) {
        String[] component = {null};
        return new Flat<>(rows, row -> switch (row[1]) {
            case FIRST -> {
                component[0] = row[2];
                yield Rows.none();
            }
            case SECOND -> component[0] != null || corrected.contains(EventRecord.decoded(row[3]).local())
                    ? Rows.one(component[0] != null ? component[0] : event, FIRST, row[2], row[3]) : Rows.none();
            case WISH -> component[0] != null ? Rows.one(component[0], WISH, event, row[2], row[3]) : Rows.none();
            default -> component[0] == null ? Rows.one(row) : Rows.none();
        });
    }

    private static Iterator<String[]> names(Iterator<String[]> rows, Settings settings) {
        Map<String, EventRecord> members = new TreeMap<>();
        Map<EventRecord, String> parts = new HashMap<>();
        Map<String, TreeMap<Integer, String>> wishes = new HashMap<>();
        rows.forEachRemaining(row -> {
            if (row[1].equals(FIRST)) {
                EventRecord event = EventRecord.decoded(row[3]);
                members.put(identity(event), event);
                parts.put(event, row[2]);
            } else {
                wishes.computeIfAbsent(row[2], key -> new TreeMap<>()).put(Integer.parseInt(row[4]), row[3]);
            }
        });
        Map<EventRecord, Set<EventRecord>> wanted = new HashMap<>();
        members.forEach((identity, event) -> {
            Set<EventRecord> some = new LinkedHashSet<>();
            wishes.getOrDefault(identity, new TreeMap<>()).values().stream().filter(members::containsKey).forEach(other -> some.add(members.get(other)));
            wanted.put(event, some);
        });
        List<String[]> names = new ArrayList<>();
        EventIdentity.names(new TreeSet<>(members.values()), wanted, settings.readersCorrections())
                .forEach((event, name) -> names.add(Rows.row(parts.get(event), event.article(), event.local(), name.iri(), name.because())));
        return names.iterator();
    }

    /** What was said to be one by hand. The names that hang on it are as few as the corrections. */
    private JavaRDD<String[]> corrected(JavaRDD<String[]> decided) throws IOException {
        Corrections corrections = settings.readersCorrections();
        Stored names = steps.step("events-decided", () -> decided);
        Set<String> said = new HashSet<>();
        corrections.same().forEach(said::addAll);
        Map<String, Set<String>> named = new HashMap<>();
        for (String[] row : names.rows(context).filter(row -> said.contains(row[2])).collect()) {
            named.computeIfAbsent(row[2], key -> new TreeSet<>()).add(row[3]);
        }
        HashMap<String, String> kept = new HashMap<>();
        for (List<String> group : corrections.same()) {
            for (String iri : group) {
                kept.put(iri, group.get(0));
                named.getOrDefault(iri, Set.of()).forEach(name -> kept.put(name, group.get(0)));
            }
        }
        return steps.grouped(names.rows(context).map(row -> Rows.row(row[1] + "\t" + row[2], SECOND, row[0], row[3], row[4]))
                .union(events.rows(context).map(row -> Rows.row(identity(row[1]), FIRST, row[1]))), (identity, rows) -> {
                    EventRecord event = EventRecord.decoded(rows.next()[2]);
                    return SortedArticles.map(rows, row -> {
                        EventIdentity.Name name = EventIdentity.corrected(event, new EventIdentity.Name(row[3], row[4]), kept);
                        return Rows.row(row[2], event.article(), event.local(), name.iri(), name.because());
                    });
                });
    }
}
