package org.newsgraph.lexicon;

import java.util.Set;

/**
 * A verb that reports speech, belief or evidence, and where its sentence puts what is reported.
 *
 * @param lemma        with its particle: "point out"
 * @param takesClause  whether a finite clause may tell what is said
 * @param infinitive   whose action "to do" is
 * @param object       what a plain object is
 * @param prepositions those that bring in what is said: "for" of "call for peace"
 */
public record CommunicationVerb(String lemma, SpeechAct act, boolean takesClause, Control infinitive, ObjectRole object,
                                Set<String> prepositions) {

    /** Who is to act in "to do". */
    public enum Control {
        NONE, SPEAKER, HEARER
    }

    /** What the object of the verb is. */
    public enum ObjectRole {
        NONE, CONTENT, HEARER
    }
}
