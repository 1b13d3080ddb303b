package org.newsgraph.model;

import java.util.List;

/** People named by a description: "European leaders", "officials", "a person familiar with the talks". */
public record Group(int id, String label, List<String> aliases) implements Agent {
}
