package org.newsgraph.phrase;

import java.util.ArrayList;
import java.util.LinkedHashSet;
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

/**
 * Finds the nouns that say what a named person is, by the tree. What the noun means (a country's office, a kinship) is
 * left to those who ask.
 */
public final class RolePhrases {

    private RolePhrases() {
    }

    /** All of a sentence, in the order of the names. */
    public static List<RolePhrase> find(Sentence sentence) {
        Set<RolePhrase> found = new LinkedHashSet<>();
        for (Name name : sentence.names()) {
            if (name.type() == NameType.PER) {
                Token head = NounPhrases.headOf(sentence, name.begin(), name.end());
                titles(sentence, name, head, found);
                appositions(sentence, head, found);
                copulas(sentence, head, found);
                asPhrases(sentence, head, found);
            }
        }
        for (Token token : sentence.tokens()) {
            if (token.is(Upos.PRON) && token.isLemma("he", "she") && token.isRelation("nsubj")) { // "He is the president of the club"
                copulas(sentence, token, found);
                asPhrases(sentence, token, found);
            }
        }
        sharedTitles(sentence, found);
        List<RolePhrase> distinct = new ArrayList<>();
        for (RolePhrase phrase : found) {
            boolean isTitleOfAnother = phrase.construction() == Construction.APPOSITION && found.stream().anyMatch(other ->
                    other.construction() == Construction.TITLE && other.role().equals(phrase.role()) && !other.name().equals(phrase.name()));
            if (!isTitleOfAnother && distinct.stream().noneMatch(known -> known.name().equals(phrase.name()) && known.role().equals(phrase.role()))) {
                distinct.add(phrase);
            }
        }
        return List.copyOf(distinct);
    }

    /** "Presidents Obama and Medvedev", "US envoys Peter Marsh and Daniel Cole": a plural title is everybody's. */
    private static void sharedTitles(Sentence sentence, Set<RolePhrase> found) {
        for (RolePhrase phrase : List.copyOf(found)) {
            if (phrase.construction() == Construction.TITLE && NounPhrases.isPlural(phrase.role())) {
                for (Token other : sentence.tree().children(phrase.name(), "conj")) {
                    boolean ownTitle = found.stream().anyMatch(known -> known.name().equals(other) && known.construction() == Construction.TITLE);
                    if (!ownTitle && NounPhrases.nameOver(sentence, other).filter(name -> name.type() == NameType.PER).isPresent()) {
                        found.add(new RolePhrase(other, phrase.role(), Construction.TITLE));
                    }
                }
            }
        }
    }

    /** "President Emmanuel Macron"; "Presidents Obama and Medvedev" through the conjunct. */
    private static void titles(Sentence sentence, Name name, Token head, Set<RolePhrase> found) {
        DependencyTree tree = sentence.tree();
        for (Token child : tree.children(head, "nmod:desc", "compound", "appos", "flat", "nmod:unmarked", "amod", "nmod")) {
            if (child.index() < name.begin() && isRoleNoun(sentence, child) && !hasCase(tree, child) && !isPersonBetween(sentence, child.index(), name.begin())) {
                found.add(new RolePhrase(head, child, Construction.TITLE));
                for (Token other : tree.children(child, "conj")) { // "President and Chairman Xi Jinping"
                    if (other.index() < name.begin() && isRoleNoun(sentence, other)) {
                        found.add(new RolePhrase(head, other, Construction.TITLE));
                    }
                }
            }
        }
        // the parser may make the title the head: "Presidents" ← flat/appos/compound "Obama"
        Optional<Token> above = tree.head(head);
        if (above.isPresent() && above.get().index() < name.begin() && head.isRelation("flat", "nmod:desc", "compound") && isRoleNoun(sentence, above.get())
                && !isPersonBetween(sentence, above.get().index(), name.begin())) {
            found.add(new RolePhrase(head, above.get(), Construction.TITLE));
        }
        if (found.stream().noneMatch(role -> role.name().equals(head))) {
            adjacentTitle(sentence, name, head, found);
        }
    }

    /**
     * A title right before the name that the tree hangs elsewhere. A bare singular noun for a person before a name is a
     * title whatever the tree says: "according to curator Ann Roe"; so is one with its complement: "Minister of Education
     * Ann Roe said".
     */
    private static void adjacentTitle(Sentence sentence, Name name, Token head, Set<RolePhrase> found) {
        if (name.begin() == 0) {
            return;
        }
        DependencyTree tree = sentence.tree();
        Token before = sentence.token(name.begin() - 1);
        if (isRoleNoun(sentence, before) && !GivenNames.world().isHonorific(before.form())) {
            boolean bare = !NounPhrases.isPlural(before) && !tree.has(before, "det", "nmod:poss") && !before.isRelation("nsubj:outer", "vocative");
            boolean sameplace = head.isRelation("appos") && head.head() == before.index()
                    || head.relation().equals(before.relation()) && head.head() == before.head();
            if (bare || sameplace) {
                found.add(new RolePhrase(head, before, Construction.TITLE));
            }
            return;
        }
        for (Token above : tree.ancestors(before)) {
            boolean endsHere = above.index() < before.index() && !tree.isBelow(above, head) && !isPersonBetween(sentence, above.index(), name.begin());
            if (endsHere && isRoleNoun(sentence, above) && !tree.has(above, "det") && above.xpos().startsWith("NN")
                    && lastOf(tree, above, head) == before.index()) {
                found.add(new RolePhrase(head, above, Construction.TITLE));
                return;
            }
        }
    }

    /** Index of the last token below a word, the name that may wrongly hang there left out. */
    private static int lastOf(DependencyTree tree, Token token, Token name) {
        return tree.subtree(token).stream().filter(below -> !below.equals(name) && !tree.isBelow(below, name))
                .filter(below -> below.index() < name.index()).mapToInt(Token::index).max().orElse(token.index());
    }

    /** "X, the president of Y" and "the president of Y, X", with the conjuncts of a role: "founder and director". */
    private static void appositions(Sentence sentence, Token head, Set<RolePhrase> found) {
        DependencyTree tree = sentence.tree();
        for (Token child : tree.children(head, "appos")) {
            if (child.index() > head.index() && isBeside(sentence, head, child)) {
                withConjuncts(sentence, tree, child, head, Construction.APPOSITION, found);
            }
        }
        // "James Baker, secretary of state": the nearest name, whichever the tree took
        int end = nameEnd(sentence, head);
        if (end + 1 < sentence.tokens().size() && isComma(sentence.token(end))) {
            for (Token token : sentence.tokens()) {
                if (token.index() > end && token.isRelation("appos", "conj", "parataxis", "nmod") && isRoleNoun(sentence, token)
                        && (token.isRelation("appos") || !tree.has(token, "cc", "case")) && NounPhrases.start(sentence, token) == end + 1
                        && !tree.has(token, "cop", "nsubj")) {
                    withConjuncts(sentence, tree, token, head, Construction.APPOSITION, found);
                }
            }
        }
        besideSubject(sentence, head, found);
        if (head.isRelation("appos")) {
            // "the president of the Lombardy region, Roberto Maroni,": the tree may hang the name on any noun before it
            Token first = null;
            for (Token above : tree.ancestors(head)) {
                if (above.index() > head.index() || NounPhrases.nameOver(sentence, above).filter(name -> name.type() == NameType.PER).isPresent()) {
                    break;
                }
                first = first == null && isRoleNoun(sentence, above) && isBeside(sentence, above, head) ? above : first;
                if (!above.isRelation("nmod", "compound", "appos", "conj", "flat")) {
                    break;
                }
            }
            if (first != null) {
                withConjuncts(sentence, tree, first, head, Construction.APPOSITION, found);
                // "the president and chairman, X": one person; "the president and the chairman, X": two
                boolean samePerson = first.isRelation("appos") || first.isRelation("conj") && !tree.has(first, "det", "nmod:poss");
                Token outer = samePerson ? tree.head(first).orElse(first) : first;
                if (!outer.equals(first) && isRoleNoun(sentence, outer) && !isPersonBetween(sentence, outer.index(), head.index())) {
                    found.add(new RolePhrase(head, outer, Construction.APPOSITION));
                }
            }
        }
    }

    /** "Co-founder of Google, Sergey Brin, met …": the tree gives the verb two subjects. */
    private static void besideSubject(Sentence sentence, Token head, Set<RolePhrase> found) {
        int begin = NounPhrases.nameOver(sentence, head).map(Name::begin).orElse(head.index());
        int end = nameEnd(sentence, head);
        if (begin < 2 || end >= sentence.tokens().size() || !isComma(sentence.token(begin - 1)) || !isComma(sentence.token(end)) || head.isRoot()) {
            return;
        }
        for (Token other : sentence.tree().children(sentence.token(head.head()))) {
            if (other.index() < begin && other.relation().equals(head.relation()) && isRoleNoun(sentence, other)
                    && lastOf(sentence.tree(), other, head) >= begin - 2 && !isPersonBetween(sentence, other.index(), begin)) {
                found.add(new RolePhrase(head, other, Construction.APPOSITION));
            }
        }
    }

    private static boolean isPersonBetween(Sentence sentence, int begin, int end) {
        return sentence.names().stream().anyMatch(name -> name.type() == NameType.PER && name.begin() > begin && name.end() < end);
    }

    /**
     * Whether a role noun is the title of the next name, as in the lists "Defence Minister Ann Roe, Commander of the Navy Tom
     * Reid, …": nothing but its own words stand between, and the name is not its complement ("daughter of Tom Reid", "aide
     * to President Tom Reid").
     */
    private static boolean isTitleOfNext(Sentence sentence, Token role) {
        for (int i = role.index() + 1; i < sentence.tokens().size(); i++) {
            Token token = sentence.token(i);
            int at = i;
            if (sentence.names().stream().anyMatch(name -> name.type() == NameType.PER && name.begin() == at)) {
                Token before = sentence.token(i - 1);
                boolean complement = before.index() != role.index() && isRoleNoun(sentence, before);
                return before.is(Upos.NOUN, Upos.PROPN, Upos.ADJ) && !complement;
            }
            if (token.is(Upos.PUNCT, Upos.VERB, Upos.AUX, Upos.PRON) && !token.form().equals("-")) {
                return false;
            }
        }
        return false;
    }

    private static boolean isComma(Token token) {
        return token.form().equals(",") || token.form().equals("–") || token.form().equals("—") || token.form().equals("(");
    }

    private static int nameEnd(Sentence sentence, Token head) {
        return NounPhrases.nameOver(sentence, head).map(Name::end).orElse(head.index() + 1);
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

    /** "X is/was/became/remains the president of Y", also in a relative clause "X, who is the president". */
    private static void copulas(Sentence sentence, Token head, Set<RolePhrase> found) {
        DependencyTree tree = sentence.tree();
        Optional<Token> above = tree.head(head);
        if (above.isPresent() && head.relation().equals("nsubj") && isRoleNoun(sentence, above.get()) && tree.has(above.get(), "cop")
                && isAsserted(tree, above.get())) {
            withConjuncts(sentence, tree, above.get(), head, Construction.COPULA, found);
        }
        if (above.isPresent() && head.relation().equals("nsubj") && above.get().isLemma("become", "remain")
                && isAsserted(tree, above.get())) {
            tree.children(above.get(), "xcomp", "obj").stream().filter(noun -> isRoleNoun(sentence, noun))
                    .forEach(role -> withConjuncts(sentence, tree, role, head, Construction.COPULA, found));
        }
        for (Token clause : tree.children(head, "acl:relcl")) {
            if (isRoleNoun(sentence, clause) && tree.has(clause, "cop") && isAsserted(tree, clause)
                    && tree.child(clause, "nsubj").filter(subject -> subject.isLemma("who")).isPresent()) {
                withConjuncts(sentence, tree, clause, head, Construction.COPULA, found);
            }
        }
    }

    /** "X, as president of Y, …", "X was elected president", "X was named as the head of". */
    private static void asPhrases(Sentence sentence, Token head, Set<RolePhrase> found) {
        DependencyTree tree = sentence.tree();
        Optional<Token> above = tree.head(head);
        if (above.isPresent() && above.get().is(Upos.VERB)
                && (head.relation().equals("nsubj:pass") || head.relation().equals("obj") || head.relation().equals("nsubj"))) {
            Token verb = above.get();
            boolean chosen = verb.isLemma("elect", "appoint", "name", "reelect", "re-elect", "nominate", "declare", "crown", "inaugurate", "install");
            boolean passive = head.relation().equals("nsubj:pass");
            if (chosen && isAsserted(tree, verb) && (passive || head.relation().equals("obj"))) {
                tree.children(verb, "xcomp", "obj").stream().filter(noun -> isRoleNoun(sentence, noun))
                        .filter(role -> !role.equals(head) && !verb.isLemma("nominate"))
                        .forEach(role -> withConjuncts(sentence, tree, role, head, Construction.AS, found));
            }
            boolean serves = verb.isLemma("serve", "act", "work", "resign", "retire", "return", "continue");
            if ((serves || chosen && passive) && isAsserted(tree, verb)) {
                for (Token oblique : tree.children(verb, "obl")) {
                    if (tree.preposition(oblique).equals("as") && isRoleNoun(sentence, oblique)) {
                        withConjuncts(sentence, tree, oblique, head, Construction.AS, found);
                    }
                }
            }
        }
    }

    /** Neither denied nor merely possible: "will be president", "if she were president", "wants to become president" tell no holding. */
    private static boolean isAsserted(DependencyTree tree, Token predicate) {
        return !tree.isNegated(predicate)
                && tree.children(predicate, "aux").stream().noneMatch(aux -> aux.isLemma("will", "would", "could", "may", "might", "should", "can", "must", "shall")
                        || aux.form().equals("to"))
                && tree.children(predicate, "mark").stream().noneMatch(mark -> mark.isLemma("if", "unless", "whether", "to"));
    }

    private static void withConjuncts(Sentence sentence, DependencyTree tree, Token role, Token name, Construction construction, Set<RolePhrase> found) {
        if (construction == Construction.APPOSITION && role.index() > name.index() && isTitleOfNext(sentence, role)) {
            return;
        }
        if (isRoleNoun(sentence, role)) {
            found.add(new RolePhrase(name, role, construction));
        }
        for (Token other : tree.children(role, "conj")) {
            if (isRoleNoun(sentence, other) && !tree.has(other, "nsubj")) {
                found.add(new RolePhrase(name, other, construction));
            }
        }
    }

    private static boolean hasCase(DependencyTree tree, Token token) {
        return tree.has(token, "case");
    }

    /** Whether a token can say what a person is: a noun for persons, also capitalised as a title. */
    public static boolean isRoleNoun(Sentence sentence, Token token) {
        return (token.is(Upos.NOUN, Upos.PROPN, Upos.ADJ) || token.xpos().startsWith("NN")) && PersonNouns.english().isPerson(lemma(sentence, token)) && !isPartOfName(sentence, token);
    }

    /** "Authority" of "Civil Defence Authority" names nobody. */
    private static boolean isPartOfName(Sentence sentence, Token token) {
        return NounPhrases.nameOver(sentence, token).filter(name -> name.type() != NameType.PER && name.end() - name.begin() > 1).isPresent();
    }

    /**
     * Lower case and singular, also of a capitalised title that the tagger took for a name; words joined by hyphens are
     * one where the whole or its last part names a person: "son-in-law", "co-founder".
     */
    public static String lemma(Sentence sentence, Token token) {
        PersonNouns nouns = PersonNouns.english();
        String joined = joined(sentence, token);
        if (joined.indexOf('-') > 0 && (nouns.isKin(joined) || nouns.isPerson(joined))) {
            return joined;
        }
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        if (!nouns.isPerson(lemma) && lemma.endsWith("s") && nouns.isPerson(lemma.substring(0, lemma.length() - 1))) {
            return lemma.substring(0, lemma.length() - 1);
        }
        return lemma;
    }

    /** The words that hyphens join to a token without a blank, in lower case; the last as its lemma. */
    private static String joined(Sentence sentence, Token token) {
        int begin = token.index();
        int end = token.index() + 1;
        while (begin >= 2 && sentence.token(begin - 1).form().equals("-") && touches(sentence, begin - 1) && touches(sentence, begin - 2)) {
            begin -= 2;
        }
        while (end + 1 < sentence.tokens().size() && sentence.token(end).form().equals("-") && touches(sentence, end - 1) && touches(sentence, end)) {
            end += 2;
        }
        if (end - begin == 1) {
            return token.lemma().toLowerCase(Locale.ROOT);
        }
        String first = sentence.token(begin).lemma().toLowerCase(Locale.ROOT); // "sons-in-law"
        StringBuilder word = new StringBuilder(first);
        for (int i = begin + 1; i < end; i++) {
            word.append(sentence.token(i).lemma().toLowerCase(Locale.ROOT));
        }
        return word.toString();
    }

    /** Whether no blank stands behind a token. */
    private static boolean touches(Sentence sentence, int index) {
        return sentence.token(index).span().end() == sentence.token(index + 1).span().begin();
    }
}
