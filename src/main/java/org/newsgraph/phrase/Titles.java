package org.newsgraph.phrase;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

/** Finds titles before names: "President Emmanuel Macron", "Minister of Education of Norway Ann Roe", "Presidents Obama and Medvedev". */
final class Titles {

    /** Titles that stand between an office and the name: "Defence Minister General Ann Roe". */
    private static final Set<String> RANKS = Set.of("senator", "general", "colonel", "major", "admiral", "lieutenant", "marshal", "professor", "justice",
            "sheikh", "prince", "princess", "ambassador", "archbishop");
    /** First words of titles of two words, which are no title alone. */
    private static final Set<String> FIRST_WORDS = Set.of("chief", "deputy", "assistant", "associate", "general", "vice");

    private Titles() {
    }

    static void find(Sentence sentence, Name name, Token head, Set<RolePhrase> found) {
        DependencyTree tree = sentence.tree();
        int begin = begin(sentence, name);
        List<Token> row = row(sentence, begin, head);
        for (Token child : tree.children(head, "nmod:desc", "compound", "appos", "flat", "nmod:unmarked", "amod", "nmod")) {
            if (child.index() < begin && RolePhrases.isRoleNoun(sentence, child)
                    && (!tree.has(child, "case") || child.index() == begin - 1 && !child.isRelation("nmod:poss")) // "by US envoys Roe and Reid"
                    && RolePhrases.isPersonFree(sentence, child.index(), begin) && !isQuoted(sentence, child.index(), begin)) {
                if (!row.isEmpty() && row.get(0).index() < child.index() && tree.has(child, "det")) {
                    continue; // "assistant to the president Ann Roe": the assistant
                }
                List<Token> others = tree.children(child, "conj").stream() // "President and Chairman Xi Jinping"
                        .filter(other -> other.index() < begin && RolePhrases.isRoleNoun(sentence, other)).toList();
                boolean another = !others.isEmpty() && tree.has(child, "det"); // "the President and Minister Ann Roe": two people
                if (!another) {
                    found.add(new RolePhrase(head, child, Construction.TITLE));
                }
                others.stream().filter(other -> !another || !tree.has(other, "det"))
                        .forEach(other -> found.add(new RolePhrase(head, other, Construction.TITLE)));
            }
        }
        // the parser may make the title the head: "Presidents" ← flat/appos/compound "Obama"
        Optional<Token> above = tree.head(head);
        if (above.isPresent() && above.get().index() < begin && head.isRelation("flat", "nmod:desc", "compound")
                && RolePhrases.isRoleNoun(sentence, above.get()) && RolePhrases.isPersonFree(sentence, above.get().index(), begin)) {
            found.add(new RolePhrase(head, above.get(), Construction.TITLE));
        }
        if (found.stream().noneMatch(role -> role.name().equals(head))) {
            adjacent(sentence, begin, head, found);
        }
        if (!row.isEmpty()) {
            int first = RoleRow.begin(sentence, row.get(row.size() - 1)); // what lies before is said of somebody else
            found.removeIf(phrase -> phrase.name().equals(head) && phrase.construction() == Construction.TITLE && phrase.role().index() < first);
            row.forEach(role -> found.add(new RolePhrase(head, role, Construction.TITLE)));
            beforeRank(sentence, row.get(0), head, found);
        }
        found.removeIf(phrase -> phrase.name().equals(head) && phrase.construction() == Construction.TITLE && found.stream().anyMatch(other ->
                other.name().equals(head) && isFirstWord(sentence, phrase.role(), other.role())));
    }

    /** The roles whose complements fill the words up to the name; none where the tree must be asked: "told the reporter Ann Roe was ill". */
    private static List<Token> row(Sentence sentence, int begin, Token head) {
        if (begin == 0 || sentence.token(begin - 1).is(Upos.PUNCT)) {
            return List.of();
        }
        List<Token> row = RoleRow.endingAt(sentence, begin);
        boolean bare = !row.isEmpty() && row.get(0).index() == begin - 1 && (sentence.token(RoleRow.begin(sentence, row.get(0))).is(Upos.DET)
                || sentence.tree().has(row.get(0), "nmod:poss", "nsubj", "cop") || row.get(0).isRelation("nsubj:outer", "vocative"));
        if (!row.isEmpty() && isOfNameBefore(sentence, row.get(row.size() - 1))) {
            return List.of();
        }
        boolean another = row.size() > 1 && sentence.token(RoleRow.begin(sentence, row.get(row.size() - 1))).is(Upos.DET);
        return bare ? List.of() : another ? row.subList(0, row.size() - 1) : row; // "the President and Senator Ann Roe": two people
    }

    /** A list without line breaks: "Ann Roe – CEO of Acme Tom Reid – CEO of …" */
    private static boolean isOfNameBefore(Sentence sentence, Token role) {
        int dash = RoleRow.begin(sentence, role) - 1;
        return dash > 0 && sentence.token(dash).form().matches("[–—-]|--")
                && NounPhrases.nameOver(sentence, sentence.token(dash - 1)).filter(name -> name.type() == NameType.PER).isPresent();
    }

    /** "Chief Executive Ann Roe" is no chief, "Secretary-General Ann Roe" no secretary; but "Trade Minister Senator Ann Roe" is both. */
    private static boolean isFirstWord(Sentence sentence, Token role, Token other) {
        boolean hyphen = other.index() == role.index() + 2 && sentence.token(role.index() + 1).form().equals("-");
        return hyphen || other.index() == role.index() + 1 && !isBeforeRank(sentence, role, other);
    }

    private static boolean isBeforeRank(Sentence sentence, Token before, Token rank) {
        String lemma = RolePhrases.lemma(sentence, before);
        // "army spokesman Colonel Ann Roe", "Defence Minister General Ann Roe", but "Deputy General"
        boolean capital = Character.isUpperCase(rank.form().codePointAt(0));
        if (isRank(sentence, rank) && capital && !Character.isUpperCase(before.form().codePointAt(0)) && PersonNouns.english().isOffice(lemma)) {
            return !lemma.matches("deputy|assistant|associate|vice");
        }
        return isRank(sentence, rank) && Character.isUpperCase(before.form().codePointAt(0)) && PersonNouns.english().isOffice(lemma)
                && !RANKS.contains(lemma) && !FIRST_WORDS.contains(lemma);
    }

    /** A title that may stand between an office and the name. */
    static boolean isRank(Sentence sentence, Token title) {
        return RANKS.contains(RolePhrases.lemma(sentence, title));
    }

    /** The office before a rank: "Minister for Skills Senator Ann Roe". */
    private static void beforeRank(Sentence sentence, Token rank, Token head, Set<RolePhrase> found) {
        int begin = rank.index();
        if (begin > 1 && isRank(sentence, rank) && !sentence.token(begin - 1).is(Upos.PUNCT)) {
            RoleRow.endingAt(sentence, begin).stream().filter(role -> role.index() < begin - 1 || isBeforeRank(sentence, role, rank))
                    .forEach(role -> found.add(new RolePhrase(head, role, Construction.TITLE)));
        }
    }

    /** Where the name begins with its forms of address: "the Hon. Ann Roe". */
    static int begin(Sentence sentence, Name name) {
        int begin = name.begin();
        while (begin > 0 && (GivenNames.world().isHonorific(sentence.token(begin - 1).form())
                || sentence.token(begin - 1).isLemma("the") && GivenNames.world().isHonorific(sentence.token(begin).form()))) {
            begin--;
        }
        return begin;
    }

    /** "Anonymous blogger, "Roe declares …": the name belongs to other words. */
    private static boolean isQuoted(Sentence sentence, int role, int begin) {
        for (int i = role + 1; i < begin; i++) {
            if (sentence.token(i).xpos().equals("``") || sentence.token(i).form().matches("[:;]")) {
                return true;
            }
        }
        return false;
    }

    /**
     * A title right before the name that the tree hangs elsewhere. A bare singular noun for a person before a name is a
     * title whatever the tree says: "according to curator Ann Roe".
     */
    private static void adjacent(Sentence sentence, int begin, Token head, Set<RolePhrase> found) {
        int last = begin - 1;
        while (last > 1 && sentence.token(last).form().toLowerCase(Locale.ROOT).matches("elect|designate|-")) { // "President-elect Ann Roe"
            last--;
        }
        if (last < 0) {
            return;
        }
        DependencyTree tree = sentence.tree();
        Token before = sentence.token(last);
        if (!RolePhrases.isRoleNoun(sentence, before) || GivenNames.world().isHonorific(before.form())) {
            return;
        }
        boolean bare = !NounPhrases.isPlural(before) && !tree.has(before, "det", "nmod:poss") && !before.isRelation("nsubj:outer", "vocative");
        boolean sameplace = head.isRelation("appos") && head.head() == before.index()
                || head.relation().equals(before.relation()) && head.head() == before.head();
        if (bare || sameplace) {
            found.add(new RolePhrase(head, before, Construction.TITLE));
        }
    }

    /** The index of the first title among those that stand right before the name: "Army" of ", Army General Ann Roe". */
    static int beginWithTitle(Sentence sentence, Name name) {
        int begin = begin(sentence, name);
        return begin > 0 && RolePhrases.isRoleNoun(sentence, sentence.token(begin - 1)) ? RoleRow.begin(sentence, sentence.token(begin - 1)) : begin;
    }
}
