package org.newsgraph.query;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A text that stops who reads it once the query is cancelled. Java's regular expressions can't be interrupted otherwise:
 * {@code (a+)+b} tries 2ⁿ ways on n times "a", all within one call.
 */
record InterruptibleText(String text, AtomicBoolean signal) implements CharSequence {

    @Override
    public char charAt(int index) {
        if (signal.getPlain()) {
            Interruption.check(signal);
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new InterruptibleText(text.substring(start, end), signal);
    }

    @Override
    public String toString() {
        return text;
    }
}
