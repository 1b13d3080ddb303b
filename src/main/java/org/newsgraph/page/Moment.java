package org.newsgraph.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * A date as exact as it was told.
 *
 * @param day the first day of what is told
 */
record Moment(LocalDate day, Unit unit) {

    /** How exact a date is, and how wide a column of a picture. */
    enum Unit {
        DAY, MONTH, YEAR;

        LocalDate begin(LocalDate day) {
            return this == DAY ? day : this == MONTH ? day.withDayOfMonth(1) : day.withDayOfYear(1);
        }

        LocalDate next(LocalDate begin) {
            return this == DAY ? begin.plusDays(1) : this == MONTH ? begin.plusMonths(1) : begin.plusYears(1);
        }

        String words(LocalDate begin) {
            return begin.format(DateTimeFormatter.ofPattern(this == DAY ? "d MMMM uuuu" : this == MONTH ? "MMMM uuuu" : "uuuu", Locale.ENGLISH));
        }
    }

    /** Reads {@code 2026-03-12}, {@code 2026-03} or {@code 2026}, and the day of a day with a time; nothing of anything else. */
    static Optional<Moment> of(String value) {
        try {
            if (value.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
                return Optional.of(new Moment(LocalDate.parse(value.substring(0, 10)), Unit.DAY));
            }
            if (value.matches("\\d{4}-\\d{2}")) {
                return Optional.of(new Moment(YearMonth.parse(value).atDay(1), Unit.MONTH));
            }
            return value.matches("\\d{4}") && !value.equals("0000")
                    ? Optional.of(new Moment(LocalDate.of(Integer.parseInt(value), 1, 1), Unit.YEAR)) : Optional.empty();
        } catch (DateTimeParseException e) {
            // no such day: it has no place on a line of time
            return Optional.empty();
        }
    }
}
