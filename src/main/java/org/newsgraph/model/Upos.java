package org.newsgraph.model;

/** The universal parts of speech of Universal Dependencies 2. */
public enum Upos {
    ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB, X;

    /** The tag of that name; {@link #X} for any other word. */
    public static Upos of(String name) {
        for (Upos tag : values()) {
            if (tag.name().equals(name)) {
                return tag;
            }
        }
        return X;
    }
}
