package org.newsgraph.time;

import java.util.Optional;
import java.util.OptionalInt;
import org.newsgraph.lexicon.TimeLexicon;
import org.newsgraph.model.TimexType;
import org.newsgraph.model.Upos;
import org.newsgraph.time.Meaning.Clock;

/** Times of day: "14:00 GMT", "2 p.m. local time", "10.30am", "2000 GMT", "5 o'clock in the morning", "half past six", "noon". */
final class ClockTimes implements TimeRule {

    private static final String[] BEFORE_CLOCK = {"at", "by", "around", "about", "until", "till", "from", "to", "after", "before", "since", "between", "and", "past", "for", "(", "than", "-", "–"};

    /** A time of day and the word after it; {@code half} where nothing tells morning from evening. */
    private record Reading(int hour, int minute, boolean half, int end) {
    }

    @Override
    public Optional<Found> at(TimeWords words, int i) {
        if (words.is(i, "noon", "midday", "midnight")) {
            return Optional.of(found(words, i, new Reading(words.is(i, "midnight") ? 24 : 12, 0, false, i + 1)));
        }
        if (words.glued(i) && words.is(i - 1, "$", "€", "£", ".", ",", ":", "/")) {
            return Optional.empty();
        }
        return figures(words, i).or(() -> spoken(words, i)).map(reading -> found(words, i, reading));
    }

    private static Optional<Reading> figures(TimeWords words, int i) {
        if (!words.isNumber(i)) {
            return Optional.empty();
        }
        int number = words.digits(i);
        if (words.length(i) == 4 && number / 100 <= 24 && number % 100 < 60 && words.plainNumber(i) >= 0) {
            boolean zone = zone(words, i + 1) != null && !words.is(i + 1, "et", "pt", "ct", "mt") || words.is(i + 1, "hours", "hrs") && words.is(i - 1, BEFORE_CLOCK);
            return zone ? Optional.of(new Reading(number / 100, number % 100, false, words.is(i + 1, "hours", "hrs") ? i + 2 : i + 1)) : Optional.empty();
        }
        if (words.length(i) > 2 || number > 24) {
            return Optional.empty();
        }
        boolean minutes = words.is(i + 1, ":", ".") && words.glued(i + 1) && words.glued(i + 2) && words.length(i + 2) == 2 && words.isNumber(i + 2) && words.digits(i + 2) < 60;
        int end = minutes ? i + 3 : i + 1;
        if (minutes && words.is(i + 1, ":") && words.is(end, ":") && words.glued(end) && words.isNumber(end + 1)) {
            end += 2;
        }
        int minute = minutes ? words.digits(i + 2) : 0;
        int half = halfOfDay(words, end);
        if (half != 0) {
            if (number < 1 || number > 12) {
                return Optional.empty();
            }
            int hour = half > 0 ? number % 12 + 12 : number % 12;
            return Optional.of(new Reading(hour, minute, false, Math.abs(half)));
        }
        if (minutes && words.is(i + 1, ":")) {
            boolean clear = words.length(i) == 2 || words.is(i - 1, BEFORE_CLOCK) || zone(words, end) != null;
            boolean verse = words.isUpos(i - 1, Upos.PROPN) && zone(words, end) == null;
            return clear && !verse ? Optional.of(new Reading(number, minute, number < 12 && words.length(i) == 1 && zone(words, end) == null, end)) : Optional.empty();
        }
        return minutes ? Optional.empty() : oClock(words, number, end);
    }

    /** The word after "a.m." or "pm", negative for the morning; 0 where neither stands. */
    private static int halfOfDay(TimeWords words, int i) {
        if (words.is(i, "am", "pm")) {
            return words.is(i, "pm") ? i + 1 : -(i + 1);
        }
        if (words.is(i, "a", "p") && words.is(i + 1, ".") && words.is(i + 2, "m") && words.glued(i + 1) && words.glued(i + 2)) {
            int end = words.afterDot(i + 3);
            return words.is(i, "p") ? end : -end;
        }
        return 0;
    }

    /** "5 o'clock", "five o'clock in the morning". */
    private static Optional<Reading> oClock(TimeWords words, int hour, int i) {
        int end = words.phrase(i, "o", "'", "clock");
        end = end < 0 ? words.phrase(i, "o'clock") : end;
        return end > 0 && hour >= 1 && hour <= 12 ? Optional.of(partOfDay(words, hour, 0, end)) : Optional.empty();
    }

    private static Reading partOfDay(TimeWords words, int hour, int minute, int i) {
        int night = words.phrase(i, "at", "night");
        if (night > 0) {
            return new Reading(hour % 12 + (hour < 6 ? 0 : 12), minute, false, night);
        }
        if (words.phrase(i, "in", "the") > 0 && words.value("daypart", i + 2).isPresent()) {
            return new Reading(words.is(i + 2, "morning") ? hour % 12 : hour % 12 + 12, minute, false, i + 3);
        }
        return new Reading(hour, minute, true, i);
    }

    /** "half past six", "quarter to ten", "ten minutes past three", "seven o'clock". */
    private static Optional<Reading> spoken(TimeWords words, int i) {
        OptionalInt number = words.number("number", i);
        if (number.isPresent() && number.getAsInt() >= 1 && number.getAsInt() <= 12) {
            Optional<Reading> full = oClock(words, number.getAsInt(), i + 1);
            if (full.isPresent()) {
                return full;
            }
        }
        int at = words.is(i, "a") && words.is(i + 1, "quarter") ? i + 1 : i;
        int minutes = words.is(at, "half") && words.is(at + 1, "past") ? 30 : words.is(at, "quarter") ? 15
                : number.isPresent() && words.is(at + 1, "minutes") ? number.getAsInt() : -1;
        int link = words.is(at + 1, "minutes") ? at + 2 : at + 1;
        if (minutes < 0 || !words.is(link, "past", "to")) {
            return Optional.empty();
        }
        OptionalInt hour = words.number("number", link + 1);
        int named = hour.isPresent() ? hour.getAsInt() : words.isNumber(link + 1) && words.length(link + 1) <= 2 ? words.digits(link + 1) : words.is(link + 1, "midnight", "noon") ? 12 : -1;
        // "three minutes to two goals" is none
        if (named < 1 || named > 12 || words.isUpos(link + 2, Upos.NOUN)) {
            return Optional.empty();
        }
        int clock = words.is(link, "to") ? (named == 1 ? 12 : named - 1) : named;
        return Optional.of(partOfDay(words, clock, words.is(link, "to") ? 60 - minutes : minutes, link + 2));
    }

    private static Found found(TimeWords words, int i, Reading reading) {
        int end = reading.end();
        int open = words.is(end, "(") ? end + 1 : end;
        String zone = zone(words, open);
        if (zone != null) {
            int after = zoneEnd(words, open);
            if (open == end) {
                end = after;
            } else if (words.is(after, ")")) {
                end = after + 1;
            } else {
                zone = null;
            }
        } else if (words.is(end, "local", "eastern", "pacific", "central") && words.is(end + 1, "time")
                || words.isCapital(end) && words.is(end + 1, "time") && words.isUpos(end, Upos.PROPN)) {
            end += 2;
        } else if (words.is(end, "local", "eastern", "pacific", "central") && words.is(end + 1, "standard", "daylight") && words.is(end + 2, "time")) {
            end += 3;
        }
        String time = String.format("T%02d:%02d", reading.hour(), reading.minute());
        return Found.one(i, end, TimexType.TIME, new Clock(Optional.empty(), time, zone == null ? "" : zone, reading.half()));
    }

    /** The offset of the zone that stands there; null without one. "GMT+3" has its own. */
    private static String zone(TimeWords words, int i) {
        if (!words.isUpperCase(i)) {
            return null;
        }
        Optional<String> zone = TimeLexicon.english().zone(words.at(i));
        if (zone.isPresent() && zone.get().equals("Z") && words.is(i + 1, "+", "-") && words.isNumber(i + 2) && words.length(i + 2) <= 2 && words.digits(i + 2) <= 14) {
            return words.at(i + 1) + String.format("%02d:00", words.digits(i + 2));
        }
        return zone.orElse(null);
    }

    private static int zoneEnd(TimeWords words, int i) {
        return words.is(i + 1, "+", "-") && words.isNumber(i + 2) && words.glued(i + 1) && words.glued(i + 2) && words.length(i + 2) <= 2 ? i + 3 : i + 1;
    }
}
