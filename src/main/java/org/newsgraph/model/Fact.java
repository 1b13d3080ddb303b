package org.newsgraph.model;

/** Something that the article says, with the sentence that says it. */
public sealed interface Fact permits Event, Participation, RoleHolding, Statement, Kinship {

    Evidence evidence();

    /** 0 to 1: how likely it is that the article says so. */
    double confidence();

    /** The same fact, told with another confidence. */
    Fact withConfidence(double other);
}
