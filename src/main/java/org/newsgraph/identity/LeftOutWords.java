package org.newsgraph.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins "Harvard" with "Harvard University" where nothing else is called so: not where a Harvard Group is about too, unless nearly all articles mean the one. */
final class LeftOutWords {

    private LeftOutWords() {
    }

    /** Profiles of one {@link OrganizationName#core}. */
    static List<Profile> join(List<Profile> profiles) {
        List<Profile> bare = new ArrayList<>();
        List<Profile> whole = new ArrayList<>();
        for (Profile profile : profiles) {
            OrganizationName name = OrganizationName.of(profile.first().label());
            (name.key().equals(name.core()) ? bare : whole).add(profile);
        }
        Map<Profile, List<Profile>> wanting = new HashMap<>();
        for (Profile one : bare) {
            wanted(one, whole).ifPresent(other -> wanting.computeIfAbsent(other, key -> new ArrayList<>()).add(one));
        }
        List<Profile> joined = new ArrayList<>();
        for (Profile one : whole) {
            List<Profile> shorter = wanting.getOrDefault(one, List.of());
            joined.add(shorter.size() == 1 ? new Profile().addAll(one).addAll(shorter.get(0)) : one);
        }
        bare.stream().filter(one -> wanting.values().stream().noneMatch(some -> some.size() == 1 && some.contains(one))).forEach(joined::add);
        return joined;
    }

    private static Optional<Profile> wanted(Profile one, List<Profile> whole) {
        List<Profile> fitting = whole.stream().filter(other -> !Evidence.contradict(one.evidence(), other.evidence())).toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Namesakes.ruling(fitting);
    }
}
