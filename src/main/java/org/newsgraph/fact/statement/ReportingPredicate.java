package org.newsgraph.fact.statement;

import java.util.Optional;
import org.newsgraph.lexicon.CommunicationVerb;
import org.newsgraph.lexicon.SpeechAct;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;

/**
 * A verb of a sentence that may report what somebody says or thinks.
 *
 * @param lemma    with its particle: "point out"
 * @param verb     its entry; empty for a verb that is in no table, which may still stand beside a quotation
 * @param negated  "did not say", "declined to say"
 * @param unspoken told as not said yet, or only possible: "will say", "is expected to say", "if they say"
 */
record ReportingPredicate(Sentence sentence, Token token, String lemma, Optional<CommunicationVerb> verb, boolean negated, boolean unspoken) {

    DependencyTree tree() {
        return sentence.tree();
    }

    /** Whether its object is who hears it, as of "tell"; not of a predicate that is no verb of the list. */
    boolean hasHearerAsObject() {
        return verb.filter(known -> known.object() == CommunicationVerb.ObjectRole.HEARER).isPresent();
    }

    boolean isA(SpeechAct... acts) {
        for (SpeechAct act : acts) {
            if (verb.isPresent() && verb.get().act() == act) {
                return true;
            }
        }
        return false;
    }

    boolean takesClause() {
        return verb.map(CommunicationVerb::takesClause).orElse(false);
    }

    /** "was announced"; a past tense whose subject is called passive by mistake is none. */
    boolean isPassive() {
        return tree().has(token, "aux:pass") || token.xpos().equals("VBN") && tree().has(token, "nsubj:pass", "csubj:pass");
    }

    /** The cue as a statement carries it: "say", "not say" where it is denied that anything was said, "may say" where it is only possible or to come. */
    String cue() {
        return (negated ? "not " : "") + (unspoken && !negated ? "may " : "") + lemma;
    }

    /** The verb of a cue, without what {@link #cue()} puts before it. */
    static String lemmaOf(String cue) {
        return cue.replaceFirst("^(not )?(may )?", "");
    }

    /** How far the kind of verb and the way it is told can be relied on, 0 to 1. */
    double reliability() {
        double act = isA(SpeechAct.KNOW) ? 0.55 : isA(SpeechAct.THINK, SpeechAct.SHOW) ? 0.75 : 1;
        return act * (unspoken ? 0.5 : 1) * (negated ? 0.7 : 1);
    }
}
