package org.newsgraph.fact.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Entity;
import org.newsgraph.model.EventKind;
import org.newsgraph.model.Factuality;
import org.newsgraph.model.Group;

/**
 * Joins the tellings of one article to happenings. "A summit" is a new one, "the summit" an old one where there is a fitting
 * one; kinds, dates, places and people must not contradict. A verb joins only by the people who are in both.
 */
final class HappeningMerger {

    /** Words that say that it is another one than those told of. */
    private static final Set<String> ANOTHER = Set.of("another", "second", "third", "fourth", "separate", "previous", "earlier", "last", "next", "new", "other",
            "different", "subsequent", "further", "additional", "fresh", "former", "past");

    private HappeningMerger() {
    }

    /** @param tellings in the order of the text */
    static List<Happening> merge(List<Telling> tellings) {
        return merge(tellings, Optional.empty());
    }

    /** @param issued the day of the article: what it tells as done without a date is of that time, and not of a year before */
    static List<Happening> merge(List<Telling> tellings, Optional<LocalDate> issued) {
        List<Happening> happenings = new ArrayList<>();
        for (Telling telling : tellings) {
            Optional<Happening> old = Optional.empty();
            int best = Integer.MIN_VALUE;
            for (int i = happenings.size() - 1; i >= 0; i--) { // of two alike the later told
                int likeness = likeness(happenings.get(i), telling);
                if (likeness > best && isSame(happenings.get(i), telling) && !isYearsBefore(happenings.get(i), telling, issued) && !isYetToCome(happenings.get(i), telling, issued)) {
                    best = likeness;
                    old = Optional.of(happenings.get(i));
                }
            }
            if (isDiscussion(telling)) {
                old = meetingBefore(happenings, telling);
            }
            if (old.isPresent()) {
                old.get().add(isDiscussion(telling) ? telling.without(part -> isVague(part.who())) : telling);
            } else if (isDiscussion(telling) && !hasTwoSubjects(telling) && telling.parts().stream().filter(part -> !isVague(part.who())).count() < 2) {
                continue; // "the leaders discussed trade": where, when and who is not told
            } else if (!telling.trigger().rule().equals(NominalTriggers.ANAPHORIC)) {
                happenings.add(new Happening(telling));
            }
        }
        return happenings;
    }

    private static boolean isDiscussion(Telling telling) {
        return telling.trigger().isVerb() && telling.trigger().head().isLemma("discuss") && telling.trigger().kind() != EventKind.CALL;
    }

    /** "The prime minister and the president discussed", also where one of them has no name. */
    private static boolean hasTwoSubjects(Telling telling) {
        DependencyTree tree = telling.trigger().sentence().tree();
        return tree.child(telling.trigger().head(), "nsubj").filter(subject -> tree.has(subject, "conj")).isPresent();
    }

    /** What people discuss they discuss at the meeting or call just told of, unless others were there. */
    private static Optional<Happening> meetingBefore(List<Happening> happenings, Telling telling) {
        for (int i = happenings.size() - 1; i >= 0; i--) {
            Happening old = happenings.get(i);
            boolean near = telling.trigger().sentence().index() - old.lastSentence() <= 3;
            boolean among = telling.parts().stream().allMatch(part -> isVague(part.who()) || old.parts().stream().anyMatch(p -> p.who().id() == part.who().id()));
            if (near && among && old.kind().isA(EventKind.MEETING) && old.parts().stream().filter(HappeningMerger::isGuest).count() >= 1
                    && !denies(old, telling)) {
                return Optional.of(old);
            }
        }
        return Optional.empty();
    }

    /** People who are in both count most, then the same word, the same kind; "the meeting" is a summit before it is talks. */
    private static int likeness(Happening old, Telling telling) {
        boolean word = old.tellings().stream().anyMatch(t -> t.trigger().noun().equals(telling.trigger().noun()));
        boolean number = old.tellings().get(0).trigger().noun().equals("talks") == telling.trigger().noun().equals("talks");
        boolean aside = old.tellings().stream().allMatch(t -> t.isAside()) && !telling.isAside(); // "the first such meeting was in 2021": "the meeting" is the one that the text is about
        return (aside ? -9 : 0) + 4 * Math.min(2, shared(old, telling)) + (word ? 3 : 0) + (old.kind() == telling.trigger().kind() ? 1 : 0) + (number ? 1 : 0);
    }

    /** "met in Oslo. … our meeting in Bergen in 2017": the one is new, the other is of an earlier year. */
    private static boolean isYearsBefore(Happening old, Telling telling, Optional<LocalDate> issued) {
        boolean told = telling.trigger().kind().isA(EventKind.MEETING) && telling.time().date().isPresent() && old.time().date().isEmpty() && old.time().begin().isEmpty();
        return told && issued.isPresent() && old.factuality() == Factuality.ACTUAL && telling.time().date().get().first().plusYears(1).isBefore(issued.get())
                && old.tellings().stream().anyMatch(t -> t.trigger().isVerb() || !t.parts().isEmpty());
    }

    /** "will meet on Friday. The meeting began at ten": the one that began is another. */
    private static boolean isYetToCome(Happening old, Telling telling, Optional<LocalDate> issued) {
        boolean began = !telling.trigger().isVerb() && telling.factuality() == Factuality.ACTUAL && telling.trigger().head().isRelation("nsubj")
                && telling.trigger().sentence().tree().head(telling.trigger().head()).filter(verb -> verb.xpos().equals("VBD") && verb.isLemma("begin", "start", "end", "open", "close", "conclude", "take")).isPresent();
        return began && issued.isPresent() && old.factuality() == Factuality.PLANNED && old.time().date().filter(date -> date.first().isAfter(issued.get())).isPresent();
    }

    private static boolean isSame(Happening old, Telling telling) {
        if (!related(old, telling) || !AttachedTimes.compatible(old.time(), telling.time()) || old.isPlural() != telling.trigger().isPlural()) {
            return false;
        }
        if (telling.place().isPresent() && old.place().isPresent() && !EventPlaces.compatible(old.place().get(), telling.place().get())) {
            return false;
        }
        boolean headline = old.tellings().stream().noneMatch(t -> t.trigger().sentence().block().isBody());
        if (headline && old.kind() == telling.trigger().kind() && !telling.trigger().isVerb() && telling.features().stream().noneMatch(ANOTHER::contains)) {
            return true; // a headline tells beforehand what the text brings as new
        }
        if (contradicts(old.features(), telling.features()) || isOtherPeople(old, telling)) {
            return false;
        }
        if (headline && old.kind() == telling.trigger().kind() && old.tellings().stream().allMatch(t -> t.trigger().noun().equals(telling.trigger().noun()))) {
            return true; // "Ferry capsizes", "a ferry capsized"
        }
        int shared = shared(old, telling);
        boolean sameDeed = sameDeed(old, telling);
        if (telling.trigger().form() == Trigger.Form.NAME) {
            return names(old).isEmpty() ? telling.trigger().kind() == old.kind() && !telling.fresh() && !old.tellings().get(0).fresh() && old.place().isPresent() && telling.place().isPresent()
                    : names(old).stream().anyMatch(name -> sameName(name, name(telling)));
        }
        if (telling.trigger().isVerb()) {
            return !telling.fresh() && (shared >= 2 || sameDeed) && !denies(old, telling);
        }
        if (telling.definite() && !telling.fresh()) {
            return true;
        }
        boolean sameSpot = telling.place().isPresent() && old.place().isPresent() && telling.time().date().isPresent() && old.time().date().isPresent();
        boolean onlyThought = isUnreal(old.factuality()) && isUnreal(telling.factuality());
        if (onlyThought && telling.parts().isEmpty() && old.kind() == telling.trigger().kind()) {
            return true; // "a ceasefire" that is hoped for, twice
        }
        // "will also hold talks with business leaders": others than those of the meeting before
        boolean others = !telling.definite() && telling.parts().stream().anyMatch(part -> isGuest(part) && part.who() instanceof Group && old.parts().stream().noneMatch(p -> p.who().equals(part.who())))
                && old.parts().stream().filter(HappeningMerger::isGuest).map(Telling.Part::who).distinct().count() > 1 && telling.parts().stream().filter(HappeningMerger::isGuest).count() > 1;
        if (others && !sameDeed) {
            return false;
        }
        boolean sameSentence = old.lastSentence() == telling.trigger().sentence().index();
        return shared >= 2 || sameDeed || (sameSpot || shared >= 1 && !telling.fresh()) && !sameSentence;
    }

    private static boolean isUnreal(Factuality value) {
        return value == Factuality.POSSIBLE || value == Factuality.PLANNED;
    }

    private static boolean denies(Happening old, Telling telling) {
        return (old.factuality() == Factuality.DENIED) != (telling.factuality() == Factuality.DENIED);
    }

    private static boolean related(Happening old, Telling telling) {
        EventKind one = old.kind();
        EventKind other = telling.trigger().kind();
        if (one == other) {
            return one != EventKind.EVENT || old.tellings().stream().anyMatch(t -> t.trigger().noun().equals(telling.trigger().noun()));
        }
        boolean special = Set.of(one, other).stream().anyMatch(k -> k == EventKind.VISIT || k == EventKind.CALL || k == EventKind.NEWS_CONFERENCE);
        if (one.isA(EventKind.MEETING) && other.isA(EventKind.MEETING)) {
            if (special) {
                return other == EventKind.CONFERENCE && one == EventKind.NEWS_CONFERENCE && telling.definite()
                        || one == EventKind.CALL && telling.definite() && Set.of("conversation", "discussion", "dialogue").contains(telling.trigger().noun());
            }
            return one == EventKind.MEETING || other == EventKind.MEETING || telling.definite() && telling.parts().isEmpty();
        }
        boolean explosion = one == EventKind.ACCIDENT && other == EventKind.ATTACK && telling.definite()
                && old.tellings().stream().anyMatch(t -> Set.of("explosion", "blast", "crash").contains(t.trigger().noun()));
        boolean agreement = one.isA(EventKind.AGREEMENT) && other.isA(EventKind.AGREEMENT);
        boolean conflict = one.isA(EventKind.CONFLICT) && other.isA(EventKind.CONFLICT) && (one == EventKind.CONFLICT || other == EventKind.CONFLICT);
        boolean vote = Set.of(one, other).equals(Set.of(EventKind.ELECTION, EventKind.VOTE));
        return explosion || agreement || conflict || vote && other == EventKind.VOTE && telling.definite();
    }

    private static boolean contradicts(Set<String> one, Set<String> other) {
        Set<String> a = new HashSet<>(one);
        Set<String> b = new HashSet<>(other);
        Set<String> distinct = new HashSet<>(a);
        distinct.addAll(b);
        distinct.retainAll(ANOTHER);
        if (distinct.stream().anyMatch(word -> !a.contains(word) || !b.contains(word))) {
            return b.stream().anyMatch(ANOTHER::contains) || a.stream().anyMatch(ANOTHER::contains) && !b.isEmpty();
        }
        a.removeAll(ANOTHER);
        b.removeAll(ANOTHER);
        return !a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(b::contains);
    }

    /** Both say with whom or by whom, and nobody is the same. */
    private static boolean isOtherPeople(Happening old, Telling telling) {
        for (Telling.Role role : List.of(Telling.Role.ACTOR, Telling.Role.TARGET)) {
            List<Entity> before = old.who(role);
            List<Entity> now = telling.who(role);
            if (!before.isEmpty() && !now.isEmpty() && now.stream().noneMatch(who -> before.stream().anyMatch(known -> isAlike(known, who)))) {
                return true;
            }
        }
        List<Entity> before = old.parts().stream().filter(p -> isGuest(p) && !isVague(p.who())).map(Telling.Part::who).toList();
        List<Telling.Part> now = telling.parts().stream().filter(p -> isGuest(p) && !isVague(p.who()) && !p.rule().equals("AttendanceVerb")).toList();
        if (before.isEmpty() || now.isEmpty()) {
            return now.size() > 1 && old.parts().stream().anyMatch(HappeningMerger::isGuest); // "members met …; the talks between X and Y"
        }
        long shared = now.stream().filter(part -> before.contains(part.who())).count();
        return shared == 0 || shared == 1 && now.size() == 2 && new HashSet<>(before).size() >= 2 && old.parts().stream().filter(HappeningMerger::isGuest)
                .noneMatch(p -> p.rule().equals("AttendanceVerb")) && telling.trigger().kind() != EventKind.SUMMIT;
    }

    /** "Lao students" and "students" may be the same; "Lao students" and "Thai students" may not. */
    private static boolean isAlike(Entity one, Entity other) {
        String a = one.label().toLowerCase(Locale.ROOT);
        String b = other.label().toLowerCase(Locale.ROOT);
        return one.equals(other) || one instanceof Group && other instanceof Group && (a.endsWith(" " + b) || b.endsWith(" " + a));
    }

    private static boolean isGuest(Telling.Part part) {
        return part.role() == Telling.Role.ATTENDING || part.role() == Telling.Role.HOSTING;
    }

    /** "The leaders", "both sides" may be those named elsewhere; "the Ukrainian delegation" may not. */
    private static boolean isVague(Entity who) {
        return who instanceof Group && who.label().chars().noneMatch(Character::isUpperCase) && (who.label().endsWith("s") || who.label().endsWith("delegation"));
    }

    private static int shared(Happening old, Telling telling) {
        Set<Entity> before = new HashSet<>();
        old.parts().stream().filter(HappeningMerger::isGuest).forEach(p -> before.add(p.who()));
        return (int) telling.parts().stream().filter(HappeningMerger::isGuest).map(Telling.Part::who).distinct().filter(before::contains).count();
    }

    /** The same one does the same, to the same one where both are told. */
    private static boolean sameDeed(Happening old, Telling telling) {
        boolean actor = telling.who(Telling.Role.ACTOR).stream().anyMatch(old.who(Telling.Role.ACTOR)::contains);
        boolean target = telling.who(Telling.Role.TARGET).stream().filter(who -> telling.definite() || !(who instanceof Group)) // "people" were killed in many places
                .anyMatch(old.who(Telling.Role.TARGET)::contains);
        boolean once = Set.of(EventKind.DEATH, EventKind.ARREST, EventKind.RESIGNATION, EventKind.APPOINTMENT, EventKind.TRIAL).contains(old.kind());
        boolean trip = old.kind() == EventKind.VISIT && shared(old, telling) >= 1 && telling.place().filter(place -> old.place().filter(before -> before.id() == place.id() || EventPlaces.contains(before, place)
                || EventPlaces.contains(place, before)).isPresent()).isPresent(); // a palace whose town is not known may be anywhere
        return actor && target || once && (target || old.kind() == EventKind.RESIGNATION && actor) || trip;
    }

    private static List<String> names(Happening old) {
        return old.tellings().stream().filter(t -> t.trigger().form() == Trigger.Form.NAME).map(HappeningMerger::name).toList();
    }

    private static String name(Telling telling) {
        return telling.label().toLowerCase(Locale.ROOT);
    }

    private static boolean sameName(String one, String other) {
        Set<String> a = Set.copyOf(new HashSet<>(List.of(one.split("[ -]"))));
        Set<String> b = Set.copyOf(new HashSet<>(List.of(other.split("[ -]"))));
        return a.containsAll(b) || b.containsAll(a);
    }

    /** Whether the words say it on purpose: a verb, a light verb, an adjective; a bare "the summit" takes it for granted. */
    static boolean isExpress(Telling telling) {
        return telling.trigger().isVerb() || telling.factuality() != Factuality.ACTUAL || telling.express();
    }
}
