package org.newsgraph.time;

import java.util.Optional;
import java.util.OptionalInt;
import org.newsgraph.lexicon.TimeLexicon;
import org.newsgraph.time.Meaning.Feast;
import org.newsgraph.time.Meaning.Which;
import org.newsgraph.time.Meaning.Within;

/** Holidays whose day follows a rule: "Christmas", "last Easter", "Good Friday 2027", "Labor Day". */
final class HolidayDates implements TimeRule {

    @Override
    public Optional<Found> at(TimeWords words, int i) {
        Which which = Directions.which(words, i);
        int at = Directions.after(words, i);
        if (!words.isCapital(at)) {
            return Optional.empty();
        }
        int end = -1;
        String rule = null;
        for (TimeLexicon.Holiday holiday : TimeLexicon.english().holidays(words.at(at))) {
            int after = words.phrase(at, holiday.name());
            if (after > end) {
                end = after;
                rule = holiday.rule();
            }
        }
        if (rule == null || words.inPerson(at) || words.is(at, "christmas", "easter") && end == at + 1 && words.is(end, "island", "islands", "rising")) {
            return Optional.empty();
        }
        Feast feast = new Feast(HolidayRule.parse(rule), which);
        int number = words.is(end, ",") ? end + 1 : end;
        OptionalInt year = words.isNumber(number) && words.length(number) == 4 && words.plainNumber(number) >= 1583 && words.plainNumber(number) < 2200
                ? OptionalInt.of(words.digits(number)) : OptionalInt.empty();
        return Optional.of(year.isPresent() ? Found.date(i, number + 1, new Within(feast, Years.year(year.getAsInt()))) : Found.date(i, end, feast));
    }
}
