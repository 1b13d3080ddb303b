package org.newsgraph.model;

import java.util.List;

/**
 * What a fact rests on.
 *
 * @param sentences indexes of the sentences that say it, at least one, ascending
 * @param words     the span of the words that say it, which names the fact inside the article
 * @param rule      the name of the rule that found it
 */
public record Evidence(List<Integer> sentences, Span words, String rule) {

    public Evidence {
        sentences = sentences.stream().distinct().sorted().toList();
        if (sentences.isEmpty()) {
            throw new IllegalArgumentException("a fact without evidence: " + rule);
        }
    }

    public static Evidence of(Sentence sentence, Span words, String rule) {
        return new Evidence(List.of(sentence.index()), words, rule);
    }
}
