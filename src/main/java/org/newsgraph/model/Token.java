package org.newsgraph.model;

/**
 * A word of a sentence as CoNLL-U has it.
 *
 * @param index    its place in the sentence, from 0
 * @param form     the word as written
 * @param lemma    its dictionary form, in lower case unless it is a name
 * @param xpos     Penn Treebank tag, which tells tense and number
 * @param head     the index of its head, -1 for the root
 * @param relation the Universal Dependencies relation to the head, with its subtype: {@code nsubj:pass}
 * @param happened how likely, by the model that reads, it is that what this word tells of as a predicate happened or is
 *                 happening: 0 to 1; it means something for verbs
 */
public record Token(int index, Span span, String form, String lemma, Upos upos, String xpos, int head, String relation,
        double happened) {

    public boolean is(Upos... tags) {
        for (Upos tag : tags) {
            if (upos == tag) {
                return true;
            }
        }
        return false;
    }

    /** Whether the relation is one of these; {@code nsubj} also means {@code nsubj:pass}, not the other way round. */
    public boolean isRelation(String... relations) {
        for (String name : relations) {
            if (relation.equals(name) || relation.length() > name.length() && relation.startsWith(name)
                    && relation.charAt(name.length()) == ':') {
                return true;
            }
        }
        return false;
    }

    public boolean isLemma(String... lemmas) {
        for (String name : lemmas) {
            if (lemma.equals(name)) {
                return true;
            }
        }
        return false;
    }

    public boolean isRoot() {
        return head < 0;
    }
}
