package org.newsgraph.mention;

import org.newsgraph.lexicon.CommunicationVerbs;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/**
 * How near at hand a mention is to a pronoun: by recency, grammatical role and form (Lappin and Leass 1994), with nearer
 * clauses first (Hobbs 1978). The weights are set by hand.
 */
final class Salience {

    /** Sentences that an antecedent may lie back, and what each takes off. */
    private static final int REACH = 4;
    private static final double BACK = 6;
    private static final double OTHER_PARAGRAPH = 4;
    private static final double OTHER_SPEECH = 5;
    private static final double LOOKS_AHEAD = 3;
    private static final double NAME = 1;
    private static final double PRONOUN = 1.5;
    private static final double SUBJECT = 6;
    private static final double SUBJECT_OF_ROOT = 1;
    private static final double SUBJECT_ABOVE = 3;
    /** "When Weber arrived, she said …" */
    private static final double SUBJECT_BEFORE = 4;
    private static final double SAYER = 5;
    private static final double BESIDE_SUBJECT = 2;
    private static final double OBJECT = 2;
    /** "asked Weber to send her work", "helped Weber with her work" */
    private static final double CONTROLS = 9;
    private static final double OBJECT_BESIDE_OWNED = 4;
    private static final double OWNER = 1;
    private static final double COMPANY = 9;
    private static final double RELATIVE = 6;
    private static final double CLAUSE = 2;
    /** A pronoun in quotation marks and a mention outside of them, and the other way round. */
    private static final double INTO_QUOTE = 3;
    private static final double OUT_OF_QUOTE = 6;

    private static final CommunicationVerbs VERBS = CommunicationVerbs.load();

    private final QuoteMap quotes;

    Salience(QuoteMap quotes) {
        this.quotes = quotes;
    }

    /** Minus infinity where the mention is out of reach. */
    double of(Sentence sentence, Token pronoun, Cluster.Draft draft) {
        int back = sentence.index() - draft.sentence().index();
        boolean ahead = draft.span().begin() >= pronoun.span().begin();
        if (back > REACH || back < 0 || ahead && !isOpened(sentence, pronoun, draft)) {
            return Double.NEGATIVE_INFINITY;
        }
        Token head = back == 0 ? draft.sentence().token(draft.head()) : standing(draft);
        double score = -BACK * back - (ahead ? LOOKS_AHEAD : 0);
        score += switch (draft.form()) {
            case NAME -> NAME;
            case PRONOUN -> PRONOUN;
            case NOMINAL -> 0;
        };
        Token first = draft.sentence().tree().firstConjunct(head);
        DependencyTree tree = sentence.tree();
        if (back == 0 && pronoun.isRelation("nmod:poss") && sentence.token(pronoun.head()).isRelation("conj")
                && sentence.token(pronoun.head()).head() == draft.head()) {
            score += COMPANY; // "Sampaio and his wife"
        }
        if (head.isRelation("nsubj")) {
            score += SUBJECT;
            Token verb = draft.sentence().token(head.head());
            score += verb.isRoot() ? SUBJECT_OF_ROOT : 0;
            score += back == 0 && tree.isBelow(pronoun, verb) ? SUBJECT_ABOVE : 0;
            score += back == 0 && verb.isRelation("advcl") && verb.head() == pronoun.head() && pronoun.isRelation("nsubj") ? SUBJECT_BEFORE : 0;
            score += back == 0 && isSaid(tree, pronoun, verb) ? SAYER : 0;
        } else if (first.isRelation("nsubj")) {
            score += BESIDE_SUBJECT;
        } else if (head.isRelation("obj", "iobj", "obl:agent")) {
            score += back == 0 && isControlled(sentence, pronoun, head) ? CONTROLS : OBJECT;
            score += back == 0 && pronoun.isRelation("nmod:poss") && tree.isBelow(pronoun, sentence.token(head.head())) ? OBJECT_BESIDE_OWNED : 0;
        } else if (head.isRelation("nmod:poss")) {
            score += OWNER;
        }
        if (back == 0) {
            score -= CLAUSE * clausesBetween(tree, pronoun, head);
            score += isInRelativeClause(tree, pronoun, head) ? RELATIVE : 0;
        }
        if (draft.sentence().paragraph() != sentence.paragraph()) {
            score -= OTHER_PARAGRAPH + (isToldByI(sentence) ? OTHER_SPEECH : 0);
        }
        boolean inside = quotes.isQuoted(sentence, pronoun.index());
        boolean wasInside = quotes.isQuoted(draft.sentence(), draft.head());
        if (inside != wasInside) {
            score -= inside ? INTO_QUOTE : OUT_OF_QUOTE;
        }
        return score;
    }

    /** "The ambassador, Anna Keller, said": a name beside a noun stands where the noun does. */
    private static Token standing(Cluster.Draft draft) {
        Token head = draft.sentence().token(draft.head());
        boolean beside = draft.form() == Cluster.Form.NAME && head.isRelation("appos") && !head.isRoot() && draft.sentence().token(head.head()).is(Upos.NOUN)
                && draft.sentence().tree().children(draft.sentence().token(head.head()), "nmod:poss").stream().noneMatch(owner -> owner.is(Upos.PRON)); // "his wife, Ann Roe" is told of for his sake
        return beside ? draft.sentence().token(head.head()) : head;
    }

    /** Speech without quotation marks, an answer or a pull quote: whom it is about it names itself. */
    private boolean isToldByI(Sentence sentence) {
        return sentence.tokens().stream().anyMatch(token -> (token.form().equals("I") || token.isLemma("my")) && token.is(Upos.PRON)
                && !quotes.isQuoted(sentence, token.index()));
    }

    /** How many clauses with a subject of their own the pronoun stands in and the candidate doesn't. */
    private static int clausesBetween(DependencyTree tree, Token pronoun, Token candidate) {
        int clauses = 0;
        for (Token at : tree.ancestors(pronoun)) {
            if (at.equals(candidate) || tree.isBelow(candidate, at)) {
                break;
            }
            clauses += at.isRelation("ccomp", "advcl", "acl", "parataxis") && tree.has(at, "nsubj", "mark") ? 1 : 0;
        }
        return clauses;
    }

    /** "a woman who lost her parents": what the relative clause hangs on. */
    private static boolean isInRelativeClause(DependencyTree tree, Token pronoun, Token candidate) {
        return tree.children(candidate, "acl:relcl").stream().anyMatch(clause -> tree.isBelow(pronoun, clause)
                && tree.children(clause, "nsubj").stream().anyMatch(subject -> subject.isLemma("who", "that", "which")));
    }

    /** "Weber said that she …": the clause that the pronoun stands in is what the subject of the verb says. */
    private static boolean isSaid(DependencyTree tree, Token pronoun, Token verb) {
        if (VERBS.find(verb.lemma()).isEmpty() || !pronoun.isRelation("nsubj") || pronoun.isRoot()) {
            return false;
        }
        Token clause = tree.firstConjunct(tree.token(pronoun.head()));
        return clause.isRelation("ccomp") && clause.head() == verb.index();
    }

    /** "asked Weber to send her work": who is asked is who does it. */
    private static boolean isControlled(Sentence sentence, Token pronoun, Token object) {
        DependencyTree tree = sentence.tree();
        return object.relation().equals("obj") && tree.children(sentence.token(object.head()), "xcomp").stream()
                .anyMatch(clause -> clause.index() > object.index() && tree.isBelow(pronoun, clause));
    }

    /** "In his speech Macron said", "When he left, Macron said": what comes before the subject may look ahead to its name. */
    private static boolean isOpened(Sentence sentence, Token pronoun, Cluster.Draft draft) {
        Token subject = sentence.token(draft.head());
        if (draft.sentence().index() != sentence.index() || draft.form() != Cluster.Form.NAME || !subject.isRelation("nsubj")) {
            return false;
        }
        DependencyTree tree = sentence.tree();
        Token verb = sentence.token(subject.head());
        return tree.children(verb, "obl", "advcl").stream()
                .anyMatch(child -> child.index() < subject.index() && (child.equals(pronoun) || tree.isBelow(pronoun, child))
                        && !child.equals(pronoun));
    }
}
