package org.newsgraph.fact.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.newsgraph.lexicon.AbstractNouns;
import org.newsgraph.lexicon.EventNouns;
import org.newsgraph.lexicon.EventRoles;
import org.newsgraph.lexicon.EventVerbs;
import org.newsgraph.lexicon.FactualityCues;
import org.newsgraph.model.Agent;
import org.newsgraph.model.BlockKind;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Event;
import org.newsgraph.model.EventDate;
import org.newsgraph.model.EventKind;
import org.newsgraph.model.EventTime;
import org.newsgraph.model.Evidence;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Factuality;
import org.newsgraph.model.Participation;
import org.newsgraph.model.ParticipationKind;
import org.newsgraph.model.ResolvedArticle;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;

/** Finds the events of an article and who took part in them: triggers, what each telling says, one happening for all tellings of it. Thread-safe. */
public final class EventRules {

    private static final int MOST_SENTENCES = 6;

    private final EventNouns nouns = EventNouns.load();
    private final EventVerbs verbs = EventVerbs.load();
    private final EventRoles roles = EventRoles.load();
    private final AbstractNouns abstracts = AbstractNouns.load();
    private final FactualityReader factuality = new FactualityReader(FactualityCues.load());

    /** @param article the article, with the countries and groups that only these facts name */
    public record Found(ResolvedArticle article, List<Fact> facts) {
    }

    /** Events, numbered from 0 in the order of the text, and participations in them. */
    public Found find(ResolvedArticle article) {
        Agents agents = new Agents(article);
        Frames frames = new Frames(article, roles);
        NominalTriggers nominal = new NominalTriggers(article, nouns, agents, frames);
        VerbalTriggers verbal = new VerbalTriggers(verbs, nouns, abstracts, agents, frames);
        TellingReader reader = new TellingReader(agents, frames, factuality, new EventPlaces(agents), new AttachedTimes(article), verbs, nouns);
        List<Telling> tellings = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            if (!sentence.block().isBody() && sentence.block() != BlockKind.HEADLINE) {
                continue;
            }
            List<Trigger> triggers = new ArrayList<>(nominal.find(sentence));
            List<Trigger> named = List.copyOf(triggers);
            verbal.find(sentence).stream().filter(verb -> named.stream().noneMatch(noun -> isSame(verb, noun))).forEach(triggers::add);
            triggers.sort(Comparator.comparingInt(Trigger::first));
            triggers.forEach(trigger -> tellings.addAll(reader.read(trigger)));
        }
        List<Happening> happenings = HappeningMerger.merge(tellings, article.article().issued());
        attachLoose(article, happenings, new LooseAttendance(agents, factuality));
        return AddedEntities.join(article, facts(article, happenings), agents.nationals());
    }

    /** Whether a noun names the meeting that a verb of hosting tells of. */
    private static boolean isSame(Trigger verb, Trigger noun) {
        return noun.kind().isA(EventKind.MEETING) && noun.head().head() == verb.head().index()
                && Frames.isHosting(verb.sentence().tree(), verb.head(), noun.head());
    }

    private static void attachLoose(ResolvedArticle article, List<Happening> happenings, LooseAttendance loose) {
        for (Sentence sentence : article.sentences()) {
            if (!sentence.block().isBody()) {
                continue;
            }
            for (Telling.Part part : loose.find(sentence)) {
                happenings.stream().filter(h -> h.kind().isA(EventKind.MEETING) || h.kind() == EventKind.EVENT)
                        .filter(h -> h.tellings().stream().anyMatch(t -> t.trigger().sentence().index() <= sentence.index() && !isBeside(t, sentence) && t.trigger().sentence().index() >= sentence.index() - 4))
                        .max(Comparator.comparingInt(h -> h.tellings().stream().filter(t -> !isBeside(t, sentence)).mapToInt(t -> t.trigger().sentence().index())
                                .filter(i -> i <= sentence.index()).max().orElse(-1)))
                        .ifPresent(h -> h.add(part));
            }
        }
    }

    /** "Roe, who had met Reid on Monday, did not take part": not in that meeting. */
    private static boolean isBeside(Telling telling, Sentence sentence) {
        return telling.trigger().sentence().index() == sentence.index() && telling.trigger().isVerb() && telling.trigger().head().isRelation("acl:relcl");
    }

    private static List<Fact> facts(ResolvedArticle article, List<Happening> happenings) {
        List<Fact> facts = new ArrayList<>();
        Map<String, Integer> byTrigger = new HashMap<>();
        for (int id = 0; id < happenings.size(); id++) {
            for (Telling telling : happenings.get(id).tellings()) {
                byTrigger.put(telling.trigger().sentence().index() + " " + telling.trigger().head().index(), id);
            }
        }
        List<String> labels = labels(happenings);
        List<Event> events = new ArrayList<>();
        for (int id = 0; id < happenings.size(); id++) {
            events.add(event(article, id, labels.get(id), happenings.get(id), byTrigger));
        }
        facts.addAll(events);
        for (int id = 0; id < happenings.size(); id++) {
            facts.addAll(participations(id, events.get(id), happenings.get(id)));
        }
        return facts;
    }

    /** Each happening's label; the year is added where two would be called the same. */
    private static List<String> labels(List<Happening> happenings) {
        List<String> labels = new ArrayList<>(happenings.stream().map(h -> h.fullest().label()).toList());
        for (int i = 0; i < labels.size(); i++) {
            int at = i;
            boolean twice = happenings.stream().filter(h -> h.fullest().label().equals(happenings.get(at).fullest().label())).count() > 1;
            Optional<EventDate> date = happenings.get(i).time().date();
            if (twice && date.isPresent() && !labels.get(i).contains(date.get().toString())) {
                labels.set(i, labels.get(i) + " (" + date.get() + ")");
            }
        }
        return labels;
    }

    private static Event event(ResolvedArticle article, int id, String label, Happening happening, Map<String, Integer> byTrigger) {
        EventTime time = happening.time();
        Factuality real = isAhead(article, time) && happening.factuality() == Factuality.ACTUAL ? Factuality.PLANNED : happening.factuality();
        Telling fullest = happening.fullest();
        List<Span> mentions = happening.tellings().stream().map(telling -> telling.trigger().span()).distinct().sorted().toList();
        Optional<Integer> parent = happening.tellings().stream()
                .flatMap(t -> t.parentToken().map(token -> byTrigger.get(t.trigger().sentence().index() + " " + token)).stream())
                .filter(p -> p != id).findFirst();
        Set<Entity> targets = new LinkedHashSet<>(happening.who(Telling.Role.TARGET));
        return new Event(id, happening.kind(), label, mentions, happening.place(), time, agents(happening.who(Telling.Role.ORGANIZING)),
                agents(happening.who(Telling.Role.ACTOR)), List.copyOf(targets), real, parent,
                new Evidence(sentences(article, happening), fullest.trigger().span(), fullest.trigger().rule()), happening.confidence());
    }

    private static List<Agent> agents(List<Entity> entities) {
        return entities.stream().filter(Agent.class::isInstance).map(Agent.class::cast).toList();
    }

    /** Whether it can only begin after the day of the article, however it is told. */
    private static boolean isAhead(ResolvedArticle article, EventTime time) {
        Optional<EventDate> earliest = time.date().or(time::begin);
        return article.article().issued().isPresent()
                && earliest.map(date -> date.first().isAfter(article.article().issued().get())).orElse(false);
    }

    /** The sentences that tell something of it, the fullest first chosen, at most a third of the article's (three in a short one). */
    private static List<Integer> sentences(ResolvedArticle article, Happening happening) {
        int most = Math.max(3, Math.min(MOST_SENTENCES, article.sentences().size() / 4));
        Set<Integer> chosen = new TreeSet<>(List.of(happening.fullest().trigger().sentence().index()));
        List<Telling> rest = new ArrayList<>(happening.tellings());
        rest.sort(Comparator.comparingInt((Telling t) -> -(t.parts().size() + (t.place().isPresent() ? 1 : 0) + (t.time().date().isPresent() ? 1 : 0)))
                .thenComparingInt(t -> t.trigger().sentence().index()));
        for (Telling telling : rest) {
            if (chosen.size() < most) {
                chosen.add(telling.trigger().sentence().index());
            }
        }
        return List.copyOf(chosen);
    }

    private static List<Participation> participations(int id, Event event, Happening happening) {
        List<Participation> found = new ArrayList<>();
        Set<Entity> absent = new LinkedHashSet<>(happening.who(Telling.Role.ABSENT));
        for (List<Telling.Part> parts : happening.partsByAgent().values()) {
            Telling.Part first = parts.get(0);
            boolean role = first.role() != Telling.Role.ACTOR && first.role() != Telling.Role.TARGET;
            if (!role || !(first.who() instanceof Agent agent) || first.role() == Telling.Role.ATTENDING && absent.contains(first.who())) {
                continue;
            }
            Factuality real = parts.stream().map(Telling.Part::factuality).filter(f -> f == Factuality.ACTUAL).findFirst().orElse(first.factuality());
            boolean happened = event.factuality() == Factuality.ACTUAL || first.role() == Telling.Role.ABSENT;
            Factuality whole = happened ? real : FactualityReader.combine(event.factuality(), real);
            List<Integer> sentences = parts.stream().map(Telling.Part::sentence).distinct().limit(3).toList();
            double confidence = Math.min(0.97, parts.stream().mapToDouble(Telling.Part::confidence).max().orElseThrow() + 0.03 * (parts.size() - 1));
            found.add(new Participation(id, agent, ParticipationKind.valueOf(first.role().name()), whole,
                    new Evidence(sentences, first.words(), first.rule()), confidence));
        }
        return found;
    }
}
