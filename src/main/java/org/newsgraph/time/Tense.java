package org.newsgraph.time;

/** When, seen from the one who speaks, a clause lies: what decides between the last Friday and the next. */
enum Tense {
    PAST, PLUPERFECT, PRESENT, FUTURE, NONE;

    boolean isPast() {
        return this == PAST || this == PLUPERFECT;
    }
}
