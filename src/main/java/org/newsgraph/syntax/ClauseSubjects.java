package org.newsgraph.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/**
 * Gives a subject back to a finite verb that must have one, from where a parser hung it. In "after his deputy, Ann Roe, resigned" the
 * commas make "after his deputy" look like a phrase of its own; in "he will go, the minister, Ann Roe, told reporters" the
 * speaker is hung on what is told.
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
            if (!verb.is(Upos.VERB) || !FINITE.contains(verb.xpos()) || !verb.isRelation("advcl") || hasSubject(tokens, verb)) {
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
        List<Token> now = mended == null ? tokens : mended;
        for (Token verb : tokens) {
            Token speaker = speakerBefore(now, verb);
            if (speaker != null) {
                mended = mended == null ? new ArrayList<>(tokens) : mended;
                mended.set(speaker.index(), with(speaker, verb.index(), "nsubj"));
                for (Token mark : tokens.subList(speaker.index(), verb.index())) {
                    if (mark.is(Upos.PUNCT) && !isBelow(tokens, mark, speaker)) {
                        mended.set(mark.index(), with(mark, verb.index(), mark.relation()));
                    }
                }
            }
        }
        return mended == null ? tokens : List.copyOf(mended);
    }

    /**
     * In "He will go to Oslo, the minister, Ann Roe, told reporters" the phrase before a verb without a subject, which is set off by a
     * comma and hung somewhere on the clause that is told.
     */
    private static Token speakerBefore(List<Token> tokens, Token verb) {
        if (!verb.is(Upos.VERB) || !FINITE.contains(verb.xpos()) || verb.index() < 3 || hasSubject(tokens, verb)) {
            return null;
        }
        Token clause = tokens.stream().filter(t -> t.head() == verb.index() && t.isRelation("ccomp") && t.index() < verb.index()).findFirst().orElse(null);
        int end = tokens.get(verb.index() - 1).form().equals(",") ? verb.index() - 2 : verb.index() - 1;
        Token speaker = null;
        for (Token at = tokens.get(end); clause != null && at != null && !at.equals(clause); at = at.isRoot() ? null : tokens.get(at.head())) {
            int begin = first(tokens, at);
            boolean setOff = begin > clause.index() + 1 && (tokens.get(begin).form().equals(",") || tokens.get(begin - 1).form().equals(","));
            if (at.index() > clause.index() && at.is(Upos.NOUN, Upos.PROPN, Upos.PRON) && setOff && isBelow(tokens, at, clause)) {
                speaker = at;
            }
        }
        return speaker;
    }

    private static boolean isBelow(List<Token> tokens, Token token, Token above) {
        Token at = token;
        for (int steps = 0; steps < tokens.size() && !at.isRoot(); steps++) {
            at = tokens.get(at.head());
            if (at.equals(above)) {
                return true;
            }
        }
        return false;
    }

    /** The first token of what hangs on one, itself included. */
    private static int first(List<Token> tokens, Token top) {
        for (Token token : tokens) {
            if (token.equals(top) || isBelow(tokens, token, top)) {
                return token.index();
            }
        }
        return top.index();
    }

    private static boolean hasSubject(List<Token> tokens, Token verb) {
        return tokens.stream().anyMatch(t -> t.head() == verb.index() && t.relation().matches("[nc]subj.*|expl"));
    }

    private static Token with(Token token, int head, String relation) {
        return new Token(token.index(), token.span(), token.form(), token.lemma(), token.upos(), token.xpos(), head, relation, token.happened());
    }
}
