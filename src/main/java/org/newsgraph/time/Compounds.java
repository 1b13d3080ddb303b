package org.newsgraph.time;

import java.util.List;
import java.util.Optional;
import org.newsgraph.model.TimexType;
import org.newsgraph.time.Meaning.Clock;
import org.newsgraph.time.Meaning.Distance;
import org.newsgraph.time.Meaning.MonthDay;
import org.newsgraph.time.Meaning.Within;

/**
 * Reads the longest expression that begins at a word: what one rule finds, or what several make together, "early 2022", "the end of last
 * month", "Monday morning", "8 p.m. Friday", "the night of 5 January", "Friday next week".
 */
final class Compounds {

    private static final List<TimeRule> RULES = List.of(
            new ExplicitDates(), new NumericDates(), new FiscalYears(), new LongTimes(), new Years(), new HolidayDates(), new WeekdayDates(),
            new DeicticDays(), new PartsOfYear(), new RelativeUnits(), new Distances(), new RepeatedTimes(), new Durations(), new ClockTimes(), new VagueTimes());

    private Compounds() {
    }

    static Optional<Found> at(TimeWords words, int i) {
        Optional<Found> plain = whole(words, i);
        Optional<Found> modified = modified(words, i);
        return longer(longer(plain, modified), nightOf(words, i));
    }

    private static Optional<Found> longer(Optional<Found> a, Optional<Found> b) {
        return b.isPresent() && (a.isEmpty() || b.get().end() > a.get().end()) ? b : a;
    }

    /** Of rules that reach equally far the one earlier in the list. */
    private static Optional<Found> simple(TimeWords words, int i) {
        Optional<Found> best = Optional.empty();
        for (TimeRule rule : RULES) {
            best = longer(best, rule.at(words, i));
        }
        return best;
    }

    private static Optional<Found> whole(TimeWords words, int i) {
        Optional<Found> first = simple(words, i);
        if (first.isEmpty() || first.get().parts().size() > 1) {
            return first;
        }
        Found found = first.get();
        if (found.isSingle(TimexType.DATE)) {
            found = within(words, i, found);
            found = timeOfDay(words, i, found);
        } else if (found.isSingle(TimexType.TIME)) {
            found = clockAndDay(words, i, found);
        }
        return Optional.of(found);
    }

    /** "Monday last week", "March of last year", "Good Friday this year". */
    private static Found within(TimeWords words, int i, Found found) {
        int at = words.is(found.end(), "of") ? found.end() + 1 : found.end();
        Optional<Distance> whole = words.is(at, "last", "this", "next", "that") ? new RelativeUnits().at(words, at).map(Found::meaning)
                .filter(m -> m instanceof Distance).map(m -> (Distance) m) : Optional.empty();
        if (whole.isEmpty()) {
            return found;
        }
        Meaning part = found.meaning();
        boolean weekly = whole.get().unit().equals(TimeUnit.WEEK) && part instanceof Meaning.Weekday;
        boolean yearly = whole.get().unit().equals(TimeUnit.YEAR)
                && (part instanceof MonthDay day && day.year().isEmpty() || part instanceof Meaning.PartOfYear || part instanceof Meaning.Feast);
        return weekly || yearly ? Found.date(i, at + 2, new Within(part, whole.get())) : found;
    }

    /** "Monday morning", "yesterday evening", "tomorrow noon", "Friday 8 p.m.". */
    private static Found timeOfDay(TimeWords words, int i, Found date) {
        if (!isDay(date.meaning())) {
            return date;
        }
        int at = words.is(date.end(), "early", "late") ? date.end() + 1 : date.end();
        Optional<String> part = words.value("daypart", at);
        if (part.isPresent()) {
            return Found.one(i, at + 1, TimexType.TIME, new Clock(Optional.of(date.meaning()), "T" + part.get(), "", false));
        }
        Optional<Found> clock = new ClockTimes().at(words, words.is(date.end(), ",") ? date.end() + 1 : date.end());
        if (clock.isPresent() && clock.get().meaning() instanceof Clock time) {
            return Found.one(i, clock.get().end(), TimexType.TIME, new Clock(Optional.of(date.meaning()), time.time(), time.zone(), time.half()));
        }
        return date;
    }

    /** "noon yesterday", "9.30am tomorrow", "8 p.m. Friday", "10:00, 5 May". */
    private static Found clockAndDay(TimeWords words, int i, Found clock) {
        if (!(clock.meaning() instanceof Clock time) || time.day().isPresent()) {
            return clock;
        }
        Optional<Found> date = simple(words, words.is(clock.end(), ",") ? clock.end() + 1 : clock.end());
        if (date.isEmpty() || !date.get().isSingle(TimexType.DATE) || !isDay(date.get().meaning())) {
            return clock;
        }
        Optional<Meaning> day = Optional.of(date.get().meaning());
        return Found.one(i, date.get().end(), TimexType.TIME, new Clock(day, time.time(), time.zone(), time.half()));
    }

    /** "early 2022", "mid-May", "the end of last month", "later this week". */
    private static Optional<Found> modified(TimeWords words, int i) {
        int from = words.is(i, "the") ? i + 1 : i;
        int at = -1;
        if (words.is(from, "early", "mid", "late", "earlier", "later")) {
            at = words.isDash(from + 1) ? from + 2 : from + 1;
        } else if (from > i && words.is(from, "beginning", "start", "middle", "end") && words.is(from + 1, "of")) {
            at = from + 2;
        }
        if (at < 0) {
            return Optional.empty();
        }
        Optional<Found> inner = whole(words, at);
        if (inner.isEmpty() || inner.get().parts().size() > 1 || inner.get().isSingle(TimexType.DURATION) || inner.get().isSingle(TimexType.SET)) {
            return Optional.empty();
        }
        // "later today" and "later this week", but "later on Friday" has its preposition between, and "later 2022" is none
        boolean comparative = words.is(from, "earlier", "later");
        if (comparative && !(inner.get().meaning() instanceof Distance || inner.get().meaning() instanceof Meaning.Today) && !words.is(at, "this", "that", "last", "in")) {
            return Optional.empty();
        }
        Found.Part part = inner.get().parts().get(0);
        return Optional.of(Found.one(i, part.end(), part.type(), part.meaning()));
    }

    /** "the night of 5 January", "the morning of last Tuesday". */
    private static Optional<Found> nightOf(TimeWords words, int i) {
        int from = words.is(i, "the") ? i + 1 : i;
        Optional<String> part = words.value("daypart", from);
        if (part.isEmpty() || !words.is(from + 1, "of")) {
            return Optional.empty();
        }
        return simple(words, from + 2).filter(found -> found.isSingle(TimexType.DATE) && isDay(found.meaning())).map(found ->
                Found.one(i, found.end(), TimexType.TIME, new Clock(Optional.of(found.meaning()), "T" + part.get(), "", false)));
    }

    private static boolean isDay(Meaning meaning) {
        return meaning instanceof Meaning.Weekday || meaning instanceof Meaning.Today || meaning instanceof MonthDay day && day.day() > 0 || meaning instanceof Meaning.Feast
                || meaning instanceof Meaning.Numbers || meaning instanceof Distance distance && distance.unit().equals(TimeUnit.DAY)
                || meaning instanceof Within within && isDay(within.part());
    }
}
