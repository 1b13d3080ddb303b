package org.newsgraph.time;

import java.util.Optional;
import org.newsgraph.model.TimexType;
import org.newsgraph.time.Meaning.Clock;
import org.newsgraph.time.Meaning.Distance;
import org.newsgraph.time.Meaning.From;

/** Days seen from the one who speaks: "today", "yesterday", "the day after tomorrow", "tonight", "last night", "this morning". */
final class DeicticDays implements TimeRule {

    @Override
    public Optional<Found> at(TimeWords words, int i) {
        int before = words.phrase(i, "the", "day", "before", "yesterday");
        if (before > 0) {
            return Optional.of(Found.date(i, before, day(-2)));
        }
        int after = words.phrase(i, "the", "day", "after", "tomorrow");
        if (after > 0) {
            return Optional.of(Found.date(i, after, day(2)));
        }
        if (words.is(i, "tonight", "tonite")) {
            return Optional.of(time(i, i + 1, 0, "NI"));
        }
        if (words.is(i, "last") && words.is(i + 1, "night", "evening")) {
            return Optional.of(time(i, i + 2, -1, words.value("daypart", i + 1).orElseThrow()));
        }
        if (words.is(i, "this") && words.value("daypart", i + 1).isPresent()) {
            return Optional.of(time(i, i + 2, 0, words.value("daypart", i + 1).orElseThrow()));
        }
        return switch (words.at(i)) {
            case "today" -> Optional.of(Found.date(i, i + 1, new Meaning.Today()));
            case "yesterday" -> Optional.of(Found.date(i, i + 1, day(-1)));
            case "tomorrow" -> Optional.of(Found.date(i, i + 1, day(1)));
            default -> Optional.empty();
        };
    }

    private static Meaning day(int amount) {
        return new Distance(TimeUnit.DAY, amount, From.SPEECH);
    }

    private static Found time(int begin, int end, int amount, String part) {
        return Found.one(begin, end, TimexType.TIME, new Clock(Optional.of(day(amount)), "T" + part, "", false));
    }
}
