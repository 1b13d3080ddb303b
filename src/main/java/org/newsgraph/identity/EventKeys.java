package org.newsgraph.identity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedSet;
import java.util.TreeSet;
import org.newsgraph.model.EventKind;

/**
 * Under which keys an event is kept and looked for: what it is, with a place or somebody in it, and the third of the month. What is told
 * no nearer than by the year is kept under the year.
 */
public final class EventKeys {

    /** So many months at most has a span of time that is looked through third by third. */
    private static final int MONTHS = 3;

    private EventKeys() {
    }

    /** Where it is kept. */
    public static SortedSet<String> of(EventRecord event) {
        SortedSet<String> keys = new TreeSet<>();
        keys.add("event/" + event.local());
        for (String anchor : anchors(event)) {
            once(event, anchor, keys);
            thirds(event, 0).forEach(third -> keys.add(anchor + third));
            years(event).forEach(year -> keys.add(anchor + year));
        }
        return keys;
    }

    /** Where those are kept that it may be one with. */
    public static SortedSet<String> lookedFor(EventRecord event) {
        SortedSet<String> keys = new TreeSet<>();
        keys.add("event/" + event.local());
        boolean wide = thirds(event, 0).isEmpty();
        for (String anchor : anchors(event)) {
            once(event, anchor, keys);
            if (wide) {
                years(event).forEach(year -> keys.add(anchor + year));
            } else {
                thirds(event, EventComparison.WEEK).forEach(third -> keys.add(anchor + third));
                // those that are told no nearer than by the year
                years(event).forEach(year -> keys.add(anchor + year + "-wide"));
            }
        }
        return keys;
    }

    /** What comes to somebody once is looked for at any time. */
    private static void once(EventRecord event, String anchor, SortedSet<String> keys) {
        if ((EventComparison.ONCE.contains(event.kind()) || event.kind() == EventKind.TRIAL) && anchor.contains("/person/")) {
            keys.add(anchor + "once");
        }
    }

    private static SortedSet<String> anchors(EventRecord event) {
        EventKind root = event.kind();
        while (root.parent().isPresent() && root.parent().get() != EventKind.EVENT) {
            root = root.parent().get();
        }
        SortedSet<String> anchors = new TreeSet<>();
        String kind = "event/" + root + "/";
        event.place().ifPresent(place -> anchors.add(kind + place + "/"));
        event.all().stream().filter(iri -> !iri.contains("/country/") || event.kind() == EventKind.ELECTION).forEach(iri -> anchors.add(kind + iri + "/"));
        return anchors;
    }

    /** None where the span is wide or unknown. */
    private static SortedSet<String> thirds(EventRecord event, int days) {
        SortedSet<String> thirds = new TreeSet<>();
        if (event.from().isEmpty() || event.to().isEmpty() || event.from().get().plusMonths(MONTHS).isBefore(event.to().get())) {
            return thirds;
        }
        LocalDate last = event.to().get().plusDays(days);
        for (LocalDate day = event.from().get().minusDays(days); !day.isAfter(last); day = nextThird(day)) {
            thirds.add(YearMonth.from(day) + "-" + third(day));
        }
        return thirds;
    }

    private static int third(LocalDate day) {
        return Math.min(2, (day.getDayOfMonth() - 1) / 10);
    }

    private static LocalDate nextThird(LocalDate day) {
        int third = third(day);
        return third == 2 ? day.plusMonths(1).withDayOfMonth(1) : day.withDayOfMonth(10 * third + 11);
    }

    private static SortedSet<String> years(EventRecord event) {
        SortedSet<String> years = new TreeSet<>();
        if (event.from().isEmpty() || event.to().isEmpty()) {
            years.add("undated");
            return years;
        }
        boolean wide = thirds(event, 0).isEmpty();
        int last = Math.min(event.to().get().getYear(), event.from().get().getYear() + 5);
        for (int year = event.from().get().getYear(); year <= last; year++) {
            years.add(String.valueOf(year));
            if (wide) {
                years.add(year + "-wide");
            }
        }
        return years;
    }
}
