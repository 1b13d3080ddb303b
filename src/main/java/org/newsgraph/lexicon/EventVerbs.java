package org.newsgraph.lexicon;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.EventKind;

/** Verbs that tell of a happening ({@code event-verbs.tsv}), with what their arguments are in it. */
public final class EventVerbs {

    /** What an argument of the verb is in the happening. */
    public enum Part { ACTOR, TARGET, PARTICIPANT, HOST, PLACE, NONE }

    /** What must be there so that the verb has this meaning; the head of the list tells them. */
    public enum Need { PEOPLE, ENTITY, CONCRETE, OFFICE, AGAINST, WITH, PARTNER, PHONE, GUEST, THING, VESSEL, MOTION, POST }

    /** @param noun what such a happening is called: "invasion" for invade */
    public record Entry(String lemma, EventKind kind, Part subject, Part object, Need need, String noun) {
    }

    private static final String RESOURCE = "lexicon/en/event-verbs.tsv";

    private final Map<String, Entry> entries = new HashMap<>();

    private EventVerbs() {
        TsvTable table = TsvTable.load(RESOURCE, "lemma", "kind", "subject", "object", "need", "noun", "roleset");
        for (TsvTable.Row row : table.rows()) {
            Entry entry = new Entry(row.get(0), EventWords.kind(RESOURCE, row.line(), row.get(1)), part(row, 2), part(row, 3),
                    EventWords.constant(Need.class, RESOURCE, row.line(), row.get(4)), row.get(5));
            if (entries.put(entry.lemma(), entry) != null) {
                throw new IllegalStateException(RESOURCE + ":" + row.line() + ": " + entry.lemma() + " stands twice");
            }
        }
    }

    private static Part part(TsvTable.Row row, int column) {
        return row.get(column).equals("-") ? Part.NONE : EventWords.constant(Part.class, RESOURCE, row.line(), row.get(column));
    }

    public static EventVerbs load() {
        return new EventVerbs();
    }

    public Optional<Entry> find(String lemma) {
        return Optional.ofNullable(entries.get(lemma));
    }
}
