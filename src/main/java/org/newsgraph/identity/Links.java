package org.newsgraph.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Joins profiles of different names. A profile that could be either of two which can't be one joins the one that its
 * evidence speaks for, or the one that nearly all articles mean, or neither: "George Bush" between "George H. W." and "George W.".
 */
final class Links {

    private enum Relation { CONFLICT, NONE, POSSIBLE, SUPPORTED }

    private final List<Profile> profiles;
    private final List<PersonName> names = new ArrayList<>();
    /** Those of each that are no conflict. */
    private final List<Map<Integer, Relation>> relations = new ArrayList<>();

    private Links(List<Profile> profiles) {
        this.profiles = profiles;
        profiles.forEach(profile -> names.add(profile.first().person().orElseThrow()));
        Map<String, List<Integer>> byGiven = new HashMap<>();
        for (int i = 0; i < profiles.size(); i++) {
            relations.add(new TreeMap<>());
            for (String key : PersonComparison.keys(names.get(i))) {
                byGiven.computeIfAbsent(key, unknown -> new ArrayList<>()).add(i);
            }
        }
        for (int i = 0; i < profiles.size(); i++) {
            // a frequent surname has hundreds of bearers, few of whom share a given name
            Set<Integer> near = new TreeSet<>();
            PersonComparison.lookedFor(names.get(i)).forEach(key -> near.addAll(byGiven.getOrDefault(key, List.of())));
            for (int j : near) {
                Relation relation = j == i ? Relation.CONFLICT : relation(i, j);
                if (relation != Relation.CONFLICT) {
                    relations.get(i).put(j, relation);
                    relations.get(j).put(i, relation);
                }
            }
        }
    }

    /** Profiles of places come back as they are: no name of theirs is a form of another. */
    static List<Profile> join(List<Profile> profiles) {
        List<Profile> people = new ArrayList<>();
        List<Profile> joined = new ArrayList<>();
        for (Profile profile : profiles) {
            (profile.first().kind() == EntityKind.PERSON && profile.first().person().isPresent() ? people : joined).add(profile);
        }
        if (!joined.isEmpty() && joined.get(0).first().kind() == EntityKind.ORGANIZATION) {
            return LeftOutWords.join(joined);
        }
        joined.addAll(new Links(people).joined());
        return joined;
    }

    private Relation relation(int i, int j) {
        Profile one = profiles.get(i);
        Profile other = profiles.get(j);
        PersonComparison.Likeness likeness = PersonComparison.of(names.get(i), names.get(j));
        if (likeness == PersonComparison.Likeness.OTHER || Evidence.contradict(one.evidence(), other.evidence())) {
            return Relation.CONFLICT;
        }
        boolean supported = Evidence.supports(one.evidence(), other.evidence());
        if (likeness == PersonComparison.Likeness.ALIKE) {
            return supported ? Relation.SUPPORTED : Relation.NONE;
        }
        return supported ? Relation.SUPPORTED : Relation.POSSIBLE;
    }

    private List<Profile> joined() {
        int n = profiles.size();
        List<Set<Integer>> wanted = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            wanted.add(wanted(i));
        }
        Map<Integer, Profile> byRoot = new TreeMap<>();
        int[] root = new int[n];
        for (int i = 0; i < n; i++) {
            root[i] = i;
        }
        for (int i = 0; i < n; i++) {
            for (int j : wanted.get(i)) {
                if (wanted.get(j).contains(i)) {
                    union(root, i, j);
                }
            }
        }
        for (int i = 0; i < n; i++) {
            byRoot.computeIfAbsent(root(root, i), key -> new Profile()).addAll(profiles.get(i));
        }
        return new ArrayList<>(byRoot.values());
    }

    /** With which it may be one, none of them contradicting another. */
    private Set<Integer> wanted(int i) {
        Set<Integer> possible = new TreeSet<>();
        Set<Integer> supported = new TreeSet<>();
        relations.get(i).forEach((j, relation) -> {
            if (relation.compareTo(Relation.POSSIBLE) >= 0) {
                possible.add(j);
                if (relation == Relation.SUPPORTED) {
                    supported.add(j);
                }
            }
        });
        if (!quarrel(possible)) {
            return possible;
        }
        if (!supported.isEmpty() && !quarrel(supported)) {
            return supported;
        }
        Optional<Profile> ruling = Namesakes.ruling(possible.stream().map(profiles::get).toList());
        return ruling.map(profile -> Set.of(profiles.indexOf(profile))).orElse(Set.of());
    }

    private boolean quarrel(Set<Integer> some) {
        return some.stream().anyMatch(i -> some.stream().anyMatch(j -> !i.equals(j) && !relations.get(i).containsKey(j)));
    }

    private static int root(int[] root, int i) {
        int at = i;
        while (root[at] != at) {
            at = root[at];
        }
        return at;
    }

    private static void union(int[] root, int i, int j) {
        int a = root(root, i);
        int b = root(root, j);
        root[Math.max(a, b)] = Math.min(a, b);
    }
}
