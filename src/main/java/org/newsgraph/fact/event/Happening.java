package org.newsgraph.fact.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.newsgraph.model.Entity;
import org.newsgraph.model.EventKind;
import org.newsgraph.model.EventTime;
import org.newsgraph.model.Factuality;

/** One event of an article and all that the text tells of it; grows while the article is read. */
final class Happening {

    private final List<Telling> tellings = new ArrayList<>();
    private final List<Telling.Part> loose = new ArrayList<>();

    Happening(Telling first) {
        tellings.add(first);
    }

    void add(Telling telling) {
        tellings.add(telling);
    }

    /** Somebody's part that a sentence without a word for the event tells: "Also present were X and Y." */
    void add(Telling.Part part) {
        loose.add(part);
    }

    List<Telling> tellings() {
        return tellings;
    }

    int lastSentence() {
        return tellings.get(tellings.size() - 1).trigger().sentence().index();
    }

    /** The most special kind that was told. */
    EventKind kind() {
        EventKind kind = tellings.get(0).trigger().kind();
        for (Telling telling : tellings) {
            EventKind other = telling.trigger().kind();
            boolean loose = Set.of("discussion", "dialogue", "conversation", "talks").contains(telling.trigger().noun()) && kind == EventKind.MEETING;
            boolean meant = kind == EventKind.ACCIDENT && other == EventKind.ATTACK; // "the explosion … the attack"
            kind = meant || other.isA(kind) && !loose ? other : kind; // "the discussion" at a meeting makes it no talks
        }
        return kind;
    }

    boolean isPlural() {
        return tellings.get(0).trigger().isPlural();
    }

    Optional<Entity> place() {
        Optional<Entity> found = Optional.empty();
        for (Telling telling : tellings) {
            if (telling.place().isPresent() && (found.isEmpty() || EventPlaces.contains(found.get(), telling.place().get()))) {
                found = telling.place();
            }
        }
        return found;
    }

    /** The first date told, or a more precise one within it; else the first words for a time. */
    EventTime time() {
        EventTime found = EventTime.UNKNOWN;
        for (Telling telling : tellings) {
            EventTime time = telling.time();
            boolean first = found.expression().isEmpty() && time.expression().isPresent();
            boolean better = time.date().isPresent() && (found.date().isEmpty() && found.begin().isEmpty()
                    || found.date().isPresent() && time.date().get().toString().length() > found.date().get().toString().length());
            found = first || better ? time : found;
        }
        return found;
    }

    Set<String> features() {
        Set<String> all = new TreeSet<>();
        tellings.forEach(telling -> all.addAll(telling.features()));
        return all;
    }

    List<Entity> who(Telling.Role role) {
        return parts().stream().filter(part -> part.role() == role).map(Telling.Part::who).distinct().toList();
    }

    /** All parts, in the order of the text. */
    List<Telling.Part> parts() {
        List<Telling.Part> all = new ArrayList<>();
        tellings.forEach(telling -> all.addAll(telling.parts()));
        all.addAll(loose);
        return all;
    }

    /** The parts, joined by person and role. */
    Map<String, List<Telling.Part>> partsByAgent() {
        Map<String, List<Telling.Part>> by = new LinkedHashMap<>();
        parts().forEach(part -> by.computeIfAbsent(part.who().id() + " " + part.role(), key -> new ArrayList<>()).add(part));
        return by;
    }

    /**
     * Whether it happened: what is told expressly counts before what a noun takes for granted ("the summit"); what is told as
     * done counts before what was planned or may be; what was called off stays so.
     */
    Factuality factuality() {
        List<Factuality> express = tellings.stream().filter(HappeningMerger::isExpress).map(Telling::factuality).toList();
        if (express.isEmpty()) {
            return tellings.get(0).factuality();
        }
        for (Factuality value : List.of(Factuality.ACTUAL, Factuality.DENIED, Factuality.PLANNED, Factuality.ALLEGED, Factuality.POSSIBLE)) {
            if (express.contains(value)) {
                return value;
            }
        }
        return express.get(0);
    }

    /** The telling that says most: its words are the event's label and evidence. */
    Telling fullest() {
        EventKind kind = kind(); // a summit is not labelled "meeting"
        return tellings.stream().max(Comparator.comparing((Telling telling) -> telling.trigger().kind() == kind).thenComparingDouble(Happening::fullness)
                .thenComparing(Comparator.comparingInt((Telling t) -> t.trigger().sentence().index()).reversed())).orElseThrow();
    }

    private static double fullness(Telling telling) {
        int words = telling.label().split(" ").length;
        return (telling.trigger().isVerb() ? 0 : 1.5) + (telling.place().isPresent() ? 1 : 0) + (telling.time().date().isPresent() ? 0.5 : 0)
                + Math.min(3, telling.parts().size()) * 0.3 + Math.min(words, 6) * 0.4 - Math.max(0, words - 8) + (telling.trigger().form() == Trigger.Form.NAME ? 2 : 0);
    }

    /** That of the telling which is surest. */
    double confidence() {
        return tellings.stream().mapToDouble(Telling::confidence).max().orElseThrow();
    }
}
