package org.newsgraph.time;

import java.util.Optional;
import java.util.OptionalInt;
import org.newsgraph.model.TimexType;
import org.newsgraph.model.Upos;
import org.newsgraph.time.Meaning.Value;

/** What recurs: "every Tuesday", "each year", "Fridays", "twice a week", "every other week", "annually". */
final class RepeatedTimes implements TimeRule {

    @Override
    public Optional<Found> at(TimeWords words, int i) {
        Optional<String> adverb = words.value("repeated", i);
        if (adverb.isPresent()) {
            // "the Daily Herald", "Weekly Standard"
            boolean name = words.isCapital(i) && (i > 0 || words.isCapital(i + 1));
            return name || words.isDash(i + 1) && words.glued(i + 1) ? Optional.empty() : set(i, i + 1, adverb.get());
        }
        if (words.is(i, "every", "each")) {
            return every(words, i);
        }
        OptionalInt weekdays = words.number("weekdays", i);
        if (weekdays.isPresent() && words.isCapital(i)) {
            return set(i, i + 1, "XXXX-WXX-" + weekdays.getAsInt());
        }
        if (words.number("weekday", i).isPresent() && words.isCapital(i) && words.value("dayparts", i + 1).isPresent()) {
            return set(i, i + 2, "XXXX-WXX-" + words.number("weekday", i).getAsInt() + "T" + words.value("dayparts", i + 1).get());
        }
        return times(words, i).or(() -> rate(words, i));
    }

    private static Optional<Found> set(int begin, int end, String value) {
        return Optional.of(Found.one(begin, end, TimexType.SET, new Value(value)));
    }

    private static Optional<Found> every(TimeWords words, int i) {
        int at = words.is(i + 1, "single") ? i + 2 : i + 1;
        int factor = words.is(at, "other", "second") ? 2 : 1;
        at = factor == 2 ? at + 1 : at;
        if (factor == 1) {
            Optional<Numerals.Amount> amount = Numerals.amount(words, at).filter(a -> !a.vague());
            Optional<Numerals.Ordinal> ordinal = amount.isPresent() ? Optional.empty() : Numerals.ordinal(words, at);
            int unitAt = amount.map(Numerals.Amount::end).orElse(ordinal.map(Numerals.Ordinal::end).orElse(-1));
            Optional<TimeUnit> unit = unitAt < 0 ? Optional.empty() : TimeUnit.either(words.at(unitAt));
            if (unit.isPresent()) {
                return set(i, unitAt + 1, unit.get().duration(amount.map(Numerals.Amount::value).orElseGet(() -> (double) ordinal.get().value())));
            }
        }
        Optional<TimeUnit> unit = TimeUnit.singular(words.at(at));
        // "every day life"
        if (unit.isPresent() && !(unit.get().equals(TimeUnit.DAY) && words.isUpos(at + 1, Upos.NOUN))) {
            return set(i, at + 1, unit.get().duration(factor));
        }
        OptionalInt weekday = words.number("weekday", at);
        if (weekday.isPresent() && words.isCapital(at)) {
            Optional<String> part = words.value("daypart", at + 1);
            return set(i, part.isPresent() ? at + 2 : at + 1, "XXXX-WXX-" + weekday.getAsInt() + part.map(p -> "T" + p).orElse(""));
        }
        OptionalInt month = ExplicitDates.month(words, at);
        if (month.isPresent()) {
            int day = words.isNumber(at + 1) && words.length(at + 1) <= 2 ? words.plainNumber(at + 1) : -1;
            return set(i, day > 0 ? at + 2 : at + 1, String.format("XXXX-%02d", month.getAsInt()) + (day > 0 ? String.format("-%02d", day) : ""));
        }
        Optional<String> season = words.value("season", at);
        if (season.isPresent()) {
            return set(i, at + 1, "XXXX-" + season.get());
        }
        return words.value("daypart", at).isPresent() ? set(i, at + 1, "XXXX-XX-XXT" + words.value("daypart", at).get())
                : words.is(at, "weekend") ? set(i, at + 1, "XXXX-WXX-WE") : Optional.empty();
    }

    /** "once a day", "three times a week", "twice every month". */
    private static Optional<Found> times(TimeWords words, int i) {
        int at = words.is(i, "once", "twice") ? i + 1
                : Numerals.amount(words, i).filter(a -> words.is(a.end(), "times")).map(a -> a.end() + 1).orElse(-1);
        if (at < 0 || !words.is(at, "a", "an", "each", "every", "per")) {
            return Optional.empty();
        }
        return TimeUnit.singular(words.at(at + 1)).flatMap(unit -> set(i, at + 2, unit.duration(1)));
    }

    /** "4 million dollars a year": after a quantity, "a year" is a rate; also "year" of "per year". */
    private static Optional<Found> rate(TimeWords words, int i) {
        if (words.is(i - 1, "per")) {
            return TimeUnit.singular(words.at(i)).flatMap(unit -> set(i, i + 1, unit.duration(1)));
        }
        if (!words.is(i, "a", "an") || i < 2) {
            return Optional.empty();
        }
        boolean quantity = words.isUpos(i - 1, Upos.NUM, Upos.SYM) || words.is(i - 1, "%", "percent")
                || words.isUpos(i - 1, Upos.NOUN) && (words.isUpos(i - 2, Upos.NUM, Upos.SYM) || i > 2 && words.isUpos(i - 3, Upos.NUM));
        return quantity ? TimeUnit.singular(words.at(i + 1)).filter(unit -> unit.letter() != 'S').flatMap(unit -> set(i, i + 2, unit.duration(1))) : Optional.empty();
    }
}
