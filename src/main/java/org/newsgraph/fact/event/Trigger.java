package org.newsgraph.fact.event;

import org.newsgraph.model.EventKind;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;

/**
 * Words that tell of a happening.
 *
 * @param head  the word that carries the meaning: "summit", "met"
 * @param first index of the first word of the trigger, which ends with {@code head}: "news" of "news conference"
 * @param noun  what such a happening is called: for "met" it is "meeting"
 * @param rule  the name of the rule that found it
 */
record Trigger(Sentence sentence, Token head, int first, EventKind kind, Form form, String noun, String rule) {

    /** How the happening is told. */
    enum Form { NOUN, NAME, VERB }

    boolean isVerb() {
        return form == Form.VERB;
    }

    Span span() {
        return sentence.span(first, Math.max(first, head.index()) + 1);
    }

    boolean isPlural() {
        return !isVerb() && head.xpos().endsWith("S") && !PLURAL_FOR_ONE.contains(noun);
    }

    /** Nouns whose plural is one happening: "talks", "elections", "sanctions". */
    private static final java.util.Set<String> PLURAL_FOR_ONE = java.util.Set.of("talks", "talk", "negotiation", "consultation", "hostilities",
            "election", "sanction", "discussion", "deliberation", "flood", "celebration");
}
