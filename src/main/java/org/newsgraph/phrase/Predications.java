package org.newsgraph.phrase;

import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;
import org.newsgraph.phrase.RolePhrase.Construction;

/** Finds clauses that say what somebody is: "X was the president of Y", "X became mayor", "X was elected president", "X, as mayor, …". */
final class Predications {

    private Predications() {
    }

    /** "X is/was/became/remains the president of Y", also in a relative clause "X, who is the president". */
    static void copulas(Sentence sentence, Token head, Set<RolePhrase> found) {
        DependencyTree tree = sentence.tree();
        Optional<Token> above = tree.head(head);
        if (above.isPresent() && head.relation().equals("nsubj") && RolePhrases.isRoleNoun(sentence, above.get()) && tree.has(above.get(), "cop")
                && !tree.has(above.get(), "case") && isAsserted(tree, above.get())) { // not "she was in exile"
            RolePhrases.withConjuncts(sentence, tree, above.get(), head, Construction.COPULA, found);
        }
        if (above.isPresent() && head.relation().equals("nsubj") && above.get().is(Upos.VERB)) { // "He served as envoy and was foreign minister"
            tree.children(above.get(), "conj").stream().filter(role -> RolePhrases.isRoleNoun(sentence, role) && tree.has(role, "cop") && !tree.has(role, "nsubj", "case") && isAsserted(tree, role))
                    .forEach(role -> RolePhrases.withConjuncts(sentence, tree, role, head, Construction.COPULA, found));
        }
        if (above.isPresent() && head.relation().equals("nsubj") && above.get().isLemma("become", "remain")
                && isAsserted(tree, above.get())) {
            tree.children(above.get(), "xcomp", "obj").stream().filter(noun -> RolePhrases.isRoleNoun(sentence, noun))
                    .forEach(role -> RolePhrases.withConjuncts(sentence, tree, role, head, Construction.COPULA, found));
        }
        for (Token clause : tree.children(head, "acl:relcl")) {
            if (RolePhrases.isRoleNoun(sentence, clause) && tree.has(clause, "cop") && isAsserted(tree, clause)
                    && tree.child(clause, "nsubj").filter(subject -> subject.isLemma("who")).isPresent()) {
                RolePhrases.withConjuncts(sentence, tree, clause, head, Construction.COPULA, found);
            }
        }
    }

    /** "X, as president of Y, …", "X was elected president", "X was named as the head of". */
    static void asPhrases(Sentence sentence, Token head, Set<RolePhrase> found) {
        DependencyTree tree = sentence.tree();
        Optional<Token> above = tree.head(head);
        if (above.isPresent() && above.get().is(Upos.VERB)
                && (head.relation().equals("nsubj:pass") || head.relation().equals("obj") || head.relation().equals("nsubj"))) {
            Token verb = above.get();
            boolean chosen = verb.isLemma("elect", "appoint", "name", "reelect", "re-elect", "reappoint", "re-appoint", "nominate",
                    "declare", "crown", "inaugurate", "install");
            boolean passive = head.relation().equals("nsubj:pass");
            if (chosen && isAsserted(tree, verb) && (passive || head.relation().equals("obj"))) {
                tree.children(verb, "xcomp", "obj").stream().filter(noun -> RolePhrases.isRoleNoun(sentence, noun))
                        .filter(role -> !role.equals(head) && !verb.isLemma("nominate"))
                        .forEach(role -> RolePhrases.withConjuncts(sentence, tree, role, head, Construction.AS, found));
            }
            boolean serves = verb.isLemma("serve", "act", "work", "resign", "retire", "return", "continue");
            boolean put = chosen && !verb.isLemma("nominate", "declare") && head.relation().equals("obj"); // "elected Roe as chair"
            boolean goesOn = verb.isLemma("continue") && !tree.isNegated(verb); // also "will continue as chair"
            if (goesOn || (serves || chosen && passive || put) && isAsserted(tree, verb)) {
                for (Token oblique : tree.children(verb, "obl")) {
                    if (tree.preposition(oblique).equals("as") && RolePhrases.isRoleNoun(sentence, oblique)) {
                        RolePhrases.withConjuncts(sentence, tree, oblique, head, Construction.AS, found);
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
}
