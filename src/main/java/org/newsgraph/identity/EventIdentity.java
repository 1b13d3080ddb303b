package org.newsgraph.identity;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Decides which events of all articles are one, as far as some that came or went can matter. Two are linked where each is
 * what the other wants most in its article; what hangs together is one. An event that others don't see ({@link EventIndex#seen}) follows the one
 * that it wants most. For a set of articles the outcome is always the same.
 */
public final class EventIdentity {

    /**
     * What an event is called in the graph.
     *
     * @param because why it is one with the event of that name; empty for the one whose name it is
     */
    public record Name(String iri, String because) {

        /** Whether it only goes with the event of that name, which doesn't see it: its reason says so. */
        boolean follows() {
            return because.contains(FOLLOWING) || because.contains(BY_HAND);
        }
    }

    private static final String FOLLOWING = "as one of many reports";
    private static final String BY_HAND = "told apart by hand";

    private final EventIndex index;
    private final Corrections corrections;
    private final EventCorrections byHand;
    private final EventWishes wishes;
    private final Map<EventRecord, Name> names = new HashMap<>();
    /** Those that are one with no other, whatever they were before. */
    private final Set<EventRecord> single = new TreeSet<>();

    private EventIdentity(EventIndex index, Corrections corrections) {
        this.index = index;
        this.corrections = corrections;
        this.byHand = new EventCorrections(corrections, index);
        this.wishes = new EventWishes(index, byHand);
    }

    /**
     * The names of all events that may be touched.
     *
     * @param changed events that came or went
     * @param moved   events, gone or not, that others see now and didn't before, or the other way round
     */
    public static Map<EventRecord, Name> decide(Collection<EventRecord> changed, Collection<EventRecord> moved, EventIndex index, Corrections corrections) {
        EventIdentity identity = new EventIdentity(index, corrections);
        Set<EventRecord> touched = new TreeSet<>();
        changed.stream().map(EventRecord::article).distinct().forEach(article -> touched.addAll(index.ofArticle(article)));
        for (EventRecord event : moved) {
            touched.addAll(index.ofArticle(event.article()));
            for (EventRecord near : identity.wishes.allCandidates(event)) {
                touched.add(near);
                touched.addAll(identity.wishes.candidates(near));
            }
        }
        corrections.same().forEach(group -> group.forEach(iri -> touched.addAll(index.events("event/" + iri))));
        identity.nameAll(touched);
        return new CorrectedEvents(corrections, index).apply(identity.names);
    }

    /** Whether enough speaks for two being one; every event has to be asked this of those under its {@link EventKeys#lookedFor} that are {@link EventIndex#seen}. */
    public static boolean isNear(EventRecord one, EventRecord other, Corrections corrections) {
        return !other.equals(one) && EventWishes.weight(one, other, corrections).isEnough();
    }

    /** With which of all that {@linkplain #isNear are near} it an event is one, if they want it too; the likeliest first. */
    public static Set<EventRecord> wanted(EventRecord event, Collection<EventRecord> near, Corrections corrections) {
        return EventWishes.choose(event, new TreeSet<>(near), (one, other) -> EventWishes.weight(one, other, corrections));
    }

    /** The names of all that hang together by wanting each other, without what was said by hand; {@code wanted} need have no others. */
    public static Map<EventRecord, Name> names(SortedSet<EventRecord> component, Map<EventRecord, Set<EventRecord>> wanted, Corrections corrections) {
        Map<EventRecord, Name> names = new HashMap<>();
        nameParts(component, (one, other) -> EventWishes.weight(one, other, corrections), event -> wanted.getOrDefault(event, Set.of()), corrections, names);
        return names;
    }

    /**
     * What an event is called that is one with no other, but wants one that doesn't see it; empty where it can't go with that one.
     *
     * @param siblings all events of its article
     * @param leading  what the other is called for itself, not as one that follows another
     */
    public static Optional<Name> following(EventRecord event, EventRecord other, Collection<EventRecord> siblings, String leading, Corrections corrections) {
        return EventWishes.isBest(event, other, siblings, (one, two) -> EventWishes.weight(one, two, corrections))
                ? Optional.of(new Name(leading, because(event, EventWishes.weight(event, other, corrections), FOLLOWING))) : Optional.empty();
    }

    /** @param kept by IRIs that were said to be one by hand, the one that is kept of them */
    public static Name corrected(EventRecord event, Name name, Map<String, String> kept) {
        return kept.containsKey(name.iri()) ? new Name(kept.get(name.iri()), "“" + event.label() + "” in " + event.article() + ": said to be the same by hand"
                + (name.follows() ? ", " + FOLLOWING : "") + " (1.0)") : name;
    }

    /** Those that hang together first, with all that were called as they were; then those that follow one. */
    private void nameAll(Collection<EventRecord> touched) {
        Deque<EventRecord> open = new ArrayDeque<>(touched);
        Set<EventRecord> met = new HashSet<>(touched);
        while (!open.isEmpty()) {
            EventRecord event = open.remove();
            if (!names.containsKey(event) && !single.contains(event)) {
                SortedSet<EventRecord> component = component(event);
                if (component.size() > 1) {
                    nameParts(component, wishes::weight, wishes::wanted, corrections, names);
                } else {
                    single.add(event);
                }
                for (EventRecord member : component) {
                    String now = names.containsKey(member) ? names.get(member).iri() : member.local();
                    // whatever went by its former name may have gone with it
                    index.name(member).map(before -> leading(member, before)).filter(before -> !before.equals(now))
                            .ifPresent(before -> index.named(before).stream().filter(met::add).forEach(open::add));
                }
            }
        }
        Map<EventRecord, Name> following = new HashMap<>();
        single.forEach(event -> following.put(event, single(event)));
        names.putAll(following);
    }

    private Name single(EventRecord event) {
        Optional<String> assigned = byHand.assigned(event);
        if (assigned.isPresent()) {
            String iri = index.seen("event/" + assigned.get()).stream().sorted().findFirst().map(this::leading).orElse(assigned.get());
            return new Name(iri, "“" + event.label() + "” in " + event.article() + ": " + BY_HAND + " (1.0)");
        }
        return wishes.wanted(event).stream().filter(other -> wishes.follows(event, other)).findFirst()
                .map(other -> new Name(leading(other), because(event, wishes.weight(event, other), FOLLOWING)))
                .orElseGet(() -> new Name(event.local(), ""));
    }

    /** What an event is called for itself, not as one that follows another. */
    private String leading(EventRecord event) {
        return single.contains(event) ? event.local() : Optional.ofNullable(names.get(event)).or(() -> index.name(event)).map(name -> leading(event, name)).orElse(event.local());
    }

    private static String leading(EventRecord event, Name name) {
        return name.follows() ? event.local() : name.iri();
    }

    private SortedSet<EventRecord> component(EventRecord start) {
        SortedSet<EventRecord> component = new TreeSet<>(Set.of(start));
        Deque<EventRecord> open = new ArrayDeque<>(Set.of(start));
        while (!open.isEmpty()) {
            EventRecord event = open.remove();
            for (EventRecord other : wishes.wanted(event)) {
                if (!component.contains(other) && wishes.isMutual(event, other)) {
                    component.add(other);
                    open.add(other);
                }
            }
        }
        return component;
    }

    private static void nameParts(SortedSet<EventRecord> component, BiFunction<EventRecord, EventRecord, EventComparison.Weight> weights,
            Function<EventRecord, Set<EventRecord>> wanted, Corrections corrections, Map<EventRecord, Name> names) {
        for (SortedSet<EventRecord> part : PartedEvents.of(component, weights, wanted, corrections)) {
            name(part, weights, wanted, names);
        }
    }

    /** By the IRI that kind, place and day make, or else by the earliest report's. */
    private static void name(SortedSet<EventRecord> component, BiFunction<EventRecord, EventRecord, EventComparison.Weight> weights,
            Function<EventRecord, Set<EventRecord>> wanted, Map<EventRecord, Name> names) {
        EventRecord first = component.stream().filter(EventRecord::isShared).min(Comparator.comparing(EventRecord::local).thenComparing(Comparator.naturalOrder()))
                .orElse(component.first());
        for (EventRecord event : component) {
            EventRecord nearest = event != first && weights.apply(event, first).isEnough() ? first
                    : wanted.apply(event).stream().filter(component::contains).findFirst().orElse(first);
            names.put(event, new Name(first.local(), component.size() == 1 ? "" : because(event, weights.apply(event, nearest))));
        }
    }

    private static String because(EventRecord event, EventComparison.Weight weight, String... also) {
        double sure = weight.points() >= 9 ? 0.95 : weight.points() >= 7 ? 0.85 : 0.75;
        Set<String> why = new LinkedHashSet<>(weight.why());
        why.addAll(List.of(also));
        return "“" + event.label() + "” in " + event.article() + ": " + String.join(", ", why) + " (" + sure + ")";
    }
}
