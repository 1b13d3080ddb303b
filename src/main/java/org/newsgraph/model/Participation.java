package org.newsgraph.model;

/**
 * One agent in one event.
 *
 * @param event {@link Event#id()}
 */
public record Participation(int event, Agent participant, ParticipationKind kind, Factuality factuality, Evidence evidence,
                            double confidence) implements Fact {

    @Override
    public Participation withConfidence(double other) {
        return new Participation(event, participant, kind, factuality, evidence, other);
    }
}
