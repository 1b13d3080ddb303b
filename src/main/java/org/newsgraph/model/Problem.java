package org.newsgraph.model;

import java.util.OptionalInt;

/**
 * Why an input was not taken, in a user's words: the place, what is wrong, what to do.
 *
 * @param line from 1, where known
 */
public record Problem(String file, OptionalInt line, String message) {

    @Override
    public String toString() {
        return line.isPresent() ? file + ":" + line.getAsInt() + ": " + message : file + ": " + message;
    }
}
