package org.newsgraph.syntax;

import java.util.List;
import java.util.Optional;
import opennlp.tools.sentdetect.SentenceDetector;
import opennlp.tools.util.Span;

/**
 * Cuts a paragraph into sentences by the rules of {@link SentenceSplitter}, and asks a trained model of OpenNLP where
 * they are unsure: at a mark before a word in lower case, a number or a sign, and at an initial before a word that opens
 * sentences. Thread-safe.
 */
public final class NewsSentenceDetector implements SentenceDetector {

    private final Optional<SentenceMarks> model;

    private NewsSentenceDetector(Optional<SentenceMarks> model) {
        this.model = model;
    }

    /** Rules and the model that is shipped. */
    public static NewsSentenceDetector load() {
        return new NewsSentenceDetector(Optional.of(SentenceMarks.load()));
    }

    /** Rules without a model, to measure what the model adds. */
    public static NewsSentenceDetector rulesAlone() {
        return new NewsSentenceDetector(Optional.empty());
    }

    @Override
    public Span[] sentPosDetect(CharSequence text) {
        return SentenceSplitter.split(WordCutter.cut(text.toString()), judge(text)).stream()
                .map(NewsSentenceDetector::span)
                .toArray(Span[]::new);
    }

    @Override
    public String[] sentDetect(CharSequence text) {
        return Span.spansToStrings(sentPosDetect(text), text);
    }

    private SentenceEnds.Judge judge(CharSequence text) {
        if (model.isEmpty()) {
            return SentenceEnds.Judge.RULES;
        }
        String plain = SentenceMarks.plain(text);
        return (mark, leaning) -> model.get().probability(plain, mark.end() - 1) > 0.5;
    }

    private static Span span(List<Word> sentence) {
        return new Span(sentence.get(0).begin(), sentence.get(sentence.size() - 1).end());
    }
}
