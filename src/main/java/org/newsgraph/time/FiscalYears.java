package org.newsgraph.time;

import java.util.Optional;
import org.newsgraph.time.Meaning.Value;

/** Years that don't begin in January: "fiscal 2024" is {@code FY2024}, "the 2024/25 academic year" {@code 2024/2025}. */
final class FiscalYears implements TimeRule {

    @Override
    public Optional<Found> at(TimeWords words, int i) {
        int from = words.is(i, "the") ? i + 1 : i;
        return named(words, i, from).or(() -> numbered(words, i, from));
    }

    /** "fiscal year 2025", "fiscal 2025", "FY2025", "FY 2025/26", "academic year 2024-25". */
    private static Optional<Found> named(TimeWords words, int i, int from) {
        boolean academic = words.is(from, "academic", "school");
        int number = words.is(from, "fiscal", "financial", "academic", "school") && words.is(from + 1, "year") ? from + 2
                : words.is(from, "fiscal", "fy") ? from + 1 : -1;
        return number < 0 ? Optional.empty() : years(words, number, academic).map(found -> Found.date(i, found.end(), found.meaning()));
    }

    /** "the 2024/25 academic year", "the 2023 fiscal year". */
    private static Optional<Found> numbered(TimeWords words, int i, int from) {
        Optional<Found> bare = years(words, from, false);
        if (bare.isEmpty()) {
            return Optional.empty();
        }
        int at = bare.get().end();
        boolean academic = words.is(at, "academic", "school");
        if (!words.is(at, "fiscal", "financial", "academic", "school") || !words.is(at + 1, "year")) {
            return Optional.empty();
        }
        return years(words, from, academic).map(found -> Found.date(i, at + 2, found.meaning()));
    }

    private static Optional<Found> years(TimeWords words, int i, boolean academic) {
        int first = words.isNumber(i) && words.length(i) == 4 ? words.digits(i) : -1;
        if (first < 1900 || first > 2100) {
            return Optional.empty();
        }
        boolean two = (words.is(i + 1, "/") || words.isDash(i + 1)) && words.glued(i + 1) && words.isNumber(i + 2) && words.glued(i + 2)
                && words.digits(i + 2) % 100 == (first + 1) % 100;
        if (two) {
            return Optional.of(Found.date(i, i + 3, new Value(first + "/" + (first + 1))));
        }
        return Optional.of(Found.date(i, i + 1, new Value(academic ? Integer.toString(first) : "FY" + first)));
    }
}
