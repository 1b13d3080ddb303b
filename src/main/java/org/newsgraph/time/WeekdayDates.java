package org.newsgraph.time;

import java.time.DayOfWeek;
import java.util.Optional;
import java.util.OptionalInt;
import org.newsgraph.model.Upos;
import org.newsgraph.time.Meaning.Weekday;
import org.newsgraph.time.Meaning.Weekend;
import org.newsgraph.time.Meaning.Which;

/** Days of the week and weekends: "Friday", "last Tuesday", "this coming Monday", "Sat", "the weekend". */
final class WeekdayDates implements TimeRule {

    @Override
    public Optional<Found> at(TimeWords words, int i) {
        Which which = Directions.which(words, i);
        int at = Directions.after(words, i);
        if (words.is(at, "weekend") && (at > i || words.is(i - 1, "the"))) {
            return at > i ? Optional.of(Found.date(i, at + 1, new Weekend(which))) : Optional.empty();
        }
        if (words.phrase(i, "the", "weekend") > 0 && !words.isUpos(i + 2, Upos.NOUN)) {
            return Optional.of(Found.date(i, i + 2, new Weekend(Which.BARE)));
        }
        OptionalInt full = words.number("weekday", at);
        // "Saturday Morning Post", "Black Friday Agreement" with all words in capitals are names
        boolean name = words.value("daypart", at + 1).isPresent() && words.isCapital(at + 1) && words.isCapital(at + 2) && words.isUpos(at + 2, Upos.PROPN, Upos.NOUN);
        if (full.isPresent() && words.isCapital(at) && !words.inPerson(at) && !name) {
            return Optional.of(Found.date(i, at + 1, new Weekday(DayOfWeek.of(full.getAsInt()), which)));
        }
        OptionalInt abbreviated = words.number("weekday-short", at);
        // "Sat" the weekday and "Sat" the verb: only before a full stop within the sentence, or after "on"
        boolean clear = words.is(at + 1, ".") && words.glued(at + 1) && at + 2 < words.size() || words.is(at - 1, "on", "until", "by", "from", "since", "am", "pm");
        return abbreviated.isPresent() && words.isCapital(at) && clear && !words.isUpos(at, Upos.VERB, Upos.AUX) && !words.inPerson(at)
                ? Optional.of(Found.date(i, words.afterDot(at + 1), new Weekday(DayOfWeek.of(abbreviated.getAsInt()), which))) : Optional.empty();
    }
}
