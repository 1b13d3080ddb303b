package org.newsgraph.fact.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.Agent;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.EventKind;
import org.newsgraph.model.Factuality;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/** Who is in an event that a noun names by what the clause around it says: who struck, who is blamed, who offered and who refused. */
final class GovernedParts {

    private static final String RULE = "EventComplement";
    private static final Set<EventKind> BLAMED = Set.of(EventKind.ATTACK, EventKind.INVASION, EventKind.PROTEST, EventKind.ARREST, EventKind.CONFLICT, EventKind.WAR, EventKind.DEATH);
    private static final Set<String> OFFERS = Set.of("offer", "proposal", "invitation", "request", "bid", "proposition", "suggestion");

    private final Agents agents;

    GovernedParts(Agents agents) {
        this.agents = agents;
    }

    List<Telling.Part> read(Trigger trigger, Factuality real) {
        List<Telling.Part> found = new ArrayList<>();
        if (trigger.kind().isA(EventKind.CONFLICT)) {
            struck(trigger, real, found);
        }
        if (BLAMED.contains(trigger.kind())) {
            blamed(trigger, found);
        }
        if (trigger.kind().isA(EventKind.MEETING) || trigger.kind().isA(EventKind.AGREEMENT)) {
            offered(trigger, real, found);
        }
        return found;
    }

    /** "Rebels wounded two soldiers in an attack", "an explosion killed ten people": who did it, and to whom. */
    private void struck(Trigger trigger, Factuality real, List<Telling.Part> found) {
        Sentence sentence = trigger.sentence();
        DependencyTree tree = sentence.tree();
        Token noun = trigger.head();
        Optional<Token> verb = tree.head(noun).filter(head -> head.is(Upos.VERB) && VerbClasses.HARM.contains(head.lemma()));
        boolean within = noun.isRelation("obl") && Set.of("in", "during").contains(tree.preposition(noun));
        if (verb.isEmpty() || !within && !noun.isRelation("nsubj")) {
            return;
        }
        boolean suffering = verb.get().isLemma("die", "perish");
        boolean passive = Clauses.isPassive(tree, verb.get());
        if (within && !suffering) {
            Optional<Token> doer = passive ? Clauses.agent(tree, verb.get()) : Clauses.subject(tree, verb.get());
            doer.ifPresent(who -> agents.people(sentence, who).forEach(agent -> found.add(part(trigger, agent, Telling.Role.ACTOR, real, who))));
        }
        if (trigger.kind() != EventKind.CONFLICT) { // who dies in clashes is not their target
            Optional<Token> victim = !passive && !suffering ? Clauses.object(tree, verb.get()) : within ? Clauses.subject(tree, verb.get()) : Optional.empty();
            victim.ifPresent(whom -> agents.listed(sentence, whom).forEach(agent -> found.add(part(trigger, agent, Telling.Role.TARGET, real, whom))));
        }
    }

    /** "Accused Russia of the attack", "blamed Israel for the bombing". */
    private void blamed(Trigger trigger, List<Telling.Part> found) {
        DependencyTree tree = trigger.sentence().tree();
        Optional<Token> verb = tree.head(trigger.head()).filter(head -> head.isLemma("blame", "accuse", "suspect") && trigger.head().isRelation("obl", "nmod"));
        Optional<Token> whom = verb.flatMap(v -> Clauses.isPassive(tree, v) ? Clauses.subject(tree, v) : Clauses.object(tree, v));
        whom.ifPresent(one -> agents.people(trigger.sentence(), one).forEach(agent -> found.add(part(trigger, agent, Telling.Role.ACTOR, Factuality.ALLEGED, one))));
    }

    /** "Rejected Peru's offer of talks": who offers and who is asked would be there. */
    private void offered(Trigger trigger, Factuality real, List<Telling.Part> found) {
        Sentence sentence = trigger.sentence();
        DependencyTree tree = sentence.tree();
        Optional<Token> offer = tree.head(trigger.head()).filter(head -> OFFERS.contains(head.lemma()) && trigger.head().isRelation("nmod"));
        if (offer.isEmpty()) {
            return;
        }
        Telling.Role role = trigger.kind().isA(EventKind.MEETING) ? Telling.Role.ATTENDING : Telling.Role.ACTOR;
        Factuality unreal = real == Factuality.ACTUAL ? Factuality.POSSIBLE : real;
        List<Token> who = new ArrayList<>(Clauses.phrases(tree, offer.get(), "from", "by", "to"));
        Clauses.possessor(tree, offer.get()).ifPresent(who::add);
        for (Agent agent : agents.before(sentence, offer.get())) {
            found.add(part(trigger, agent, role, unreal, offer.get()));
        }
        Optional<Token> verb = tree.head(offer.get()).filter(head -> offer.get().isRelation("obj") && head.isLemma("reject", "accept", "refuse", "decline", "turn", "make", "renew"));
        verb.flatMap(v -> Clauses.subject(tree, v)).ifPresent(who::add);
        who.forEach(one -> agents.listed(sentence, one).forEach(agent -> found.add(part(trigger, agent, role, unreal, one))));
    }

    private static Telling.Part part(Trigger trigger, Agent who, Telling.Role role, Factuality real, Token words) {
        return new Telling.Part(who, role, real, trigger.sentence().index(), words.span().cover(trigger.head().span()), RULE, 0.7);
    }
}
