package org.newsgraph.time;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.newsgraph.model.TimexType;
import org.newsgraph.model.Upos;
import org.newsgraph.time.Meaning.MonthDay;
import org.newsgraph.time.Meaning.Which;

/**
 * Dates with the name of a month: "Tuesday, 6 January 2026", "Jan. 6", "the 6th of January", "January 6th, 2026", "May 2022", "last
 * May", and days that share a month: "3–5 May", "January 6 and 7".
 */
final class ExplicitDates implements TimeRule {

    /** Prepositions and words after which "May" and "March" are months, and the abbreviations too. */
    private static final String[] BEFORE_MONTH = {"in", "since", "by", "until", "till", "from", "to", "before", "after", "during", "through",
        "between", "of", "early", "mid", "late", "for", "around", "about", "as", "ending", "ended", "throughout"};

    @Override
    public Optional<Found> at(TimeWords words, int i) {
        int day = weekdayAhead(words, i);
        Optional<Found> date = dayFirst(words, i, day).or(() -> monthFirst(words, i, day));
        if (date.isPresent() && day > i && date.get().parts().size() == 1 && date.get().meaning() instanceof MonthDay told) {
            OptionalInt named = words.number("weekday", i).isPresent() ? words.number("weekday", i) : words.number("weekday-short", i);
            MonthDay withWeekday = new MonthDay(told.year(), told.month(), told.day(), told.which(), Optional.of(DayOfWeek.of(named.getAsInt())));
            return Optional.of(Found.date(i, date.get().end(), withWeekday));
        }
        return date.isPresent() || day > i ? date : monthAlone(words, i);
    }

    /** The word after "Tuesday," or "Tue."; {@code i} itself without one. */
    private static int weekdayAhead(TimeWords words, int i) {
        if (words.number("weekday", i).isEmpty() && (words.number("weekday-short", i).isEmpty() || !words.isCapital(i))) {
            return i;
        }
        int after = words.afterDot(i + 1);
        after = words.is(after, ",") ? after + 1 : after;
        return words.is(after, "the") ? after + 1 : after;
    }

    /** "6 January 2026", "6th of January", "3–5 May", "6 and 7 January". */
    private static Optional<Found> dayFirst(TimeWords words, int i, int from) {
        List<int[]> days = new ArrayList<>();
        int at = words.is(from, "the") ? from + 1 : from;
        int begin = i;
        while (days.size() < 4) {
            int end = dayNumber(words, at);
            if (end < 0) {
                return Optional.empty();
            }
            days.add(new int[] {begin, end, words.isNumber(at) ? words.digits(at) : Numerals.ordinal(words, at).orElseThrow().value()});
            int join = join(words, end);
            if (join == end) {
                break;
            }
            begin = join;
            at = words.is(join, "the") ? join + 1 : join;
        }
        int month = days.get(days.size() - 1)[1];
        month = words.is(month, "of") ? month + 1 : words.afterHyphen(month);
        OptionalInt named = month(words, month);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        int end = afterMonth(words, month);
        OptionalInt year = yearAt(words, end);
        end = year.isPresent() ? yearEnd(words, end) : end;
        List<Found.Part> parts = new ArrayList<>();
        for (int[] day : days) {
            boolean last = day == days.get(days.size() - 1);
            parts.add(new Found.Part(day[0], last ? end : day[1], TimexType.DATE, new MonthDay(year, named.getAsInt(), day[2], Which.BARE)));
        }
        return Optional.of(new Found(end, parts));
    }

    /** "January 6, 2026", "Jan. 6th", "January 6–8, 2026", "January 6 and 7". */
    private static Optional<Found> monthFirst(TimeWords words, int i, int from) {
        OptionalInt named = month(words, from);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        int at = afterMonth(words, from);
        at = words.is(at, "the") ? at + 1 : at;
        List<int[]> days = new ArrayList<>();
        int begin = i;
        int end = dayNumber(words, at);
        while (end > 0 && days.size() < 4) {
            days.add(new int[] {begin, end, words.isNumber(at) ? words.digits(at) : Numerals.ordinal(words, at).orElseThrow().value()});
            int join = join(words, end);
            int next = join == end ? -1 : dayNumber(words, join);
            // "January 6 and 12 people": a number that counts something is no day
            if (next < 0 || month(words, next).isPresent() || words.is(next, "of") || !closesDate(words, next, join)) {
                break;
            }
            begin = join;
            at = join;
            end = next;
        }
        if (days.isEmpty()) {
            return Optional.empty();
        }
        int close = days.get(days.size() - 1)[1];
        OptionalInt year = yearAt(words, close);
        close = year.isPresent() ? yearEnd(words, close) : close;
        List<Found.Part> parts = new ArrayList<>();
        for (int[] day : days) {
            boolean last = day == days.get(days.size() - 1);
            parts.add(new Found.Part(day[0], last ? close : day[1], TimexType.DATE, new MonthDay(year, named.getAsInt(), day[2], Which.BARE)));
        }
        return Optional.of(new Found(close, parts));
    }

    /** A number joined by a dash is a day; one joined by a word is one unless a noun follows that it counts. */
    private static boolean closesDate(TimeWords words, int end, int join) {
        return words.isDash(join - 1) || yearAt(words, end).isPresent() || !words.isUpos(end, Upos.NOUN, Upos.ADJ, Upos.SYM, Upos.PROPN);
    }

    /** "May 2022", "Sept. 2021", "last May", "next March", "in May". */
    private static Optional<Found> monthAlone(TimeWords words, int i) {
        Which which = Directions.which(words, i);
        int at = Directions.after(words, i);
        OptionalInt named = month(words, at);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        int end = afterMonth(words, at);
        int of = words.is(end, "of", ",") ? end + 1 : end;
        OptionalInt year = yearAt(words, of);
        if (year.isPresent() && which == Which.BARE) {
            return Optional.of(Found.date(i, yearEnd(words, of), new MonthDay(year, named.getAsInt(), 0, which)));
        }
        boolean isLong = words.number("month", at).isPresent();
        if (which == Which.BARE && !isMonthHere(words, at, isLong)) {
            return Optional.empty();
        }
        return Optional.of(Found.date(i, isLong ? at + 1 : end, new MonthDay(OptionalInt.empty(), named.getAsInt(), 0, which)));
    }

    private static boolean isMonthHere(TimeWords words, int at, boolean isLong) {
        boolean introduced = words.is(at - 1, BEFORE_MONTH)
                || words.isDash(at - 1) && (words.is(at - 2, "mid") || month(words, at - 2).isPresent())
                || words.is(at - 1, "and", "or", ",") && month(words, at - 2).isPresent();
        if (!isLong || words.is(at, "may", "march")) {
            return introduced && !words.isUpos(at + 1, Upos.PROPN);
        }
        // "June Smith", "August Wilson", "Theresa April"
        return !words.inPerson(at) && (introduced || words.isUpos(at, Upos.PROPN, Upos.NOUN, Upos.ADV) && !words.isUpos(at + 1, Upos.PROPN));
    }

    /** The month that a capitalised word names. */
    static OptionalInt month(TimeWords words, int i) {
        if (!words.isCapital(i)) {
            return OptionalInt.empty();
        }
        OptionalInt full = words.number("month", i);
        return full.isPresent() ? full : words.number("month-short", i);
    }

    private static int afterMonth(TimeWords words, int month) {
        return words.number("month", month).isPresent() ? month + 1 : words.afterDot(month + 1);
    }

    /** The word after "6", "6th" or "sixth" at a day's place, or -1. */
    private static int dayNumber(TimeWords words, int i) {
        if (words.isNumber(i)) {
            int value = words.plainNumber(i);
            // "6,2026" is a day and a year
            value = value < 0 && words.length(i) <= 2 && words.is(i + 1, ",") && words.length(i + 2) == 4 ? words.digits(i) : value;
            if (value < 1 || value > 31 || words.length(i) > 2) {
                return -1;
            }
            boolean ordinal = words.glued(i + 1) && words.is(i + 1, "st", "nd", "rd", "th");
            boolean clock = words.glued(i + 1) && (words.is(i + 1, ":", "%", "am", "pm") || words.is(i + 1, ".") && words.glued(i + 2));
            return clock || words.is(i + 1, "%") ? -1 : ordinal ? i + 2 : i + 1;
        }
        return Numerals.ordinal(words, i).filter(o -> o.value() <= 31 && !words.isNumber(i)).map(Numerals.Ordinal::end).orElse(-1);
    }

    /** The word after "–", "to", "and" between two days; the same index without one. */
    private static int join(TimeWords words, int i) {
        return words.isDash(i) && words.isNumber(i + 1) || words.is(i, "to", "and", "or", "until", "through") || words.is(i, ",") && words.isNumber(i + 1) && words.length(i + 1) <= 2
                ? i + 1 : i;
    }

    /** The year after a day or month: "2026", ", 2026". */
    private static OptionalInt yearAt(TimeWords words, int i) {
        int at = words.is(i, ",") ? i + 1 : i;
        boolean clock = words.glued(at + 1) && words.is(at + 1, ":") && words.glued(at + 2) && words.isNumber(at + 2) || words.is(at + 1, "gmt", "utc", "hours");
        if (words.isNumber(at) && words.length(at) == 4 && !clock && !(words.is(at + 1, ",") && words.glued(at + 2) && words.isNumber(at + 2))) {
            int year = words.digits(at);
            return year >= 1000 && year <= 2199 ? OptionalInt.of(year) : OptionalInt.empty();
        }
        return OptionalInt.empty();
    }

    private static int yearEnd(TimeWords words, int i) {
        return words.is(i, ",") ? i + 2 : i + 1;
    }
}
