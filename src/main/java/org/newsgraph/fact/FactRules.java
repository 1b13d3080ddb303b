package org.newsgraph.fact;

import java.util.List;
import org.newsgraph.fact.role.AppositiveRole;
import org.newsgraph.fact.role.CopularRole;
import org.newsgraph.fact.role.KinshipRule;
import org.newsgraph.fact.role.OfficeRole;
import org.newsgraph.fact.role.TitleRole;
import org.newsgraph.fact.statement.StatementRules;

/** The rules in the order in which they are applied, after those for events; of two that say the same, the earlier stays. */
final class FactRules {

    private FactRules() {
    }

    static List<FactRule> all() {
        return List.of(
                new StatementRules(),
                new TitleRole(),
                new AppositiveRole(),
                new CopularRole(),
                new OfficeRole(),
                new KinshipRule());
    }
}
