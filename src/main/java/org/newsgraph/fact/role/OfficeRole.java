package org.newsgraph.fact.role;

import org.newsgraph.phrase.RolePhrase;

/**
 * A verb of choosing or serving: "Roe was elected president", "Roe serves as director of the museum".
 */
public final class OfficeRole extends RoleRule {

    public OfficeRole() {
        super(RolePhrase.Construction.AS);
    }

    @Override
    double confidence() {
        return 0.85;
    }
}
