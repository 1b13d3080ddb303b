package org.newsgraph.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Events that hang together, parted where a reader said that two of them are different: whoever lies between goes with the likelier one.
 * That is single-linkage clustering with cannot-link constraints (Klein, Kamvar and Manning 2002): the likeliest pair is joined first, and no pair that
 * would bring together what was said to be two.
 */
final class PartedEvents {

    private record Link(EventRecord one, EventRecord other, int points) {

        /** The likeliest first; the rest only makes the order one. */
        static final Comparator<Link> ORDER = Comparator.comparingInt((Link link) -> -link.points()).thenComparing(Link::one).thenComparing(Link::other);
    }

    private PartedEvents() {
    }

    static Collection<SortedSet<EventRecord>> of(SortedSet<EventRecord> component, BiFunction<EventRecord, EventRecord, EventComparison.Weight> weights,
            Function<EventRecord, Set<EventRecord>> wanted, Corrections corrections) {
        if (!hasDifferent(component, component, corrections)) {
            return List.of(component);
        }
        Map<EventRecord, SortedSet<EventRecord>> parts = new LinkedHashMap<>();
        component.forEach(event -> parts.put(event, new TreeSet<>(Set.of(event))));
        for (Link link : links(component, weights, wanted)) {
            SortedSet<EventRecord> part = parts.get(link.one());
            SortedSet<EventRecord> other = parts.get(link.other());
            if (part != other && !hasDifferent(part, other, corrections)) {
                part.addAll(other);
                other.forEach(event -> parts.put(event, part));
            }
        }
        List<SortedSet<EventRecord>> found = new ArrayList<>();
        parts.forEach((event, part) -> {
            if (part.first().equals(event)) {
                found.add(part);
            }
        });
        return found;
    }

    private static List<Link> links(SortedSet<EventRecord> component, BiFunction<EventRecord, EventRecord, EventComparison.Weight> weights,
            Function<EventRecord, Set<EventRecord>> wanted) {
        List<Link> links = new ArrayList<>();
        for (EventRecord one : component) {
            for (EventRecord other : wanted.apply(one)) {
                if (one.compareTo(other) < 0 && component.contains(other) && wanted.apply(other).contains(one)) {
                    links.add(new Link(one, other, weights.apply(one, other).points()));
                }
            }
        }
        links.sort(Link.ORDER);
        return links;
    }

    private static boolean hasDifferent(Set<EventRecord> some, Set<EventRecord> others, Corrections corrections) {
        return corrections.partsAny() && some.stream().anyMatch(one -> others.stream().anyMatch(other -> corrections.areDifferent(one.local(), other.local())));
    }
}
