package org.newsgraph.syntax.encoder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The label sets of the model's heads, in the order of its outputs. Their text form is one line a set: its name, a
 * tab, the labels with blanks between.
 */
public record Labels(List<String> upos, List<String> xpos, List<String> relations, List<String> names,
        List<String> statements, List<String> factuality) {

    /** Types of names; each has a label for its first word and one for its further words. */
    public static final List<String> NAME_TYPES = List.of("PER", "ORG", "LOC", "EVENT", "NORP", "MISC");
    /** Part of a word in a statement: nothing, what is said, the saying word, who says it. */
    public static final List<String> STATEMENT_PARTS = List.of("O", "CONTENT", "CUE", "SOURCE");

    /** What a predicate tells of: something that happened or is happening, or something that did not or not yet. */
    public static final List<String> FACTUALITY = List.of("HAPPENED", "NOT");

    /** O, then B and I of each type. */
    public static List<String> nameLabels() {
        List<String> labels = new ArrayList<>();
        labels.add("O");
        for (String type : NAME_TYPES) {
            labels.add("B-" + type);
            labels.add("I-" + type);
        }
        return List.copyOf(labels);
    }

    /** Reads the text form. */
    public static Labels parse(List<String> lines) {
        Map<String, List<String>> sets = new LinkedHashMap<>();
        for (String line : lines) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                sets.put(line.substring(0, tab), List.of(line.substring(tab + 1).trim().split(" ")));
            }
        }
        return new Labels(sets.get("upos"), sets.get("xpos"), sets.get("relations"), sets.get("names"),
                sets.get("statements"), sets.get("factuality"));
    }

    /** Writes the text form. */
    public List<String> lines() {
        return List.of("upos\t" + String.join(" ", upos), "xpos\t" + String.join(" ", xpos),
                "relations\t" + String.join(" ", relations), "names\t" + String.join(" ", names),
                "statements\t" + String.join(" ", statements), "factuality\t" + String.join(" ", factuality));
    }

    /** Columns of the tagging output: UPOS, XPOS, names, statements and factuality side by side. */
    public int tagColumns() {
        return upos.size() + xpos.size() + names.size() + statements.size() + factuality.size();
    }
}
