package org.newsgraph.mention;

import java.util.Locale;
import java.util.Optional;
import org.newsgraph.lexicon.CommunicationVerbs;
import org.newsgraph.lexicon.PersonNouns;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Gender;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.phrase.RolePhrases;

/**
 * Whom "he" and "she" can't mean where they stand. What holds of one mention in the sentence holds of the person: in "Macron met
 * him" nobody called Macron is meant, however often he was spoken of before.
 */
final class PronounBinding {

    private static final CommunicationVerbs VERBS = CommunicationVerbs.load();

    private final QuoteMap quotes;

    PronounBinding(QuoteMap quotes) {
        this.quotes = quotes;
    }

    boolean excludes(Sentence sentence, Token pronoun, Gender gender, Cluster person) {
        return isOwned(sentence, pronoun, person) || person.mentions.stream().filter(draft -> draft.sentence().index() == sentence.index())
                .anyMatch(draft -> isBound(sentence, pronoun, draft) || isCalledOtherwise(sentence, draft, gender) || isSpokenOf(sentence, pronoun, draft));
    }

    /** "his father" is no father's father: nobody is meant who is told to be what the pronoun owns. */
    private static boolean isOwned(Sentence sentence, Token pronoun, Cluster person) {
        if (!pronoun.isRelation("nmod:poss")) {
            return false;
        }
        String lemma = RolePhrases.lemma(sentence, sentence.token(pronoun.head()));
        return PersonNouns.english().isKin(lemma) && person.roles.contains(lemma);
    }

    /** "She was received by Sampaio and his wife": who is "she" here is not "he". */
    private static boolean isCalledOtherwise(Sentence sentence, Cluster.Draft draft, Gender gender) {
        return draft.form() == Cluster.Form.PRONOUN
                && PersonalPronouns.FORMS.getOrDefault(sentence.token(draft.head()).form().toLowerCase(Locale.ROOT), gender) != gender;
    }

    /** "He said that Weber was ill": who speaks of somebody by name is not that person. */
    private boolean isSpokenOf(Sentence sentence, Token pronoun, Cluster.Draft draft) {
        if (draft.form() != Cluster.Form.NAME || !pronoun.isRelation("nsubj") || draft.head() < pronoun.index()) {
            return false;
        }
        Token verb = sentence.token(pronoun.head());
        return VERBS.find(verb.lemma()).filter(cue -> cue.act().isUttered()).isPresent() && (quotes.isQuoted(sentence, draft.head())
                || sentence.tree().children(verb, "ccomp").stream().anyMatch(said -> sentence.tree().isBelow(sentence.token(draft.head()), said)));
    }

    /** "Macron met him": a plain pronoun is not its own clause's other argument (principle B); nor what it stands in. */
    private static boolean isBound(Sentence sentence, Token pronoun, Cluster.Draft draft) {
        if (draft.span().contains(pronoun.span())) {
            return true;
        }
        Token candidate = sentence.token(draft.head());
        DependencyTree tree = sentence.tree();
        if (isReflexive(pronoun) || pronoun.isRelation("nmod:poss")) {
            // "Macron and his wife": fine; "his" inside the candidate's own phrase is not, nor "his father, Johann,"
            return tree.isBelow(candidate, pronoun) || isApposition(tree, pronoun, candidate)
                    || draft.form() == Cluster.Form.NAME && isOwnerBeside(tree, pronoun, candidate);
        }
        Token one = tree.firstConjunct(pronoun);
        Token other = tree.firstConjunct(candidate);
        return !one.isRoot() && one.head() == other.head() || tree.isBelow(pronoun, candidate) && !isInClause(sentence, pronoun, candidate);
    }

    static boolean isReflexive(Token pronoun) {
        return pronoun.form().toLowerCase(Locale.ROOT).endsWith("self");
    }

    /** "his" in "Johann, his father," and "his father, Johann,". */
    private static boolean isApposition(DependencyTree tree, Token owner, Token candidate) {
        Optional<Token> owned = tree.head(owner).filter(noun -> owner.isRelation("nmod:poss"));
        return owned.isPresent() && (candidate.isRelation("appos", "flat", "nmod:desc") && candidate.head() == owned.get().index()
                || owned.get().isRelation("appos", "nmod:desc", "compound", "flat") && owned.get().head() == candidate.index());
    }

    /** "her husband and Paris's father": two who own what is joined are two. */
    private static boolean isOwnerBeside(DependencyTree tree, Token owner, Token candidate) {
        return owner.isRelation("nmod:poss") && candidate.isRelation("nmod:poss")
                && tree.firstConjunct(tree.token(owner.head())).equals(tree.firstConjunct(tree.token(candidate.head())))
                && owner.head() != candidate.head();
    }

    /** Whether a clause stands between: "the man who said he …". */
    private static boolean isInClause(Sentence sentence, Token below, Token above) {
        return sentence.tree().ancestors(below).stream().takeWhile(token -> !token.equals(above))
                .anyMatch(token -> token.isRelation("acl", "ccomp", "advcl", "parataxis"));
    }
}
