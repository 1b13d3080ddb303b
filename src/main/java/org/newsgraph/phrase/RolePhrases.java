package org.newsgraph.phrase;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
        return List.copyOf(found);
    }

    /** "President Emmanuel Macron"; "Presidents Obama and Medvedev" through the conjunct. */
    private static void titles(Sentence sentence, Name name, Token head, Set<RolePhrase> found) {
        DependencyTree tree = sentence.tree();
        for (Token child : tree.children(head, "nmod:desc", "compound", "appos", "flat", "nmod:unmarked", "amod", "nmod")) {
            if (child.index() < name.begin() && isRoleNoun(child) && !hasCase(tree, child)) {
                found.add(new RolePhrase(head, child, Construction.TITLE));
                for (Token other : tree.children(child, "conj")) { // "President and Chairman Xi Jinping"
                    if (other.index() < name.begin() && isRoleNoun(other)) {
                        found.add(new RolePhrase(head, other, Construction.TITLE));
                    }
                }
            }
        }
        // the parser may make the title the head: "Presidents" ← flat/appos/compound "Obama"
        Optional<Token> above = tree.head(head);
        if (above.isPresent() && above.get().index() < name.begin() && head.isRelation("flat", "nmod:desc", "compound") && isRoleNoun(above.get())) {
            found.add(new RolePhrase(head, above.get(), Construction.TITLE));
        }
        if (head.isRelation("conj")) {
            Token first = tree.firstConjunct(head);
            for (Token child : tree.children(first, "nmod:desc", "compound")) {
                if (child.index() < first.index() && isRoleNoun(child) && NounPhrases.isPlural(child)) {
                    found.add(new RolePhrase(head, child, Construction.TITLE));
                }
            }
        }
        // a title next to the name that the tree hangs elsewhere: "US envoys Steve Witkoff"
        if (found.stream().noneMatch(role -> role.name().equals(head)) && name.begin() > 0) {
            Token before = sentence.token(name.begin() - 1);
            if (isRoleNoun(before) && !before.isRelation("obj", "nsubj", "obl", "iobj", "root", "conj", "ccomp", "vocative")
                    && !GivenNames.world().isHonorific(before.form())) {
                found.add(new RolePhrase(head, before, Construction.TITLE));
            } else if (isRoleNoun(before) && head.isRelation("appos") && head.head() == before.index()) {
                found.add(new RolePhrase(head, before, Construction.TITLE));
            }
        }
    }

    /** "X, the president of Y" and "the president of Y, X", with the conjuncts of a role: "founder and director". */
    private static void appositions(Sentence sentence, Token head, Set<RolePhrase> found) {
        DependencyTree tree = sentence.tree();
        for (Token child : tree.children(head, "appos")) {
            if (child.index() > head.index()) {
                withConjuncts(tree, child, head, Construction.APPOSITION, found);
            }
        }
        Optional<Token> above = tree.head(head);
        if (above.isPresent() && head.isRelation("appos") && isRoleNoun(above.get())) {
            withConjuncts(tree, above.get(), head, Construction.APPOSITION, found);
            Token chained = above.get();
            if (chained.isRelation("appos") && tree.head(chained).filter(RolePhrases::isRoleNoun).isPresent()) {
                withConjuncts(tree, tree.head(chained).get(), head, Construction.APPOSITION, found);
            }
        }
    }

    /** "X is/was/became/remains the president of Y", also in a relative clause "X, who is the president". */
    private static void copulas(Sentence sentence, Token head, Set<RolePhrase> found) {
        DependencyTree tree = sentence.tree();
        Optional<Token> above = tree.head(head);
        if (above.isPresent() && head.relation().equals("nsubj") && isRoleNoun(above.get()) && tree.has(above.get(), "cop")
                && isAsserted(tree, above.get())) {
            withConjuncts(tree, above.get(), head, Construction.COPULA, found);
        }
        if (above.isPresent() && head.relation().equals("nsubj") && above.get().isLemma("become", "remain")
                && isAsserted(tree, above.get())) {
            tree.child(above.get(), "xcomp", "obj").filter(RolePhrases::isRoleNoun)
                    .ifPresent(role -> withConjuncts(tree, role, head, Construction.COPULA, found));
        }
        for (Token clause : tree.children(head, "acl:relcl")) {
            if (isRoleNoun(clause) && tree.has(clause, "cop") && isAsserted(tree, clause)
                    && tree.child(clause, "nsubj").filter(subject -> subject.isLemma("who")).isPresent()) {
                withConjuncts(tree, clause, head, Construction.COPULA, found);
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
                tree.child(verb, "xcomp", "obj").filter(RolePhrases::isRoleNoun)
                        .filter(role -> !role.equals(head))
                        .filter(role -> !verb.isLemma("nominate"))
                        .ifPresent(role -> withConjuncts(tree, role, head, Construction.AS, found));
            }
            boolean serves = verb.isLemma("serve", "act", "work", "resign", "retire", "return", "continue");
            if ((serves || chosen && passive) && isAsserted(tree, verb)) {
                for (Token oblique : tree.children(verb, "obl")) {
                    if (tree.preposition(oblique).equals("as") && isRoleNoun(oblique)) {
                        withConjuncts(tree, oblique, head, Construction.AS, found);
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

    private static void withConjuncts(DependencyTree tree, Token role, Token name, Construction construction, Set<RolePhrase> found) {
        if (isRoleNoun(role)) {
            found.add(new RolePhrase(name, role, construction));
        }
        for (Token other : tree.children(role, "conj")) {
            if (isRoleNoun(other) && !tree.has(other, "nsubj")) {
                found.add(new RolePhrase(name, other, construction));
            }
        }
    }

    private static boolean hasCase(DependencyTree tree, Token token) {
        return tree.has(token, "case");
    }

    /** Whether a token can say what a person is: a noun for persons, also capitalised as a title. */
    public static boolean isRoleNoun(Token token) {
        if (!token.is(Upos.NOUN, Upos.PROPN, Upos.ADJ)) {
            return false;
        }
        PersonNouns nouns = PersonNouns.english();
        return nouns.isPerson(lemma(token));
    }

    /** Lower case and singular, also of a capitalised title that the tagger took for a name. */
    public static String lemma(Token token) {
        String lemma = token.lemma().toLowerCase(java.util.Locale.ROOT);
        if (!PersonNouns.english().isPerson(lemma) && lemma.endsWith("s") && PersonNouns.english().isPerson(lemma.substring(0, lemma.length() - 1))) {
            return lemma.substring(0, lemma.length() - 1);
        }
        return lemma;
    }
}
