package org.newsgraph.mention;

import org.newsgraph.model.Gender;
import org.newsgraph.model.NameType;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.phrase.NounPhrases;

/**
 * A name in the text, cut to its own words.
 *
 * @param begin  first token
 * @param end    token after the last
 * @param gender as a form of address or a noun of kinship before it tells
 */
record NameCandidate(Sentence sentence, int begin, int end, NameType type, Gender gender, double confidence) {

    String text() {
        return NounPhrases.words(sentence, begin, end);
    }

    Span span() {
        return sentence.span(begin, end);
    }

    int head() {
        return NounPhrases.headOf(sentence, begin, end).index();
    }

    int size() {
        return end - begin;
    }

    /** Whether it is one word; hyphens part none: "Keller-Moser". */
    boolean isWord() {
        return text().indexOf(' ') < 0;
    }

    String lastWord() {
        return text().substring(text().lastIndexOf(' ') + 1);
    }

    NameCandidate as(NameType other) {
        return new NameCandidate(sentence, begin, end, other, gender, confidence);
    }
}
