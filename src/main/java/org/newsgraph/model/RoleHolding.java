package org.newsgraph.model;

import java.util.Optional;

/**
 * Who holds which role where.
 *
 * @param role   lower case, singular: "prime minister"
 * @param in     the country or organisation it is held in
 * @param former "former president"
 * @param since  when it began, where that is told
 * @param until  when it ended or ends
 */
public record RoleHolding(Person holder, String role, Optional<Entity> in, boolean former, Optional<EventDate> since, Optional<EventDate> until,
        Evidence evidence, double confidence) implements Fact {

    /** A holding of untold time. */
    public RoleHolding(Person holder, String role, Optional<Entity> in, boolean former, Evidence evidence, double confidence) {
        this(holder, role, in, former, Optional.empty(), Optional.empty(), evidence, confidence);
    }

    @Override
    public RoleHolding withConfidence(double other) {
        return new RoleHolding(holder, role, in, former, since, until, evidence, other);
    }
}
