package org.newsgraph.lexicon;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.EventKind;

/** Nouns that tell of a happening ({@code event-nouns.tsv}), of one word or more, in the singular and in lower case. */
public final class EventNouns {

    /** What must stand beside the noun so that it tells of a happening. */
    public enum Use { SURE, PLURAL, WEAK, TOLD }

    public record Entry(String lemma, EventKind kind, Use use) {
    }

    private static final String RESOURCE = "lexicon/en/event-nouns.tsv";

    private final Map<String, Entry> entries = new HashMap<>();

    private EventNouns() {
        TsvTable table = TsvTable.load(RESOURCE, "lemma", "kind", "use", "source");
        for (TsvTable.Row row : table.rows()) {
            Entry entry = new Entry(row.get(0), EventWords.kind(RESOURCE, row.line(), row.get(1)),
                    EventWords.constant(Use.class, RESOURCE, row.line(), row.get(2)));
            if (entries.put(entry.lemma(), entry) != null) {
                throw new IllegalStateException(RESOURCE + ":" + row.line() + ": " + entry.lemma() + " stands twice");
            }
        }
    }

    public static EventNouns load() {
        return new EventNouns();
    }

    public Optional<Entry> find(String lemma) {
        return Optional.ofNullable(entries.get(lemma));
    }
}
