package org.newsgraph.syntax.encoder;

import java.util.List;

/**
 * What the encoder says of one sentence.
 *
 * @param heads      index of each word's head, -1 for the single root
 * @param statements for each word how likely it is to be in each part of a statement, in the order of
 *                   {@link Labels#STATEMENT_PARTS}
 * @param happened   for each word, taken for a predicate, how likely it is that what it tells of happened or is happening
 */
public record Reading(List<String> upos, List<String> xpos, int[] heads, List<String> relations,
        List<NameDecoder.Span> names, double[][] statements, double[] happened) {
}
