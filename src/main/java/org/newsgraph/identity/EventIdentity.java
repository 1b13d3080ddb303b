package org.newsgraph.identity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Decides which events of all articles are one, as far as some that came or went can matter. Two are linked where each is
 * what the other wants most in its article; what hangs together is one. For a set of articles the outcome is always the same.
 */
public final class EventIdentity {

    /**
     * What an event is called in the graph.
     *
     * @param because why it is one with the event of that name; empty for the one whose name it is
     */
    public record Name(String iri, String because) {
    }

    private final EventIndex index;
    private final Corrections corrections;
    private final Map<String, Collection<EventRecord>> byKey = new HashMap<>();
    private final Map<EventRecord, Set<EventRecord>> wanted = new HashMap<>();

    private EventIdentity(EventIndex index, Corrections corrections) {
        this.index = index;
        this.corrections = corrections;
    }

    /** The names of all events that may be touched by changed ones, which may be gone. */
    public static Map<EventRecord, Name> decide(Collection<EventRecord> changed, EventIndex index, Corrections corrections) {
        EventIdentity identity = new EventIdentity(index, corrections);
        SortedSet<EventRecord> touched = new TreeSet<>();
        for (EventRecord event : changed) {
            if (identity.find("event/" + event.local()).contains(event)) {
                touched.add(event);
            }
            for (EventRecord near : identity.candidates(event)) {
                touched.add(near);
                touched.addAll(identity.candidates(near));
            }
        }
        corrections.same().forEach(group -> group.forEach(iri -> touched.addAll(identity.find("event/" + iri))));
        Map<EventRecord, Name> names = new HashMap<>();
        for (EventRecord event : touched) {
            if (!names.containsKey(event)) {
                identity.name(identity.component(event), names);
            }
        }
        return identity.corrected(names);
    }

    /** Whether enough speaks for two being one; every event has to be asked this of those under its {@link EventKeys#lookedFor}. */
    public static boolean isNear(EventRecord one, EventRecord other, Corrections corrections) {
        return !other.equals(one) && weight(one, other, corrections).isEnough();
    }

    /** With which of all that {@linkplain #isNear are near} it an event is one, if they want it too; the likeliest first. */
    public static Set<EventRecord> wanted(EventRecord event, Collection<EventRecord> near, Corrections corrections) {
        return new EventIdentity(key -> List.of(), corrections).chosen(event, near);
    }

    /** The names of all that hang together by wanting each other, without what was said by hand; {@code wanted} need have no others. */
    public static Map<EventRecord, Name> names(SortedSet<EventRecord> component, Map<EventRecord, Set<EventRecord>> wanted, Corrections corrections) {
        EventIdentity identity = new EventIdentity(key -> List.of(), corrections);
        identity.wanted.putAll(wanted);
        Map<EventRecord, Name> names = new HashMap<>();
        identity.name(component, names);
        return names;
    }

    /** What was said to be one by hand. */
    private Map<EventRecord, Name> corrected(Map<EventRecord, Name> names) {
        Map<String, String> kept = new HashMap<>();
        for (List<String> group : corrections.same()) {
            for (String iri : group) {
                kept.put(iri, group.get(0));
                find("event/" + iri).forEach(event -> kept.put(names.get(event).iri(), group.get(0)));
            }
        }
        names.replaceAll((event, name) -> corrected(event, name, kept));
        return names;
    }

    /** @param kept by IRIs that were said to be one by hand, the one that is kept of them */
    public static Name corrected(EventRecord event, Name name, Map<String, String> kept) {
        return kept.containsKey(name.iri())
                ? new Name(kept.get(name.iri()), "“" + event.label() + "” in " + event.article() + ": said to be the same by hand (1.0)") : name;
    }

    private EventComparison.Weight weight(EventRecord one, EventRecord other) {
        return weight(one, other, corrections);
    }

    private static EventComparison.Weight weight(EventRecord one, EventRecord other, Corrections corrections) {
        return corrections.areDifferent(one.local(), other.local()) ? EventComparison.RULED_OUT : EventComparison.of(one, other);
    }

    private Collection<EventRecord> find(String key) {
        return byKey.computeIfAbsent(key, index::events);
    }

    /** Events of other articles that enough speaks for. */
    private SortedSet<EventRecord> candidates(EventRecord event) {
        SortedSet<EventRecord> found = new TreeSet<>();
        for (String key : EventKeys.lookedFor(event)) {
            find(key).stream().filter(other -> !other.equals(event) && weight(event, other).isEnough()).forEach(found::add);
        }
        return found;
    }

    private Set<EventRecord> wanted(EventRecord event) {
        return wanted.computeIfAbsent(event, unknown -> chosen(event, candidates(event)));
    }

    /** At most one of an article, none that rules out a better one. */
    private Set<EventRecord> chosen(EventRecord event, Collection<EventRecord> candidates) {
        List<EventRecord> best = new ArrayList<>(candidates);
        best.sort(Comparator.comparingInt((EventRecord other) -> -weight(event, other).points()).thenComparing(Comparator.naturalOrder()));
        Set<EventRecord> chosen = new LinkedHashSet<>();
        Set<EventRecord> refused = new LinkedHashSet<>();
        for (EventRecord other : best) {
            int points = weight(event, other).points();
            boolean tie = best.stream().anyMatch(rival -> rival != other && rival.article().equals(other.article())
                    && weight(event, rival).points() >= points);
            boolean ruledOut = chosen.stream().anyMatch(better -> rulesOut(better, other));
            if (!tie && !ruledOut) {
                chosen.add(other);
            } else {
                refused.add(other);
            }
        }
        // "the talks" between two rounds that are as likely as each other belong to neither
        chosen.removeIf(other -> refused.stream().anyMatch(rival -> !rival.article().equals(other.article()) && rulesOut(rival, other)
                && weight(event, rival).points() == weight(event, other).points()));
        return chosen;
    }

    private boolean rulesOut(EventRecord one, EventRecord other) {
        return weight(one, other).points() < 0;
    }

    private SortedSet<EventRecord> component(EventRecord start) {
        SortedSet<EventRecord> component = new TreeSet<>(Set.of(start));
        Deque<EventRecord> open = new ArrayDeque<>(Set.of(start));
        while (!open.isEmpty()) {
            EventRecord event = open.remove();
            for (EventRecord other : wanted(event)) {
                if (!component.contains(other) && wanted(other).contains(event)) {
                    component.add(other);
                    open.add(other);
                }
            }
        }
        return component;
    }

    /** By the IRI that kind, place and day make, or else by the earliest report's. */
    private void name(SortedSet<EventRecord> component, Map<EventRecord, Name> names) {
        EventRecord first = component.stream().filter(EventRecord::isShared).min(Comparator.comparing(EventRecord::local).thenComparing(Comparator.naturalOrder()))
                .orElse(component.first());
        for (EventRecord event : component) {
            boolean alone = component.size() == 1;
            names.put(event, new Name(first.local(), alone ? "" : because(event, first, component)));
        }
    }

    private String because(EventRecord event, EventRecord first, SortedSet<EventRecord> component) {
        EventRecord nearest = event != first && weight(event, first).isEnough() ? first
                : wanted(event).stream().filter(component::contains).findFirst().orElse(first);
        EventComparison.Weight weight = weight(event, nearest);
        double sure = weight.points() >= 8 ? 0.95 : weight.points() >= 6 ? 0.85 : 0.75;
        return "“" + event.label() + "” in " + event.article() + ": " + String.join(", ", new LinkedHashSet<>(weight.why())) + " (" + sure + ")";
    }
}
