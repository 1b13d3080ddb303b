package org.newsgraph.time;

import java.util.Optional;
import org.newsgraph.model.TimexType;
import org.newsgraph.model.Upos;
import org.newsgraph.time.Meaning.Clock;
import org.newsgraph.time.Meaning.Distance;
import org.newsgraph.time.Meaning.From;
import org.newsgraph.time.Meaning.Value;
import org.newsgraph.time.Meaning.WeekOf;
import org.newsgraph.time.Meaning.Which;

/** Units seen from the speaker ("last week", "this month", "next year", "recent years") or from the date told last ("the next day", "that year"). */
final class RelativeUnits implements TimeRule {

    /** After these "the next year" is a stretch of time, elsewhere the year after. */
    private static final String[] BEFORE_STRETCH = {"over", "during", "within", "for", "throughout", "in"};

    @Override
    public Optional<Found> at(TimeWords words, int i) {
        return bare(words, i).or(() -> definite(words, i)).or(() -> narrative(words, i)).or(() -> vague(words, i)).or(() -> weekOf(words, i));
    }

    /** "last week", "this month", "next year", "the current decade". */
    private static Optional<Found> bare(TimeWords words, int i) {
        int at = Directions.after(words, i);
        Optional<TimeUnit> unit = TimeUnit.singular(words.at(at))
                // "this years festival", written for "this year's"
                .or(() -> words.is(at - 1, "this") && words.isUpos(at + 1, Upos.NOUN, Upos.ADJ) ? TimeUnit.plural(words.at(at)) : Optional.empty());
        if (at == i || unit.isEmpty() || unit.get().isClock() || unit.get().equals(new TimeUnit(3, 'M'))
                || words.is(i, "the") && !words.is(i + 1, "current") || words.is(i, "previous", "coming", "upcoming", "past", "current")) {
            return Optional.empty();
        }
        // "this day and age", "last day of the summit"
        if (unit.get().equals(TimeUnit.DAY)) {
            return Optional.empty();
        }
        return Optional.of(Found.date(i, at + 1, new Distance(unit.get(), amount(Directions.which(words, i)), From.SPEECH)));
    }

    private static int amount(Which which) {
        return which == Which.LAST ? -1 : which == Which.NEXT ? 1 : 0;
    }

    /** "the past year", "the last decade", "the coming week", "the next year": stretches, or, after no fitting preposition, the unit after the one told. */
    private static Optional<Found> definite(TimeWords words, int i) {
        if (!words.is(i, "the", "this") || !words.is(i + 1, "past", "last", "coming", "next")) {
            return Optional.empty();
        }
        Optional<TimeUnit> unit = TimeUnit.singular(words.at(i + 2));
        if (unit.isEmpty() || unit.get().letter() == 'S' || unit.get().equals(new TimeUnit(3, 'M'))) {
            return Optional.empty();
        }
        boolean stretch = words.is(i - 1, BEFORE_STRETCH) || words.is(i + 1, "past", "coming") || words.is(i + 1, "last") && unit.get().letter() == 'Y';
        if (words.is(i, "the") && words.is(i + 1, "next") && (!stretch || unit.get().equals(TimeUnit.DAY))) {
            return Optional.of(Found.date(i, i + 3, new Distance(unit.get(), 1, From.NARRATIVE)));
        }
        return stretch ? Optional.of(Found.one(i, i + 3, TimexType.DURATION, new Value(unit.get().duration(1)))) : Optional.empty();
    }

    /** "the following day", "the previous night", "that same week", "that year", "the same morning". */
    private static Optional<Found> narrative(TimeWords words, int i) {
        int at;
        int amount;
        if (words.is(i, "the") && words.is(i + 1, "following", "previous", "next", "preceding", "same", "very")) {
            amount = words.is(i + 1, "following", "next") ? 1 : words.is(i + 1, "same", "very") ? 0 : -1;
            at = words.phrase(i + 1, "very", "same") > 0 || words.phrase(i + 1, "very", "next") > 0 ? i + 3 : i + 2;
            amount = words.is(at - 1, "next") ? 1 : amount;
        } else if (words.is(i, "that")) {
            amount = 0;
            at = words.is(i + 1, "same", "very") ? i + 2 : i + 1;
        } else {
            return Optional.empty();
        }
        Optional<String> part = words.value("daypart", at);
        if (part.isPresent()) {
            Meaning day = new Distance(TimeUnit.DAY, amount, From.NARRATIVE);
            return Optional.of(Found.one(i, at + 1, TimexType.TIME, new Clock(Optional.of(day), "T" + part.get(), "", false)));
        }
        Optional<TimeUnit> unit = TimeUnit.singular(words.at(at)).filter(u -> !u.isClock() && u.factor() == 1);
        if (unit.isEmpty() || words.is(i, "that") && at == i + 1 && words.isUpos(at + 1, Upos.NOUN) && !words.token(at).isRelation("obl", "root")) {
            return Optional.empty();
        }
        return Optional.of(Found.date(i, at + 1, new Distance(unit.get(), amount, From.NARRATIVE)));
    }

    /** "recent years", "the coming months". */
    private static Optional<Found> vague(TimeWords words, int i) {
        int at = words.is(i, "the") ? i + 1 : i;
        if (words.is(at, "recent", "coming") && TimeUnit.plural(words.at(at + 1)).filter(unit -> unit.letter() != 'S').isPresent()) {
            return Optional.of(Found.date(i, at + 2, new Value(words.is(at, "recent") ? "PAST_REF" : "FUTURE_REF")));
        }
        return Optional.empty();
    }

    /** "the week of 3 March". */
    private static Optional<Found> weekOf(TimeWords words, int i) {
        int of = words.phrase(i, "the", "week", "of");
        if (of < 0) {
            return Optional.empty();
        }
        return new ExplicitDates().at(words, of).filter(day -> day.isSingle(TimexType.DATE))
                .map(day -> Found.date(i, day.end(), new WeekOf(day.meaning())));
    }
}
