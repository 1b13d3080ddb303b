package org.newsgraph.phrase;

import java.util.List;
import java.util.Set;
import org.newsgraph.lexicon.GivenNames;
import org.newsgraph.lexicon.PersonNouns;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Name;
import org.newsgraph.model.NameType;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;
import org.newsgraph.phrase.RolePhrase.Construction;

/** Finds appositions on both sides of a name: "X, the president of Y," and "the president of Y, X,". */
final class Appositions {

    private Appositions() {
    }

    /** Index of the last token below a word, the name that may wrongly hang there left out. */
    private static int lastOf(DependencyTree tree, Token token, Token name) {
        return tree.subtree(token).stream().filter(below -> !below.equals(name) && !tree.isBelow(below, name))
                .filter(below -> below.index() < name.index()).mapToInt(Token::index).max().orElse(token.index());
    }

    /** "X, the president of Y" and "the president of Y, X", with the conjuncts of a role: "founder and director". */
    static void find(Sentence sentence, Name name, Token head, Set<RolePhrase> found) {
        DependencyTree tree = sentence.tree();
        for (Token child : tree.children(head, "appos")) {
            if (child.index() > head.index() && !isJoined(sentence, child) && isBeside(sentence, head, child) && !isNickname(sentence, name.end(), child)) {
                RolePhrases.withConjuncts(sentence, tree, child, head, Construction.APPOSITION, found);
            }
        }
        rowBehind(sentence, name, head, found);
        rowBefore(sentence, name, head, found);
        // "James Baker, secretary of state": the nearest name, whichever the tree took
        int end = end(sentence, name);
        if (end + 1 < sentence.tokens().size() && isComma(sentence.token(end))) {
            for (Token token : sentence.tokens()) {
                if (token.index() > end && token.isRelation("appos", "conj", "parataxis", "nmod") && RolePhrases.isRoleNoun(sentence, token)
                        && (token.isRelation("appos") || !tree.has(token, "cc", "case")) && !isJoined(sentence, token) && NounPhrases.start(sentence, token) == end + 1
                        && !tree.has(token, "cop", "nsubj")) {
                    RolePhrases.withConjuncts(sentence, tree, token, head, Construction.APPOSITION, found);
                }
            }
        }
        besideSubject(sentence, name, head, found);
        if (head.isRelation("appos")) {
            // "the president of the Lombardy region, Roberto Maroni,": the tree may hang the name on any noun before it
            Token first = null;
            for (Token above : tree.ancestors(head)) {
                if (above.index() > head.index() || NounPhrases.nameOver(sentence, above).filter(known -> known.type() == NameType.PER).isPresent()) {
                    break;
                }
                first = first == null && RolePhrases.isRoleNoun(sentence, above) && isBeside(sentence, above, head) ? above : first;
                if (!above.isRelation("nmod", "compound", "appos", "conj", "flat")) {
                    break;
                }
            }
            if (first != null) {
                RolePhrases.withConjuncts(sentence, tree, first, head, Construction.APPOSITION, found);
                // "the president and chairman, X": one person; "the president and the chairman, X": two
                boolean samePerson = first.isRelation("appos") || first.isRelation("conj") && !tree.has(first, "det", "nmod:poss");
                Token outer = samePerson ? tree.head(first).orElse(first) : first;
                if (!outer.equals(first) && RolePhrases.isRoleNoun(sentence, outer) && RolePhrases.isPersonFree(sentence, outer.index(), head.index())) {
                    found.add(new RolePhrase(head, outer, Construction.APPOSITION));
                }
            }
        }
    }

    /** "Co-founder of Google, Sergey Brin, met …": the tree gives the verb two subjects. */
    private static void besideSubject(Sentence sentence, Name name, Token head, Set<RolePhrase> found) {
        int begin = name.begin();
        int end = name.end();
        if (begin < 2 || end >= sentence.tokens().size() || !isComma(sentence.token(begin - 1)) || !isComma(sentence.token(end)) || head.isRoot()) {
            return;
        }
        for (Token other : sentence.tree().children(sentence.token(head.head()))) {
            if (other.index() < begin && other.relation().equals(head.relation()) && RolePhrases.isRoleNoun(sentence, other)
                    && lastOf(sentence.tree(), other, head) >= begin - 2 && RolePhrases.isPersonFree(sentence, other.index(), begin)) {
                found.add(new RolePhrase(head, other, Construction.APPOSITION));
            }
        }
    }

    private static boolean isComma(Token token) {
        return token.form().equals(",") || token.form().equals("–") || token.form().equals("—") || token.form().equals("(");
    }

    /** "Ann Roe, director of exhibits at the University of Leeds,": between commas the order of the words says enough. */
    private static void rowBehind(Sentence sentence, Name name, Token head, Set<RolePhrase> found) {
        int comma = end(sentence, name);
        if (comma + 1 >= sentence.tokens().size() || !isComma(sentence.token(comma))) {
            return;
        }
        RoleRow.Row row = RoleRow.beginningAt(sentence, comma + 1);
        boolean plural = row.roles().stream().anyMatch(NounPhrases::isPlural);
        if (!row.roles().isEmpty() && !plural && closes(sentence, row.end()) && !isNickname(sentence, comma, row.roles().get(0))
                && row.roles().stream().noneMatch(role -> sentence.tree().has(role, "nsubj", "cop"))) {
            row.roles().forEach(role -> found.add(new RolePhrase(head, role, Construction.APPOSITION)));
        }
    }

    /** "a lawyer of the bank, Ann Roe." The name must be closed by a mark again, and the role not speak of a name before it. */
    private static void rowBefore(Sentence sentence, Name name, Token head, Set<RolePhrase> found) {
        int comma = Titles.beginWithTitle(sentence, name) - 1;
        if (comma < 1 || !sentence.token(comma).form().equals(",")) {
            return;
        }
        int end = comma;
        if (sentence.token(comma - 1).form().equals(")")) { // "the head of NEC (National Election Commission), Ann Roe,"
            while (end > 1 && !sentence.token(end).form().equals("(")) {
                end--;
            }
        }
        List<Token> row = RoleRow.endingAt(sentence, end);
        if (row.isEmpty()) {
            return;
        }
        int begin = RoleRow.begin(sentence, row.get(row.size() - 1));
        Token first = sentence.token(begin);
        if (begin > 0 && !closes(sentence, end(sentence, name))) {
            return; // "in his talk with the president, Ann Roe said"
        }
        boolean named = NounPhrases.nameOver(sentence, first).isPresent() || NounPhrases.countryWord(sentence, first).isPresent(); // "NATO chief, Ann Roe,"
        boolean office = PersonNouns.english().isOffice(RolePhrases.lemma(sentence, row.get(0))) && Character.isUpperCase(first.form().codePointAt(0));
        boolean definite = named || first.is(Upos.DET) || first.xpos().equals("PRP$") || sentence.tree().has(row.get(row.size() - 1), "nmod:poss");
        boolean ofAnother = begin > 1 && (sentence.token(begin - 1).is(Upos.PUNCT) && !sentence.token(begin - 1).form().matches("[\"“(]")
                || sentence.token(begin - 1).is(Upos.CCONJ) && !first.is(Upos.DET) && !(office && row.get(0).index() + 1 < end)) || sentence.token(Math.max(0, begin - 1)).isLemma("be", "as", "become")
                && !sentence.token(Math.max(0, begin - 1)).isRelation("fixed", "cc"); // but "as well as NATO's chief, Ann Roe,"
        boolean opens = begin == 0 && (row.get(0).index() + 1 < end || office && closes(sentence, end(sentence, name))); // "President of the Republic of Kenya, H.E. Tom Reid"
        boolean joined = begin > 0 && sentence.token(begin - 1).is(Upos.CCONJ) && office; // "…, and Minister for Education, Ann Roe,"
        if ((definite || opens || joined) && !ofAnother) {
            row.forEach(role -> found.add(new RolePhrase(head, role, Construction.APPOSITION)));
        }
    }

    /** "…, and the minister": somebody else, whatever the tree says. */
    private static boolean isJoined(Sentence sentence, Token apposition) {
        return sentence.tree().children(apposition, "cc").stream().anyMatch(and -> and.index() < apposition.index());
    }

    /** Whether a phrase may end before a token. */
    private static boolean closes(Sentence sentence, int index) {
        return index >= sentence.tokens().size() || sentence.token(index).form().matches("[,.;:)!?–—]|--")
                && !(index + 1 < sentence.tokens().size() && sentence.token(index + 1).is(Upos.CCONJ) && !sentence.token(index).form().equals(","));
    }

    /** "Tom Reid (Baby Doc)": a name too. */
    private static boolean isNickname(Sentence sentence, int mark, Token role) {
        return mark < role.index() && sentence.token(mark).form().equals("(") && role.is(Upos.PROPN);
    }

    /** The token behind a name, letters behind it, brackets and an age: the comma of "Ann Roe (born 1970), 46, mayor". */
    private static int end(Sentence sentence, Name name) {
        int end = name.end();
        int size = sentence.tokens().size();
        while (end < size && GivenNames.world().isLettersAfter(sentence.token(end).form())) {
            end++;
        }
        if (end < size && sentence.token(end).form().equals("(")) {
            int close = end;
            while (close < size && close < end + 12 && !sentence.token(close).form().equals(")")) {
                close++;
            }
            boolean bracket = close + 1 < size && sentence.token(close).form().equals(")") && sentence.token(close + 1).form().equals(",");
            end = bracket ? close + 1 : end;
        }
        boolean age = end + 2 < size && sentence.token(end).form().equals(",") && sentence.token(end + 1).form().matches("[1-9][0-9]")
                && sentence.token(end + 2).form().equals(",");
        return age ? end + 2 : end;
    }

    /**
     * Whether an apposition follows right behind: between both stand marks, an age or what belongs to the first, and no
     * other person's name. A tree that hangs it farther back is wrong more often than right.
     */
    private static boolean isBeside(Sentence sentence, Token first, Token apposition) {
        int begin = sentence.tree().subtree(apposition).get(0).index();
        boolean mark = false;
        for (int i = first.index() + 1; i < begin; i++) {
            Token token = sentence.token(i);
            mark |= token.is(Upos.PUNCT);
            boolean otherName = NounPhrases.nameOver(sentence, token).filter(name -> name.type() == NameType.PER)
                    .filter(name -> first.index() < name.begin() || first.index() >= name.end()).isPresent();
            if (otherName || token.isRelation("cc") && mark || token.xpos().equals("POS") || token.is(Upos.VERB)) {
                return false;
            }
        }
        return true;
    }
}
