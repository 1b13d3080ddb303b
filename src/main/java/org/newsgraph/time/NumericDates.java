package org.newsgraph.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.newsgraph.model.TimexType;
import org.newsgraph.time.Meaning.Clock;
import org.newsgraph.time.Meaning.MonthDay;
import org.newsgraph.time.Meaning.Value;
import org.newsgraph.time.Meaning.Which;

/** Dates in figures: "2026-01-06", "2026/01/06", "06/01/2026", "6.1.2026", "2022-07-02T18:34", "2026-W02", "2025-Q3". */
final class NumericDates implements TimeRule {

    @Override
    public Optional<Found> at(TimeWords words, int i) {
        if (!words.isNumber(i) || words.glued(i) && words.is(i - 1, ".", ",", "/", "-", "$", "€", "£", ":", "#")) {
            return Optional.empty();
        }
        // the one day that English names by its figures
        if (words.at(i).equals("9") && words.is(i + 1, "/") && words.is(i + 2, "11") && words.glued(i + 1) && words.glued(i + 2) && !(words.is(i + 3, "/", ".") && words.glued(i + 4))) {
            return Optional.of(Found.date(i, i + 3, new Value("2001-09-11")));
        }
        return yearFirst(words, i).or(() -> yearLast(words, i));
    }

    private static Optional<Found> yearFirst(TimeWords words, int i) {
        if (words.length(i) != 4 || !words.glued(i + 1) || !words.is(i + 1, "-", "/", ".") || !words.glued(i + 2)) {
            return Optional.empty();
        }
        if (words.is(i + 1, "-") && (words.is(i + 2, "w") && words.length(i + 3) == 2 || words.is(i + 2, "q", "h") && words.length(i + 3) == 1)
                && words.isUpperCase(i + 2) && words.isNumber(i + 3) && words.glued(i + 3)) {
            return Optional.of(Found.date(i, i + 4, new Value(words.at(i) + "-" + words.word(i + 2).text() + words.at(i + 3))));
        }
        int month = words.digits(i + 2);
        int year = words.digits(i);
        boolean third = words.is(i + 3, words.at(i + 1)) && words.glued(i + 3) && words.glued(i + 4) && words.isNumber(i + 4);
        if (!third) {
            // "2017-09" is a month; "2017-19" isn't one
            boolean isMonth = words.is(i + 1, "-") && words.length(i + 2) == 2 && month >= 1 && month <= 12 && month != (year + 1) % 100;
            return isMonth && !(words.isDash(i + 3) && words.glued(i + 3))
                    ? Optional.of(Found.date(i, i + 3, new MonthDay(OptionalInt.of(year), month, 0, Which.BARE))) : Optional.empty();
        }
        if (!isDay(year, month, words.digits(i + 4))) {
            return Optional.empty();
        }
        MonthDay day = new MonthDay(OptionalInt.of(year), month, words.digits(i + 4), Which.BARE);
        return Optional.of(isoTime(words, i, day).orElse(Found.date(i, i + 5, day)));
    }

    /** "T18:34", "T18:34:05Z" after the day. */
    private static Optional<Found> isoTime(TimeWords words, int i, MonthDay day) {
        if (!words.is(i + 5, "t") || !words.glued(i + 5) || !words.glued(i + 6) || words.length(i + 6) != 2 || words.digits(i + 6) > 24
                || !words.is(i + 7, ":") || words.length(i + 8) != 2 || words.digits(i + 8) < 0) {
            return Optional.empty();
        }
        int end = i + 9;
        if (words.is(end, ":") && words.glued(end) && words.isNumber(end + 1)) {
            end += 2;
        }
        boolean zulu = words.is(end, "z") && words.glued(end);
        Clock clock = new Clock(Optional.of(day), "T" + words.at(i + 6) + ":" + words.at(i + 8), zulu ? "Z" : "", false);
        return Optional.of(Found.one(i, zulu ? end + 1 : end, TimexType.TIME, clock));
    }

    private static Optional<Found> yearLast(TimeWords words, int i) {
        String mark = words.at(i + 1);
        if (words.length(i) > 2 || !words.is(i + 1, "/", ".", "-") || !words.is(i + 3, mark) || words.length(i + 2) > 2) {
            return Optional.empty();
        }
        for (int k = i + 1; k <= i + 4; k++) {
            if (!words.glued(k)) {
                return Optional.empty();
            }
        }
        int year = words.digits(i + 4);
        if (words.length(i + 4) == 2 && mark.equals("/") && year >= 0) {
            year += year < 70 ? 2000 : 1900;
        } else if (words.length(i + 4) != 4 || year < 1000) {
            return Optional.empty();
        }
        int first = words.digits(i);
        int second = words.digits(i + 2);
        // a date with full stops has the day first, wherever such dates are written
        Meaning meaning = mark.equals(".") || first > 12 || first == second ? new MonthDay(OptionalInt.of(year), second, first, Which.BARE)
                : second > 12 ? new MonthDay(OptionalInt.of(year), first, second, Which.BARE) : new Meaning.Numbers(first, second, year);
        boolean real = isDay(year, second, first) || isDay(year, first, second) && !mark.equals(".");
        return real ? Optional.of(Found.date(i, i + 5, meaning)) : Optional.empty();
    }

    private static boolean isDay(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return false;
        }
        try {
            return LocalDate.of(year, month, day).getYear() == year;
        } catch (DateTimeException noSuchDay) {
            return false; // 30 February
        }
    }
}
