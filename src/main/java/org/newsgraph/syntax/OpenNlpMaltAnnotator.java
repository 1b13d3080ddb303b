package org.newsgraph.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.util.Span;
import org.newsgraph.model.Name;
import org.newsgraph.model.NameType;

/**
 * Tags and names by OpenNLP's perceptrons, trees by MaltParser, all trained on open treebanks. The tagger's labels join
 * the universal and the Penn tag ({@code VERB|VBD}). OpenNLP's readers keep state, so that each call makes its own; the
 * models are shared.
 */
public final class OpenNlpMaltAnnotator implements TokenAnnotator {

    private static final String TAGS = "models/opennlp/en-tags.bin";
    private static final String NAMES = "models/opennlp/en-names.bin";

    /** A perceptron's scores are no probabilities: every name gets the precision that was measured. */
    private static final double PRECISION = 0.7;

    private final PerceptronTags tags;
    private final TokenNameFinderModel names;
    private final MaltTrees trees;

    private OpenNlpMaltAnnotator(PerceptronTags tags, TokenNameFinderModel names, MaltTrees trees) {
        this.tags = tags;
        this.names = names;
        this.trees = trees;
    }

    /** Reads the models from the class path. */
    public static OpenNlpMaltAnnotator load(Lemmatizer lemmatizer) {
        return new OpenNlpMaltAnnotator(new PerceptronTags(ModelFile.load(TAGS, POSModel::new)), ModelFile.load(NAMES, TokenNameFinderModel::new), MaltTrees.load(lemmatizer));
    }

    @Override
    public List<TokenAnnotation> annotate(List<List<String>> sentences) {
        UnaryOperator<List<String>> tagger = tags.reader();
        NameFinderME finder = new NameFinderME(names);
        List<TokenAnnotation> annotations = new ArrayList<>(sentences.size());
        for (List<String> sentence : sentences) {
            annotations.add(sentence.isEmpty() ? new TokenAnnotation(List.of(), List.of(), new int[0], List.of(), List.of())
                    : annotate(sentence, tagger, finder));
        }
        return annotations;
    }

    private TokenAnnotation annotate(List<String> words, UnaryOperator<List<String>> tagger, NameFinderME finder) {
        List<String> upos = new ArrayList<>(words.size());
        List<String> xpos = new ArrayList<>(words.size());
        for (String label : tagger.apply(words)) {
            int bar = label.indexOf('|');
            upos.add(label.substring(0, bar));
            xpos.add(label.substring(bar + 1));
        }
        MaltTrees.Arcs arcs = trees.parse(words, upos, xpos);
        return new TokenAnnotation(upos, xpos, arcs.heads(), arcs.relations(), names(words, finder));
    }

    private static List<Name> names(List<String> words, NameFinderME finder) {
        Span[] spans = finder.find(words.toArray(String[]::new));
        List<Name> found = new ArrayList<>(spans.length);
        for (Span span : spans) {
            found.add(new Name(span.getStart(), span.getEnd(), NameType.valueOf(span.getType()), PRECISION));
        }
        return found;
    }

    @Override
    public void close() {
        // the models are plain memory
    }
}
