package org.newsgraph.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.NameType;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/**
 * Roles one behind the other with their complements, read by the order of the words: "minister of education of Norway and
 * deputy leader of the party" has minister and leader.
 */
final class RoleRow {

    /** How many words a role with its complements may have. */
    private static final int REACH = 24;

    private RoleRow() {
    }

    /** The roles of the row that fills the words up to a token (exclusive), the last first; none where no role noun's complements do. */
    static List<Token> endingAt(Sentence sentence, int end) {
        List<Token> found = new ArrayList<>();
        int at = end;
        while (at > 0) {
            Optional<Token> role = lastEndingAt(sentence, at);
            if (role.isEmpty()) {
                break;
            }
            found.add(role.get());
            int begin = begin(sentence, role.get());
            boolean goesOn = begin > 1 && sentence.token(begin - 1).is(Upos.CCONJ) && !sentence.token(begin).is(Upos.DET);
            at = goesOn ? begin - 1 : 0; // "the President and the Minister": two people
        }
        return found;
    }

    /** The roles of the row that begins at a token, and the token behind it. */
    static Row beginningAt(Sentence sentence, int begin) {
        List<Token> found = new ArrayList<>();
        int size = sentence.tokens().size();
        int at = begin;
        int end = begin;
        while (at < size) {
            Token role = null;
            int i = at;
            for (; i < size && isBeforeRole(sentence, i, at); i++) {
                if (RolePhrases.isRoleNoun(sentence, sentence.token(i))) {
                    role = sentence.token(i);
                }
            }
            if (role == null || i != role.index() + 1) {
                break;
            }
            found.add(role);
            end = Complement.end(sentence, role.index() + 1, size);
            boolean comma = end + 1 < size && sentence.token(end).form().equals(",") && isRoleWithComplement(sentence, end + 1);
            int and = end < size && sentence.token(end).form().equals(",") && end + 1 < size && sentence.token(end + 1).is(Upos.CCONJ) && found.size() > 1 ? end + 1 : end;
            if (!comma && (and >= size || !sentence.token(and).is(Upos.CCONJ) || and + 1 < size && sentence.token(and + 1).is(Upos.DET))) {
                break;
            }
            at = comma ? end + 1 : and + 1;
        }
        return new Row(found, end);
    }

    /** "co-chair of the council, chair of the board and member of …": a bare role with its complement. */
    private static boolean isRoleWithComplement(Sentence sentence, int begin) {
        int at = begin;
        while (at < sentence.tokens().size() && isBeforeRole(sentence, at, begin) && !sentence.token(at).is(Upos.DET)) {
            at++;
        }
        return at > begin && at < sentence.tokens().size() && RolePhrases.isRoleNoun(sentence, sentence.token(at - 1))
                && !NounPhrases.isPlural(sentence.token(at - 1)) && sentence.token(at).form().equals("of");
    }

    /** @param end token behind the row */
    record Row(List<Token> roles, int end) {
    }

    private static boolean isBeforeRole(Sentence sentence, int index, int begin) {
        Token token = sentence.token(index);
        boolean person = NounPhrases.nameOver(sentence, token).filter(name -> name.type() == NameType.PER).isPresent();
        boolean owner = token.xpos().equals("POS") && index > begin;
        return !person && (owner || token.is(Upos.ADJ, Upos.NOUN, Upos.PROPN, Upos.NUM) || token.form().equals("-")
                || token.is(Upos.DET) || token.xpos().equals("PRP$") || token.is(Upos.ADV) && index == begin
                || token.is(Upos.VERB) && token.isRelation("amod"));
    }

    /**
     * The noun for a person whose complements fill the words up to a token. With several it is the last without a
     * determiner ("aide to President of Kenya Tom Reid" speaks of the president), or else the first ("Head of the Office of
     * the President Ann Roe").
     */
    private static Optional<Token> lastEndingAt(Sentence sentence, int end) {
        Optional<Token> first = Optional.empty();
        for (int i = end - 1; i >= Math.max(0, end - REACH); i--) {
            Token token = sentence.token(i);
            if (token.is(Upos.PUNCT) && !token.form().equals("-") || token.is(Upos.VERB, Upos.AUX) && !token.isRelation("amod")
                    || NounPhrases.nameOver(sentence, token).filter(name -> name.type() == NameType.PER).isPresent()) {
                break;
            }
            boolean fills = i + 1 == end || Complement.end(sentence, i + 1, end) == end;
            if (fills && RolePhrases.isRoleNoun(sentence, token) && !NounPhrases.isPlural(token)) {
                first = Optional.of(token);
                if (!sentence.token(begin(sentence, token)).is(Upos.DET)) {
                    break;
                }
            }
        }
        return first;
    }

    /** The first word of the role's own noun phrase, its determiner included. */
    static int begin(Sentence sentence, Token role) {
        int begin = role.index();
        while (begin > 0) {
            Token before = sentence.token(begin - 1);
            boolean person = NounPhrases.nameOver(sentence, before).filter(name -> name.type() == NameType.PER).isPresent();
            if (before.is(Upos.DET) || before.xpos().equals("PRP$")) {
                return begin - 1;
            }
            if (begin == role.index() && Titles.isRank(sentence, role) && endsOffice(sentence, begin)) {
                return begin; // "Minister for Skills Senator Ann Roe"
            }
            if (person || !before.is(Upos.ADJ, Upos.NOUN, Upos.PROPN, Upos.NUM) && !before.form().equals("-") && !before.xpos().equals("POS")) {
                return begin;
            }
            begin--;
        }
        return begin;
    }

    private static boolean endsOffice(Sentence sentence, int end) {
        return !sentence.token(end - 1).is(Upos.PUNCT) && lastEndingAt(sentence, end).filter(role -> role.index() < end - 1).isPresent();
    }
}
