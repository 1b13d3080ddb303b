package org.newsgraph.syntax;

/**
 * The tag of a word as lemmatizers are given it: OpenNLP's interface has room for one, and both the universal tag ("AUX"
 * or "VERB") and the Penn tag ("VBD" or "VBN") are needed, so they are joined: {@code VERB|VBD}.
 */
record LemmaTag(String upos, String xpos) {

    static LemmaTag parse(String tag) {
        int bar = tag.indexOf('|');
        if (bar < 0) {
            throw new IllegalArgumentException("not a universal and a Penn tag: " + tag);
        }
        return new LemmaTag(tag.substring(0, bar), tag.substring(bar + 1));
    }

    @Override
    public String toString() {
        return upos + "|" + xpos;
    }
}
