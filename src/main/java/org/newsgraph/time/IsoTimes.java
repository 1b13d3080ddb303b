package org.newsgraph.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;

/** Writes calendar times as TIMEX3 values. */
final class IsoTimes {

    private IsoTimes() {
    }

    static String week(LocalDate day) {
        return String.format("%04d-W%02d", day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** A day or, where {@code day} is 0, a month of a year; empty for 30 February. */
    static Optional<String> date(int year, int month, int day) {
        try {
            return Optional.of(day == 0 ? YearMonth.of(year, month).toString() : LocalDate.of(year, month, day).toString());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The unit of a calendar that is so many units away from a day: granularity is that of the unit. */
    static Optional<String> distance(LocalDate from, TimeUnit unit, int amount) {
        long units = (long) amount * unit.factor();
        if (Math.abs(units) > 40_000_000) {
            return Optional.empty();
        }
        LocalDate there = switch (unit.letter()) {
            case 'D' -> from.plusDays(units);
            case 'W' -> from.plusWeeks(units);
            case 'M' -> from.plusMonths(units);
            case 'Y' -> from.plusYears(units);
            default -> null;
        };
        if (there == null || there.getYear() < 1 || there.getYear() > 9999) {
            return Optional.empty();
        }
        return Optional.of(switch (unit.letter()) {
            case 'D' -> there.toString();
            case 'W' -> week(there);
            case 'M' -> unit.factor() == 3 ? there.getYear() + "-Q" + there.get(IsoFields.QUARTER_OF_YEAR) : YearMonth.from(there).toString();
            // "two decades ago" names a decade, "three centuries ago" a century, and no year
            default -> String.format("%04d", there.getYear()).substring(0, unit.factor() == 10 ? 3 : unit.factor() == 100 ? 2 : unit.factor() == 1000 ? 1 : 4);
        });
    }
}
