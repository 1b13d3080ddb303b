package org.newsgraph.fact.statement;

import org.newsgraph.model.Span;

/**
 * A stretch inside quotation marks.
 *
 * @param outer with the marks
 * @param inner without them
 * @param depth 0 where it stands in no other quotation
 * @param end   whether its closing mark was found, or the paragraph ended first
 */
record Quotation(Span outer, Span inner, int depth, End end) {

    enum End {
        MARK,
        /** "…\n": the quotation goes on in the next paragraph, which opens with a mark again. */
        GOES_ON,
        /** No closing mark at all. */
        MISSING
    }
}
