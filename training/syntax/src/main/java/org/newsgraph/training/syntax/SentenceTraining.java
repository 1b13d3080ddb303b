package org.newsgraph.training.syntax;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opennlp.tools.dictionary.Dictionary;
import opennlp.tools.ml.maxent.GISTrainer;
import opennlp.tools.sentdetect.SentenceDetectorFactory;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.SentenceSample;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.StringList;
import opennlp.tools.util.TrainingParameters;
import org.newsgraph.lexicon.Abbreviations;
import org.newsgraph.syntax.SentenceMarks;

/** Trains OpenNLP's sentence model by OpenNLP's own trainer. */
final class SentenceTraining {

    private static final String MARKS = ".?!…";
    private static final String CLOSING = "\"'”’»)] ";

    private SentenceTraining() {
    }

    static SentenceModel train(List<Paragraph> paragraphs) throws IOException {
        List<SentenceSample> samples = paragraphs.stream().map(SentenceTraining::sample).flatMap(Optional::stream).toList();
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, GISTrainer.MAXENT_VALUE);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 100);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 5);
        return SentenceDetectorME.train("eng", ObjectStreamUtils.createObjectStream(samples),
                new SentenceDetectorFactory("eng", true, abbreviations(), MARKS.toCharArray()), parameters);
    }

    /**
     * A paragraph as the trainer wants it, which takes the last mark in a sentence for its end: a sentence that ends without
     * a mark is given to it as one with the next, and is left out where a paragraph ends with it.
     */
    private static Optional<SentenceSample> sample(Paragraph paragraph) {
        List<Span> sentences = new ArrayList<>();
        int begin = -1;
        for (Span sentence : paragraph.sentences()) {
            begin = begin < 0 ? sentence.getStart() : begin;
            if (endsWithMark(sentence.getCoveredText(paragraph.text()))) {
                sentences.add(new Span(begin, sentence.getEnd()));
                begin = -1;
            }
        }
        return sentences.isEmpty() ? Optional.empty()
                : Optional.of(new SentenceSample(SentenceMarks.plain(paragraph.text()), sentences.toArray(Span[]::new)));
    }

    private static boolean endsWithMark(CharSequence sentence) {
        int last = sentence.length() - 1;
        while (last > 0 && CLOSING.indexOf(sentence.charAt(last)) >= 0) {
            last--;
        }
        return MARKS.indexOf(sentence.charAt(last)) >= 0;
    }

    private static Dictionary abbreviations() {
        Dictionary dictionary = new Dictionary(false);
        Abbreviations.load().words().stream().sorted().forEach(word -> dictionary.put(new StringList(word + ".")));
        return dictionary;
    }
}
