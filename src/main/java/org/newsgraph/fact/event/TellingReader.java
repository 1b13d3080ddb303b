package org.newsgraph.fact.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.lexicon.EventNouns;
import org.newsgraph.lexicon.EventRoles;
import org.newsgraph.lexicon.EventVerbs;
import org.newsgraph.model.Country;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Entity;
import org.newsgraph.model.EventKind;
import org.newsgraph.model.EventTime;
import org.newsgraph.model.Factuality;
import org.newsgraph.model.Place;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.TimeExpression;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/** Reads what the words around a trigger say of the happening. A trigger with two times ("in 2014 and again in 2022") tells two. */
final class TellingReader {

    private static final Set<String> DISTINCT = Set.of("another", "second", "third", "fourth", "separate", "previous", "earlier", "last", "next", "new", "other",
            "first", "different", "subsequent", "further", "additional", "fresh", "former", "past", "annual", "such", "similar");
    private static final Set<String> PART_OF = Set.of("sideline", "sidelines", "margin", "margins", "framework");

    private static final Set<EventKind> SUBJECT_STRIKES = Set.of(EventKind.DISASTER, EventKind.ACCIDENT, EventKind.ATTACK);

    /** What happens in or by these happens when they do; a war is longer than what happens in it. */
    private static final Set<EventKind> THROUGH = Set.of(EventKind.DISASTER, EventKind.ACCIDENT, EventKind.ATTACK, EventKind.CONFLICT, EventKind.DEATH);

    private final Agents agents;
    private final Frames frames;
    private final FactualityReader factuality;
    private final EventPlaces places;
    private final AttachedTimes times;
    private final NominalParts nominal;
    private final VerbalParts verbal;
    private final EventNouns nouns;

    TellingReader(Agents agents, Frames frames, FactualityReader factuality, EventPlaces places, AttachedTimes times, EventVerbs verbs, EventNouns nouns) {
        this.agents = agents;
        this.nouns = nouns;
        this.frames = frames;
        this.factuality = factuality;
        this.places = places;
        this.times = times;
        this.nominal = new NominalParts(agents, frames, factuality);
        this.verbal = new VerbalParts(agents, verbs);
    }

    List<Telling> read(Trigger trigger) {
        Sentence sentence = trigger.sentence();
        Token head = trigger.head();
        boolean definite = isDefinite(trigger);
        Factuality real = trigger.isVerb() ? factuality.ofPredicate(sentence, marching(trigger).orElse(head)) : ofNoun(trigger, definite);
        List<Token> anchors = anchors(trigger);
        Optional<Entity> own = places.find(sentence, trigger, anchors);
        Optional<Entity> place = own;
        List<Telling.Part> parts = trigger.isVerb() ? verbal.read(trigger, real) : nominal.read(trigger, real);
        if (place.isEmpty() && trigger.kind() == EventKind.VISIT) {
            place = verbal.visited(trigger).or(() -> nominal.visited(trigger));
        }
        if (place.isEmpty() && (trigger.kind() == EventKind.ELECTION || trigger.kind() == EventKind.PROTEST || trigger.kind() == EventKind.INVASION)) {
            place = trigger.kind() != EventKind.INVASION ? nominal.countryBefore(trigger)
                    : parts.stream().filter(p -> p.role() == Telling.Role.TARGET).map(Telling.Part::who).filter(Country.class::isInstance).findFirst();
        }
        if (place.isEmpty() && trigger.kind() == EventKind.ATTACK) { // "strikes on the city of Dnipro"
            place = parts.stream().filter(p -> p.role() == Telling.Role.TARGET).map(Telling.Part::who).filter(Place.class::isInstance).findFirst();
        }
        List<TimeExpression> attached = times.attached(sentence, anchors);
        Optional<Journey> journey = Journey.of(sentence.tree(), trigger.head(), frames.of(sentence, trigger.head()));
        if (journey.isPresent()) {
            Optional<Entity> there = journey.get().place().flatMap(token -> places.place(sentence, token)).filter(Place.class::isInstance);
            place = own.isPresent() && !journey.get().relative() ? own : there.or(() -> own);
            attached = attached.isEmpty() && journey.get().verb().isPresent() ? times.attached(sentence, List.of(journey.get().verb().get())) : attached;
        }
        List<Token> stops = trigger.kind() == EventKind.VISIT ? verbal.stops(trigger) : List.of();
        if (stops.size() > 1) {
            return stops(trigger, stops, real, parts);
        }
        List<Telling> tellings = new ArrayList<>();
        for (List<TimeExpression> one : split(sentence, attached)) {
            EventTime time = times.of(sentence, one);
            tellings.add(new Telling(trigger, definite, isFresh(trigger), real, place, time, parts, features(trigger),
                    EventLabels.of(trigger, parts, place, token -> frames.isTime(sentence, token)), parent(trigger), isExpress(trigger), confidence(trigger, parts, place, time)));
        }
        return tellings;
    }

    /** "Visited Turkey on 4 April and Uzbekistan from 5 to 6 April": one visit for each place, with the times that follow it. */
    private List<Telling> stops(Trigger trigger, List<Token> stops, Factuality real, List<Telling.Part> parts) {
        Sentence sentence = trigger.sentence();
        List<Telling> tellings = new ArrayList<>();
        for (int i = 0; i < stops.size(); i++) {
            int from = stops.get(i).span().begin();
            int to = i + 1 < stops.size() ? stops.get(i + 1).span().begin() : Integer.MAX_VALUE;
            List<Token> anchors = List.of(trigger.head(), stops.get(i));
            List<TimeExpression> own = times.attached(sentence, anchors).stream().filter(t -> t.span().begin() < stops.get(0).span().begin()
                    || t.span().begin() > from && t.span().begin() < to).toList();
            Optional<Entity> place = places.place(sentence, stops.get(i));
            EventTime time = times.of(sentence, own);
            tellings.add(new Telling(trigger, false, false, real, place, time, parts, Set.of(), EventLabels.of(trigger, parts, place, token -> frames.isTime(sentence, token)), Optional.empty(), true,
                    confidence(trigger, parts, place, time)));
        }
        return tellings;
    }

    private Factuality ofNoun(Trigger trigger, boolean definite) {
        Sentence sentence = trigger.sentence();
        boolean blow = trigger.kind().isA(EventKind.CONFLICT) || Set.of(EventKind.DISASTER, EventKind.ACCIDENT, EventKind.DEATH).contains(trigger.kind());
        boolean background = definite && blow && Set.of("during", "amid", "since", "after", "following", "over", "throughout").contains(sentence.tree().preposition(trigger.head()));
        boolean announced = (blow || Set.of(EventKind.ARREST, EventKind.RESIGNATION, EventKind.APPOINTMENT, EventKind.SANCTION).contains(trigger.kind()) || trigger.kind().isA(EventKind.AGREEMENT))
                && trigger.head().isRelation("obj") && sentence.tree().head(trigger.head()).filter(verb -> verb.isLemma("announce")).isPresent();
        if (background) {
            return Factuality.ACTUAL; // "plans to reform during the war"
        }
        boolean agreed = trigger.kind().isA(EventKind.AGREEMENT) && trigger.head().isRelation("obl", "obj") && sentence.tree().head(trigger.head()).filter(verb -> verb.isLemma("agree")
                && verb.is(Upos.VERB)).isPresent();
        if (announced || agreed) { // an arrest is announced when it is done, a meeting before
            return factuality.ofPredicate(sentence, sentence.tree().token(trigger.head().head()));
        }
        boolean abstained = sentence.tree().head(trigger.head()).filter(verb -> verb.isLemma("abstain")).isPresent(); // whoever abstains from a vote lets it be held
        Factuality own = abstained ? Factuality.ACTUAL : factuality.ofNoun(sentence, trigger.head(), definite);
        Optional<Token> contest = sentence.tree().head(trigger.head()).filter(verb -> trigger.kind() == EventKind.ELECTION && trigger.head().isRelation("obj") && verb.isLemma("win", "lose", "contest"));
        if (own == Factuality.ACTUAL && contest.isPresent() && factuality.ofPredicate(sentence, contest.get()) == Factuality.POSSIBLE) {
            own = Factuality.PLANNED; // "if it wins the general election"
        }
        boolean gathering = trigger.kind().isA(EventKind.MEETING) || Set.of(EventKind.ELECTION, EventKind.VOTE, EventKind.PROTEST).contains(trigger.kind());
        Optional<Token> calling = sentence.tree().head(trigger.head()).filter(verb -> gathering && trigger.head().isRelation("obj") && verb.isLemma("call") && !sentence.tree().has(verb, "compound:prt"));
        if (own == Factuality.POSSIBLE && calling.isPresent() && factuality.ofPredicate(sentence, calling.get()) == Factuality.ACTUAL) {
            own = Factuality.PLANNED; // "called an election", but "called for an election"
        }
        for (Frames.Frame frame : frames.of(sentence, trigger.head())) {
            boolean is = sentence.tree().has(frame.verb(), "cop"); // "it was in talks with Acme"
            Factuality verb = frame.verb().is(Upos.NOUN) && !is ? Factuality.ACTUAL : factuality.ofPredicate(sentence, frame.verb());
            if (own == Factuality.ACTUAL && (frame.entry().light() || is || verb == Factuality.PLANNED)) {
                own = verb;
            }
        }
        return own;
    }

    private boolean isExpress(Trigger trigger) {
        return trigger.isVerb() || frames.isOccurring(trigger.sentence(), trigger.head())
                || frames.of(trigger.sentence(), trigger.head()).stream().anyMatch(frame -> frame.entry().light()
                || frame.verb().is(Upos.VERB) && factuality.ofPredicate(trigger.sentence(), frame.verb()) == Factuality.ACTUAL);
    }

    /** The words whose place and time are the event's: itself, light and occurrence verbs, and verbs of attending. */
    private List<Token> anchors(Trigger trigger) {
        Set<Token> anchors = new LinkedHashSet<>(List.of(trigger.head()));
        DependencyTree tree = trigger.sentence().tree();
        marching(trigger).ifPresent(anchors::add);
        if (trigger.isVerb()) { // "arrested two men in Riga", where a parser may hang the place on the men
            for (Token person : tree.children(trigger.head(), "obj", "iobj", "nsubj", "obl")) {
                boolean partner = !person.isRelation("obl") || Set.of("with", "by").contains(tree.preposition(person));
                boolean place = agents.entityAt(trigger.sentence(), person).filter(Place.class::isInstance).isPresent();
                if (isWithin(trigger, person) || partner && !place && person.index() > trigger.head().index()) {
                    anchors.add(person);
                }
            }
            tree.children(trigger.head(), "advcl").stream().filter(clause -> VerbClasses.HARM.contains(trigger.head().lemma()) && clause.isLemma("crash", "explode", "collide",
                    "capsize", "derail", "erupt", "collapse", "sink", "overturn", "attack", "bomb", "strike", "hit", "roll", "plunge", "catch", "open")
                    && tree.children(clause, "mark", "advmod", "case").stream().anyMatch(mark -> mark.isLemma("when", "after", "as"))).forEach(anchors::add); // "killed when a ferry capsizes off Samar"
            if (VerbClasses.HARM.contains(trigger.head().lemma()) && trigger.head().isRelation("advcl") && trigger.head().xpos().equals("VBG")) {
                tree.head(trigger.head()).filter(main -> main.is(Upos.VERB)).ifPresent(anchors::add); // "crashed in Lagos, killing ten"
            }
            tree.children(trigger.head(), "conj").stream().filter(c -> VerbClasses.HARM.contains(c.lemma()) && VerbClasses.HARM.contains(trigger.head().lemma()))
                    .forEach(anchors::add); // "killed and 42 injured in Lagos"
        } else {
            Token noun = tree.firstConjunct(trigger.head());
            for (Frames.Frame frame : frames.of(trigger.sentence(), trigger.head())) {
                boolean speech = frame.verb().isLemma("say", "tell", "add", "announce");
                if (frame.verb().is(Upos.VERB, Upos.ADJ) && !speech) {
                    anchors.add(frame.verb());
                }
            }
            tree.head(noun).filter(verb -> trigger.kind() == EventKind.ELECTION && noun.isRelation("obj") && verb.isLemma("win", "lose", "contest")).ifPresent(anchors::add); // "won the election on Sunday"
            Clauses.raised(tree, noun).ifPresent(anchors::add); // "talks are set to resume on Monday"
            boolean through = Set.of("in", "during", "by").contains(tree.preposition(noun)) && noun.isRelation("obl") && (tree.preposition(noun).equals("by") || tree.has(noun, "det") && !isDefinite(trigger));
            tree.head(noun).filter(verb -> through && verb.is(Upos.VERB) && THROUGH.stream().anyMatch(trigger.kind()::isA)).ifPresent(anchors::add); // "took power in a coup in 2014"
            tree.head(noun).filter(verb -> noun.isRelation("nsubj") && VerbClasses.OCCURRENCE.contains(verb.lemma()) && verb.is(Upos.VERB)).ifPresent(anchors::add);
            if (trigger.kind().isA(EventKind.MEETING) && noun.isRelation("obl") && Set.of("at", "during").contains(tree.preposition(noun))) {
                anchors.add(Clauses.adjunctVerb(tree, noun)); // "agreed on Thursday …, at a summit": what was done there was done then
            }
            if (SUBJECT_STRIKES.stream().anyMatch(trigger.kind()::isA)) {
                tree.head(noun).filter(verb -> noun.isRelation("nsubj") && verb.is(Upos.VERB)).ifPresent(verb -> {
                    anchors.add(verb); // "an earthquake struck Chile on Sunday"
                    tree.children(verb, "conj").stream().filter(other -> VerbClasses.HARM.contains(other.lemma())).forEach(anchors::add);
                });
            }
            if (SUBJECT_STRIKES.stream().anyMatch(trigger.kind()::isA) && noun.isRelation("obl") && Set.of("in", "during", "by").contains(tree.preposition(noun))) {
                tree.head(noun).filter(verb -> VerbClasses.HARM.contains(verb.lemma())).ifPresent(anchors::add); // "killed in an attack on Sunday"
            }
            tree.children(noun, "acl").stream().filter(c -> VerbClasses.OCCURRENCE.contains(c.lemma()) && c.is(Upos.VERB)).forEach(anchors::add);
        }
        return List.copyOf(anchors);
    }

    /** "Took to the streets to protest": who goes there for it does it. */
    private static Optional<Token> marching(Trigger trigger) {
        DependencyTree tree = trigger.sentence().tree();
        return trigger.kind() == EventKind.PROTEST && trigger.isVerb() && Clauses.isInfinitive(tree, trigger.head()) && trigger.head().isRelation("advcl", "xcomp")
                ? tree.head(trigger.head()).filter(verb -> verb.isLemma("take", "gather", "assemble", "block", "strike", "march", "rally", "demonstrate", "come", "pour")) : Optional.empty();
    }

    /** "Killed in an explosion in Lagos": the explosion's place and time are the killing's. */
    private boolean isWithin(Trigger trigger, Token phrase) {
        return VerbClasses.HARM.contains(trigger.head().lemma()) && (phrase.relation().equals("nsubj") || Set.of("in", "during", "by", "after", "following").contains(trigger.sentence().tree().preposition(phrase)))
                && nouns.find(Clauses.lemma(phrase)).filter(entry -> SUBJECT_STRIKES.stream().anyMatch(entry.kind()::isA) || entry.kind().isA(EventKind.CONFLICT)).isPresent();
    }

    /** One list of times for each happening: only dates of one precision that are joined by "and" are two. */
    private static List<List<TimeExpression>> split(Sentence sentence, List<TimeExpression> times) {
        if (times.size() == 2 && times.stream().allMatch(t -> t.value().isPresent()) && times.get(0).value().get().length() == times.get(1).value().get().length()
                && times.stream().allMatch(t -> org.newsgraph.model.EventDate.ofTimex(t.value().get()).isPresent())) {
            int from = times.get(0).span().end();
            int to = times.get(1).span().begin();
            boolean joined = sentence.tokens().stream().anyMatch(t -> t.span().begin() >= from && t.span().end() <= to && t.isLemma("and", "again"));
            boolean range = sentence.tokens().stream().anyMatch(t -> t.span().end() <= times.get(0).span().begin() && t.isLemma("between")
                    && t.span().end() + 8 > times.get(0).span().begin());
            if (joined && !range) {
                return List.of(List.of(times.get(0)), List.of(times.get(1)));
            }
        }
        return List.of(times);
    }

    private static boolean isDefinite(Trigger trigger) {
        DependencyTree tree = trigger.sentence().tree();
        // "its congress" is of whoever holds it, and no meeting told of before
        return trigger.form() == Trigger.Form.NAME || !trigger.isVerb() && tree.children(trigger.head(), "det", "nmod:poss").stream()
                .anyMatch(c -> c.isRelation("nmod:poss") && !(c.isLemma("its") && trigger.kind().isA(EventKind.MEETING)) || c.isLemma("the", "this", "that", "these", "those"));
    }

    private boolean isFresh(Trigger trigger) {
        DependencyTree tree = trigger.sentence().tree();
        if (trigger.isVerb()) {
            return tree.children(trigger.head(), "advmod").stream().anyMatch(c -> c.isLemma("again"));
        }
        return tree.children(trigger.head(), "det", "amod", "nummod").stream().anyMatch(c -> c.isLemma("a", "an", "another", "some", "several", "no", "any", "such", "similar"));
    }

    private static Set<String> features(Trigger trigger) {
        Set<String> features = new java.util.TreeSet<>();
        DependencyTree tree = trigger.sentence().tree();
        for (Token child : trigger.isVerb() ? List.<Token>of() : tree.children(trigger.head(), "amod", "compound", "nmod:poss", "nummod")) {
            if (child.index() < trigger.first() && (child.is(Upos.PROPN) || DISTINCT.contains(Clauses.lemma(child)))) {
                features.add(Clauses.lemma(child));
            }
        }
        return features;
    }

    private static Optional<Integer> parent(Trigger trigger) {
        DependencyTree tree = trigger.sentence().tree();
        List<Token> anchors = new ArrayList<>(List.of(trigger.head()));
        if (!trigger.isVerb()) {
            tree.head(trigger.head()).filter(h -> h.is(Upos.VERB) && !trigger.head().isRelation("nsubj")).ifPresent(anchors::add);
        }
        for (Token anchor : anchors) {
            for (Token child : tree.children(anchor, "obl", "nmod")) {
                if (PART_OF.contains(Clauses.lower(child))) {
                    Optional<Token> whole = tree.children(child, "nmod").stream().filter(n -> tree.preposition(n).equals("of")).findFirst();
                    if (whole.isPresent()) {
                        return Optional.of(whole.get().index());
                    }
                }
                boolean own = anchor.equals(trigger.head()) || tree.subtree(child).get(0).index() == trigger.head().index() + 1;
                if (own && trigger.kind() == EventKind.NEWS_CONFERENCE
                        && Set.of("after", "following", "at").contains(tree.preposition(child))) {
                    return Optional.of(child.index());
                }
            }
        }
        return Optional.empty();
    }

    private static double confidence(Trigger trigger, List<Telling.Part> parts, Optional<Entity> place, EventTime time) {
        double told = 0.55 + (parts.isEmpty() ? 0 : 0.15) + (place.isPresent() ? 0.1 : 0) + (time.expression().isPresent() ? 0.1 : 0);
        return Math.min(0.95, told + (trigger.form() == Trigger.Form.NAME ? 0.05 : 0));
    }

    static boolean isAttendable(EventKind kind) {
        return kind.isA(EventKind.MEETING) || kind == EventKind.EVENT || kind == EventKind.PROTEST;
    }

    /** What a verb's role of somebody is in an event of this kind: who signs an accord or holds a vote is its actor. */
    static Telling.Role role(EventRoles.Entry entry, EventKind kind, String verb) {
        Telling.Role role = Telling.Role.valueOf(entry.role().name());
        if (!isAttendable(kind) && role == Telling.Role.ATTENDING && entry.light()) {
            return kind == EventKind.ELECTION || kind == EventKind.VOTE ? Telling.Role.ORGANIZING : Telling.Role.ACTOR;
        }
        return role;
    }
}
