package org.newsgraph.graph;

/** A fact that the graph refuses: without evidence, or with words that aren't in the text. The message names article and rule. */
public final class UnsupportedFactException extends RuntimeException {

    UnsupportedFactException(String message) {
        super(message);
    }
}
