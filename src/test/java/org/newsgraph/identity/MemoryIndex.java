package org.newsgraph.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Names of articles in memory, to decide on without a store. */
final class MemoryIndex implements NameIndex {

    private final Map<NameClass, Integer> counts = new HashMap<>();
    private final Map<String, Set<String>> byKey = new HashMap<>();

    void add(Collection<NameClass> classes) {
        for (NameClass name : classes) {
            counts.merge(name, 1, Integer::sum);
            NameKeys.of(name).forEach(key -> byKey.computeIfAbsent(key, unknown -> new TreeSet<>()).add(name.encoded()));
        }
    }

    Collection<NameClass> classes() {
        return counts.keySet();
    }

    @Override
    public Collection<Counted> byKey(String key) {
        List<Counted> found = new ArrayList<>();
        for (String encoded : byKey.getOrDefault(key, Set.of())) {
            NameClass name = NameClass.decoded(encoded);
            found.add(new Counted(name, counts.get(name)));
        }
        return found;
    }
}
