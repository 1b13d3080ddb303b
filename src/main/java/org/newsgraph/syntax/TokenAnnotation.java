package org.newsgraph.syntax;

import java.util.List;
import org.newsgraph.model.Name;

/**
 * What is known of the words of one sentence.
 *
 * @param upos      universal part of speech of each word
 * @param xpos      Penn Treebank tag of each word
 * @param heads     index of the head of each word, -1 for the root; a single tree
 * @param relations Universal Dependencies relation of each word, with subtype
 * @param happened  for each word, taken for a predicate, how likely it is that what it tells of happened or is happening
 * @param names     in the order of the sentence, not overlapping
 */
public record TokenAnnotation(List<String> upos, List<String> xpos, int[] heads, List<String> relations,
        double[] happened, List<Name> names) {
}
