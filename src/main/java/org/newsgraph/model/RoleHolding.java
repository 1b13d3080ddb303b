package org.newsgraph.model;

import java.util.Optional;

/**
 * Who holds which role where.
 *
 * @param role   lower case, singular: "prime minister"
 * @param in     the country or organisation it is held in
 * @param former "former president"
 */
public record RoleHolding(Person holder, String role, Optional<Entity> in, boolean former, Evidence evidence, double confidence)
        implements Fact {

    @Override
    public RoleHolding withConfidence(double other) {
        return new RoleHolding(holder, role, in, former, evidence, other);
    }
}
