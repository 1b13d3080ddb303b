package org.newsgraph.identity;

import java.util.Optional;

/**
 * What a class's entity is called in the graph.
 *
 * @param iri     the entity's IRI; empty where each article that has the class keeps an entity of its own
 * @param label   the entity's label
 * @param partial whether only a surname or short form is known of it
 * @param because in a reader's words why this name belongs to the entity, with how sure that is, from 0 to 1
 */
public record Decision(Optional<String> iri, String label, boolean partial, String because) {

    /** As text of one line; {@link #decoded} reads it. */
    public String encoded() {
        return String.join("\t", iri.orElse(""), label.replaceAll("\\s+", " "), String.valueOf(partial), because.replaceAll("\\s+", " "));
    }

    public static Decision decoded(String text) {
        String[] cells = text.split("\t", -1);
        return new Decision(cells[0].isEmpty() ? Optional.empty() : Optional.of(cells[0]), cells[1], Boolean.parseBoolean(cells[2]), cells[3]);
    }
}
