package org.newsgraph.training.syntax;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import opennlp.tools.sentdetect.SentenceDetector;
import opennlp.tools.tokenize.Tokenizer;
import opennlp.tools.util.Span;
import org.newsgraph.syntax.NewsSentenceDetector;
import org.newsgraph.syntax.NewsTokenizer;

/**
 * Cuts plain text, one paragraph a line, into sentences and words as the program does: one sentence a line, blanks between
 * the words. Arguments: the file to read and the file to write.
 */
public final class CutSentences {

    private CutSentences() {
    }

    public static void main(String[] arguments) throws IOException {
        SentenceDetector detector = NewsSentenceDetector.load();
        Tokenizer tokenizer = new NewsTokenizer();
        try (PrintStream out = new PrintStream(Files.newOutputStream(Path.of(arguments[1])), false, StandardCharsets.UTF_8)) {
            for (String paragraph : Files.readAllLines(Path.of(arguments[0]))) {
                for (Span sentence : detector.sentPosDetect(paragraph)) {
                    out.println(String.join(" ", Arrays.asList(tokenizer.tokenize(sentence.getCoveredText(paragraph).toString()))));
                }
            }
        }
    }
}
