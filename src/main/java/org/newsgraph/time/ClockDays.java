package org.newsgraph.time;

import java.util.List;
import java.util.Optional;
import org.newsgraph.time.Meaning.Clock;

/** Finds the day of a clock time that names none: that of the same sentence, or that of the time told before it in the same paragraph, if it is later. */
final class ClockDays {

    /** Expressions of the same sentence that are looked at on each side: so that a sentence without end costs no more than others. */
    private static final int NEAR = 8;

    private Optional<String> lastDay = Optional.empty();
    private String lastTime = "T00:00";

    /** A part with its value, and where in the sentence it stands. */
    record Dated(Found.Part part, Optional<String> value) {
    }

    void newParagraph() {
        lastDay = Optional.empty();
        lastTime = "T00:00";
    }

    /** The value of a sentence's time of that index: with its day where one is told, as {@code T14:00} otherwise. */
    String value(Clock clock, int index, List<Dated> sentence) {
        Found.Part part = sentence.get(index).part();
        Optional<Dated> near = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (Dated other : sentence.subList(Math.max(0, index - NEAR), Math.min(sentence.size(), index + NEAR))) {
            boolean hasDay = other.part() != part && other.value().filter(value -> value.matches("\\d{4}-\\d{2}-\\d{2}(T.*)?")).isPresent();
            // "at 8 p.m. on Friday": a day that follows at once before one that came before
            int distance = other.part().begin() >= part.end() ? other.part().begin() - part.end() : part.begin() - other.part().end() + 2;
            if (hasDay && distance < least) {
                near = Optional.of(other);
                least = distance;
            }
        }
        String time = clock.half() && near.flatMap(Dated::value).filter(value -> value.matches(".*T(AF|EV|NI)")).isPresent() ? afternoon(clock.time()) : clock.time();
        Optional<String> day = near.flatMap(Dated::value).map(value -> value.substring(0, 10))
                .or(() -> clock.time().compareTo(lastTime) >= 0 ? lastDay : Optional.empty());
        return day.orElse("") + time + clock.zone();
    }

    private static String afternoon(String time) {
        int hour = Integer.parseInt(time.substring(1, 3));
        return hour < 12 ? String.format("T%02d%s", hour + 12, time.substring(3)) : time;
    }

    /** Takes note of a time or day that the text tells. */
    void told(String value) {
        if (value.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
            lastDay = Optional.of(value.substring(0, 10));
            lastTime = value.matches(".*T\\d\\d:\\d\\d.*") ? value.substring(10, 16) : "T00:00";
        }
    }
}
