package org.newsgraph.model;

import java.util.List;

/**
 * A country, as an actor and as a place.
 *
 * @param isoCode ISO 3166-1 alpha-2
 */
public record Country(int id, String label, List<String> aliases, String isoCode) implements Agent {
}
