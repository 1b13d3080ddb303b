package org.newsgraph.training;

import java.util.List;

/**
 * A sentence with what its data set says of it. A layer the set doesn't have is null; a null label within a layer
 * means "not known" and costs nothing in training.
 *
 * @param heads      index of the head, -1 for the root
 * @param names      B-, I- and O labels
 * @param statements labels of {@link org.newsgraph.syntax.encoder.Labels#STATEMENT_PARTS}
 * @param factuality labels of {@link org.newsgraph.syntax.encoder.Labels#FACTUALITY} on predicates
 * @param nameWeight how much the set's names are trusted
 */
public record Example(String id, List<String> words, List<String> upos, List<String> xpos, int[] heads,
        List<String> relations, List<String> names, List<String> statements, List<String> factuality,
        float nameWeight) {

    Example withNames(List<String> labels, float weight) {
        return new Example(id, words, upos, xpos, heads, relations, labels, statements, factuality, weight);
    }

    Example withStatements(List<String> labels) {
        return new Example(id, words, upos, xpos, heads, relations, names, labels, factuality, nameWeight);
    }

    Example withFactuality(List<String> labels) {
        return new Example(id, words, upos, xpos, heads, relations, names, statements, labels, nameWeight);
    }
}
