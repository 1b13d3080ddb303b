package org.newsgraph.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.lexicon.GivenNames;
import org.newsgraph.model.Name;
import org.newsgraph.model.NameType;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/**
 * A prepositional phrase behind a noun, read by the order of the words: "director of exhibits at the University of Leeds"
 * has "of exhibits" and "at the University of Leeds". A tree often hangs such a phrase on another noun or on the verb; between
 * a title and its name, and in an apposition, the order tells it better.
 *
 * @param preposition in lower case
 * @param begin       first token of the noun phrase, its determiner included
 * @param end         token after the last
 * @param head        its last noun, that of the first conjunct where there are several
 */
public record Complement(String preposition, int begin, int end, Token head) {

    private static final Set<String> FIXED = Set.of("at large", "in chief", "in residence", "in waiting", "at arms", "in command", "at law");

    /** The unbroken row of such phrases from a token on; none reaches {@code limit}, a person's name or a verb. */
    public static List<Complement> from(Sentence sentence, int begin, int limit) {
        List<Complement> found = new ArrayList<>();
        int at = afterFixed(sentence, begin, limit);
        while (at < limit && isPreposition(sentence.token(at))) {
            String preposition = sentence.token(at).form().toLowerCase(Locale.ROOT);
            int end = nounPhraseEnd(sentence, at + 1, limit);
            Token head = head(sentence, at + 1, end);
            if (head == null) {
                break;
            }
            found.add(new Complement(preposition, at + 1, end, head));
            at = end;
        }
        return found;
    }

    /** The token behind the row; {@code begin} itself where there is none. */
    public static int end(Sentence sentence, int begin, int limit) {
        List<Complement> row = from(sentence, begin, limit);
        return row.isEmpty() ? afterFixed(sentence, begin, limit) : row.get(row.size() - 1).end();
    }

    /** The token behind what belongs to the noun itself: "editor at large", "commander in chief", "secretary general". */
    public static int afterFixed(Sentence sentence, int begin, int limit) {
        if (begin > 0 && begin < limit && RolePhrases.isFollowedByGeneral(sentence, sentence.token(begin - 1), false)) {
            return begin + 1;
        }
        return begin + 1 < limit && FIXED.contains(NounPhrases.words(sentence, begin, begin + 2).toLowerCase(Locale.ROOT)) ? begin + 2 : begin;
    }

    private static boolean isPreposition(Token token) {
        return (token.is(Upos.ADP) || token.xpos().equals("IN") || token.form().equalsIgnoreCase("to")) && !token.isRelation("compound:prt");
    }

    private static int nounPhraseEnd(Sentence sentence, int begin, int limit) {
        int at = begin;
        while (at < limit) {
            Token token = sentence.token(at);
            Optional<Name> name = NounPhrases.nameOver(sentence, token);
            if (at > begin && (Titles.isRank(sentence, token) || GivenNames.world().isHonorific(token.form())) && startsPerson(sentence, at + 1)) {
                break; // "Minister for Skills Senator Ann Roe", "Minister for Skills Mr. Reid"
            }
            if (name.isPresent() && name.get().type() == NameType.PER) {
                boolean owner = name.get().end() < limit && sentence.token(name.get().end()).xpos().equals("POS");
                if (!owner) {
                    break;
                }
                at = name.get().end();
            } else if (name.isPresent() && name.get().end() > at) {
                at = Math.min(limit, name.get().end());
            } else if (isNominal(token) && (at == begin || !isDeterminer(token) || isDeterminer(sentence.token(at - 1)) || joins(sentence, at - 1, limit))
                    || at > begin && joins(sentence, at, limit)) {
                at++; // no "all his" of "a member of the club all his life"
            } else {
                break;
            }
        }
        return at;
    }

    private static boolean startsPerson(Sentence sentence, int index) {
        return sentence.names().stream().anyMatch(name -> name.type() == NameType.PER && name.begin() == index);
    }

    private static boolean isDeterminer(Token token) {
        return token.is(Upos.DET) || token.xpos().equals("PRP$");
    }

    private static boolean isNominal(Token token) {
        return token.is(Upos.DET, Upos.ADJ, Upos.NOUN, Upos.PROPN, Upos.NUM) || token.xpos().startsWith("PRP$")
                || token.is(Upos.VERB) && token.isRelation("amod", "compound");
    }

    /** A possessive ending, hyphen or "and" between nouns of one phrase; no "and" before another role. */
    private static boolean joins(Sentence sentence, int at, int limit) {
        Token token = sentence.token(at);
        if (at + 1 >= limit || !isNominal(sentence.token(at + 1))) {
            return false;
        }
        boolean ending = token.xpos().equals("POS") || token.form().equals("-") || token.form().equals("&");
        return ending || token.is(Upos.CCONJ) && !beginsRole(sentence, at + 1, limit) && !sentence.token(at + 1).is(Upos.DET);
    }

    /** Whether a noun for a person comes before anything else but nouns and adjectives. */
    private static boolean beginsRole(Sentence sentence, int begin, int limit) {
        for (int i = begin; i < limit && isNominal(sentence.token(i)); i++) {
            if (NounPhrases.nameOver(sentence, sentence.token(i)).filter(name -> name.type() == NameType.PER).isPresent()) {
                return i == begin;
            }
            if (RolePhrases.isRoleNoun(sentence, sentence.token(i))) {
                return true;
            }
        }
        return false;
    }

    private static Token head(Sentence sentence, int begin, int end) {
        Token head = null;
        for (int i = begin; i < end; i++) {
            Token token = sentence.token(i);
            boolean inName = NounPhrases.nameOver(sentence, token).isPresent();
            if (token.is(Upos.CCONJ) && !inName && head != null) {
                break;
            }
            if (token.is(Upos.NOUN, Upos.PROPN) || inName) {
                head = token;
            }
        }
        return head;
    }
}
