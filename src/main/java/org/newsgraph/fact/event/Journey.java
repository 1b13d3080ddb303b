package org.newsgraph.fact.event;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/**
 * "will fly to Oslo next week, where she will meet …", "flew to Oslo on Monday to meet …", "will visit Oslo in June to hold talks with …": what somebody does
 * where they travel is done there and then.
 *
 * @param place    the word that names where they go
 * @param verb     the verb of travelling, whose time is the event's
 * @param relative told by "where", which says the place for sure
 */
record Journey(Optional<Token> place, Optional<Token> verb, boolean relative) {

    /** @param frames the verbs that an event's noun is told through: "held a meeting" */
    static Optional<Journey> of(DependencyTree tree, Token head, List<Frames.Frame> frames) {
        return Stream.concat(Stream.of(head), frames.stream().map(Frames.Frame::verb)).filter(verb -> verb.is(Upos.VERB)).flatMap(verb -> of(tree, verb).stream()).findFirst();
    }

    private static Optional<Journey> of(DependencyTree tree, Token verb) {
        if (verb.isRoot()) {
            return Optional.empty();
        }
        Token head = tree.token(verb.head());
        if (verb.isRelation("acl:relcl") && tree.children(verb, "advmod").stream().anyMatch(word -> word.isLemma("where"))) {
            return Optional.of(new Journey(Optional.of(head), tree.ancestors(head).stream().filter(above -> above.is(Upos.VERB)).findFirst().filter(Journey::isTravel), true));
        }
        if (verb.isRelation("advcl", "xcomp") && Clauses.isInfinitive(tree, verb) && isTravel(head) && !head.isLemma("attend") && verb.index() > head.index()) {
            Optional<Token> goal = Clauses.object(tree, head).filter(object -> head.isLemma("visit", "tour"))
                    .or(() -> Stream.of("to", "in", "at").flatMap(to -> Clauses.phrases(tree, head, to).stream()).findFirst());
            return goal.map(place -> new Journey(Optional.of(place), Optional.of(head), false));
        }
        return Optional.empty();
    }

    private static boolean isTravel(Token verb) {
        return VerbClasses.MOTION.contains(verb.lemma()) || verb.isLemma("visit", "tour", "attend");
    }
}
