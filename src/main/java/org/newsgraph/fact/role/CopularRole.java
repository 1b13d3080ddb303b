package org.newsgraph.fact.role;

import org.newsgraph.phrase.RolePhrase;

/**
 * A clause that says it: "Jane Roe is the president of the club", "Roe, who was mayor of Leeds".
 */
public final class CopularRole extends RoleRule {

    public CopularRole() {
        super(RolePhrase.Construction.COPULA);
    }

    @Override
    double confidence() {
        return 0.85;
    }
}
