package org.newsgraph.time;

import java.util.Optional;
import org.newsgraph.model.Upos;
import org.newsgraph.time.Meaning.Value;

/** An unspecified past, present or future: "now", "recently", "the past", "the near future", "at the moment". */
final class VagueTimes implements TimeRule {

    @Override
    public Optional<Found> at(TimeWords words, int i) {
        Optional<String> word = words.value("vague", i);
        if (word.isPresent()) {
            // "now-defunct", "as soon as", "now that the vote is over"
            boolean other = words.isDash(i + 1) && words.glued(i + 1) || words.is(i, "soon") && words.is(i - 1, "as") || words.is(i, "now") && (words.is(i + 1, "that") || words.is(i - 1, "every"));
            return other || words.isUpos(i, Upos.NOUN, Upos.PROPN) && !words.is(i, "now") ? Optional.empty() : Optional.of(Found.date(i, i + 1, new Value(word.get())));
        }
        if (!words.is(i, "the")) {
            return Optional.empty();
        }
        int at = words.is(i + 1, "near", "distant", "recent", "foreseeable") ? i + 2 : i + 1;
        boolean noun = !words.isUpos(at + 1, Upos.NOUN, Upos.NUM, Upos.ADJ, Upos.PROPN) || words.is(at + 1, ",");
        if (words.is(at, "past", "future") && noun && (at > i + 1 || words.is(i - 1, "in", "of", "for", "from", "about"))) {
            return Optional.of(Found.date(i, at + 1, new Value(words.is(at, "past") ? "PAST_REF" : "FUTURE_REF")));
        }
        return words.is(i + 1, "moment") && words.is(i - 1, "at", "for") ? Optional.of(Found.date(i, i + 2, new Value("PRESENT_REF"))) : Optional.empty();
    }
}
