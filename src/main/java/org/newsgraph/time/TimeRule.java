package org.newsgraph.time;

import java.util.Optional;

/** Recognises one kind of time expression. It looks at a bounded number of words from a given one on, so that tagging takes linear time. */
interface TimeRule {

    /** The expression that begins at word {@code i}, if one does. */
    Optional<Found> at(TimeWords words, int i);
}
