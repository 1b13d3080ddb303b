package org.newsgraph.time;

import java.util.List;
import java.util.Optional;
import org.newsgraph.model.Token;
import org.newsgraph.model.TimexType;
import org.newsgraph.model.Upos;
import org.newsgraph.time.Meaning.Value;

/** Years and spans of years: "2019", "the year 1215", "44 BC", "2010–2014", "2024/25"; told apart from other numbers by what stands around them. */
final class Years implements TimeRule {

    /** After these a number of four digits is a year, whatever follows. */
    private static final String[] BEFORE_YEAR = {"in", "since", "until", "till", "during", "throughout", "year", "early", "mid", "late", "circa"};
    /** After these it is one unless it counts what follows. */
    private static final String[] MAYBE_BEFORE_YEAR = {"of", "by", "before", "after", "from", "to", "through", "between", "and", "or", "for", "the",
        "(", ",", ";", "/", "on", "around", "about", "as", "back", "-", "–", "—", "its", "his", "her", "their", "our", "this", "a", "when", "than", "with", "[", ":"};
    private static final String[] NAMES_BEFORE = {"room", "flight", "route", "highway", "no", "number", "page", "resolution", "chapter", "article", "section", "gate", "bus", "channel", "unit",
        "case", "model", "line", "box", "class", "type"};

    @Override
    public Optional<Found> at(TimeWords words, int i) {
        int the = words.is(i, "the") ? i + 1 : i;
        if (words.is(the, "year") && words.isNumber(the + 1) && words.length(the + 1) <= 4 && words.plainNumber(the + 1) > 31) {
            return Optional.of(Found.date(i, the + 2, year(words.digits(the + 1))));
        }
        Optional<Found> era = beforeChrist(words, i);
        if (era.isPresent()) {
            return era;
        }
        if (!isYear(words, i)) {
            return Optional.empty();
        }
        return Optional.of(span(words, i).orElse(Found.date(i, i + 1, year(words.digits(i)))));
    }

    static Value year(int year) {
        return new Value(String.format("%04d", year));
    }

    private static Optional<Found> beforeChrist(TimeWords words, int i) {
        int number = words.isNumber(i) ? words.plainNumber(i) : -1;
        int end = words.is(i + 1, "bc", "bce") && words.isUpperCase(i + 1) ? i + 2
                : words.phrase(i + 1, "b", ".", "c", ".");
        return number > 0 && number < 10000 && end > 0 ? Optional.of(Found.date(i, end, new Value(String.format("BC%04d", number)))) : Optional.empty();
    }

    /** "2010–2014" are two years, "2024/25" is one season or academic year. */
    private static Optional<Found> span(TimeWords words, int i) {
        boolean spaced = opensSpan(words, i) && !words.glued(i + 1) && !words.glued(i + 2);
        if (!(words.isDash(i + 1) || words.is(i + 1, "/")) || !words.isNumber(i + 2) || !spaced && !words.glued(i + 2)) {
            return Optional.empty();
        }
        int first = words.digits(i);
        int second = words.digits(i + 2);
        if (words.length(i + 2) == 2) {
            second += first / 100 * 100;
            second = second < first ? second + 100 : second;
            if (second == first + 1) {
                return Optional.of(Found.date(i, i + 3, new Value(first + "/" + second)));
            }
        } else if (words.length(i + 2) != 4) {
            return Optional.empty();
        }
        return second <= first || second > 2199 || words.glued(i + 3) && (words.isDash(i + 3) || words.isNumber(i + 3)) ? Optional.empty()
                : Optional.of(new Found(i + 3, List.of(
                        new Found.Part(i, i + 1, TimexType.DATE, year(first)), new Found.Part(i + 2, i + 3, TimexType.DATE, year(second)))));
    }

    private static boolean isYear(TimeWords words, int i) {
        if (!words.isNumber(i) || words.length(i) != 4) {
            return false;
        }
        int year = words.plainNumber(i);
        if (words.isNumber(i + 1) && words.isNumber(i + 2)) {
            return false; // "1800 737 732"
        }
        boolean strong = words.is(i - 1, BEFORE_YEAR) || words.is(i - 1, "-", "–") && words.is(i - 2, "mid");
        if (year < (strong ? 1000 : 1500) || year > 2199) {
            return false;
        }
        if (words.glued(i + 1) && !words.is(i + 1, ".", ",", ";", ":", ")", "]", "'", "\"", "”", "?", "!", "/", "-", "–", "—", "…")
                || words.glued(i) && !words.is(i - 1, "(", "[", "-", "–", "—", "/", "'", "\"", "“", "‘", ",", ";")
                || words.is(i - 1, "$", "€", "£", "#", "¥") || words.is(i - 1, "-") && words.glued(i) && words.isNumber(i - 2) && words.length(i - 2) < 4) {
            return false;
        }
        if (words.is(i - 1, NAMES_BEFORE) || words.is(i - 1, ".") && words.is(i - 2, "no")
                || words.is(i + 1, "%", "gmt", "utc", "hours", "percent", "euros", "dollars", "pounds") || words.glued(i + 1) && words.isNumber(i + 2) && words.is(i + 1, "/")) {
            return words.is(i + 1, "/") && words.length(i + 2) == 2;
        }
        return !counts(words, i, strong) && (strong || words.is(i - 1, MAYBE_BEFORE_YEAR) || isLoose(words, i) || opensSpan(words, i));
    }

    /** "2400 workers": a plural noun that the number counts. "The 2016 elections" has a determiner or another word for which election is meant. */
    private static boolean counts(TimeWords words, int i, boolean strong) {
        int noun = i + 1;
        while (noun < i + 4 && words.isUpos(noun, Upos.ADJ)) {
            noun++;
        }
        if (noun >= words.size() || words.glued(i + 1)) {
            return false;
        }
        if (words.is(i + 1, "levels", "prices", "figures", "standards")) {
            return false; // "below 1990 levels": what a year is the measure of
        }
        Token token = words.token(noun);
        if (TimeUnit.singular(words.at(noun)).isPresent()) {
            return noun == i + 1; // "a 2000 year old tradition"
        }
        boolean plural = token.is(Upos.NOUN) && (token.xpos().equals("NNS") || words.is(noun, "people"));
        boolean determined = i > 0 && (words.isUpos(i - 1, Upos.DET, Upos.ADJ) || words.is(i - 1, "'", "s", "his", "her", "its", "their", "our", "my", "your"));
        boolean unit = TimeUnit.plural(words.at(noun)).isPresent() || words.is(noun, "km", "kg", "m", "ft", "miles", "metres", "meters", "kilometres", "kilometers", "feet", "tonnes", "tons", "people");
        if (strong && noun == i + 1 && plural && !unit) {
            // "in 2014 elections were held" begins a clause, "in 2014 villages" counts: the tree knows
            return words.token(i).head() == token.index() && words.token(i).relation().startsWith("nummod");
        }
        return unit || plural && !determined;
    }

    /** "over 2000 - 2050". */
    private static boolean opensSpan(TimeWords words, int i) {
        return words.isDash(i + 1) && words.length(i + 2) == 4 && words.digits(i + 2) > words.digits(i) && words.digits(i + 2) < 2200;
    }

    /** A year without a word before it that says so: at the beginning, after a noun or a verb. A name before it ("Fox 2000") keeps it for itself, unless it is the article's own year ("Cup 2018"). */
    private static boolean isLoose(TimeWords words, int i) {
        if (words.digits(i) < 1900 || words.digits(i) > 2100) {
            return false;
        }
        return i == 0 || words.isYearOfIssue(words.digits(i)) && words.isUpos(i - 1, Upos.PROPN) || !words.isUpos(i - 1, Upos.PROPN) && !words.isNumber(i - 1)
                && (words.isUpos(i - 1, Upos.NOUN, Upos.ADV, Upos.DET, Upos.ADP, Upos.SCONJ, Upos.CCONJ, Upos.ADJ) || words.is(i - 1, ".", "'", "s", "\"", "“"));
    }
}
