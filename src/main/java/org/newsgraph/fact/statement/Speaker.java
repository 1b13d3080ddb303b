package org.newsgraph.fact.statement;

import java.util.List;
import java.util.Optional;
import org.newsgraph.model.Agent;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;

/**
 * Who speaks, and the words that say so.
 *
 * @param agent   empty where the words name nobody known
 * @param others  who speaks with the first: "Keller and Moser said"
 * @param mention the words
 * @param head    their head
 */
record Speaker(Optional<Agent> agent, List<Agent> others, Optional<Span> mention, Optional<Token> head) {

    Speaker {
        others = List.copyOf(others);
    }

    Speaker(Optional<Agent> agent, Optional<Span> mention, Optional<Token> head) {
        this(agent, List.of(), mention, head);
    }

    static final Speaker UNKNOWN = new Speaker(Optional.empty(), Optional.empty(), Optional.empty());

    boolean isKnown() {
        return mention.isPresent();
    }

    /** Whether it is a known agent or a plural that stands for people ("the leaders"), and not whoever says "I". */
    boolean isSomebody() {
        boolean people = head.map(token -> token.xpos().matches("NNS|NNPS")).orElse(false);
        return (agent.isPresent() || people) && !isFirstPerson();
    }

    boolean isFirstPerson() {
        return head.map(token -> token.xpos().equals("PRP") && token.isLemma("i", "I", "we")
                || token.xpos().startsWith("PRP") && token.form().toLowerCase(java.util.Locale.ROOT).matches("i|we|me|us|my|our")).orElse(false);
    }
}
