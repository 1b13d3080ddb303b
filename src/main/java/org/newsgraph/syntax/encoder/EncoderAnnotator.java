package org.newsgraph.syntax.encoder;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.model.Name;
import org.newsgraph.model.NameType;
import org.newsgraph.syntax.TokenAnnotation;
import org.newsgraph.syntax.TokenAnnotator;

/** Tags, trees and names by the project's own encoder. */
public final class EncoderAnnotator implements TokenAnnotator {

    private final EncoderModel model;

    private EncoderAnnotator(EncoderModel model) {
        this.model = model;
    }

    /** Reads the model that ships with the program. */
    public static EncoderAnnotator load() {
        return new EncoderAnnotator(EncoderModel.load());
    }

    @Override
    public List<TokenAnnotation> annotate(List<List<String>> sentences) {
        List<TokenAnnotation> annotations = new ArrayList<>(sentences.size());
        for (List<String> sentence : sentences) {
            annotations.add(annotation(model.read(sentence)));
        }
        return annotations;
    }

    private static TokenAnnotation annotation(Reading reading) {
        List<Name> names = new ArrayList<>(reading.names().size());
        for (NameDecoder.Span span : reading.names()) {
            NameType type = NameType.valueOf(Labels.NAME_TYPES.get(span.type()));
            names.add(new Name(span.begin(), span.end(), type, Math.min(1, span.confidence())));
        }
        return new TokenAnnotation(reading.upos(), reading.xpos(), reading.heads(), reading.relations(), reading.happened(), names);
    }

    @Override
    public void close() {
        model.close();
    }
}
