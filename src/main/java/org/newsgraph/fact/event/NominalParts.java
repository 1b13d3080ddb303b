package org.newsgraph.fact.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.Agent;
import org.newsgraph.model.Country;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Entity;
import org.newsgraph.model.EventKind;
import org.newsgraph.model.Factuality;
import org.newsgraph.model.Group;
import org.newsgraph.model.Organization;
import org.newsgraph.model.Person;
import org.newsgraph.model.Place;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;

/** Who is in an event that a noun names: "talks between X and Y", "X's visit to Y", "the invasion of Ukraine by Russia". */
final class NominalParts {

    private static final Set<EventKind> OF_IS_TARGET = Set.of(EventKind.ATTACK, EventKind.INVASION, EventKind.ARREST, EventKind.DEATH, EventKind.ELECTION,
            EventKind.APPOINTMENT, EventKind.TRIAL, EventKind.SANCTION);
    private static final Set<EventKind> OWNER_IS_TARGET = Set.of(EventKind.ARREST, EventKind.DEATH, EventKind.ELECTION, EventKind.APPOINTMENT, EventKind.TRIAL);
    private static final Set<EventKind> DONE_BY_ONE = Set.of(EventKind.ATTACK, EventKind.INVASION, EventKind.SANCTION, EventKind.PROTEST, EventKind.ARREST,
            EventKind.CONFLICT, EventKind.WAR, EventKind.RESIGNATION);

    private final Agents agents;
    private final Frames frames;
    private final FactualityReader factuality;
    private final Aims aims;
    private final GovernedParts governed;

    NominalParts(Agents agents, Frames frames, FactualityReader factuality) {
        this.aims = new Aims(agents);
        this.governed = new GovernedParts(agents);
        this.agents = agents;
        this.frames = frames;
        this.factuality = factuality;
    }

    List<Telling.Part> read(Trigger trigger, Factuality real) {
        List<Telling.Part> parts = new ArrayList<>();
        boolean meeting = trigger.kind().isA(EventKind.MEETING);
        for (Frames.Frame frame : frames.of(trigger.sentence(), trigger.head())) {
            framed(trigger, frame, parts);
        }
        Sentence sentence = trigger.sentence();
        DependencyTree tree = sentence.tree();
        List<Token> around = new ArrayList<>(List.of(trigger.head()));
        frames.of(sentence, trigger.head()).stream().filter(f -> f.entry().light() || meeting && f.verb().isLemma("hold", "lead")).forEach(f -> around.add(f.verb()));
        tree.head(trigger.head()).filter(v -> frames.isOccurring(sentence, trigger.head())).ifPresent(around::add);
        if (trigger.kind() == EventKind.SANCTION) {
            tree.head(trigger.head()).filter(verb -> trigger.head().isRelation("obj") && !around.contains(verb)).ifPresent(around::add); // "extend sanctions against X"
        }
        for (Token anchor : around) {
            for (Token child : tree.children(anchor, "nmod", "obl")) {
                if (child.index() > trigger.first() || !anchor.equals(trigger.head())) {
                    complement(trigger, child, tree.preposition(child), anchor.equals(trigger.head()), real, parts);
                }
            }
        }
        if (meeting && trigger.kind() != EventKind.NEWS_CONFERENCE) {
            agents.namedAfter(sentence, trigger.head(), "with").forEach(agent -> add(parts, trigger, agent, Telling.Role.ATTENDING, real, trigger.head().span(), "EventComplement", 0.8));
        }
        before(trigger, real, parts);
        if (trigger.kind() == EventKind.PROTEST) {
            aims.ofProtest(sentence, around).forEach(who -> add(parts, trigger, who, Telling.Role.TARGET, real, trigger.head().span(), "EventComplement", 0.75));
        }
        for (Telling.Part part : governed.read(trigger, real)) {
            boolean target = part.role() == Telling.Role.TARGET && parts.stream().anyMatch(p -> p.role() == Telling.Role.TARGET);
            if (!target) {
                add(parts, trigger, part.who(), part.role(), part.factuality(), part.words(), part.rule(), part.confidence());
            }
        }
        return parts;
    }

    private void framed(Trigger trigger, Frames.Frame frame, List<Telling.Part> parts) {
        Sentence sentence = trigger.sentence();
        boolean meeting = TellingReader.isAttendable(trigger.kind());
        if (frame.verb().isLemma("have") && sentence.tree().children(trigger.head(), "acl").stream().anyMatch(clause -> Clauses.isInfinitive(sentence.tree(), clause))) {
            return; // "has two sessions to present her case"
        }
        boolean speech = frame.verb().isLemma("say", "tell", "add", "announce", "speak", "address");
        if (speech && !trigger.kind().isA(EventKind.MEETING)) {
            return;
        }
        Telling.Role role = TellingReader.role(frame.entry(), trigger.kind(), frame.verb().lemma());
        if (Set.of(EventKind.DISASTER, EventKind.ACCIDENT, EventKind.DEATH).contains(trigger.kind())) {
            return; // nobody takes part in these
        }
        Factuality real = frame.verb().is(org.newsgraph.model.Upos.NOUN) ? factuality.ofNoun(sentence, frame.verb(), true)
                : factuality.ofPredicate(sentence, frame.verb());
        if (role == Telling.Role.ABSENT) {
            real = real == Factuality.DENIED ? Factuality.ACTUAL : real;
        } else if (real == Factuality.DENIED && !frame.entry().light() && role == Telling.Role.ATTENDING) {
            role = Telling.Role.ABSENT;
            real = Factuality.ACTUAL;
        }
        if (real == Factuality.ACTUAL && VerbClasses.MOTION.contains(frame.verb().lemma()) && sentence.tree().preposition(trigger.head()).equals("for")
                && !(frame.verb().isLemma("arrive") && trigger.kind() == EventKind.VISIT)) { // whoever arrived for a visit visits
            real = Factuality.PLANNED; // who flew there for talks has yet to hold them
        }
        if (speech && real != Factuality.PLANNED) {
            real = Factuality.ACTUAL;
        }
        if (frame.who().stream().allMatch(who -> agents.listed(sentence, who).isEmpty()) && Clauses.isPassive(sentence.tree(), frame.verb())) {
            for (Agent agent : agents.namedAfter(sentence, frame.verb(), "by")) {
                add(parts, trigger, agent, role, real, frame.verb().span(), "AttendanceVerb", 0.8);
            }
        }
        for (Token who : frame.who()) {
            for (Agent agent : role == Telling.Role.ACTOR || trigger.kind() == EventKind.PROTEST ? agents.people(sentence, who) : agents.listed(sentence, who)) {
                add(parts, trigger, agent, role, real, frame.verb().span().cover(trigger.head().span()), frame.entry().light() ? "LightVerb" : "AttendanceVerb",
                        speech ? 0.75 : 0.85);
            }
        }
        if (role == Telling.Role.ATTENDING && real == Factuality.ACTUAL) {
            members(trigger, frame).forEach(agent -> add(parts, trigger, agent, Telling.Role.ATTENDING, Factuality.ACTUAL, trigger.head().span(), "AttendanceVerb", 0.85));
            boolean named = parts.stream().anyMatch(p -> p.who() instanceof Person);
            parts.removeIf(p -> named && p.who() instanceof Group && !members(trigger, frame).isEmpty());
        }
        for (Agent agent : role == Telling.Role.ATTENDING || role == Telling.Role.ABSENT ? likewise(sentence, frame.verb()) : List.<Agent>of()) {
            add(parts, trigger, agent, role, real, frame.verb().span(), "AttendanceVerb", 0.8);
        }
        sentence.tree().children(frame.verb(), "obl", "nmod", "advcl").stream()
                .filter(c -> VerbClasses.COMPANY.contains(sentence.tree().preposition(c)))
                .forEach(c -> agents.listed(sentence, c).forEach(agent -> add(parts, trigger, agent, Telling.Role.ATTENDING,
                        factuality.ofPredicate(sentence, frame.verb()), c.span().cover(trigger.head().span()), "AttendanceVerb", 0.75)));
    }

    /** "Attended the summit, as did X and Y": by the order of the words, since trees of such ends differ. */
    private List<Agent> likewise(Sentence sentence, Token verb) {
        for (int i = verb.index() + 1; i + 2 < sentence.tokens().size(); i++) {
            if (sentence.token(i).form().equals("as") && sentence.token(i + 1).isLemma("do", "be", "have") && sentence.token(i + 2).is(org.newsgraph.model.Upos.PROPN, org.newsgraph.model.Upos.NOUN)) {
                return agents.namedFrom(sentence, i + 2);
            }
        }
        return List.of();
    }

    /** "Leaders present at the meeting, including X and Y": a list that follows the event's word. */
    private List<Agent> members(Trigger trigger, Frames.Frame frame) {
        int i = Math.max(trigger.head().index(), frame.verb().index()) + 1;
        List<Token> tokens = trigger.sentence().tokens();
        while (i < tokens.size() && tokens.get(i).is(org.newsgraph.model.Upos.PUNCT)) {
            i++;
        }
        return i < tokens.size() && Clauses.lower(tokens.get(i)).equals("including") ? agents.namedFrom(trigger.sentence(), i + 1) : List.of();
    }

    private void complement(Trigger trigger, Token child, String preposition, boolean own, Factuality real, List<Telling.Part> parts) {
        Sentence sentence = trigger.sentence();
        EventKind kind = trigger.kind();
        boolean meeting = kind.isA(EventKind.MEETING);
        if (meeting && preposition.equals("with") && child.isLemma("participation", "attendance", "presence")) {
            Clauses.phrases(sentence.tree(), child, "of").forEach(of -> agents.listed(sentence, of).forEach(agent -> // "with the participation of X"
                    add(parts, trigger, agent, Telling.Role.ATTENDING, real, child.span().cover(of.span()), "EventComplement", 0.8)));
            return;
        }
        boolean gathering = meeting && kind != EventKind.VISIT && kind != EventKind.NEWS_CONFERENCE;
        Telling.Role role = null;
        switch (preposition) {
            case "with" -> role = meeting ? Telling.Role.ATTENDING : kind.isA(EventKind.AGREEMENT) || kind.isA(EventKind.CONFLICT) && own ? Telling.Role.ACTOR : null;
            case "between", "among" -> role = meeting ? Telling.Role.ATTENDING : Telling.Role.ACTOR;
            case "of" -> role = !own ? null : gathering ? Telling.Role.ATTENDING : kind == EventKind.VISIT ? Telling.Role.ATTENDING
                    : OF_IS_TARGET.contains(kind) ? Telling.Role.TARGET : kind == EventKind.RESIGNATION || kind == EventKind.PROTEST ? Telling.Role.ACTOR : null;
            case "by" -> role = kind == EventKind.VISIT || meeting ? Telling.Role.ATTENDING : DONE_BY_ONE.contains(kind) || kind == EventKind.DEATH || kind == EventKind.EVENT ? Telling.Role.ACTOR : null;
            case "on", "against", "upon" -> role = DONE_BY_ONE.contains(kind) || kind == EventKind.TRIAL ? Telling.Role.TARGET : null;
            case "into" -> role = kind == EventKind.INVASION ? Telling.Role.TARGET : null;
            case "to" -> role = kind == EventKind.VISIT && own ? Telling.Role.HOSTING : null;
            default -> { }
        }
        if (role == null) {
            return;
        }
        for (Agent agent : role != Telling.Role.HOSTING && !preposition.equals("by") ? agents.people(sentence, child) : agents.listed(sentence, child)) {
            boolean host = role == Telling.Role.HOSTING;
            if (host && !(agent instanceof Person)) {
                continue;
            }
            boolean organizer = preposition.equals("of") && gathering && agent instanceof Organization;
            boolean members = preposition.equals("of") && gathering && agent instanceof Country && kind != EventKind.TALKS && kind != EventKind.MEETING;
            if (!members) {
                add(parts, trigger, agent, organizer ? Telling.Role.ORGANIZING : role, real, trigger.head().span().cover(child.span()), "EventComplement", 0.8);
            }
        }
        if (role == Telling.Role.TARGET) {
            agents.entityAt(sentence, child).filter(Place.class::isInstance)
                    .ifPresent(place -> add(parts, trigger, place, Telling.Role.TARGET, real, trigger.head().span().cover(child.span()), "EventComplement", 0.75));
            if (parts.stream().noneMatch(part -> part.role() == Telling.Role.TARGET) && kind.isA(EventKind.CONFLICT) || kind == EventKind.SANCTION) {
                aims.of(sentence, child).forEach(who -> add(parts, trigger, who, Telling.Role.TARGET, real, trigger.head().span().cover(child.span()), "EventComplement", 0.7));
            }
        }
    }

    /** "Trump's meeting", "Russian invasion", "NATO summit", "US-Russia talks". */
    private void before(Trigger trigger, Factuality real, List<Telling.Part> parts) {
        Sentence sentence = trigger.sentence();
        EventKind kind = trigger.kind();
        List<Agent> before = agents.before(sentence, trigger.head());
        Optional<Token> owner = Clauses.possessor(sentence.tree(), trigger.head());
        List<Agent> owners = owner.map(o -> agents.listed(sentence, o)).orElse(List.of());
        for (Agent agent : before) {
            if (kind == EventKind.PROTEST && agent instanceof Country) {
                continue; // the state is where "Georgian protests" are, and not who protests
            }
            boolean owns = owners.contains(agent);
            Telling.Role role = null;
            if (kind.isA(EventKind.MEETING)) {
                role = trigger.noun().equals("mediation") ? Telling.Role.ATTENDING : agent instanceof Organization && !owns ? Telling.Role.ORGANIZING : agent instanceof Person ? Telling.Role.ATTENDING
                        : agent instanceof Country && (owns && kind == EventKind.VISIT || before.stream().filter(Country.class::isInstance).count() > 1
                        && (kind == EventKind.TALKS || kind == EventKind.SUMMIT || kind == EventKind.MEETING)) ? Telling.Role.ATTENDING
                        : agent instanceof Group && owns ? Telling.Role.ATTENDING : null;
            } else if (OWNER_IS_TARGET.contains(kind) && owns && (agent instanceof Person || agent instanceof Group || kind == EventKind.TRIAL)) {
                role = Telling.Role.TARGET;
            } else if (DONE_BY_ONE.contains(kind) && (kind != EventKind.WAR || before.size() > 1) && kind != EventKind.CONFLICT) {
                role = kind == EventKind.RESIGNATION && !(agent instanceof Person) ? null : Telling.Role.ACTOR;
            } else if (kind.isA(EventKind.AGREEMENT) && before.stream().filter(Country.class::isInstance).count() > 1) {
                role = Telling.Role.ACTOR;
            }
            if (role != null) {
                add(parts, trigger, agent, role, real, trigger.span(), "EventModifier", 0.75);
            }
        }
    }

    /** "Talks to Putin's visit to Kyiv": nothing; "a visit to Kyiv": Kyiv. */
    Optional<Entity> visited(Trigger trigger) {
        return trigger.isVerb() ? Optional.empty() : Clauses.phrases(trigger.sentence().tree(), trigger.head(), "to").stream()
                .flatMap(to -> agents.entityAt(trigger.sentence(), to).stream()).filter(e -> e instanceof Place || e instanceof Country).findFirst();
    }

    /** "The Ukrainian election". */
    Optional<Entity> countryBefore(Trigger trigger) {
        return agents.before(trigger.sentence(), trigger.head()).stream().filter(Country.class::isInstance).map(Entity.class::cast).findFirst();
    }

    private static void add(List<Telling.Part> parts, Trigger trigger, Entity who, Telling.Role role, Factuality real, org.newsgraph.model.Span words,
                            String rule, double confidence) {
        boolean known = parts.stream().anyMatch(part -> part.who().id() == who.id() && (part.role() == role || part.role() != Telling.Role.ORGANIZING && role == Telling.Role.ATTENDING));
        if (!known) {
            parts.add(new Telling.Part(who, role, real, trigger.sentence().index(), words, rule, confidence));
        }
    }
}
