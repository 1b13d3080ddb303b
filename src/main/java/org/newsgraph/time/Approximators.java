package org.newsgraph.time;

/** Words that make an amount approximate or a limit; TIMEX3 takes them into the expression: "about six weeks", "more than 20 minutes". */
final class Approximators {

    private Approximators() {
    }

    /** The word after them; {@code i} itself where none stands. */
    static int after(TimeWords words, int i) {
        if (words.is(i, "more", "less", "fewer") && words.is(i + 1, "than") || words.is(i, "at") && words.is(i + 1, "least", "most")
                || words.is(i, "up") && words.is(i + 1, "to") || words.is(i, "just", "well") && words.is(i + 1, "over", "under")) {
            return i + 2;
        }
        if (words.is(i, "no") && words.is(i + 1, "more", "less", "fewer") && words.is(i + 2, "than")) {
            return i + 3;
        }
        if (words.is(i, "about", "around", "approximately", "nearly", "almost", "roughly", "some", "just")) {
            return i + 1;
        }
        // "over three years", but "over the next year"
        return words.is(i, "over", "under") && Numerals.amount(words, i + 1).isPresent() ? i + 1 : i;
    }
}
