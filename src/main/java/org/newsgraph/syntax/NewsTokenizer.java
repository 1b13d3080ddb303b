package org.newsgraph.syntax;

import java.util.List;
import opennlp.tools.tokenize.Tokenizer;
import opennlp.tools.util.Span;

/** The words of {@link WordCutter}, for whoever asks through OpenNLP's interface. Thread-safe. */
public final class NewsTokenizer implements Tokenizer {

    @Override
    public Span[] tokenizePos(String text) {
        return WordCutter.cut(text).stream().map(word -> new Span(word.begin(), word.end())).toArray(Span[]::new);
    }

    @Override
    public String[] tokenize(String text) {
        List<Word> words = WordCutter.cut(text);
        return words.stream().map(Word::form).toArray(String[]::new);
    }
}
