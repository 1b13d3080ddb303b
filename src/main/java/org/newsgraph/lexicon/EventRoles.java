package org.newsgraph.lexicon;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a verb makes of its subject where an event is its object or hangs on it by a preposition ({@code event-roles.tsv}). */
public final class EventRoles {

    /** A kind of participation, or the one who does it to somebody. */
    public enum Role { ATTENDING, HOSTING, ORGANIZING, ABSENT, ACTOR }

    /** @param light whether the event only happens through the verb: its tense and negation are the event's */
    public record Entry(Role role, boolean light) {
    }

    private static final String RESOURCE = "lexicon/en/event-roles.tsv";

    private final Map<String, Entry> entries = new HashMap<>();

    private EventRoles() {
        TsvTable table = TsvTable.load(RESOURCE, "verb", "preposition", "role", "light");
        for (TsvTable.Row row : table.rows()) {
            Entry entry = new Entry(EventWords.constant(Role.class, RESOURCE, row.line(), row.get(2)), row.get(3).equals("yes"));
            if (entries.put(row.get(0) + " " + row.get(1), entry) != null) {
                throw new IllegalStateException(RESOURCE + ":" + row.line() + ": " + row.get(0) + " " + row.get(1) + " stands twice");
            }
        }
    }

    public static EventRoles load() {
        return new EventRoles();
    }

    /** @param preposition "" where the event is the object */
    public Optional<Entry> find(String verb, String preposition) {
        return Optional.ofNullable(entries.get(verb + " " + preposition));
    }
}
