package org.newsgraph.time;

import java.util.Optional;
import org.newsgraph.model.TimexType;
import org.newsgraph.model.Upos;
import org.newsgraph.time.Meaning.Distance;
import org.newsgraph.time.Meaning.From;
import org.newsgraph.time.Meaning.Untold;
import org.newsgraph.time.Meaning.Value;

/** Times at a distance: "two days ago", "some 90 years ago", "three weeks later", "a day earlier", "two months from now", "the day before". */
final class Distances implements TimeRule {

    @Override
    public Optional<Found> at(TimeWords words, int i) {
        int from = Approximators.after(words, i);
        Optional<TimeUnit> bare = TimeUnit.plural(words.at(from));
        if (bare.isPresent()) {
            return vague(words, i, from + 1, bare.get());
        }
        Optional<Numerals.Amount> amount = Numerals.amount(words, from);
        int at = amount.map(Numerals.Amount::end).orElse(words.is(from, "the") ? from + 1 : -1);
        if (at < 0) {
            return Optional.empty();
        }
        at = words.is(at, "full", "whole", "more") ? at + 1 : at;
        Optional<TimeUnit> unit = TimeUnit.either(words.at(at));
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        if (amount.isEmpty()) {
            return theDay(words, i, at + 1, unit.get());
        }
        if (amount.get().vague()) {
            return vague(words, i, at + 1, unit.get());
        }
        Direction direction = direction(words, at + 1);
        if (direction == null) {
            return Optional.empty();
        }
        double exact = amount.get().value();
        boolean whole = exact == Math.rint(exact) && exact < 100000 && !unit.get().isClock();
        Meaning meaning = whole ? new Distance(unit.get(), (int) exact * direction.sign(), direction.from()) : new Untold();
        return Optional.of(Found.one(i, direction.end(), unit.get().isClock() ? TimexType.TIME : TimexType.DATE, meaning));
    }

    private record Direction(int sign, From from, int end) {
    }

    /** "ago", "earlier", "later", "from now" after the unit; null where none stands. */
    private static Direction direction(TimeWords words, int i) {
        if (words.is(i, "ago")) {
            return new Direction(-1, From.SPEECH, i + 1);
        }
        int now = words.phrase(i, "from", "now");
        if (now > 0) {
            return new Direction(1, From.SPEECH, now);
        }
        // "two days earlier than planned" tells no date
        if (words.is(i, "earlier", "previously", "beforehand", "prior") && !words.is(i + 1, "than", "to")) {
            return new Direction(-1, From.NARRATIVE, i + 1);
        }
        if (words.is(i, "later", "afterwards", "afterward", "on") && !words.is(i + 1, "than") && !(words.is(i, "on") && !closes(words, i + 1))) {
            return new Direction(1, From.NARRATIVE, i + 1);
        }
        // "two days before." but not "two days before the vote"
        if (words.is(i, "before", "after") && closes(words, i + 1)) {
            return new Direction(words.is(i, "before") ? -1 : 1, From.NARRATIVE, i + 1);
        }
        return null;
    }

    private static boolean closes(TimeWords words, int i) {
        return i >= words.size() || words.isUpos(i, Upos.PUNCT, Upos.CCONJ) && !words.is(i, "\"", "“", "(");
    }

    /** "the day before", "the year after". */
    private static Optional<Found> theDay(TimeWords words, int i, int at, TimeUnit unit) {
        if (words.is(at, "before", "after") && closes(words, at + 1) && !unit.isClock()) {
            return Optional.of(Found.date(i, at + 1, new Distance(unit, words.is(at, "before") ? -1 : 1, From.NARRATIVE)));
        }
        return Optional.empty();
    }

    /** "days ago", "several weeks later". */
    private static Optional<Found> vague(TimeWords words, int i, int at, TimeUnit unit) {
        Direction direction = direction(words, at);
        if (direction == null) {
            return Optional.empty();
        }
        Meaning meaning = direction.from() == From.NARRATIVE ? new Untold() : new Value(direction.sign() < 0 ? "PAST_REF" : "FUTURE_REF");
        return Optional.of(Found.one(i, direction.end(), unit.isClock() ? TimexType.TIME : TimexType.DATE, meaning));
    }
}
