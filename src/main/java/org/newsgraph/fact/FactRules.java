package org.newsgraph.fact;

import java.util.List;

/** The rules for roles and kinship, in the order in which they are applied; of two that say the same, the earlier stays. */
final class FactRules {

    private FactRules() {
    }

    static List<FactRule> all() {
        return List.of();
    }
}
