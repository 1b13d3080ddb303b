package org.newsgraph.fact.statement;

import java.util.List;
import org.newsgraph.model.Span;

/** Questions to what earlier rules found. */
final class Drafts {

    private Drafts() {
    }

    /** Whether a predicate is already the cue of a statement. */
    static boolean isCue(List<Draft> drafts, ReportingPredicate predicate) {
        return drafts.stream().anyMatch(draft -> draft.sentence() == predicate.sentence() && draft.predicate().filter(token -> token == predicate.token()).isPresent());
    }

    /** Whether some statement's content holds most of a span. */
    static boolean isTold(List<Draft> drafts, Span span) {
        return drafts.stream().anyMatch(draft -> draft.cover().overlaps(span) && 10 * draft.shared(span) >= 6 * span.length());
    }
}
