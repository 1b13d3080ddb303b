package org.newsgraph.lexicon;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.Factuality;

/** Words that say whether what hangs on them happened ({@code factuality-cues.tsv}). */
public final class FactualityCues {

    /** How the word stands to what it speaks of. */
    public enum WordClass { VERB, NOUN, ADJ, ADV, AUX, MARK, PREP }

    private static final String RESOURCE = "lexicon/en/factuality-cues.tsv";

    private final Map<String, Factuality> cues = new HashMap<>();

    private FactualityCues() {
        TsvTable table = TsvTable.load(RESOURCE, "word", "class", "factuality");
        for (TsvTable.Row row : table.rows()) {
            WordClass type = EventWords.constant(WordClass.class, RESOURCE, row.line(), row.get(1));
            if (cues.put(type + " " + row.get(0), EventWords.constant(Factuality.class, RESOURCE, row.line(), row.get(2))) != null) {
                throw new IllegalStateException(RESOURCE + ":" + row.line() + ": " + row.get(0) + " stands twice");
            }
        }
    }

    public static FactualityCues load() {
        return new FactualityCues();
    }

    public Optional<Factuality> find(WordClass type, String word) {
        return Optional.ofNullable(cues.get(type + " " + word));
    }
}
