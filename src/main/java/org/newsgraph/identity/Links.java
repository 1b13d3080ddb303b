package org.newsgraph.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Joins profiles of different names. A profile that could be either of two which can't be one joins the one that its
 * evidence speaks for, or the one that nearly all articles mean, or neither: "George Bush" between "George H. W." and "George W.".
 */
final class Links {

    private enum Relation { CONFLICT, NONE, POSSIBLE, SUPPORTED }

    private final List<Profile> profiles;
    private final List<PersonName> names = new ArrayList<>();
    private final Relation[][] relations;

    private Links(List<Profile> profiles) {
        this.profiles = profiles;
        int n = profiles.size();
        relations = new Relation[n][n];
        profiles.forEach(profile -> names.add(profile.first().person().orElseThrow()));
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                relations[i][j] = relations[j][i] = relation(i, j);
            }
        }
    }

    /** People alone have names that are shortened and still are full; profiles of other kinds come back as they are. */
    static List<Profile> join(List<Profile> profiles) {
        Map<Character, List<Profile>> byInitial = new TreeMap<>();
        List<Profile> joined = new ArrayList<>();
        for (Profile profile : profiles) {
            Optional<PersonName> name = profile.first().kind() == EntityKind.PERSON ? profile.first().person() : Optional.empty();
            if (name.isPresent()) {
                String first = name.get().given().get(0);
                String canonical = PersonWords.english().canonicalGiven(first);
                // "Bob" and "Robert" meet under r; a bare initial may be either's
                byInitial.computeIfAbsent(Spelling.group(canonical.charAt(0)), key -> new ArrayList<>()).add(profile);
            } else {
                joined.add(profile);
            }
        }
        byInitial.values().forEach(same -> joined.addAll(new Links(same).joined()));
        return joined;
    }

    private Relation relation(int i, int j) {
        Profile one = profiles.get(i);
        Profile other = profiles.get(j);
        PersonComparison.Likeness likeness = PersonComparison.of(names.get(i), names.get(j));
        boolean supported = Evidence.supports(one.evidence(), other.evidence());
        if (likeness == PersonComparison.Likeness.OTHER || Evidence.contradict(one.evidence(), other.evidence())) {
            return Relation.CONFLICT;
        }
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
        Set<Integer> possible = new HashSet<>();
        Set<Integer> supported = new HashSet<>();
        for (int j = 0; j < profiles.size(); j++) {
            if (j != i && relations[i][j].compareTo(Relation.POSSIBLE) >= 0) {
                possible.add(j);
                if (relations[i][j] == Relation.SUPPORTED) {
                    supported.add(j);
                }
            }
        }
        if (!quarrel(possible)) {
            return possible;
        }
        if (!supported.isEmpty() && !quarrel(supported)) {
            return supported;
        }
        Optional<Profile> ruling = Namesakes.ruling(possible.stream().sorted().map(profiles::get).toList());
        return ruling.map(profile -> Set.of(profiles.indexOf(profile))).orElse(Set.of());
    }

    private boolean quarrel(Set<Integer> some) {
        return some.stream().anyMatch(i -> some.stream().anyMatch(j -> !i.equals(j) && relations[i][j] == Relation.CONFLICT));
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
