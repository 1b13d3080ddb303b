package org.newsgraph.fact.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.Span;

/**
 * Puts the finds of all rules together: what two rules found is given once, by the surer one; "I" inside a quotation is its
 * speaker; the order is that of the text.
 */
final class StatementMerger {

    /** Below it, a find is noise more often than not: "they have to know that". */
    private static final double LEAST = 0.2;

    private StatementMerger() {
    }

    static List<Draft> merge(QuotedArticle article, List<Draft> drafts) {
        List<Draft> kept = new ArrayList<>();
        List<Draft> surest = drafts.stream().filter(draft -> draft.confidence() >= LEAST).sorted(Comparator.comparingDouble(Draft::confidence).reversed()
                .thenComparing(Draft::cover).thenComparing(Draft::rule)).toList();
        for (Draft draft : surest) {
            if (kept.stream().noneMatch(other -> isSame(other, draft))) {
                kept.add(draft);
            }
        }
        kept.sort(Comparator.comparing(Draft::cover).thenComparing(draft -> draft.predicate().map(token -> token.span().begin()).orElse(-1)));
        List<Draft> spoken = RunningSpeaker.follow(article, kept);
        return spoken.stream().map(draft -> draft.speaker().isFirstPerson() ? spoken(article, draft, spoken) : draft).toList();
    }

    /** The same cue's words, or the same words of one speaker. */
    private static boolean isSame(Draft a, Draft b) {
        if (!a.cover().overlaps(b.cover())) {
            return false;
        }
        int shared = b.content().stream().mapToInt(a::shared).sum();
        boolean sameCue = a.predicate().isPresent() && a.predicate().equals(b.predicate());
        if (sameCue) {
            return shared > 0;
        }
        boolean sameSpeaker = a.speaker().agent().isPresent() && a.speaker().agent().equals(b.speaker().agent()) || a.speaker().mention().equals(b.speaker().mention());
        int union = a.length() + b.length() - shared;
        return 10 * shared >= 9 * union && sameSpeaker || a.content().equals(b.content()) && (a.cue().isEmpty() || b.cue().isEmpty());
    }

    /** "I think" in a quotation is the thought of whoever is quoted. */
    private static Draft spoken(QuotedArticle article, Draft draft, List<Draft> all) {
        Span pronoun = draft.speaker().mention().orElseThrow();
        if (draft.speaker().agent().isPresent() || article.quotations().around(pronoun).isEmpty()) {
            return draft;
        }
        Optional<Draft> outer = all.stream()
                .filter(other -> other != draft && other.speaker().agent().isPresent() && !other.speaker().isFirstPerson())
                .filter(other -> other.content().stream().anyMatch(piece -> piece.contains(pronoun)))
                .min(Comparator.comparingInt(Draft::length));
        return outer.map(other -> draft.withSpeaker(new Speaker(other.speaker().agent(), draft.speaker().mention(), draft.speaker().head()))).orElse(draft);
    }
}
