package org.newsgraph.fact.role;

import org.newsgraph.phrase.RolePhrase;

/**
 * An apposition on either side: "Angela Merkel, the chancellor," and "the foreign minister, Jane Roe,".
 */
public final class AppositiveRole extends RoleRule {

    public AppositiveRole() {
        super(RolePhrase.Construction.APPOSITION);
    }

    @Override
    double confidence() {
        return 0.9;
    }
}
