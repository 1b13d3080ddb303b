package org.newsgraph.training;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.newsgraph.syntax.encoder.Labels;

/** The labels that the trees of the training data use often enough to be learnt. */
final class LabelSets {
    private static final int RARE_RELATION = 12;

    private LabelSets() {
    }

    static Labels of(List<Example> trees) {
        return new Labels(frequent(trees, Example::upos, 1), frequent(trees, Example::xpos, 3),
                frequent(trees, Example::relations, RARE_RELATION), Labels.nameLabels(), Labels.STATEMENT_PARTS,
                Labels.FACTUALITY);
    }

    private static List<String> frequent(List<Example> trees, Function<Example, List<String>> layer, int atLeast) {
        Map<String, Integer> counts = new TreeMap<>();
        trees.forEach(e -> layer.apply(e).forEach(label -> counts.merge(label, 1, Integer::sum)));
        return counts.entrySet().stream().filter(e -> e.getValue() >= atLeast).map(Map.Entry::getKey).toList();
    }
}
