package org.newsgraph.model;

/** {@code person} is the {@code relation} ("son-in-law") of {@code relative}. */
public record Kinship(Person person, Person relative, String relation, Evidence evidence, double confidence) implements Fact {

    @Override
    public Kinship withConfidence(double other) {
        return new Kinship(person, relative, relation, evidence, other);
    }
}
