package org.newsgraph.lexicon;

import java.util.Set;
import java.util.stream.Collectors;

/** Nouns for what can't be touched ({@code abstract-nouns.tsv}): an attack on it is one of words. */
public final class AbstractNouns {

    private final Set<String> nouns;

    private AbstractNouns() {
        nouns = TsvTable.load("lexicon/en/abstract-nouns.tsv", "lemma", "file").rows().stream()
                .map(row -> row.get(0)).collect(Collectors.toUnmodifiableSet());
    }

    public static AbstractNouns load() {
        return new AbstractNouns();
    }

    public boolean contains(String lemma) {
        return nouns.contains(lemma);
    }
}
