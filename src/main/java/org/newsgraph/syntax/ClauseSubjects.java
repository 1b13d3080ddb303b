package org.newsgraph.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/**
 * Gives a subject back to a clause whose parser took the conjunction before it for a preposition: in "after his deputy, Ann Roe,
 * resigned" the commas make "after his deputy" look like a phrase of its own. A finite verb of an adverbial clause has a subject of
 * its own in English, so where it has none, the phrase before it that such a word opens is one.
 */
final class ClauseSubjects {

    private static final Set<String> EITHER = Set.of("after", "before", "since", "until", "till", "as");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

    private ClauseSubjects() {
    }

    /** The tokens with those subjects; the same list where nothing is to be mended. */
    static List<Token> mended(List<Token> tokens) {
        List<Token> mended = null;
        for (Token verb : tokens) {
            if (!verb.is(Upos.VERB) || !FINITE.contains(verb.xpos()) || !verb.isRelation("advcl") || tokens.stream().anyMatch(t -> t.head() == verb.index() && t.relation().matches("[nc]subj.*|expl"))) {
                continue;
            }
            for (Token phrase : tokens) {
                Token opener = tokens.stream().filter(t -> t.head() == phrase.index() && t.isRelation("case")).findFirst().orElse(null);
                if (phrase.head() == verb.index() && phrase.isRelation("obl") && phrase.index() < verb.index() && opener != null && EITHER.contains(opener.lemma())) {
                    mended = mended == null ? new ArrayList<>(tokens) : mended;
                    mended.set(phrase.index(), with(phrase, phrase.head(), "nsubj"));
                    mended.set(opener.index(), with(opener, verb.index(), "mark"));
                    break;
                }
            }
        }
        return mended == null ? tokens : List.copyOf(mended);
    }

    private static Token with(Token token, int head, String relation) {
        return new Token(token.index(), token.span(), token.form(), token.lemma(), token.upos(), token.xpos(), head, relation, token.happened());
    }
}
