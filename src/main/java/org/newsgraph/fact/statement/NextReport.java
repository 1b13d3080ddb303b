package org.newsgraph.fact.statement;

import java.util.Optional;
import org.newsgraph.lexicon.PersonNouns;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/**
 * Verbs of saying that a parser hangs into a reported clause and that go on with the report: "said that it was full, adding that …", "says that he is ill, but
 * vows to …". They have the reporter for their speaker, and their words are no part of what was reported before.
 */
final class NextReport {

    /** The plainest verbs of reporting, on whose subject a participle behind the report hangs. */
    private static final String[] REPORTS = {"say", "tell", "announce", "state", "add", "declare", "acknowledge", "admit", "claim", "write", "report", "warn", "insist", "argue", "explain", "note", "confirm"};

    private NextReport() {
    }

    /** The verb of reporting on whose subject a predicate goes on; empty for any other predicate. */
    static Optional<Token> reporter(DependencyTree tree, Token predicate) {
        if (isReportersParticiple(tree, predicate) && tree.has(predicate, "ccomp")) {
            // it is the report's, however deep in the reported clause it hangs
            return tree.ancestors(predicate).stream().filter(above -> above.isLemma(REPORTS) && tree.has(above, "ccomp", "parataxis") && above.index() < predicate.index())
                    .reduce((inner, outer) -> outer);
        }
        return tree.ancestors(predicate).stream().filter(above -> above.isLemma(REPORTS) && tree.has(above, "ccomp") && isReportersConjunct(tree, above, predicate)).findFirst();
    }

    /**
     * "…, noting that the vault was full": a participle of saying that tells more of the report, not of what is reported.
     */
    static boolean isReportersParticiple(DependencyTree tree, Token token) {
        int first = tree.subtree(token).stream().filter(word -> !word.is(Upos.PUNCT)).findFirst().orElse(token).index();
        if (!token.xpos().equals("VBG") || !token.isRelation("advcl", "acl", "xcomp", "conj") || first != token.index() || first == 0 || token.isRoot()) {
            return false;
        }
        // no comma is needed where the nearest subject is a thing: "says the crisis has ended, predicting"
        boolean thing = token.isRelation("advcl") && tree.subject(tree.head(token).orElseThrow())
                .filter(subject -> subject.xpos().equals("NN") && subject.index() < token.index() && !PersonNouns.english().isPerson(subject.lemma())).isPresent();
        return tree.token(first - 1).form().equals(",") || thing;
    }

    /**
     * "says that he is ill, but vows to stay", "admits the town had no plan and threatens the thieves": a verb in the cue's tense without a subject of its own
     * that takes a clause, or whose clause is in another tense or about a thing.
     */
    static boolean isReportersConjunct(DependencyTree tree, Token cue, Token token) {
        boolean sameTense = token.xpos().equals(cue.xpos());
        boolean own = tree.has(token, "ccomp") && (sameTense || token.lemma().equals(cue.lemma()));
        if (!token.isRelation("conj") || token.isRoot() || !sameTense && !own || !token.xpos().matches("VBZ|VBD|VBP") || tree.has(token, "nsubj", "aux", "mark") || !tree.has(token, "cc")) {
            return false;
        }
        Token clause = tree.head(token).orElseThrow();
        boolean otherTense = tree.children(clause, "aux", "cop").stream().map(Token::xpos).anyMatch(tag -> tag.matches("MD|VBD|VBZ|VBP") && !tag.equals(token.xpos()))
                || clause.xpos().matches("VBD|VBZ|VBP") && !clause.xpos().equals(token.xpos());
        boolean thing = tree.subject(clause).filter(subject -> subject.xpos().equals("NN") && !PersonNouns.english().isPerson(subject.lemma())).isPresent();
        return clause != cue && (own || tree.has(token, "ccomp", "xcomp") || otherTense || thing);
    }
}
