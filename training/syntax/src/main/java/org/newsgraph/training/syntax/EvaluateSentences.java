package org.newsgraph.training.syntax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import opennlp.tools.sentdetect.SentenceDetector;
import opennlp.tools.util.Span;
import org.newsgraph.syntax.NewsSentenceDetector;
import org.newsgraph.syntax.SentenceMarks;

/**
 * Measures sentences on the raw paragraphs of a treebank: by the rules alone, by OpenNLP's model alone, and by both, as the
 * program does. Arguments: CoNLL-U files or folders of them.
 */
public final class EvaluateSentences {

    private EvaluateSentences() {
    }

    public static void main(String[] arguments) throws IOException {
        TreeMap<String, List<Paragraph>> parts = new TreeMap<>();
        for (String argument : arguments) {
            try (Stream<Path> all = Files.walk(Path.of(argument))) {
                for (Path file : all.filter(file -> file.toString().contains(".conllu")).sorted().toList()) {
                    List<Paragraph> paragraphs = Paragraph.read(file);
                    String genre = file.getFileName().toString().contains("news") ? "news" : "others";
                    parts.computeIfAbsent("all", part -> new ArrayList<>()).addAll(paragraphs);
                    parts.computeIfAbsent(genre, part -> new ArrayList<>()).addAll(paragraphs);
                }
            }
        }
        SentenceDetector rules = NewsSentenceDetector.rulesAlone();
        SentenceDetector model = SentenceMarks.load().detector();
        SentenceDetector both = NewsSentenceDetector.load();
        parts.forEach((part, paragraphs) -> {
            print(part + ", rules alone", rules, paragraphs);
            print(part + ", model alone", model, paragraphs.stream().map(one -> new Paragraph(SentenceMarks.plain(one.text()), one.sentences())).toList());
            print(part + ", rules and model", both, paragraphs);
        });
    }

    private static void print(String what, SentenceDetector detector, List<Paragraph> paragraphs) {
        int right = 0;
        int found = 0;
        int expected = 0;
        for (Paragraph paragraph : paragraphs) {
            Set<Span> gold = new HashSet<>(paragraph.sentences());
            // a span of the model has a probability, which would make it unequal
            List<Span> spans = Arrays.stream(detector.sentPosDetect(paragraph.text())).map(span -> new Span(span.getStart(), span.getEnd())).toList();
            right += (int) spans.stream().filter(gold::contains).count();
            found += spans.size();
            expected += gold.size();
        }
        System.out.printf(Locale.ROOT, "%-28s precision %.4f  recall %.4f  F1 %.4f  (%d of %d found, %d expected)%n",
                what, right / (double) found, right / (double) expected, 2.0 * right / (found + expected), right, found, expected);
    }
}
