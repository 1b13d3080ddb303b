package org.newsgraph.fact.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.lexicon.EventVerbs;
import org.newsgraph.lexicon.EventVerbs.Part;
import org.newsgraph.lexicon.PersonNouns;
import org.newsgraph.model.Agent;
import org.newsgraph.model.Country;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Upos;
import org.newsgraph.phrase.NounPhrases;
import org.newsgraph.model.Entity;
import org.newsgraph.model.EventKind;
import org.newsgraph.model.Factuality;
import org.newsgraph.model.Group;
import org.newsgraph.model.Person;
import org.newsgraph.model.Place;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;

/** Who is in an event that a verb tells: subject and object as the word list has them, "with X", "accompanied by X". */
final class VerbalParts {

    private final Agents agents;
    private final EventVerbs verbs;
    private final Aims aims;

    VerbalParts(Agents agents, EventVerbs verbs) {
        this.agents = agents;
        this.verbs = verbs;
        this.aims = new Aims(agents);
    }

    List<Telling.Part> read(Trigger trigger, Factuality real) {
        Sentence sentence = trigger.sentence();
        DependencyTree tree = sentence.tree();
        Token verb = trigger.head();
        EventVerbs.Entry entry = VerbalTriggers.find(tree, verb, verbs).orElseThrow();
        boolean passive = Clauses.isPassive(tree, verb);
        Optional<Token> subject = passive ? Clauses.agent(tree, verb) : Clauses.subject(tree, verb);
        Optional<Token> object = passive ? Clauses.subject(tree, verb) : Clauses.object(tree, verb);
        List<Telling.Part> parts = new ArrayList<>();
        subject.ifPresent(s -> add(parts, trigger, s, entry.subject(), real));
        if (parts.isEmpty() && !passive) {
            Clauses.nameBeforePronoun(tree, verb).ifPresent(name -> add(parts, trigger, name, entry.subject(), real));
        }
        if (trigger.kind() == EventKind.ATTACK && entry.subject() == Part.NONE && object.isPresent()) {
            subject.ifPresent(s -> add(parts, trigger, s, Part.ACTOR, real)); // "exploded two bombs"
        }
        if (passive) {
            Clauses.agents(tree, verb).stream().skip(1).forEach(s -> add(parts, trigger, s, entry.subject(), real));
        }
        object.ifPresent(o -> add(parts, trigger, o, entry.object(), real));
        boolean together = entry.subject() == Part.PARTICIPANT;
        List<Token> around = new ArrayList<>(tree.children(verb, "obl", "nmod", "advcl"));
        if (entry.need() == EventVerbs.Need.PHONE) {
            tree.children(verb, "obl").forEach(phone -> around.addAll(tree.children(phone, "nmod"))); // "by phone with X"
        }
        if (verb.isLemma("discuss")) { // "discuss the plan with Roe", where a parser hangs Roe on the plan; but "discuss ties with Norway"
            object.ifPresent(matter -> tree.children(matter, "nmod").stream().filter(with -> tree.preposition(with).equals("with") && agents.listed(sentence, with).stream().anyMatch(Person.class::isInstance)).forEach(around::add));
        }
        if (together) {
            Clauses.partners(tree, verb).stream().filter(with -> !around.contains(with)).forEach(with -> add(parts, trigger, with, Part.PARTICIPANT, real));
        }
        for (Token child : around) {
            String preposition = tree.preposition(child);
            if (together && preposition.equals("with") || preposition.equals("to") && verb.isLemma("speak", "talk")) {
                add(parts, trigger, child, Part.PARTICIPANT, real);
            } else if (VerbClasses.COMPANY.contains(preposition) && (together || entry.subject() == Part.HOST)) {
                add(parts, trigger, child, Part.PARTICIPANT, real);
            } else if (preposition.equals("with") && verb.isLemma("clash")) {
                add(parts, trigger, child, Part.ACTOR, real);
            }
        }
        tree.children(verb, "advcl", "acl").stream().filter(c -> c.isLemma("accompany") && (together || entry.subject() == Part.HOST)).forEach(c ->
                Clauses.agent(tree, c).ifPresent(who -> add(parts, trigger, who, Part.PARTICIPANT, real)));
        if (trigger.kind() == EventKind.PROTEST) {
            aims.ofProtest(sentence, List.of(verb)).forEach(entity -> add(parts, trigger, entity, Telling.Role.TARGET, real, verb));
        }
        return parts;
    }

    private static void add(List<Telling.Part> parts, Trigger trigger, Entity entity, Telling.Role role, Factuality real, Token words) {
        if (parts.stream().noneMatch(p -> p.who().id() == entity.id())) {
            parts.add(new Telling.Part(entity, role, real, trigger.sentence().index(), trigger.head().span().cover(words.span()), "EventVerb", 0.85));
        }
    }

    private void add(List<Telling.Part> parts, Trigger trigger, Token phrase, Part part, Factuality real) {
        Telling.Role role = switch (part) {
            case ACTOR -> Telling.Role.ACTOR;
            case TARGET -> Telling.Role.TARGET;
            case HOST -> Telling.Role.HOSTING;
            case PARTICIPANT -> Telling.Role.ATTENDING;
            case PLACE -> Telling.Role.HOSTING;
            case NONE -> null;
        };
        Sentence sentence = trigger.sentence();
        boolean deed = role == Telling.Role.ACTOR || role == Telling.Role.TARGET || part == Part.PARTICIPANT && Nationals.counted(sentence.tree(), phrase) != phrase;
        boolean someone = role == Telling.Role.TARGET && agents.entityAt(sentence, phrase).isEmpty() && phrase.is(Upos.NOUN, Upos.PROPN)
                && PersonNouns.english().isPerson(Clauses.lemma(phrase)) && NounPhrases.nameOver(sentence, phrase).isEmpty();
        Optional<Entity> victim = someone ? agents.nationals().people(sentence, phrase).map(Entity.class::cast) : Optional.empty();
        List<Entity> who = new ArrayList<>(deed ? agents.people(sentence, phrase) : agents.listed(sentence, phrase));
        if (victim.isPresent() && who.removeIf(Country.class::isInstance)) {
            who.add(victim.get()); // "killed a Belgian soldier" and not Belgium
        }
        if (role == Telling.Role.TARGET && who.isEmpty()) {
            who.addAll(aims.of(sentence, phrase));
        }
        if (role == Telling.Role.TARGET && who.isEmpty() && !VerbClasses.HARM.contains(trigger.head().lemma())
                && Clauses.phrases(sentence.tree(), phrase, "near", "outside", "off").isEmpty()) {
            EventPlaces places = new EventPlaces(agents);
            places.place(sentence, phrase).or(() -> behind(sentence.tree(), phrase).flatMap(place -> places.place(sentence, place))).ifPresent(who::add);
        }
        boolean post = role == Telling.Role.TARGET && (trigger.kind() == EventKind.ELECTION || trigger.kind() == EventKind.APPOINTMENT)
                && PersonNouns.english().isOffice(Clauses.lemma(phrase));
        who.removeIf(entity -> post && entity instanceof Group); // "elect their new president": the post is nobody yet
        for (Entity entity : role == null ? List.<Entity>of() : who) {
            if (part == Part.PLACE && !(entity instanceof Person)) {
                continue;
            }
            add(parts, trigger, entity, role, real, phrase);
        }
    }

    /** "in X" of "bombed a bridge in X": parsers hang it on the noun or on the verb, with little to choose. */
    private static Optional<Token> behind(DependencyTree tree, Token object) {
        return tree.head(object).filter(verb -> object.isRelation("obj")).flatMap(verb -> tree.children(verb, "obl").stream()
                .filter(place -> tree.preposition(place).equals("in") && tree.subtree(place).get(0).index() == object.index() + 1).findFirst());
    }

    /** The places of "visited Turkey and Uzbekistan", each; empty where the verb has another object. */
    List<Token> stops(Trigger trigger) {
        DependencyTree tree = trigger.sentence().tree();
        Optional<Token> object = trigger.isVerb() && !Clauses.isPassive(tree, trigger.head()) ? Clauses.object(tree, trigger.head()) : Optional.empty();
        return object.map(tree::withConjuncts).orElse(List.of()).stream()
                .filter(stop -> agents.entityAt(trigger.sentence(), stop).filter(e -> e instanceof Place || e instanceof Country).isPresent()).toList();
    }

    /** "Visited Kyiv": Kyiv. */
    Optional<Entity> visited(Trigger trigger) {
        if (!trigger.isVerb()) {
            return Optional.empty();
        }
        Sentence sentence = trigger.sentence();
        boolean passive = Clauses.isPassive(sentence.tree(), trigger.head());
        Optional<Token> object = passive ? Clauses.subject(sentence.tree(), trigger.head()) : Clauses.object(sentence.tree(), trigger.head());
        return object.flatMap(o -> new EventPlaces(agents).place(sentence, o)).filter(e -> e instanceof Place || e instanceof Country);
    }
}
