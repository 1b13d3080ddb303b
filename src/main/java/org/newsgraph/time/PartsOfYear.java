package org.newsgraph.time;

import java.util.Optional;
import java.util.OptionalInt;
import org.newsgraph.model.Upos;
import org.newsgraph.time.Meaning.Distance;
import org.newsgraph.time.Meaning.From;
import org.newsgraph.time.Meaning.PartOfYear;
import org.newsgraph.time.Meaning.Which;
import org.newsgraph.time.Meaning.Within;

/** Seasons, quarters and halves of a year: "the summer of 2022", "last autumn", "Q3 2025", "the second half of last year", "next quarter". */
final class PartsOfYear implements TimeRule {

    @Override
    public Optional<Found> at(TimeWords words, int i) {
        return season(words, i).or(() -> figure(words, i)).or(() -> spelled(words, i)).or(() -> relativeQuarter(words, i));
    }

    private static Optional<Found> season(TimeWords words, int i) {
        Which which = Directions.which(words, i);
        int at = Directions.after(words, i);
        boolean the = at == i && words.is(i, "the");
        at = the ? words.is(i + 1, "early", "late", "mid") ? words.afterHyphen(i + 2) : i + 1 : at;
        Optional<String> code = words.value("season", at);
        if (code.isEmpty() || !words.isUpos(at, Upos.NOUN, Upos.PROPN, Upos.ADV)) {
            return Optional.empty();
        }
        PartOfYear season = new PartOfYear(code.get(), which);
        int of = words.is(at + 1, "of") || words.is(at + 1, ",") ? at + 2 : at + 1;
        Optional<Found> year = which == Which.BARE ? yearAt(words, of) : Optional.empty();
        if (year.isPresent() && !(words.is(at + 1, ",") && the)) {
            return Optional.of(Found.date(i, year.get().end(), new Within(season, year.get().meaning())));
        }
        // "the fall of the wall", "a spring": only what a preposition or "last" makes a time
        boolean introduced = words.is(i - 1, "in", "during", "since", "until", "by", "for", "through", "throughout", "over", "early", "late", "mid", "this", "-");
        boolean time = which != Which.BARE || introduced && !words.is(at + 1, "of") || the && at > i + 1 || the && introduced;
        return time && !words.isUpos(at + 1, Upos.PROPN) && !(words.is(at, "fall") && words.is(at + 1, "of", "in")) ? Optional.of(Found.date(i, at + 1, season)) : Optional.empty();
    }

    /** "Q3", "Q3 2025", "H1 of 2024", "3Q25" isn't read. */
    private static Optional<Found> figure(TimeWords words, int i) {
        boolean letter = words.is(i, "q", "h") && words.isCapital(i) && words.glued(i + 1) && words.isNumber(i + 1) && words.length(i + 1) == 1;
        int number = letter ? words.digits(i + 1) : 0;
        if (!letter || number < 1 || number > (words.is(i, "q") ? 4 : 2) || words.glued(i)) {
            return Optional.empty();
        }
        Found found = ofYear(words, i, i + 2, new PartOfYear(words.word(i).text() + number, Which.BARE));
        // "H2 Partners" is a name
        boolean introduced = words.isUpos(i - 1, Upos.ADP, Upos.DET, Upos.CCONJ) || words.isDash(i - 1) || words.is(i, "q") && !words.isCapital(i + 2);
        return introduced || found.end() > i + 2 ? Optional.of(found) : Optional.empty();
    }

    /** "the third quarter of 2025", "the first half of last year". A half without its year may be one of a match. */
    private static Optional<Found> spelled(TimeWords words, int i) {
        int from = words.is(i, "the") ? i + 1 : i;
        Optional<Numerals.Ordinal> ordinal = Numerals.ordinal(words, from);
        int at = ordinal.map(o -> words.afterHyphen(o.end())).orElse(from + 1);
        int number = ordinal.map(Numerals.Ordinal::value).orElse(words.is(from, "final") ? 4 : 0);
        boolean quarter = words.is(at, "quarter") && number >= 1 && number <= 4;
        boolean half = words.is(at, "half") && number >= 1 && number <= 2;
        if (!quarter && !half) {
            return Optional.empty();
        }
        Found found = ofYear(words, i, at + 1, new PartOfYear((quarter ? "Q" : "H") + number, Which.BARE));
        return quarter && !words.is(at, "half") && from > i || found.end() > at + 1 ? Optional.of(found) : Optional.empty();
    }

    private static Found ofYear(TimeWords words, int begin, int end, PartOfYear part) {
        int of = words.is(end, "of", "in", ",") ? end + 1 : end;
        Optional<Found> year = yearAt(words, of);
        return year.map(found -> Found.date(begin, found.end(), new Within(part, found.meaning()))).orElse(Found.date(begin, end, part));
    }

    /** "last quarter", "this quarter". */
    private static Optional<Found> relativeQuarter(TimeWords words, int i) {
        int at = Directions.after(words, i);
        return at > i && words.is(at, "quarter") && !words.isUpos(at + 1, Upos.NOUN)
                ? Optional.of(Found.date(i, at + 1, new PartOfYear("Q", Directions.which(words, i)))) : Optional.empty();
    }

    /** "2025", "last year", "that year" as the year of something. */
    static Optional<Found> yearAt(TimeWords words, int i) {
        int number = words.isNumber(i) && words.length(i) == 4 ? words.plainNumber(i) : -1;
        OptionalInt year = number >= 1000 && number < 2200 && !(words.glued(i + 1) && words.isDash(i + 1)) ? OptionalInt.of(number) : OptionalInt.empty();
        if (year.isPresent()) {
            return Optional.of(Found.date(i, i + 1, Years.year(number)));
        }
        if (!words.is(i + 1, "year") || !words.is(i, "last", "this", "next", "that")) {
            return Optional.empty();
        }
        int amount = words.is(i, "last") ? -1 : words.is(i, "next") ? 1 : 0;
        return Optional.of(Found.date(i, i + 2, new Distance(TimeUnit.YEAR, amount, words.is(i, "that") ? From.NARRATIVE : From.SPEECH)));
    }
}
