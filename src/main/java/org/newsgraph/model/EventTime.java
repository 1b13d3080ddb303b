package org.newsgraph.model;

import java.util.Optional;

/**
 * When an event was: one date, or a beginning and an end, and the words that say it. The words stay also where they can't
 * be resolved; nothing is invented.
 */
public record EventTime(Optional<EventDate> date, Optional<EventDate> begin, Optional<EventDate> end, Optional<String> expression) {

    public static final EventTime UNKNOWN =
            new EventTime(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
