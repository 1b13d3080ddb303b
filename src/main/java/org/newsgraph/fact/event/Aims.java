package org.newsgraph.fact.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.Agent;
import org.newsgraph.model.Country;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Place;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/** Whom a deed is aimed at, where the words name a thing and not them: "against Brazil's decision", "shelled Iraqi towns". */
final class Aims {

    private static final int DEEPEST = 3;
    private static final Set<String> OWNING = Set.of("of", "by", "from", "against", "for");

    private final Agents agents;

    Aims(Agents agents) {
        this.agents = agents;
    }

    /** Whom a phrase means: itself, else its owner, its nationality, or whoever hangs on it with "of" or "by". */
    List<Entity> of(Sentence sentence, Token phrase) {
        return of(sentence, phrase, 0);
    }

    private List<Entity> of(Sentence sentence, Token phrase, int depth) {
        List<Entity> own = new ArrayList<>(agents.people(sentence, phrase));
        if (own.isEmpty()) {
            agents.entityAt(sentence, phrase).filter(e -> e instanceof Place || e instanceof Country).ifPresent(own::add);
        }
        if (!own.isEmpty() || depth >= DEEPEST) {
            return own;
        }
        DependencyTree tree = sentence.tree();
        Optional<Token> owner = Clauses.possessor(tree, phrase);
        if (owner.isPresent() && !owner.get().is(Upos.PRON)) {
            return of(sentence, owner.get(), DEEPEST);
        }
        Optional<Agent> nation = agents.countryOf(sentence, phrase).filter(agent -> tree.children(phrase, "amod", "compound").stream()
                .anyMatch(child -> agents.agentAt(sentence, child).filter(agent::equals).isPresent() || agents.nationals().country(sentence, child).filter(agent::equals).isPresent()));
        if (nation.isPresent()) {
            return List.of(nation.get());
        }
        for (Token child : tree.children(phrase, "nmod", "obl")) {
            List<Entity> found = OWNING.contains(tree.preposition(child)) ? of(sentence, child, depth + 1) : List.of();
            if (!found.isEmpty()) {
                return found;
            }
        }
        for (Token clause : tree.children(phrase, "acl")) {
            List<Entity> found = Clauses.agent(tree, clause).map(by -> of(sentence, by, DEEPEST)).orElse(List.of());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /**
     * Whom a protest is against: "against X", "to demand X's resignation", "in protest at X's refusal".
     *
     * @param anchors the protest's word and the verbs that it happens through
     */
    List<Entity> ofProtest(Sentence sentence, List<Token> anchors) {
        DependencyTree tree = sentence.tree();
        Set<Entity> found = new LinkedHashSet<>();
        sentence.tokens().stream().filter(word -> word.isLemma("protest") && word.is(Upos.NOUN) && tree.preposition(word).equals("in") && anchors.stream().anyMatch(a -> tree.isBelow(word, a)))
                .forEach(word -> tree.children(word, "nmod", "obl").forEach(what -> found.addAll(of(sentence, what)))); // "marched in protest at X's plan"
        for (Token anchor : anchors) {
            if (anchor.isLemma("protest") && anchor.is(Upos.VERB)) {
                Clauses.object(tree, anchor).ifPresent(object -> found.addAll(of(sentence, object)));
            }
            for (Token child : tree.children(anchor, "obl", "nmod")) {
                String preposition = tree.preposition(child);
                if (Set.of("against", "at", "over", "with").contains(preposition) && (preposition.equals("against") || anchor.isLemma("protest"))) {
                    found.addAll(of(sentence, child));
                }
            }
            List<Token> clauses = new ArrayList<>(tree.children(anchor, "advcl", "acl", "xcomp"));
            tree.children(anchor, "obl").stream().filter(child -> child.isLemma("demonstration", "protest", "rally", "march")).forEach(child -> clauses.addAll(tree.children(child, "acl")));
            for (Token clause : clauses) {
                if (VerbClasses.DEMAND.contains(clause.lemma())) {
                    Clauses.object(tree, clause).ifPresent(object -> found.addAll(of(sentence, object)));
                    for (Token child : tree.children(clause, "obl")) {
                        if (Set.of("against", "for", "at", "of", "over").contains(tree.preposition(child))) {
                            found.addAll(of(sentence, child));
                        }
                    }
                }
            }
        }
        return List.copyOf(found);
    }
}
