package org.newsgraph.time;

import java.util.Optional;
import org.newsgraph.lexicon.TimeLexicon;

/** A unit of time, as a multiple of one of ISO 8601's: a decade is ten years, a fortnight two weeks. Letter {@code m} is the minute, {@code M} the month. */
record TimeUnit(int factor, char letter) {

    static final TimeUnit DAY = new TimeUnit(1, 'D');
    static final TimeUnit WEEK = new TimeUnit(1, 'W');
    static final TimeUnit MONTH = new TimeUnit(1, 'M');
    static final TimeUnit YEAR = new TimeUnit(1, 'Y');

    /** The unit that a singular word names. */
    static Optional<TimeUnit> singular(String word) {
        return TimeLexicon.english().value("unit", word).map(TimeUnit::parse);
    }

    /** The unit that a plural word names. */
    static Optional<TimeUnit> plural(String word) {
        return TimeLexicon.english().value("units", word).map(TimeUnit::parse);
    }

    static Optional<TimeUnit> either(String word) {
        return singular(word).or(() -> plural(word));
    }

    private static TimeUnit parse(String code) {
        int last = code.length() - 1;
        return new TimeUnit(Integer.parseInt(code.substring(0, last)), code.charAt(last));
    }

    /** Shorter than a day. */
    boolean isClock() {
        return letter == 'S' || letter == 'm' || letter == 'H';
    }

    /** "three of it" as a TIMEX3 duration. */
    String duration(double amount) {
        double units = amount * factor;
        String number = units == Math.rint(units) ? Long.toString((long) units) : Double.toString(units);
        if (letter == 'H' && units == 0.5) {
            return "PT30M";
        }
        if (letter == 'Y' && units == 0.5) {
            return "P6M";
        }
        return duration(number);
    }

    /** "some of it" as a TIMEX3 duration: {@code PXD}. */
    String vagueDuration() {
        return duration("X");
    }

    private String duration(String number) {
        return (isClock() ? "PT" : "P") + number + Character.toUpperCase(letter);
    }
}
