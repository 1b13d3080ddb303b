package org.newsgraph.time;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whether an article writes 03/04/2026 for the third of April or the fourth of March. Its own dates in figures that can be read in one
 * way only decide; without any, a date that is the article's own in one reading; then how it writes dates with the month's name. Where
 * nothing decides the date has no value.
 */
final class DayOrder {

    private final Optional<LocalDate> issued;
    private int figures;
    private int words;

    DayOrder(Optional<LocalDate> issued) {
        this.issued = issued;
    }

    /** Takes note of how one expression is written. */
    void note(TimeWords text, Found.Part part) {
        if (!(part.meaning() instanceof Meaning.MonthDay date) || date.day() == 0) {
            return;
        }
        int begin = part.begin();
        if (text.isNumber(begin) && text.is(begin + 1, "/", "-", ".") && text.isNumber(begin + 2) && text.length(begin) <= 2 && date.month() != date.day()) {
            figures += text.digits(begin) == date.day() ? 1 : -1;
        } else if (date.year().isPresent()) {
            words += text.isNumber(begin) ? 1 : ExplicitDates.month(text, begin).isPresent() ? -1 : 0;
        }
    }

    Optional<String> read(Meaning.Numbers numbers) {
        Optional<String> dayFirst = IsoTimes.date(numbers.year(), numbers.second(), numbers.first());
        Optional<String> monthFirst = IsoTimes.date(numbers.year(), numbers.first(), numbers.second());
        OptionalInt sign = sign(dayFirst, monthFirst);
        return sign.isEmpty() ? Optional.empty() : sign.getAsInt() > 0 ? dayFirst : monthFirst;
    }

    private OptionalInt sign(Optional<String> dayFirst, Optional<String> monthFirst) {
        if (figures != 0) {
            return OptionalInt.of(figures);
        }
        Optional<String> own = issued.map(LocalDate::toString);
        if (own.isPresent() && (own.equals(dayFirst) || own.equals(monthFirst))) {
            return OptionalInt.of(own.equals(dayFirst) ? 1 : -1);
        }
        return words != 0 ? OptionalInt.of(words) : OptionalInt.empty();
    }
}
