package org.newsgraph.model;

import java.util.List;
import java.util.Optional;

/**
 * A city, region or other place that is no country.
 *
 * @param countryCode ISO 3166-1 alpha-2 of the country that it lies in, where known
 */
public record Place(int id, String label, List<String> aliases, Optional<String> countryCode) implements Entity {
}
