package org.newsgraph.time;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/** When, seen from the one who speaks, the clause lies in which a time expression stands: what decides between the last Friday and the next. */
enum Tense {
    PAST, PLUPERFECT, PRESENT, FUTURE, NONE;

    /** Verbs and adjectives whose infinitive or "for" lies ahead: "expected to vote", "scheduled for Friday", "due on Monday". */
    private static final Set<String> PROSPECTIVE = Set.of("plan", "expect", "intend", "set", "due", "hope", "agree", "schedule", "vow", "promise", "pledge",
            "want", "prepare", "wish", "ready", "likely", "unlikely", "decide", "need", "aim", "threaten", "slate", "bind", "urge", "call", "invite", "about", "able",
            "go", "project", "forecast", "propose", "postpone", "refuse", "decline", "order", "ask");

    /** Verbs of state. */
    private static final Set<String> STATES = Set.of("have", "own", "live", "exist", "remain", "know", "need", "contain", "belong", "consist", "depend", "mean", "want", "like", "love",
            "believe", "possess", "resemble", "include", "use");

    private static final Set<String> MODALS = Set.of("will", "'ll", "wo", "shall", "would", "may", "might", "could", "should", "must", "can", "ca", "’ll", "'d");

    boolean isPast() {
        return this == PAST || this == PLUPERFECT;
    }

    /** The tense of a predicate. */
    static Tense of(DependencyTree tree, Token predicate) {
        return of(tree, predicate, 0);
    }

    /** The nearest predicate above a word, where there is one, or the word itself. */
    static Optional<Token> predicateAbove(DependencyTree tree, Token word) {
        if (isPredicate(tree, word) && !word.is(Upos.NOUN, Upos.PROPN, Upos.NUM)) {
            return Optional.of(word);
        }
        return tree.ancestors(word).stream().filter(ancestor -> isPredicate(tree, ancestor)).findFirst();
    }

    /** Whether a predicate tells what is so, not what happens: "is as strong today", "they still own it today". "Is in Paris today" happens. */
    static boolean tellsState(DependencyTree tree, Token predicate) {
        boolean named = tree.has(predicate, "cop") && predicate.is(Upos.ADJ, Upos.NOUN, Upos.PROPN) && !tree.has(predicate, "case");
        boolean still = tree.children(predicate, "advmod").stream().anyMatch(adverb -> adverb.isLemma("still"));
        return named || still || STATES.contains(predicate.lemma()) || predicate.is(Upos.AUX) && predicate.isLemma("be");
    }

    private static boolean isPredicate(DependencyTree tree, Token token) {
        return token.is(Upos.VERB) || tree.has(token, "cop") || token.is(Upos.AUX) && !token.isRelation("aux", "cop")
                || token.is(Upos.ADJ) && PROSPECTIVE.contains(token.lemma()) && !token.isRelation("amod");
    }

    private static Tense of(DependencyTree tree, Token predicate, int depth) {
        List<Token> auxiliaries = tree.children(predicate, "aux", "cop");
        boolean infinitive = auxiliaries.stream().anyMatch(a -> a.xpos().equals("TO")) || tree.children(predicate, "mark").stream().anyMatch(m -> m.xpos().equals("TO"));
        if (auxiliaries.stream().anyMatch(a -> MODALS.contains(a.form().toLowerCase(java.util.Locale.ROOT)) && a.xpos().equals("MD"))) {
            return FUTURE;
        }
        if (infinitive) {
            return ofInfinitive(tree, predicate, auxiliaries, depth);
        }
        if (PROSPECTIVE.contains(predicate.lemma()) && (predicate.xpos().equals("VBN") || predicate.is(Upos.ADJ))
                && auxiliaries.stream().noneMatch(a -> a.isLemma("have"))) {
            return FUTURE;
        }
        boolean had = auxiliaries.stream().anyMatch(a -> a.isLemma("have") && a.xpos().equals("VBD"));
        if (had && predicate.xpos().equals("VBN")) {
            return PLUPERFECT;
        }
        for (Token auxiliary : auxiliaries) {
            if (auxiliary.xpos().equals("VBD") || auxiliary.isLemma("have")) {
                return PAST;
            }
        }
        boolean finitePresent = auxiliaries.stream().anyMatch(a -> a.xpos().equals("VBZ") || a.xpos().equals("VBP"));
        return switch (predicate.xpos()) {
            case "VBD" -> PAST;
            case "VBZ", "VBP" -> PRESENT;
            // "was arrested" is past by its auxiliary, "is arrested" present; without one it is a participle
            case "VBN" -> finitePresent ? PRESENT : predicate.isRelation("conj") && !tree.has(predicate, "nsubj") ? ofHead(tree, predicate, depth, PAST) : PAST;
            case "VBG" -> finitePresent ? FUTURE : ofHead(tree, predicate, depth, NONE);
            case "VB" -> predicate.isRelation("conj") ? ofHead(tree, predicate, depth, FUTURE) : FUTURE;
            default -> finitePresent ? PRESENT : NONE;
        };
    }

    /** "is to hear", "expected to vote", "failed to appear", and of a headline "to meet". */
    private static Tense ofInfinitive(DependencyTree tree, Token predicate, List<Token> auxiliaries, int depth) {
        if (predicate.isRoot() || auxiliaries.stream().anyMatch(a -> a.isLemma("be"))) {
            return FUTURE;
        }
        Token head = tree.token(predicate.head());
        if (PROSPECTIVE.contains(head.lemma()) || head.isLemma("be") || head.is(Upos.NOUN) && predicate.isRelation("acl")) {
            return FUTURE;
        }
        return ofHead(tree, predicate, depth, FUTURE);
    }

    private static Tense ofHead(DependencyTree tree, Token predicate, int depth, Tense otherwise) {
        if (predicate.isRoot() || depth > 6) {
            return otherwise;
        }
        Token head = tree.token(predicate.head());
        return isPredicate(tree, head) ? of(tree, head, depth + 1) : otherwise;
    }
}
