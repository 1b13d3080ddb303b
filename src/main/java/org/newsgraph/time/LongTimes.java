package org.newsgraph.time;

import java.util.Optional;
import java.util.OptionalInt;
import org.newsgraph.time.Meaning.Value;

/** Decades and centuries: "the 1990s", "the '60s", "the Eighties", "the 21st century", "17th-century". */
final class LongTimes implements TimeRule {

    @Override
    public Optional<Found> at(TimeWords words, int i) {
        int from = words.is(i, "the") ? i + 1 : i;
        int qualifier = words.is(from, "early", "mid", "late", "middle", "later", "earlier") ? words.afterHyphen(from + 1) : from;
        return decade(words, i, from, qualifier).or(() -> century(words, i, qualifier));
    }

    private static Optional<Found> decade(TimeWords words, int i, int from, int at) {
        if (words.isNumber(at) && words.length(at) == 4 && words.digits(at) % 10 == 0 && words.digits(at) >= 1000 && words.digits(at) <= 2100) {
            int end = plural(words, at + 1);
            return end > 0 ? Optional.of(Found.date(i, end, new Value(words.at(at).substring(0, 3)))) : Optional.empty();
        }
        boolean article = from > i;
        int number = words.is(at, "'", "‘") ? at + 1 : at;
        boolean short2 = words.isNumber(number) && words.length(number) == 2 && words.digits(number) % 10 == 0 && (number > at ? words.glued(number) : article)
                && (number > at || words.digits(number) >= 50);
        if (short2) {
            int end = plural(words, number + 1);
            int decade = words.digits(number) / 10;
            return end > 0 ? Optional.of(Found.date(i, end, new Value((decade < 2 ? "20" : "19") + decade))) : Optional.empty();
        }
        OptionalInt word = words.number("decade", at);
        // "her thirties" is an age, "the thirties" a decade
        return word.isPresent() && article ? Optional.of(Found.date(i, at + 1, new Value("19" + word.getAsInt() / 10))) : Optional.empty();
    }

    /** The word after "s" or "'s" at a number, or -1. */
    private static int plural(TimeWords words, int i) {
        if (words.is(i, "s") && words.glued(i)) {
            return i + 1;
        }
        return words.is(i, "'") && words.glued(i) && words.is(i + 1, "s") && words.glued(i + 1) ? i + 2 : -1;
    }

    private static Optional<Found> century(TimeWords words, int i, int at) {
        Optional<Numerals.Ordinal> ordinal = Numerals.ordinal(words, at);
        if (ordinal.isEmpty() || ordinal.get().value() > 30) {
            return Optional.empty();
        }
        int end = words.afterHyphen(ordinal.get().end());
        if (!words.is(end, "century", "centuries")) {
            return Optional.empty();
        }
        int bc = words.is(end + 1, "bc", "bce") ? end + 2 : -1;
        return Optional.of(Found.date(i, bc > 0 ? bc : end + 1, new Value((bc > 0 ? "BC" : "") + String.format("%02d", ordinal.get().value() - 1))));
    }
}
