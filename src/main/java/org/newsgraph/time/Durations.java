package org.newsgraph.time;

import java.util.Optional;
import org.newsgraph.model.TimexType;
import org.newsgraph.model.Upos;
import org.newsgraph.time.Meaning.Value;

/** How long: "three days", "five-day", "half an hour", "the past two years", "one year and three months", "decades". */
final class Durations implements TimeRule {

    @Override
    public Optional<Found> at(TimeWords words, int i) {
        return stretch(words, i).or(() -> plurals(words, i)).or(() -> amountOfTime(words, i));
    }

    /** "the past two years", "the last few days", "its first 100 days". */
    private static Optional<Found> stretch(TimeWords words, int i) {
        int at = words.is(i, "the", "these", "those", "this") ? i + 1 : i;
        if (!words.is(at, "past", "last", "previous", "next", "coming", "following", "first", "final", "preceding")) {
            return Optional.empty();
        }
        at++;
        boolean few = words.is(at, "few", "couple");
        Optional<Numerals.Amount> amount = few ? Optional.empty() : Numerals.amount(words, at).filter(a -> !words.is(a.end() - 1, "a", "an"));
        if (!few && amount.isEmpty()) {
            return vagueStretch(words, i, at);
        }
        int unitAt = few ? words.is(at + 1, "of") ? at + 2 : at + 1 : words.afterHyphen(amount.get().end());
        return TimeUnit.either(words.at(unitAt)).map(unit -> Found.one(i, unitAt + 1, TimexType.DURATION,
                new Value(few || amount.get().vague() ? unit.vagueDuration() : unit.duration(amount.get().value()))));
    }

    /** "the past years", "the next days". */
    private static Optional<Found> vagueStretch(TimeWords words, int i, int at) {
        return words.is(at - 1, "past", "last", "next") ? TimeUnit.plural(words.at(at)).filter(unit -> unit.letter() != 'S')
                .map(unit -> Found.one(i, at + 1, TimexType.DURATION, new Value(unit.vagueDuration()))) : Optional.empty();
    }

    /** "for decades", "after years of drought". */
    private static Optional<Found> plurals(TimeWords words, int i) {
        Optional<TimeUnit> unit = TimeUnit.plural(words.at(i));
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        boolean exact = words.is(i - 1, "for", "within", "in", "after", "of", "over", "lasted", "lasting", "took", "takes", "take", "spent", "spend");
        boolean clear = unit.get().letter() == 'Y' || unit.get().letter() == 'W' || unit.get().letter() == 'D' || unit.get().letter() == 'M' && unit.get().factor() == 1;
        boolean modified = i > 0 && words.isUpos(i - 1, Upos.DET, Upos.ADJ, Upos.NOUN, Upos.NUM, Upos.PROPN, Upos.PRON) || words.is(i - 1, "'", "s", "-") || words.isUpos(i + 1, Upos.NOUN);
        int end = words.isDash(i + 1) && words.is(i + 2, "long") ? i + 3 : i + 1;
        return exact && unit.get().letter() != 'S' || clear && !modified
                ? Optional.of(Found.one(i, end, TimexType.DURATION, new Value(unit.get().vagueDuration()))) : Optional.empty();
    }

    private static Optional<Found> amountOfTime(TimeWords words, int i) {
        int from = Approximators.after(words, i);
        if (from == i) {
            Optional<Found> whole = lasting(words, i);
            if (whole.isPresent()) {
                return whole;
            }
        }
        Optional<Numerals.Amount> read = Numerals.amount(words, from);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Numerals.Amount amount = read.get();
        Optional<Numerals.Amount> upper = words.is(amount.end(), "to", "or") || words.isDash(amount.end())
                ? Numerals.amount(words, amount.end() + 1).filter(a -> !a.vague() && a.value() > amount.value() && !words.is(a.end() - 1, "a", "an")) : Optional.empty();
        int unitAt = words.afterHyphen(upper.orElse(amount).end());
        boolean hyphen = unitAt > upper.orElse(amount).end();
        boolean article = words.is(unitAt - 1, "a", "an") && amount.value() == 1;
        unitAt = !hyphen && words.is(unitAt, "full", "whole", "more", "consecutive", "straight", "long", "further", "additional") ? unitAt + 1 : unitAt;
        Optional<TimeUnit> unit = TimeUnit.either(words.at(unitAt));
        if (unit.isEmpty() || isOther(words, from, unitAt, unit.get(), article, amount)) {
            return Optional.empty();
        }
        if (upper.isPresent()) {
            String value = unit.get().duration(amount.value()) + "/" + unit.get().duration(upper.get().value());
            return Optional.of(Found.one(i, unitAt + 1, TimexType.DURATION, new Value(value)));
        }
        if (amount.vague()) {
            return Optional.of(Found.one(i, unitAt + 1, TimexType.DURATION, new Value(unit.get().vagueDuration())));
        }
        String value = unit.get().duration(amount.value());
        int longer = words.isDash(unitAt + 1) && words.is(unitAt + 2, "long") ? unitAt + 3 : unitAt + 1;
        return Optional.of(and(words, i, unitAt, unit.get(), value).orElse(Found.one(i, longer, TimexType.DURATION, new Value(value))));
    }

    /** "year-long", "decade-long". */
    private static Optional<Found> lasting(TimeWords words, int i) {
        boolean isLong = words.isDash(i + 1) && words.is(i + 2, "long") || words.is(i, "yearlong", "weeklong", "daylong", "monthlong");
        if (!isLong) {
            return Optional.empty();
        }
        int end = words.isDash(i + 1) ? i + 3 : i + 1;
        return TimeUnit.singular(words.at(i).replace("long", ""))
                .map(unit -> Found.one(i, end, TimexType.DURATION, new Value(unit.duration(1))));
    }

    /** Ages ("46-year-old", "aged 39"), "a day trip", "a second term", "a minute amount". */
    private static boolean isOther(TimeWords words, int from, int unitAt, TimeUnit unit, boolean article, Numerals.Amount amount) {
        int old = words.isDash(unitAt + 1) ? unitAt + 2 : unitAt + 1;
        if (words.is(old, "old", "olds") || words.phrase(unitAt + 1, "of", "age") > 0 || words.is(from - 1, "aged", "age")) {
            return true;
        }
        // "it will be a day to remember"
        if (article && words.sentence().tree().has(words.token(unitAt), "cop")) {
            return true;
        }
        boolean singular = TimeUnit.singular(words.at(unitAt)).isPresent();
        if (article && (unit.letter() == 'S' || unit.equals(new TimeUnit(3, 'M')) || words.is(unitAt, "min"))) {
            return true;
        }
        // "a day trip", "one year anniversary": the unit tells what kind of thing the noun is
        if (article && words.isUpos(unitAt + 1, Upos.NOUN) && words.token(unitAt).isRelation("compound", "nmod", "amod") && !words.glued(unitAt)) {
            return true;
        }
        return singular && !article && amount.value() != 1 && amount.value() != 0.5 && !amount.vague() && !words.isDash(unitAt - 1) && !words.isUpos(unitAt + 1, Upos.NOUN, Upos.ADJ)
                && !words.is(unitAt, "min");
    }

    /** "one year and three months". */
    private static Optional<Found> and(TimeWords words, int i, int unitAt, TimeUnit unit, String value) {
        int at = words.is(unitAt + 1, "and", ",") ? unitAt + 2 : unitAt + 1;
        Optional<Numerals.Amount> more = Numerals.amount(words, at).filter(a -> !a.vague());
        Optional<TimeUnit> smaller = more.flatMap(a -> TimeUnit.either(words.at(a.end())));
        if (smaller.isEmpty() || "SmHDWMY".indexOf(smaller.get().letter()) >= "SmHDWMY".indexOf(unit.letter()) || unit.isClock() != smaller.get().isClock()) {
            return Optional.empty();
        }
        String rest = smaller.get().duration(more.get().value()).substring(unit.isClock() ? 2 : 1);
        return Optional.of(Found.one(i, more.get().end() + 1, TimexType.DURATION, new Value(value + rest)));
    }
}
