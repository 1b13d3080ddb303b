package org.newsgraph.fact.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.newsgraph.lexicon.CommunicationVerb;
import org.newsgraph.lexicon.CommunicationVerbs;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/** Finds the verbs of a sentence that may report, and how they are told. */
final class ReportingPredicates {

    private final CommunicationVerbs verbs;

    ReportingPredicates(CommunicationVerbs verbs) {
        this.verbs = verbs;
    }

    List<ReportingPredicate> find(Sentence sentence) {
        List<ReportingPredicate> found = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            if (token.is(Upos.VERB) || token.xpos().startsWith("VB") && !token.is(Upos.AUX)) {
                found.add(predicate(sentence, token));
            }
        }
        return found;
    }

    private ReportingPredicate predicate(Sentence sentence, Token token) {
        DependencyTree tree = sentence.tree();
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        Optional<CommunicationVerb> verb = verbs.find(lemma);
        // "point out", "go on", "rule out"; "call on" where the preposition hangs on the noun or, in some parses, on the verb
        for (Token child : tree.children(token)) {
            boolean particle = child.isRelation("compound:prt") || child.isRelation("advmod") && child.is(Upos.ADP, Upos.ADV) && child.index() == token.index() + 1;
            boolean calledOn = child.isRelation("obl") && lemma.equals("call") && tree.preposition(child).matches("on|upon");
            // "“I know,” went on Keller": a parser takes the particle for Keller's preposition
            particle |= child.isRelation("obl") && lemma.equals("go") && tree.preposition(child).equals("on") && token.index() > 0 && tree.token(token.index() - 1).form().matches("[\"”’']|''");
            String longer = particle && child.isRelation("obl") ? "go on" : particle ? lemma + " " + child.form().toLowerCase(Locale.ROOT) : calledOn ? lemma + " " + tree.preposition(child) : "";
            if (verbs.find(longer).isPresent() || child.isRelation("compound:prt")) {
                // another particle makes another verb: "figure out" is not "figure"
                verb = verbs.find(longer);
                lemma = longer;
            }
        }
        return new ReportingPredicate(sentence, token, lemma, verb, isNegated(tree, token), isUnspoken(tree, token));
    }

    private static boolean isNegated(DependencyTree tree, Token token) {
        if (tree.isNegated(token) || tree.subject(token).filter(subject -> isNobody(tree, subject)).isPresent()) {
            return true;
        }
        // "declined to say", "refused to confirm", "does not want to say"
        return token.isRelation("xcomp") && tree.head(token)
                .map(head -> head.isLemma("decline", "refuse", "fail", "neglect", "avoid", "stop") || tree.isNegated(head)).orElse(false);
    }

    /** "Neither side would say", "nobody knows": said by none. */
    static boolean isSaidByNobody(ReportingPredicate predicate) {
        return predicate.tree().subject(predicate.token()).filter(subject -> isNobody(predicate.tree(), subject)).isPresent();
    }

    /** "Neither side", "no minister", "nobody", "none of them" */
    private static boolean isNobody(DependencyTree tree, Token subject) {
        return subject.isLemma("nobody", "none", "neither") || subject.form().equalsIgnoreCase("no-one")
                || tree.children(subject, "det").stream().anyMatch(det -> det.isLemma("no", "neither"));
    }

    /** "Do you think that …?", "Did he say so?" */
    private static boolean isAsked(DependencyTree tree, Token token) {
        boolean question = tree.token(tree.size() - 1).form().contains("?") || tree.size() > 1 && tree.token(tree.size() - 2).form().equals("?");
        Optional<Token> subject = tree.child(token, "nsubj");
        return question && subject.isPresent() && tree.children(token, "aux", "cop").stream().anyMatch(aux -> aux.index() < subject.get().index());
    }

    /** "I must say that", "we would like to note that", "I want to thank": said by being said. */
    private static boolean isPerformed(DependencyTree tree, Token token) {
        boolean me = tree.subject(token).filter(subject -> subject.form().matches("I|[Ww]e")).isPresent();
        if (me && !tree.isNegated(token)) {
            return tree.children(token, "aux").stream().anyMatch(aux -> aux.isLemma("must", "should", "can", "would", "'d", "’d")) && tree.children(token, "advcl").stream().noneMatch(clause -> tree.children(clause, "mark").stream().anyMatch(mark -> mark.isLemma("if")));
        }
        return token.isRelation("xcomp") && tree.head(token).filter(head -> head.isLemma("want", "like", "wish", "pleased", "glad", "happy", "proud", "sorry", "regret") && !tree.isNegated(head) && !head.xpos().equals("VBD")
                && tree.subject(head).filter(subject -> subject.form().matches("I|[Ww]e")).isPresent()).isPresent();
    }

    private static boolean isUnspoken(DependencyTree tree, Token token) {
        if (isPerformed(tree, token)) {
            return false;
        }
        if (isAsked(tree, token)) {
            return true;
        }
        // "wants them to look at it and propose a way"
        if (token.isRelation("conj") && token.xpos().equals("VB") && !tree.has(token, "nsubj", "aux", "mark")) {
            return isUnspoken(tree, tree.head(token).orElseThrow());
        }
        for (Token child : tree.children(token)) {
            if (child.isRelation("aux") && child.isLemma("will", "would", "shall", "should", "may", "might", "could", "can", "'ll", "’ll", "'d", "’d", "wo", "ca", "must")) {
                return true;
            }
            if (child.isRelation("mark") && child.isLemma("if", "unless", "whether")) {
                return true;
            }
        }
        boolean infinitive = tree.children(token).stream().anyMatch(child -> child.isRelation("mark") && child.isLemma("to"));
        if (infinitive && !token.isRoot()) {
            // "went on to say", "was the first to say" said it; "is expected to say", "plans to announce" did not
            // "declined to say" is no plan: it was not said
            return !isNegated(tree, token) && !tree.head(token).map(head -> head.isLemma("go", "continue", "begin", "start", "like", "come", "appear", "seem", "proceed")).orElse(false);
        }
        return false;
    }
}
