package org.newsgraph.model;

import java.util.OptionalInt;

/**
 * Why an input was not taken, in a user's words: the place, what is wrong, what to do.
 *
 * @param line from 1, where known
 */
public record Problem(String file, OptionalInt line, String message) {

    /** A file's name and what is quoted of a file may hold line ends, and letters that a terminal obeys: they are shown, not sent. */
    public Problem {
        file = visible(file);
        message = visible(message);
    }

    private static String visible(String words) {
        if (words.codePoints().noneMatch(Problem::isHidden)) {
            return words;
        }
        StringBuilder visible = new StringBuilder();
        words.codePoints().forEach(c -> {
            if (isHidden(c)) {
                visible.append(String.format("\\u%04x", c));
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }

    private static boolean isHidden(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.SURROGATE || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR
                || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    }

    @Override
    public String toString() {
        return line.isPresent() ? file + ":" + line.getAsInt() + ": " + message : file + ": " + message;
    }
}
