package org.newsgraph.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Which events of other articles an event could be one with, and which of these it wants. */
final class EventWishes {

    private record Pair(EventRecord one, EventRecord other) {
    }

    private record Candidate(EventRecord event, int points) {
    }

    private final EventIndex index;
    private final EventCorrections corrections;
    private final Map<String, Collection<EventRecord>> seen = new HashMap<>();
    private final Map<EventRecord, Set<EventRecord>> wanted = new HashMap<>();
    private final Map<EventRecord, SortedSet<EventRecord>> candidates = new HashMap<>();
    private final Map<Pair, EventComparison.Weight> weights = new HashMap<>();

    EventWishes(EventIndex index, EventCorrections corrections) {
        this.index = index;
        this.corrections = corrections;
    }

    EventComparison.Weight weight(EventRecord one, EventRecord other) {
        return weights.computeIfAbsent(new Pair(one, other), pair -> weight(one, other, corrections.all()));
    }

    static EventComparison.Weight weight(EventRecord one, EventRecord other, Corrections corrections) {
        return corrections.areDifferent(one.local(), other.local()) ? EventComparison.RULED_OUT : EventComparison.of(one, other);
    }

    /** Events of other articles that enough speaks for, of those that are seen. */
    SortedSet<EventRecord> candidates(EventRecord event) {
        return candidates.computeIfAbsent(event, unknown -> among(event, key -> seen.computeIfAbsent(key, index::seen)));
    }

    /** Events of other articles that enough speaks for, seen or not. */
    SortedSet<EventRecord> allCandidates(EventRecord event) {
        return among(event, index::events);
    }

    private SortedSet<EventRecord> among(EventRecord event, Function<String, Collection<EventRecord>> find) {
        SortedSet<EventRecord> found = new TreeSet<>();
        for (String key : EventKeys.lookedFor(event)) {
            for (EventRecord other : find.apply(key)) {
                if (!other.equals(event) && !found.contains(other) && weight(event, other).isEnough() && corrections.assigned(other).isEmpty()) {
                    found.add(other);
                }
            }
        }
        return found;
    }

    /** At most one of an article, none that rules out a better one; the best first. */
    Set<EventRecord> wanted(EventRecord event) {
        Set<EventRecord> known = wanted.get(event);
        if (known == null) {
            known = corrections.assigned(event).isPresent() ? Set.of() : choose(event, candidates(event), this::weight);
            wanted.put(event, known);
        }
        return known;
    }

    /** At most one of an article, none that rules out a better one; the best first. */
    static Set<EventRecord> choose(EventRecord event, SortedSet<EventRecord> candidates, BiFunction<EventRecord, EventRecord, EventComparison.Weight> weights) {
        List<Candidate> best = new ArrayList<>();
        Map<String, Integer> most = new HashMap<>();
        Map<String, Integer> ties = new HashMap<>();
        for (EventRecord other : candidates) {
            int points = weights.apply(event, other).points();
            best.add(new Candidate(other, points));
            int before = most.getOrDefault(other.article(), -1);
            if (points >= before) {
                ties.put(other.article(), points == before ? ties.get(other.article()) + 1 : 1);
                most.put(other.article(), points);
            }
        }
        best.sort(Comparator.comparingInt((Candidate candidate) -> -candidate.points()).thenComparing(Candidate::event));
        List<Candidate> chosen = new ArrayList<>();
        List<Candidate> refused = new ArrayList<>();
        for (Candidate other : best) {
            String article = other.event().article();
            boolean tie = most.get(article) > other.points() || ties.get(article) > 1;
            boolean ruledOut = chosen.stream().anyMatch(better -> rulesOut(better, other, weights));
            (tie || ruledOut ? refused : chosen).add(other);
        }
        // "the talks" between two rounds that are as likely as each other belong to neither
        chosen.removeIf(other -> refused.stream().anyMatch(rival -> rival.points() == other.points()
                && !rival.event().article().equals(other.event().article()) && rulesOut(rival, other, weights)));
        Set<EventRecord> wants = new LinkedHashSet<>();
        chosen.forEach(candidate -> wants.add(candidate.event()));
        return wants;
    }

    private static boolean rulesOut(Candidate one, Candidate other, BiFunction<EventRecord, EventRecord, EventComparison.Weight> weights) {
        return weights.apply(one.event(), other.event()).points() < 0;
    }

    /** Whether two want each other. */
    boolean isMutual(EventRecord one, EventRecord other) {
        return wanted(one).contains(other) && wanted(other).contains(one);
    }

    /** Whether an event that another doesn't see may go with it: where no other of its article would be as good. */
    boolean follows(EventRecord event, EventRecord other) {
        if (candidates(other).contains(event) || corrections.assigned(other).isPresent()) {
            return false;
        }
        return isBest(event, other, index.ofArticle(event.article()), this::weight);
    }

    /** Whether no other event of an event's article would be as good for another. */
    static boolean isBest(EventRecord event, EventRecord other, Collection<EventRecord> siblings,
            BiFunction<EventRecord, EventRecord, EventComparison.Weight> weights) {
        int points = weights.apply(other, event).points();
        return siblings.stream().noneMatch(rival -> !rival.equals(event) && weights.apply(other, rival).points() >= points);
    }
}
