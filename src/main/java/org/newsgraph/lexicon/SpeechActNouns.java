package org.newsgraph.lexicon;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The nouns of saying and thinking, by lemma. */
public final class SpeechActNouns {

    private static final String TABLE = "lexicon/en/speech-act-nouns.tsv";

    /**
     * A noun of speech.
     *
     * @param complements "that", "to", "whether" or prepositions, which bring in what is said
     */
    public record SpeechActNoun(String lemma, SpeechAct act, Set<String> complements) {
    }

    private final Map<String, SpeechActNoun> byLemma;

    private SpeechActNouns(Map<String, SpeechActNoun> byLemma) {
        this.byLemma = Collections.unmodifiableMap(byLemma);
    }

    public static SpeechActNouns load() {
        Map<String, SpeechActNoun> byLemma = new HashMap<>();
        for (TsvTable.Row row : TsvTable.load(TABLE, "noun", "act", "complements").rows()) {
            try {
                SpeechActNoun noun = new SpeechActNoun(row.get(0), SpeechAct.valueOf(row.get(1)), Set.of(row.get(2).split(" ")));
                if (byLemma.put(noun.lemma(), noun) != null) {
                    throw new IllegalArgumentException("\"" + noun.lemma() + "\" stands here twice");
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(TABLE + ":" + row.line() + ": " + e.getMessage(), e);
            }
        }
        return new SpeechActNouns(byLemma);
    }

    public Optional<SpeechActNoun> find(String lemma) {
        return Optional.ofNullable(byLemma.get(lemma));
    }
}
