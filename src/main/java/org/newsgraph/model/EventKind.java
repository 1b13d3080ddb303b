package org.newsgraph.model;

import java.util.Optional;

/** The kinds of event of the ontology. */
public enum EventKind {
    EVENT(null),
    MEETING(EVENT), SUMMIT(MEETING), TALKS(MEETING), CONFERENCE(MEETING), NEWS_CONFERENCE(MEETING), VISIT(MEETING), CALL(MEETING),
    AGREEMENT(EVENT), TREATY(AGREEMENT), CEASEFIRE(AGREEMENT),
    CONFLICT(EVENT), WAR(CONFLICT), ATTACK(CONFLICT), INVASION(CONFLICT),
    SANCTION(EVENT), ELECTION(EVENT), VOTE(EVENT), PROTEST(EVENT), TRIAL(EVENT), ARREST(EVENT), APPOINTMENT(EVENT),
    RESIGNATION(EVENT), DISASTER(EVENT), ACCIDENT(EVENT), DEATH(EVENT);

    private final EventKind parent;

    EventKind(EventKind parent) {
        this.parent = parent;
    }

    public Optional<EventKind> parent() {
        return Optional.ofNullable(parent);
    }

    /** Whether this is that kind or below it. */
    public boolean isA(EventKind kind) {
        return this == kind || parent != null && parent.isA(kind);
    }

    /** The ontology's local name: {@code NewsConference}. */
    public String localName() {
        StringBuilder name = new StringBuilder();
        for (String word : name().split("_")) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
        }
        return name.toString();
    }
}
