package org.newsgraph.syntax;

import java.util.List;
import java.util.function.UnaryOperator;
import opennlp.tools.ml.model.SequenceClassificationModel;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.TagDictionary;

/**
 * OpenNLP's tagger without {@code POSTaggerME}, which takes our joint labels for an unknown format. Words of closed
 * classes get the labels that they have in the tag dictionary; no other word gets a label of a closed class. Thread-safe.
 */
final class PerceptronTags {

    private static final List<String> CLOSED = List.of("AUX|", "CCONJ|", "DET|", "PART|", "PRON|", "SCONJ|");

    private final POSModel model;
    private final TagDictionary dictionary;

    PerceptronTags(POSModel model) {
        this.model = model;
        this.dictionary = model.getFactory().getTagDictionary();
    }

    /** Labels for the sentences that one thread has to read; made for each piece of work, since OpenNLP's parts keep state. */
    UnaryOperator<List<String>> reader() {
        SequenceClassificationModel sequences = model.getPosSequenceModel();
        POSContextGenerator contexts = model.getFactory().getPOSContextGenerator();
        return words -> sequences.bestSequence(words.toArray(String[]::new), null, contexts, this::isAllowed).getOutcomes();
    }

    private boolean isAllowed(int position, String[] words, String[] before, String label) {
        if (dictionary == null) {
            return true;
        }
        String[] known = dictionary.getTags(words[position]);
        return known == null ? CLOSED.stream().noneMatch(label::startsWith) : List.of(known).contains(label);
    }
}
