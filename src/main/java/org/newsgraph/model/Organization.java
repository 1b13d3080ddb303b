package org.newsgraph.model;

import java.util.List;

/** An alliance, government, firm, army, party. */
public record Organization(int id, String label, List<String> aliases) implements Agent {
}
