package org.newsgraph.time;

import org.newsgraph.time.Meaning.Which;

/** Reads what "last", "this past", "coming" and the like say before the name of a time. */
final class Directions {

    private Directions() {
    }

    static Which which(TimeWords words, int i) {
        if (words.is(i, "the") && after(words, i) > i + 1) {
            return which(words, i + 1);
        }
        if (words.is(i, "this") && words.is(i + 1, "past", "last")) {
            return Which.LAST;
        }
        if (words.is(i, "this") && words.is(i + 1, "coming", "next")) {
            return Which.NEXT;
        }
        if (words.is(i, "last", "past", "previous")) {
            return Which.LAST;
        }
        if (words.is(i, "next", "coming", "upcoming")) {
            return Which.NEXT;
        }
        return words.is(i, "this", "current") ? Which.THIS : Which.BARE;
    }

    /** The word after the direction; {@code i} itself where none stands. */
    static int after(TimeWords words, int i) {
        if (words.is(i, "the") && words.is(i + 1, "past", "previous", "coming", "current", "upcoming")) {
            return i + 2;
        }
        if (words.is(i, "this") && words.is(i + 1, "past", "last", "coming", "next")) {
            return i + 2;
        }
        return words.is(i, "last", "past", "previous", "next", "coming", "upcoming", "this", "current") ? i + 1 : i;
    }
}
