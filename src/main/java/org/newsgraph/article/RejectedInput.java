package org.newsgraph.article;

import java.util.OptionalInt;

/** An input that makes no article; the message tells what is wrong and what to do, without the file's name. */
class RejectedInput extends Exception {

    private static final long serialVersionUID = 1L;
    private final int line;

    RejectedInput(String message) {
        this(0, message);
    }

    RejectedInput(int line, String message) {
        super(message);
        this.line = line;
    }

    /** From 1; empty where no line can be named. */
    OptionalInt line() {
        return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
    }
}
