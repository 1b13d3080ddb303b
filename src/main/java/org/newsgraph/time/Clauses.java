package org.newsgraph.time;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/** The predicates of one sentence and their tenses. Keeps what it has read, since a sentence may hold many expressions. */
final class Clauses {

    /** Verbs and adjectives whose infinitive or "for" lies ahead: "expected to vote", "scheduled for Friday", "due on Monday". */
    private static final Set<String> EXPECTING = Set.of("expect", "forecast", "predict", "anticipate", "foresee");
    private static final Set<String> PROSPECTIVE = Set.of("plan", "expect", "intend", "set", "due", "hope", "agree", "schedule", "vow", "promise", "pledge",
            "want", "prepare", "wish", "ready", "likely", "unlikely", "decide", "need", "aim", "threaten", "slate", "bind", "urge", "call", "invite", "about", "able",
            "go", "project", "forecast", "propose", "postpone", "refuse", "decline", "order", "ask");

    /** No noun phrase is nested deeper; only broken text hangs words on words without end. */
    private static final int MOST_STEPS = 30;

    /** Verbs of state. */
    private static final Set<String> STATES = Set.of("have", "own", "live", "exist", "remain", "know", "need", "contain", "belong", "consist", "depend", "mean", "want", "like", "love",
            "believe", "possess", "resemble", "include", "use");

    private static final Set<String> MODALS = Set.of("will", "'ll", "wo", "shall", "would", "may", "might", "could", "should", "must", "can", "ca", "’ll", "'d");

    private final DependencyTree tree;
    private final Tense[] tenses;
    private final BitSet known = new BitSet();
    private final BitSet predicates = new BitSet();
    private final Map<Integer, Boolean> states = new HashMap<>();

    Clauses(DependencyTree tree) {
        this.tree = tree;
        this.tenses = new Tense[tree.size()];
    }

    /** The tense of a predicate. */
    Tense tense(Token predicate) {
        int index = predicate.index();
        if (tenses[index] == null) {
            tenses[index] = of(predicate, 0);
        }
        return tenses[index];
    }

    /** The nearest predicate above a word, where there is one, or the word itself. */
    Optional<Token> predicateAbove(Token word) {
        if (isPredicate(word) && !word.is(Upos.NOUN, Upos.PROPN, Upos.NUM)) {
            return Optional.of(word);
        }
        Token at = word;
        for (int steps = 0; steps < MOST_STEPS && !at.isRoot(); steps++) {
            at = tree.token(at.head());
            if (isPredicate(at)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** Whether a predicate tells what is so, not what happens: "is as strong today", "they still own it today". "Is in Paris today" happens. */
    boolean tellsState(Token predicate) {
        return states.computeIfAbsent(predicate.index(), index -> isState(predicate));
    }

    private boolean isState(Token predicate) {
        boolean named = tree.has(predicate, "cop") && predicate.is(Upos.ADJ, Upos.NOUN, Upos.PROPN) && !tree.has(predicate, "case");
        boolean still = tree.children(predicate, "advmod").stream().anyMatch(adverb -> adverb.isLemma("still"));
        return named || still || STATES.contains(predicate.lemma()) || predicate.is(Upos.AUX) && predicate.isLemma("be");
    }

    private boolean isPredicate(Token token) {
        int index = token.index();
        if (known.get(index)) {
            return predicates.get(index);
        }
        known.set(index);
        boolean predicate = token.is(Upos.VERB) || tree.has(token, "cop") || token.is(Upos.AUX) && !token.isRelation("aux", "cop")
                || token.is(Upos.ADJ) && PROSPECTIVE.contains(token.lemma()) && !token.isRelation("amod");
        predicates.set(index, predicate);
        return predicate;
    }

    private Tense of(Token predicate, int depth) {
        List<Token> auxiliaries = tree.children(predicate, "aux", "cop");
        boolean infinitive = auxiliaries.stream().anyMatch(a -> a.xpos().equals("TO")) || tree.children(predicate, "mark").stream().anyMatch(m -> m.xpos().equals("TO"));
        if (auxiliaries.stream().anyMatch(a -> MODALS.contains(a.form().toLowerCase(java.util.Locale.ROOT)) && a.xpos().equals("MD"))) {
            return Tense.FUTURE;
        }
        if (infinitive) {
            return ofInfinitive(predicate, auxiliaries, depth);
        }
        if (PROSPECTIVE.contains(predicate.lemma()) && (predicate.xpos().equals("VBN") || predicate.is(Upos.ADJ))
                && auxiliaries.stream().noneMatch(a -> a.isLemma("have"))) {
            return Tense.FUTURE;
        }
        boolean had = auxiliaries.stream().anyMatch(a -> a.isLemma("have") && a.xpos().equals("VBD"));
        if (had && predicate.xpos().equals("VBN")) {
            return Tense.PLUPERFECT;
        }
        for (Token auxiliary : auxiliaries) {
            if (auxiliary.xpos().equals("VBD") || auxiliary.isLemma("have")) {
                return Tense.PAST;
            }
        }
        boolean finitePresent = auxiliaries.stream().anyMatch(a -> a.xpos().equals("VBZ") || a.xpos().equals("VBP"));
        return switch (predicate.xpos()) {
            // "economists expected a cut in March": what is expected is to come
            case "VBD" -> EXPECTING.contains(predicate.lemma()) && tree.has(predicate, "obj") ? Tense.FUTURE : Tense.PAST;
            case "VBZ", "VBP" -> Tense.PRESENT;
            // "was arrested" is past by its auxiliary, "is arrested" present; without one it is a participle
            case "VBN" -> finitePresent ? Tense.PRESENT : predicate.isRelation("conj") && !tree.has(predicate, "nsubj") ? ofHead(predicate, depth, Tense.PAST) : Tense.PAST;
            case "VBG" -> finitePresent ? Tense.FUTURE : ofHead(predicate, depth, Tense.NONE);
            case "VB" -> predicate.isRelation("conj") ? ofHead(predicate, depth, Tense.FUTURE) : Tense.FUTURE;
            default -> finitePresent ? Tense.PRESENT : Tense.NONE;
        };
    }

    /** "is to hear", "expected to vote", "failed to appear", and of a headline "to meet". */
    private Tense ofInfinitive(Token predicate, List<Token> auxiliaries, int depth) {
        if (predicate.isRoot() || auxiliaries.stream().anyMatch(a -> a.isLemma("be"))) {
            return Tense.FUTURE;
        }
        Token head = tree.token(predicate.head());
        if (PROSPECTIVE.contains(head.lemma()) || head.isLemma("be") || head.is(Upos.NOUN) && predicate.isRelation("acl")) {
            return Tense.FUTURE;
        }
        return ofHead(predicate, depth, Tense.FUTURE);
    }

    private Tense ofHead(Token predicate, int depth, Tense otherwise) {
        if (predicate.isRoot() || depth > 6) {
            return otherwise;
        }
        Token head = tree.token(predicate.head());
        if (!isPredicate(head)) {
            return otherwise;
        }
        if (tenses[head.index()] == null) {
            tenses[head.index()] = of(head, depth + 1);
        }
        return tenses[head.index()];
    }
}
