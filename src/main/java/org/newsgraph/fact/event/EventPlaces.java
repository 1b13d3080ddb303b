package org.newsgraph.fact.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.lexicon.Places;
import org.newsgraph.model.Country;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Entity;
import org.newsgraph.model.EventKind;
import org.newsgraph.model.Place;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/** Where an event is, from the words that hang on it or on the verb that it happens through: never from the speaker's place. */
final class EventPlaces {

    private static final Set<String> AT = Set.of("in", "at", "near", "outside", "on", "inside", "off", "across", "around", "throughout", "into", "under", "through");

    private static final Set<String> WITH = Set.of("with", "between", "among");
    private static final Set<String> AGAINST = Set.of("by", "on", "against", "at", "in", "of", "near", "outside", "under", "during");
    private static final Set<EventKind> STRIKES = Set.of(EventKind.CONFLICT, EventKind.ACCIDENT, EventKind.DISASTER, EventKind.DEATH);

    private final Agents agents;

    EventPlaces(Agents agents) {
        this.agents = agents;
    }

    /** @param anchors the event's word and the verbs whose place is the event's */
    Optional<Entity> find(Sentence sentence, Trigger trigger, List<Token> anchors) {
        DependencyTree tree = sentence.tree();
        boolean visit = trigger.kind() == EventKind.VISIT;
        boolean blow = STRIKES.stream().anyMatch(trigger.kind()::isA);
        for (Token anchor : anchors) {
            for (Token child : tree.children(anchor, "obl", "nmod")) {
                String preposition = tree.preposition(child);
                if (AT.contains(preposition) || preposition.equals("to") && (visit || VerbClasses.MOTION.contains(anchor.lemma())) || child.isLemma("street") && preposition.equals("to")) {
                    boolean loose = !(blow && preposition.equals("on")) && Set.of("on", "around", "across", "throughout").contains(preposition); // "talks on the situation around Ukraine"
                    boolean topic = preposition.equals("on") && trigger.kind().isA(EventKind.MEETING); // "a session on Ukraine"
                    Optional<Entity> place = topic ? Optional.empty() : loose ? agents.entityAt(sentence, child).filter(EventPlaces::isPlace) : place(sentence, child);
                    if (place.isPresent()) {
                        return place;
                    }
                }
            }
        }
        if (anchors.stream().anyMatch(anchor -> tree.children(anchor, "advmod").stream().anyMatch(word -> word.isLemma("here")))) {
            Optional<Place> here = agents.dateline();
            if (here.isPresent()) {
                return here.map(Entity.class::cast);
            }
        }
        for (Token anchor : anchors) {
            Optional<Entity> place = deeper(sentence, trigger, anchor, 0);
            if (place.isPresent()) {
                return place;
            }
        }
        for (Token anchor : anchors) {
            if (!anchor.equals(trigger.head()) && tree.preposition(trigger.head()).equals("by") && Clauses.isPassive(tree, anchor)) { // "the town was hit by floods"
                Optional<Entity> hit = Clauses.subject(tree, anchor).flatMap(subject -> place(sentence, subject));
                if (hit.isPresent()) {
                    return hit;
                }
            }
            boolean struck = !anchor.equals(trigger.head()) && anchor.isLemma("strike", "hit", "shake", "rock", "batter", "devastate", "ravage", "sweep");
            Optional<Entity> place = struck ? Clauses.object(tree, anchor).flatMap(object -> place(sentence, object)) : Optional.empty();
            if (place.isPresent()) {
                return place; // "an earthquake struck Chile"
            }
        }
        if (!trigger.isVerb()) {
            for (Token child : tree.children(trigger.head(), "compound", "amod", "nmod:poss")) {
                Optional<Entity> place = agents.entityAt(sentence, child).filter(e -> e instanceof Place && (blow || Places.world().isKnown(e.label()))
                        || e instanceof Country && child.isRelation("compound") && child.is(Upos.PROPN) && (trigger.kind() == EventKind.DISASTER || trigger.kind() == EventKind.ACCIDENT));
                if (place.isPresent() && child.index() < trigger.head().index()) {
                    return place;
                }
            }
        }
        return trigger.kind() == EventKind.ELECTION || trigger.kind() == EventKind.VOTE ? ofVoters(sentence, anchors) : Optional.empty();
    }

    /** "Voters in Kuwait go to the polls for an election", "Tunisians elect a parliament". */
    private Optional<Entity> ofVoters(Sentence sentence, List<Token> anchors) {
        DependencyTree tree = sentence.tree();
        for (Token anchor : anchors) {
            Token verb = anchor.is(Upos.VERB) ? anchor : tree.head(anchor).filter(head -> head.is(Upos.VERB)).orElse(anchor);
            Optional<Token> voters = Clauses.subject(tree, verb).filter(subject -> subject.isLemma("voter", "citizen", "people", "resident")
                    || subject.xpos().endsWith("PS") || subject.xpos().equals("NNS") && Character.isUpperCase(subject.form().codePointAt(0)));
            if (voters.filter(subject -> agents.entityAt(sentence, subject).filter(Country.class::isInstance).isEmpty()).isPresent()) { // not "the United States voted"
                Optional<Entity> place = Clauses.phrases(tree, voters.get(), "in", "of", "from").stream().flatMap(in -> place(sentence, in).stream()).findFirst()
                        .or(() -> agents.nationals().country(sentence, voters.get()).map(Entity.class::cast));
                if (place.isPresent()) {
                    return place;
                }
            }
        }
        return Optional.empty();
    }

    /** "Clashes with police in Lyon", "an attack on a patrol in Mali", "a summit of leaders in Doha": a place that hangs on whom the event is with, against or of. */
    private Optional<Entity> deeper(Sentence sentence, Trigger trigger, Token anchor, int depth) {
        DependencyTree tree = sentence.tree();
        boolean blow = STRIKES.stream().anyMatch(trigger.kind()::isA);
        for (Token child : depth > 2 ? List.<Token>of() : tree.children(anchor, "nmod", "obl")) {
            String preposition = tree.preposition(child);
            boolean carrier = child.index() > anchor.index() && (WITH.contains(preposition) || blow && AGAINST.contains(preposition)
                    || depth == 0 && preposition.equals("of") && trigger.kind().isA(EventKind.MEETING) && !trigger.isVerb());
            if (carrier && !child.is(Upos.NUM)) {
                for (Token inner : tree.withConjuncts(child).stream().flatMap(one -> tree.children(one, "nmod", "obl").stream()).toList()) {
                    Optional<Entity> place = AT.contains(tree.preposition(inner)) ? place(sentence, inner) : Optional.empty();
                    if (place.isPresent()) {
                        return place;
                    }
                }
                for (Token one : tree.withConjuncts(child)) {
                    Optional<Entity> below = deeper(sentence, trigger, one, depth + 1);
                    if (below.isPresent()) {
                        return below;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The place that a phrase names: itself, or what its name hangs on ("the city of Odesa", "a hotel in Geneva"). */
    Optional<Entity> place(Sentence sentence, Token phrase) {
        Optional<Entity> own = agents.entityAt(sentence, phrase).filter(EventPlaces::isPlace).or(() -> agents.nationals().capital(sentence, phrase));
        if (own.isPresent()) {
            return own;
        }
        for (Token child : phrase.isLemma("border", "frontier", "request", "invitation", "initiative", "behest", "suggestion", "urging", "hand", "expense") ? List.<Token>of() : sentence.tree().children(phrase, "nmod", "appos", "flat", "compound")) {
            String preposition = sentence.tree().preposition(child);
            if (AT.contains(preposition) || preposition.equals("of") || !child.isRelation("nmod")) {
                Optional<Entity> place = agents.entityAt(sentence, child).filter(EventPlaces::isPlace)
                        .filter(entity -> !child.isRelation("compound") || entity instanceof Place);
                if (place.isPresent()) {
                    return place;
                }
            }
        }
        return agents.nationals().land(sentence, phrase).map(Entity.class::cast);
    }

    private static boolean isPlace(Entity entity) {
        return entity instanceof Place && !entity.label().endsWith("border") || entity instanceof Country;
    }

    /** Whether both may be one place: the same, or a city in the country. */
    static boolean compatible(Entity one, Entity other) {
        return one.id() == other.id() || contains(one, other) || contains(other, one) || isSpot(one) || isSpot(other);
    }

    /** A building or hall, which no table of towns knows: it may lie in any town. */
    private static boolean isSpot(Entity entity) {
        return entity instanceof Place place && !Places.world().isKnown(place.label());
    }

    /** Whether a country holds a place, as far as is known. */
    static boolean contains(Entity country, Entity place) {
        return country instanceof Country land && place instanceof Place spot && spot.countryCode().map(land.isoCode()::equals).orElse(false);
    }
}
