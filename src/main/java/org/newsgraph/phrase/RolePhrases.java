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
        return List.copyOf(found);
    }

    /** "Presidents Obama and Medvedev", "US envoys Steve Witkoff and Jared Kushner": a plural title is everybody's. */
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
            if (child.index() < name.begin() && isRoleNoun(sentence, child) && !hasCase(tree, child)) {
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
        if (above.isPresent() && above.get().index() < name.begin() && head.isRelation("flat", "nmod:desc", "compound") && isRoleNoun(sentence, above.get())) {
            found.add(new RolePhrase(head, above.get(), Construction.TITLE));
        }
        // a title next to the name that the tree hangs elsewhere: "US envoys Steve Witkoff"
        if (found.stream().noneMatch(role -> role.name().equals(head)) && name.begin() > 0) {
            Token before = sentence.token(name.begin() - 1);
            if (isRoleNoun(sentence, before) && !before.isRelation("obj", "nsubj", "obl", "iobj", "root", "conj", "ccomp", "vocative")
                    && !GivenNames.world().isHonorific(before.form())) {
                found.add(new RolePhrase(head, before, Construction.TITLE));
            } else if (isRoleNoun(sentence, before) && (head.isRelation("appos") && head.head() == before.index()
                    || head.relation().equals(before.relation()) && head.head() == before.head())) {
                found.add(new RolePhrase(head, before, Construction.TITLE));
            }
        }
    }

    /** "X, the president of Y" and "the president of Y, X", with the conjuncts of a role: "founder and director". */
    private static void appositions(Sentence sentence, Token head, Set<RolePhrase> found) {
        DependencyTree tree = sentence.tree();
        for (Token child : tree.children(head, "appos")) {
            if (child.index() > head.index() && isBeside(sentence, head, child)) {
                withConjuncts(sentence, tree, child, head, Construction.APPOSITION, found);
            }
        }
        Optional<Token> above = tree.head(head);
        if (above.isPresent() && head.isRelation("appos") && isRoleNoun(sentence, above.get())
                && isBeside(sentence, above.get(), head)) {
            withConjuncts(sentence, tree, above.get(), head, Construction.APPOSITION, found);
            Token chained = above.get();
            if (chained.isRelation("appos") && tree.head(chained).filter(noun -> isRoleNoun(sentence, noun)).isPresent()) {
                withConjuncts(sentence, tree, tree.head(chained).get(), head, Construction.APPOSITION, found);
            }
        }
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
            if (otherName || token.isRelation("cc") && mark || token.xpos().equals("POS") || token.is(Upos.VERB) && !sentence.tree().isBelow(token, first)) {
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
            tree.child(above.get(), "xcomp", "obj").filter(noun -> isRoleNoun(sentence, noun))
                    .ifPresent(role -> withConjuncts(sentence, tree, role, head, Construction.COPULA, found));
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
                tree.child(verb, "xcomp", "obj").filter(noun -> isRoleNoun(sentence, noun))
                        .filter(role -> !role.equals(head))
                        .filter(role -> !verb.isLemma("nominate"))
                        .ifPresent(role -> withConjuncts(sentence, tree, role, head, Construction.AS, found));
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
        return token.is(Upos.NOUN, Upos.PROPN, Upos.ADJ) && PersonNouns.english().isPerson(lemma(sentence, token));
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
