package org.newsgraph.fact.statement;

import java.util.List;
import java.util.Optional;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/** What a complement looks like: questions about a clause that the rules of reported clauses share. */
final class ClauseShape {

    private ClauseShape() {
    }

    static boolean isFinite(DependencyTree tree, Token clause) {
        if (clause.xpos().matches("VBD|VBZ|VBP|MD")) {
            return true;
        }
        boolean that = false;
        for (Token child : tree.children(clause)) {
            if (child.isRelation("aux", "cop") && child.xpos().matches("VBD|VBZ|VBP|MD")) {
                return true;
            }
            that |= child.isRelation("mark") && child.isLemma("that", "if", "whether");
        }
        return that;
    }

    /** "noted the club lends books": a subject behind the cue makes a complement a clause, whatever the tagger takes its verb for. */
    static boolean hasOwnSubject(DependencyTree tree, Token cue, Token clause) {
        boolean subject = tree.children(clause, "nsubj").stream().anyMatch(child -> child.index() > cue.index() && child.index() < clause.index() && !child.xpos().startsWith("W"));
        return subject && !clause.xpos().matches("VBG|VBN") && tree.children(clause, "mark", "case").isEmpty();
    }

    /**
     * "noted the figures show …", "shows families lose …": a verb that hangs on the object, or beside it, without a subject or a relative pronoun, has
     * that object for its subject.
     */
    static Optional<Token> verbOfObject(DependencyTree tree, Token cue) {
        Optional<Token> object = tree.child(cue, "obj").filter(token -> token.index() > cue.index() && token.is(Upos.NOUN, Upos.PROPN, Upos.PRON));
        if (object.isEmpty() || tree.has(cue, "iobj")) {
            return Optional.empty();
        }
        List<Token> candidates = new java.util.ArrayList<>(tree.children(object.get(), "acl"));
        candidates.addAll(tree.children(cue, "ccomp"));
        return candidates.stream().filter(verb -> verb.index() > object.get().index() && verb.xpos().matches("VBP|VBZ|VBD|VB") && !tree.has(verb, "nsubj", "csubj", "mark", "cc"))
                .filter(verb -> !verb.xpos().equals("VB") || verb.isRelation("ccomp"))
                .filter(verb -> tree.children(verb).stream().noneMatch(child -> child.xpos().startsWith("W"))).findFirst();
    }

    /** "asked her if she knew", which treebanks hang as an adverbial clause where a hearer stands before it */
    static boolean startsWithIf(DependencyTree tree, Token clause) {
        return tree.children(clause, "mark").stream().anyMatch(mark -> mark.isLemma("if", "whether"));
    }

    /** "suggested he go", "recommends you take" */
    static boolean isSubjunctive(DependencyTree tree, Token clause) {
        return clause.xpos().equals("VB") && tree.has(clause, "nsubj") && tree.children(clause, "mark").stream().noneMatch(mark -> mark.isLemma("to"));
    }

    /** "why it happened", "how to win" */
    static boolean hasQuestionWord(DependencyTree tree, Token clause) {
        return clause.xpos().matches("W.*") || tree.children(clause).stream().anyMatch(child -> child.xpos().matches("W.*") && child.index() < clause.index());
    }
}
