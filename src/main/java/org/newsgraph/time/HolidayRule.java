package org.newsgraph.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;

/** Tells on which day of a year a holiday falls. */
sealed interface HolidayRule {

    LocalDate in(int year);

    record Fixed(int month, int day) implements HolidayRule {
        @Override
        public LocalDate in(int year) {
            return MonthDay.of(month, day).atYear(year);
        }
    }

    /** The n-th such weekday of a month (-1: the last), and days after it. */
    record Nth(int month, DayOfWeek day, int n, int after) implements HolidayRule {
        @Override
        public LocalDate in(int year) {
            return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(n, day)).plusDays(after);
        }
    }

    record AfterEaster(int days) implements HolidayRule {
        @Override
        public LocalDate in(int year) {
            return easter(year).plusDays(days);
        }
    }

    /** Reads the rule as the table of holidays writes it. */
    static HolidayRule parse(String rule) {
        String[] words = rule.split(" ");
        if (words[0].equals("EASTER")) {
            return new AfterEaster(Integer.parseInt(words[1]));
        }
        if (words.length == 1) {
            MonthDay day = MonthDay.parse("--" + rule);
            return new Fixed(day.getMonthValue(), day.getDayOfMonth());
        }
        DayOfWeek day = switch (words[1]) {
            case "MON" -> DayOfWeek.MONDAY;
            case "THU" -> DayOfWeek.THURSDAY;
            case "SUN" -> DayOfWeek.SUNDAY;
            default -> throw new IllegalArgumentException("no weekday in holiday rule \"" + rule + "\"");
        };
        return new Nth(Integer.parseInt(words[0]), day, Integer.parseInt(words[2]), words.length > 3 ? Integer.parseInt(words[3]) : 0);
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous computus of 1876 (Meeus, Astronomical Algorithms, chapter 8). */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int day = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }
}
