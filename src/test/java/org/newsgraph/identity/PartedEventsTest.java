package org.newsgraph.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.newsgraph.graph.Iris;

/** A chain of reports a - b - c - d, of which each resembles the next; between b and c the least. */
class PartedEventsTest {

    private static final Iris IRIS = new Iris();
    private static final List<String> CHAIN = List.of("a", "b", "c", "d");
    private static final Map<String, Integer> POINTS = Map.of("ab", 8, "bc", 6, "cd", 7);

    private final Map<String, EventRecord> events = new HashMap<>();

    PartedEventsTest() {
        CHAIN.forEach(article -> events.put(article, EventRecord.decoded(article + "\t" + iri(article) + "\tMEETING\ttalks\t\t\t\t\tfalse\t\t\t2015-10-02")));
    }

    @Test
    void aChainBreaksWhereItIsWeakest() {
        assertThat(parts()).containsExactly("abcd");
        assertThat(parts("a", "d")).containsExactly("ab", "cd");
        assertThat(parts("d", "a")).containsExactly("ab", "cd");
        assertThat(parts("a", "c")).containsExactly("ab", "cd");
        assertThat(parts("a", "c", "b", "d", "c", "d")).containsExactly("ab", "c", "d");
        assertThat(parts("a", "x")).containsExactly("abcd");
    }

    private List<String> parts(String... different) {
        List<Correction> corrections = new ArrayList<>();
        for (int i = 0; i < different.length; i += 2) {
            corrections.add(new Correction(Correction.Kind.DIFFERENT, iri(different[i]), iri(different[i + 1]), Optional.empty(), "Jo Berg", "2026-01-02", ""));
        }
        List<String> found = new ArrayList<>();
        for (SortedSet<EventRecord> part : PartedEvents.of(new TreeSet<>(events.values()), PartedEventsTest::weight, this::wanted, new Corrections(corrections, IRIS))) {
            StringBuilder names = new StringBuilder();
            part.forEach(event -> names.append(event.article()));
            found.add(names.toString());
        }
        return found;
    }

    private Set<EventRecord> wanted(EventRecord event) {
        Set<EventRecord> wanted = new LinkedHashSet<>();
        CHAIN.stream().filter(other -> weight(event, events.get(other)).isEnough()).forEach(other -> wanted.add(events.get(other)));
        return wanted;
    }

    private static EventComparison.Weight weight(EventRecord one, EventRecord other) {
        String pair = one.compareTo(other) < 0 ? one.article() + other.article() : other.article() + one.article();
        return new EventComparison.Weight(POINTS.getOrDefault(pair, -1), List.of());
    }

    private static String iri(String article) {
        return IRIS.base() + "event/" + article + "/talks";
    }
}
