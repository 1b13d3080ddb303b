package org.newsgraph.lexicon;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words that are written with a full stop of their own, and where. */
public final class Abbreviations {

    private static final String RESOURCE = "lexicon/en/abbreviations.tsv";

    /** When the full stop behind the word belongs to it. */
    public enum Use { ALWAYS, CAPITALISED, BEFORE_NUMBER }

    /**
     * An abbreviation.
     *
     * @param leading whether it stands before a name or a number, so that no sentence ends with it
     */
    public record Abbreviation(boolean leading, Use use) {
    }

    private final Map<String, Abbreviation> words;

    private Abbreviations(Map<String, Abbreviation> words) {
        this.words = Map.copyOf(words);
    }

    public static Abbreviations load() {
        Map<String, Abbreviation> words = new HashMap<>();
        for (TsvTable.Row row : TsvTable.load(RESOURCE, "word", "place", "use").rows()) {
            boolean leading = switch (row.get(1)) {
                case "leading" -> true;
                case "anywhere" -> false;
                default -> throw new IllegalStateException(RESOURCE + ":" + row.line() + ": no such place: " + row.get(1));
            };
            Use use = Use.valueOf(row.get(2).toUpperCase(Locale.ROOT).replace('-', '_'));
            if (words.put(row.get(0), new Abbreviation(leading, use)) != null) {
                throw new IllegalStateException(RESOURCE + ":" + row.line() + ": twice: " + row.get(0));
            }
        }
        return new Abbreviations(words);
    }

    /** All abbreviations, without their full stops and in lower case. */
    public Set<String> words() {
        return words.keySet();
    }

    /** The abbreviation that a word is, without its full stop and whatever its case. */
    public Optional<Abbreviation> find(String word) {
        return Optional.ofNullable(words.get(word.toLowerCase(Locale.ROOT)));
    }
}
