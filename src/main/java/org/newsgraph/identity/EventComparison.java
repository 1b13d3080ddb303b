package org.newsgraph.identity;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.newsgraph.model.EventKind;

/**
 * How much speaks for two articles' events being one. Kind, place, time and people are weighed; each can also rule it out.
 * The figures were set on {@code src/test/resources/identity/events.txt}.
 */
final class EventComparison {

    /** From here on two are one. */
    static final int ENOUGH = 5;

    /** Many a day anywhere: who is in it has to be told by both. */
    private static final Set<EventKind> USUAL = EnumSet.of(EventKind.EVENT, EventKind.CALL, EventKind.MEETING, EventKind.VISIT, EventKind.NEWS_CONFERENCE,
            EventKind.ARREST, EventKind.APPOINTMENT, EventKind.RESIGNATION, EventKind.DEATH, EventKind.TRIAL, EventKind.SANCTION, EventKind.AGREEMENT,
            EventKind.TREATY);
    /** Comes to somebody once, or not twice within months. */
    static final Set<EventKind> ONCE = EnumSet.of(EventKind.DEATH, EventKind.RESIGNATION);
    /** A town or country has none twice in a month. */
    private static final Set<EventKind> RARE = EnumSet.of(EventKind.SUMMIT, EventKind.ELECTION);
    /** So many days a trial may go on. */
    private static final int TRIAL_DAYS = 365;
    /** Articles date what goes on for days by its eve, its first day or its last. */
    private static final int DAYS_OFF = 3;
    static final int WEEK = 7;

    /**
     * A weighing.
     *
     * @param points negative where something rules it out
     * @param why    what speaks for it, in a reader's words
     */
    record Weight(int points, List<String> why) {
        boolean isEnough() {
            return points >= ENOUGH;
        }
    }

    static final Weight RULED_OUT = new Weight(-1, List.of());

    private EventComparison() {
    }

    static Weight of(EventRecord one, EventRecord other) {
        if (one.local().equals(other.local())) {
            return new Weight(Integer.MAX_VALUE, List.of("kind, place and day"));
        }
        if (!one.kind().isA(other.kind()) && !other.kind().isA(one.kind()) || one.article().equals(other.article())) {
            return RULED_OUT;
        }
        List<String> why = new ArrayList<>();
        EventKind kind = one.kind().isA(other.kind()) ? one.kind() : other.kind();
        Optional<Integer> place = place(one, other, why);
        int people = people(one, other, why);
        Optional<Integer> time = time(one, other, kind, people, why);
        if (place.isEmpty() || time.isEmpty() || people < 0) {
            return RULED_OUT;
        }
        boolean whereAndWhen = place.get() >= 3 && time.get() >= (RARE.contains(kind) ? 2 : 3) && !USUAL.contains(kind);
        // a bare "event" or "meeting" is told apart from another by nothing but who was there
        boolean somebody = people > 0 && (place.get() > 0 || time.get() >= 2 || ONCE.contains(kind));
        int points = place.get() + people + time.get();
        // of a meeting and a summit that an article tells of, another's summit is the summit
        return whereAndWhen || somebody ? new Weight(points >= ENOUGH && one.kind() == other.kind() ? points + 1 : points, why) : new Weight(0, why);
    }

    /** Empty where the places rule it out. */
    private static Optional<Integer> place(EventRecord one, EventRecord other, List<String> why) {
        if (one.place().isEmpty() || other.place().isEmpty()) {
            // "Portugal will hold an election" has it as who holds it
            Optional<String> place = one.place().or(other::place);
            boolean holds = one.kind() == EventKind.ELECTION && place.isPresent() && one.all().contains(place.get()) != other.all().contains(place.get());
            place.filter(known -> holds).ifPresent(known -> why.add(name(known)));
            return Optional.of(holds ? 3 : 0);
        }
        if (one.place().equals(other.place())) {
            boolean town = !one.place().equals(one.country());
            why.add(name(one.place().get()));
            // a country holds many events a day
            return Optional.of(town || one.kind() == EventKind.ELECTION || one.kind() == EventKind.SUMMIT || one.kind() == EventKind.VOTE ? 3 : 1);
        }
        boolean within = one.place().equals(other.country()) || other.place().equals(one.country());
        return within ? Optional.of(1) : Optional.empty();
    }

    /** Empty where the times rule it out. */
    private static Optional<Integer> time(EventRecord one, EventRecord other, EventKind kind, int people, List<String> why) {
        if (one.from().isEmpty() || one.to().isEmpty() || other.from().isEmpty() || other.to().isEmpty()) {
            return Optional.of(0);
        }
        long apart = Math.max(DAYS.between(one.to().get(), other.from().get()), DAYS.between(other.to().get(), one.from().get()));
        if (one.isOneDay() && other.isOneDay() && apart == 0) {
            why.add(one.from().get().toString());
            return Optional.of(3);
        }
        if (apart <= 0) {
            long length = Math.max(DAYS.between(one.from().get(), one.to().get()), DAYS.between(other.from().get(), other.to().get()));
            why.add(one.told() && other.told() ? "dates that overlap" : "reported at that time");
            return Optional.of(one.told() || other.told() ? length <= 10 ? 3 : 2 : 1);
        }
        if (ONCE.contains(kind) && (kind == EventKind.DEATH && !(one.told() && other.told()) || apart <= 60)) {
            return Optional.of(1);
        }
        if (kind == EventKind.TRIAL && people > 0 && apart <= TRIAL_DAYS) {
            why.add("within a year");
            return Optional.of(2);
        }
        boolean sameTown = one.place().isPresent() && one.place().equals(other.place()) && !one.place().equals(one.country());
        if (RARE.contains(kind) && sameTown && apart <= (one.told() && other.told() ? DAYS_OFF : WEEK)) {
            why.add("days of one week");
            return Optional.of(2);
        }
        // "the summit on Thursday", "… which ends on Sunday": only where those who were there are the same
        boolean lasting = kind == EventKind.SUMMIT || kind == EventKind.CONFERENCE || kind == EventKind.TALKS || kind == EventKind.WAR;
        return lasting && apart <= DAYS_OFF && people >= 4 ? Optional.of(1) : Optional.empty();
    }

    /** Negative where who did it and to whom rule it out. */
    private static int people(EventRecord one, EventRecord other, List<String> why) {
        Set<String> shared = new TreeSet<>(one.all());
        shared.retainAll(other.all());
        shared.stream().limit(3).forEach(iri -> why.add(name(iri)));
        boolean otherTargets = !one.targets().isEmpty() && !other.targets().isEmpty() && one.targets().stream().noneMatch(other.targets()::contains);
        boolean otherAgents = one.kind() != EventKind.ELECTION && !one.agents().isEmpty() && !other.agents().isEmpty() && one.agents().stream().noneMatch(other.agents()::contains);
        boolean meeting = one.kind().isA(EventKind.MEETING);
        if (otherTargets && !meeting || otherAgents && shared.isEmpty() && !meeting) {
            return -1;
        }
        // countries alone meet every day
        long telling = shared.stream().filter(iri -> !iri.contains("/country/")).count();
        return (int) Math.min(6, 3 * telling + Math.min(2, shared.size() - telling));
    }

    private static String name(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }
}
