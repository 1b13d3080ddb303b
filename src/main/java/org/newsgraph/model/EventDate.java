package org.newsgraph.model;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/** A date as precise as the text and not more: precision is the type. */
public sealed interface EventDate {

    /** The first day that it may be. */
    LocalDate first();

    record Day(LocalDate day) implements EventDate {
        @Override
        public LocalDate first() {
            return day;
        }

        @Override
        public String toString() {
            return day.toString();
        }
    }

    record Month(YearMonth month) implements EventDate {
        @Override
        public LocalDate first() {
            return month.atDay(1);
        }

        @Override
        public String toString() {
            return month.toString();
        }
    }

    record OfYear(Year year) implements EventDate {
        @Override
        public LocalDate first() {
            return year.atDay(1);
        }

        @Override
        public String toString() {
            return String.format("%04d", year.getValue());
        }
    }

    /** From a TIMEX3 value of day, month or year; any other value (weeks, seasons, durations) has no such date. A time's day counts. */
    static java.util.Optional<EventDate> ofTimex(String value) {
        if (value.matches("\\d{4}-\\d{2}-\\d{2}(T.*)?")) {
            return java.util.Optional.of(new Day(LocalDate.parse(value.substring(0, 10))));
        }
        if (value.matches("\\d{4}-\\d{2}")) {
            return java.util.Optional.of(new Month(YearMonth.parse(value)));
        }
        if (value.matches("\\d{4}")) {
            return java.util.Optional.of(new OfYear(Year.parse(value)));
        }
        return java.util.Optional.empty();
    }
}
