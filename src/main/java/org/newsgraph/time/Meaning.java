package org.newsgraph.time;

import java.time.DayOfWeek;
import java.util.Optional;
import java.util.OptionalInt;

/** What a time expression means before any calendar is looked at; {@link TimeAnchor} turns it into a value. */
sealed interface Meaning {

    /** Which of several: "last May", "this May", "next May", or just "May". */
    enum Which {
        LAST, THIS, NEXT, BARE
    }

    /** Whom a distance is counted from: the one who speaks ("ago") or the date told last ("later"). */
    enum From {
        SPEECH, NARRATIVE
    }

    /** A value that needs no calendar: a year, a duration, a set. */
    record Value(String value) implements Meaning {
    }

    /** A time of which the words don't tell enough: "hours ago". */
    record Untold() implements Meaning {
    }

    /** The day of speaking or, in a general statement, the present age: the sentence tells. */
    record Today() implements Meaning {
    }

    /** A month, or a day of it where {@code day} isn't 0; its weekday, where told, helps to find the year. */
    record MonthDay(OptionalInt year, int month, int day, Which which, Optional<DayOfWeek> weekday) implements Meaning {
        MonthDay(OptionalInt year, int month, int day, Which which) {
            this(year, month, day, which, Optional.empty());
        }

        MonthDay inYear(int known) {
            return new MonthDay(OptionalInt.of(known), month, day, which, weekday);
        }
    }

    /** Three numbers of which the first two are day and month in an order that the article decides. */
    record Numbers(int first, int second, int year) implements Meaning {
    }

    record Weekday(DayOfWeek day, Which which) implements Meaning {
    }

    record Weekend(Which which) implements Meaning {
    }

    /** So many units before (negative) or after: "last week", "today", "three years later", "that day". */
    record Distance(TimeUnit unit, int amount, From from) implements Meaning {
    }

    /** A season ({@code SU}), quarter ({@code Q3}) or half ({@code H1}) of a year. */
    record PartOfYear(String code, Which which) implements Meaning {
    }

    record Feast(HolidayRule rule, Which which) implements Meaning {
    }

    /** "Monday last week", "March of last year", "the week of 3 March". */
    record Within(Meaning part, Meaning whole) implements Meaning {
    }

    /** The week that holds a day. */
    record WeekOf(Meaning day) implements Meaning {
    }

    /**
     * A time of day.
     *
     * @param day  empty where the words name none
     * @param time {@code T14:00} or {@code TMO}
     * @param zone {@code Z}, {@code +01:00} or ""
     * @param half whether the words leave open which half of the day is meant
     */
    record Clock(Optional<Meaning> day, String time, String zone, boolean half) implements Meaning {
    }
}
