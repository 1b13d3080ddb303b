package org.newsgraph.model;

import java.util.List;

/**
 * A person.
 *
 * @param partialName whether the article gives no more than a surname or another short form
 */
public record Person(int id, String label, List<String> aliases, Gender gender, boolean partialName) implements Agent {
}
