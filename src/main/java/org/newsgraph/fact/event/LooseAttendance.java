package org.newsgraph.fact.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.Agent;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Factuality;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/**
 * "Also present were X and Y.", "The participants included X.", "Russia was represented by X.": attendance that names no event,
 * so that the last one told of is meant.
 */
final class LooseAttendance {

    private static final Set<String> GUESTS = Set.of("participant", "attendee", "guest", "delegate");
    private static final Set<String> OPENERS = Set.of("attending", "chairing", "taking", "participating", "joining", "addressing", "representing", "speaking", "hosting");
    static final String RULE = "LooseAttendance";

    private final Agents agents;
    private final FactualityReader factuality;

    LooseAttendance(Agents agents, FactualityReader factuality) {
        this.agents = agents;
        this.factuality = factuality;
    }

    List<Telling.Part> find(Sentence sentence) {
        List<Telling.Part> found = new ArrayList<>();
        DependencyTree tree = sentence.tree();
        for (Token token : sentence.tokens()) {
            inverted(sentence, token, found);
            attendingIncluded(sentence, token, found);
            List<Token> who = who(tree, token);
            if (who.isEmpty()) {
                continue;
            }
            boolean absent = token.isLemma("absent");
            Factuality real = factuality.ofPredicate(sentence, token);
            boolean away = absent || real == Factuality.DENIED;
            for (Token phrase : who) {
                for (Agent agent : agents.listed(sentence, phrase)) {
                    found.add(new Telling.Part(agent, away ? Telling.Role.ABSENT : Telling.Role.ATTENDING, away ? Factuality.ACTUAL : real, sentence.index(),
                            token.span().cover(phrase.span()), RULE, 0.7));
                }
            }
        }
        return found;
    }

    /** "Also present were X and Y": the list is read from the order of the words, since subject and predicate look alike. */
    private void inverted(Sentence sentence, Token token, List<Telling.Part> found) {
        int next = token.index() + 1;
        boolean opens = token.index() <= 4 && token.isLemma("present", "absent", "attend", "participate") && next < sentence.tokens().size()
                && sentence.token(next).isLemma("be") && (token.is(Upos.ADJ) || token.xpos().equals("VBG"));
        boolean begins = token.index() == 0 || token.index() == 1 && sentence.token(0).isLemma("also");
        if (begins && token.xpos().equals("VBG") && OPENERS.contains(Clauses.lower(token))) {
            for (int i = token.index() + 1; i < Math.min(14, sentence.tokens().size() - 1); i++) {
                if (sentence.token(i).isLemma("be")) {
                    next = i; // "Chairing the conference were X and Y"
                    opens = true;
                    break;
                }
            }
        }
        while (opens && next + 1 < sentence.tokens().size() && sentence.token(next + 1).is(Upos.PUNCT)) {
            next++; // "Attending the meeting were: A, B"
        }
        for (Agent agent : opens ? agents.namedFrom(sentence, next + 1) : List.<Agent>of()) {
            found.add(new Telling.Part(agent, token.isLemma("absent") ? Telling.Role.ABSENT : Telling.Role.ATTENDING, Factuality.ACTUAL, sentence.index(),
                    token.span(), RULE, 0.75));
        }
    }

    /** "Members attending the meeting included A and B": read from the order of the words, as trees of long lists are seldom right. */
    private void attendingIncluded(Sentence sentence, Token token, List<Telling.Part> found) {
        boolean listing = token.isLemma("include") && token.is(Upos.VERB) && List.of("VBD", "VBP", "VBZ").contains(token.xpos());
        boolean attending = listing && sentence.tokens().subList(0, token.index()).stream()
                .anyMatch(word -> word.isLemma("attend", "participate") && word.xpos().equals("VBG") || word.isLemma("present", "participant", "attendee"));
        for (Agent agent : attending ? agents.namedFrom(sentence, token.index() + 1) : List.<Agent>of()) {
            found.add(new Telling.Part(agent, Telling.Role.ATTENDING, factuality.ofPredicate(sentence, token), sentence.index(), token.span(), RULE, 0.75));
        }
    }

    private static List<Token> who(DependencyTree tree, Token token) {
        if (token.is(Upos.ADJ) && token.isLemma("present", "absent") && tree.has(token, "cop") && !tree.has(token, "obl", "nmod")) {
            return Clauses.subject(tree, token).map(List::of).orElse(List.of());
        }
        if (token.is(Upos.VERB)) {
            boolean attending = token.isLemma("attend") && !tree.has(token, "obj") && !Clauses.isPassive(tree, token)
                    || token.isLemma("participate") && Clauses.phrases(tree, token, "in", "at").isEmpty()
                    || token.isLemma("take") && Clauses.object(tree, token).filter(o -> o.isLemma("part") && !tree.has(o, "nmod")).isPresent()
                    && Clauses.phrases(tree, token, "in", "at").isEmpty();
            if (attending && !token.isRelation("acl")) {
                return Clauses.subject(tree, token).map(List::of).orElse(List.of());
            }
            if (token.isLemma("represent", "join", "accompany") && Clauses.isPassive(tree, token) && !token.isRelation("acl", "advcl")) {
                return Clauses.agent(tree, token).map(List::of).orElse(List.of());
            }
            if (token.isLemma("include") && tree.child(token, "nsubj").filter(s -> GUESTS.contains(s.lemma()) && !tree.has(s, "nmod")).isPresent()) {
                return Clauses.object(tree, token).map(List::of).orElse(List.of());
            }
        }
        Optional<Token> subject = tree.child(token, "nsubj");
        boolean among = tree.preposition(token).equals("among") && tree.has(token, "cop") && subject.isPresent();
        boolean guests = GUESTS.contains(token.lemma()) || tree.children(token, "acl", "amod").stream().anyMatch(c -> c.isLemma("attend", "present", "participate")
                && !tree.has(c, "obj"));
        return among && guests ? List.of(subject.get()) : List.of();
    }
}
