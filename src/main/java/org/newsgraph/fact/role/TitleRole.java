package org.newsgraph.fact.role;

import org.newsgraph.phrase.RolePhrase;

/**
 * A title before a name: "French President Emmanuel Macron" makes Macron president of France; "Presidents Obama and Medvedev" gives two.
 */
public final class TitleRole extends RoleRule {

    public TitleRole() {
        super(RolePhrase.Construction.TITLE);
    }

    @Override
    double confidence() {
        return 0.95;
    }
}
