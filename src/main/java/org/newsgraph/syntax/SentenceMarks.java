package org.newsgraph.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.sentdetect.SDContextGenerator;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/**
 * Whether a mark ends a sentence, as OpenNLP's maximum entropy model has learned it from treebanks. Thread-safe. The model
 * is asked for single marks, by the features that {@link SentenceDetectorME} makes of their surroundings; that class would
 * decide all marks of a text, also those that the rules are sure of.
 */
public final class SentenceMarks {

    private static final String RESOURCE = "/models/opennlp/sentences.bin";

    private final SentenceModel model;

    public SentenceMarks(SentenceModel model) {
        this.model = model;
    }

    /** The model that is shipped. */
    public static SentenceMarks load() {
        try (InputStream in = SentenceMarks.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + ": no such model on the class path");
            }
            return new SentenceMarks(new SentenceModel(in));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + ": " + e.getMessage(), e);
        }
    }

    /** OpenNLP's own detector with this model, a new one for each call: it isn't thread-safe. */
    public SentenceDetectorME detector() {
        return new SentenceDetectorME(model);
    }

    /**
     * The probability that a sentence ends with a mark.
     *
     * @param text the paragraph, in {@linkplain #plain plain} signs
     * @param mark the offset of its last character
     */
    double probability(CharSequence text, int mark) {
        // the generator keeps its features in a field between calls: one for each question
        SDContextGenerator features = model.getFactory().getSDContextGenerator();
        double[] outcomes = model.getMaxentModel().eval(features.getContext(text, mark));
        return outcomes[model.getMaxentModel().getIndex(SentenceDetectorME.SPLIT)];
    }

    /** A text with straight quotation marks, character for character, as the model knows it. */
    public static String plain(CharSequence text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            switch (plain.charAt(i)) {
                case '’', '‘' -> plain.setCharAt(i, '\'');
                case '“', '”', '«', '»' -> plain.setCharAt(i, '"');
                default -> { }
            }
        }
        return plain.toString();
    }
}
