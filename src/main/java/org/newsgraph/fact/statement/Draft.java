package org.newsgraph.fact.statement;

import java.util.List;
import java.util.Optional;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;

/**
 * A statement as one rule found it, before the rules' finds are put together.
 *
 * @param rule      the rule's name
 * @param sentence  where the cue stands, or the content begins where there is none
 * @param predicate the word that reports: a verb or a noun
 * @param cue       its lemma
 * @param denies    whether the speaker denies the content
 */
record Draft(String rule, Sentence sentence, Optional<Token> predicate, Optional<String> cue, Speaker speaker, List<Span> content, boolean denies,
             double confidence) {

    Draft {
        content = List.copyOf(content);
    }

    static Draft of(String rule, ReportingPredicate predicate, Speaker speaker, List<Span> content, boolean denies, double confidence) {
        return new Draft(rule, predicate.sentence(), Optional.of(predicate.token()), Optional.of(predicate.cue()), speaker, content, denies,
                confidence * predicate.reliability());
    }

    Draft withSpeaker(Speaker other) {
        return new Draft(rule, sentence, predicate, cue, other, content, denies, confidence);
    }

    Draft withContent(List<Span> other) {
        return new Draft(rule, sentence, predicate, cue, speaker, other, denies, confidence);
    }

    Span cover() {
        return content.get(0).cover(content.get(content.size() - 1));
    }

    /** Characters of a span that lie in the content. */
    int shared(Span span) {
        int shared = 0;
        for (Span piece : content) {
            shared += Math.max(0, Math.min(piece.end(), span.end()) - Math.max(piece.begin(), span.begin()));
        }
        return shared;
    }

    int length() {
        return content.stream().mapToInt(Span::length).sum();
    }
}
