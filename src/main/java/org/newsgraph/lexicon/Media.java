package org.newsgraph.lexicon;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Message services and kinds of message: what a statement can go out by. */
public final class Media {

    private final Map<String, String> byWord;

    private Media(Map<String, String> byWord) {
        this.byWord = Map.copyOf(byWord);
    }

    public static Media load() {
        Map<String, String> byWord = new HashMap<>();
        for (TsvTable.Row row : TsvTable.load("lexicon/en/media.tsv", "word", "medium").rows()) {
            if (byWord.put(row.get(0), row.get(1)) != null) {
                throw new IllegalStateException("lexicon/en/media.tsv:" + row.line() + ": \"" + row.get(0) + "\" stands here twice");
            }
        }
        return new Media(byWord);
    }

    /** The medium that a word names: a service as it is written, a kind of message by its lemma. */
    public Optional<String> find(String word) {
        return Optional.ofNullable(byWord.get(word));
    }
}
