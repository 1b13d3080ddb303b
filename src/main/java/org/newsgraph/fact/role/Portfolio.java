package org.newsgraph.fact.role;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.lexicon.Countries;
import org.newsgraph.lexicon.Organizations;
import org.newsgraph.lexicon.Places;
import org.newsgraph.model.Name;
import org.newsgraph.model.NameType;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;
import org.newsgraph.phrase.Complement;
import org.newsgraph.phrase.NounPhrases;
import org.newsgraph.phrase.RolePhrases;

/**
 * Tells what a minister is in charge of from where the office is held: "Minister for Health and Ageing" and "Economic Affairs
 * Minister" name no body, even where the words are capitalised as if they did.
 */
final class Portfolio {

    private static final Set<String> MINISTERIAL = Set.of("minister", "secretary", "undersecretary", "under-secretary", "commissioner", "vice-minister");
    private static final int LIST_WORDS = 12;

    private Portfolio() {
    }

    /** "of Education", "for Health and Ageing", "of the Interior". */
    static boolean is(Sentence sentence, Token role, Complement link) {
        String lemma = RolePhrases.lemma(sentence, role);
        boolean minister = lemma.endsWith("minister") || lemma.endsWith("undersecretary") || lemma.equals("under-secretary");
        boolean may = minister || MINISTERIAL.contains(lemma) && !isGeneral(sentence, role);
        if (!may || !Set.of("of", "for").contains(link.preposition()) || link.end() - link.begin() > LIST_WORDS) {
            return false;
        }
        Token first = sentence.token(link.begin());
        boolean definite = first.is(Upos.DET);
        int begin = definite ? link.begin() + 1 : link.begin();
        if (begin >= link.end() || definite && !(minister && first.isLemma("the") && link.end() - begin <= 3)) {
            return false;
        }
        return isSubject(sentence, begin, link.end());
    }

    /** The words of a name before the noun: "Economic Affairs Minister". */
    static boolean is(Sentence sentence, Token role, Name before) {
        return Set.of("minister", "secretary", "undersecretary").contains(RolePhrases.lemma(sentence, role)) && before.end() == role.index()
                && before.type() != NameType.PER && isSubject(sentence, before.begin(), before.end());
    }

    private static boolean isGeneral(Sentence sentence, Token role) {
        int next = role.index() + 1;
        boolean behind = next < sentence.tokens().size() && sentence.token(next).form().matches("(?i)general|-");
        return behind || role.index() > 0 && sentence.token(role.index() - 1).form().matches("(?i)general|press|private|party|union");
    }

    /** A matter and no country, place, person or body. */
    private static boolean isSubject(Sentence sentence, int begin, int end) {
        String words = NounPhrases.words(sentence, begin, end);
        if (Countries.english().byName(words).isPresent() || Organizations.world().fullName(words).isPresent() || Places.world().isKnown(words)) {
            return false;
        }
        for (int i = begin; i < end; i++) {
            Token token = sentence.token(i);
            Optional<Name> name = NounPhrases.nameOver(sentence, token);
            boolean acronym = token.form().length() > 1 && token.form().equals(token.form().toUpperCase(Locale.ROOT)) && token.is(Upos.PROPN);
            boolean proper = NounPhrases.countryWord(sentence, token).isPresent() || name.filter(found -> found.type() == NameType.PER).isPresent()
                    || token.xpos().equals("POS") || token.xpos().equals("PRP$") || acronym;
            if (proper) {
                return false;
            }
        }
        String last = sentence.token(end - 1).lemma().toLowerCase(Locale.ROOT);
        return !Set.of("government", "council", "cabinet", "republic", "federation", "union", "kingdom", "parliament", "ministry", "department",
                "office", "party", "committee", "commission", "province", "region", "territory", "army", "navy", "island", "isle").contains(last);
    }

    /**
     * The token behind a list that goes on over commas: "Minister for Innovation, Industry, Science and Research". All its
     * words are capitalised; without an "and" at its end it is no list.
     */
    static int listEnd(Sentence sentence, Complement link) {
        int size = sentence.tokens().size();
        int at = link.end();
        if (at < size && sentence.token(at).is(Upos.CCONJ)) { // "Minister for Communications and the Arts"
            int end = capitalsAfter(sentence, at + 1);
            return end > at + 1 && !(end < size && RolePhrases.isRoleNoun(sentence, sentence.token(end))) ? end : at;
        }
        while (at + 1 < size && at - link.begin() < LIST_WORDS && sentence.token(at).form().equals(",")) {
            int next = at + 1;
            boolean and = false;
            while (next < size && (isCapital(sentence, next) || sentence.token(next).is(Upos.CCONJ) && capitalsAfter(sentence, next + 1) > next + 1)) {
                boolean joint = sentence.token(next).is(Upos.CCONJ);
                and |= joint;
                next += joint && sentence.token(next + 1).is(Upos.DET) ? 2 : 1;
            }
            if (next == at + 1) {
                return link.end();
            }
            at = next;
            if (and) {
                return at;
            }
        }
        return link.end();
    }

    /** The token behind the capitalised words that begin at a token, a "the" before them left aside. */
    private static int capitalsAfter(Sentence sentence, int begin) {
        int size = sentence.tokens().size();
        int at = begin < size && sentence.token(begin).isLemma("the") ? begin + 1 : begin;
        int first = at;
        while (at < size && isCapital(sentence, at)) {
            at++;
        }
        return at > first ? at : begin;
    }

    private static boolean isCapital(Sentence sentence, int index) {
        Token token = sentence.token(index);
        boolean other = NounPhrases.nameOver(sentence, token).filter(name -> name.type() == NameType.PER).isPresent()
                || RolePhrases.isRoleNoun(sentence, token) || NounPhrases.countryWord(sentence, token).isPresent();
        return Character.isUpperCase(token.form().codePointAt(0)) && token.is(Upos.PROPN, Upos.NOUN, Upos.ADJ) && !other;
    }
}
