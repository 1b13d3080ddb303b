package org.newsgraph.model;

import java.util.List;
import java.util.Optional;

/**
 * A happening.
 *
 * @param id       unique in the article, from 0
 * @param label    "summit in Paris"
 * @param mentions the words that tell of it, in the order of the text
 * @param location a {@link Place} or {@link Country}
 * @param actors   who does it to {@code targets}
 * @param parent   {@code id} of the event that this one is a part or an occasion of
 */
public record Event(
        int id,
        EventKind kind,
        String label,
        List<Span> mentions,
        Optional<Entity> location,
        EventTime time,
        List<Agent> organizers,
        List<Agent> actors,
        List<Entity> targets,
        Factuality factuality,
        Optional<Integer> parent,
        Evidence evidence,
        double confidence) implements Fact {

    @Override
    public Event withConfidence(double other) {
        return new Event(id, kind, label, mentions, location, time, organizers, actors, targets, factuality, parent, evidence, other);
    }
}
