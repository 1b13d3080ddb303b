package org.newsgraph.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.newsgraph.graph.Iris;

/**
 * The full names that can be one with each other, decided: which are. A function of the classes and their counts, whatever
 * their order.
 */
final class Block {

    private final List<Cluster> clusters = new ArrayList<>();
    private final Map<NameClass, Cluster> byClass = new HashMap<>();
    private final List<NameClass> open = new ArrayList<>();

    private Block() {
    }

    static Block of(Collection<Counted> classes) {
        Block block = new Block();
        if (classes.isEmpty()) {
            return block;
        }
        SortedMap<String, List<Counted>> byName = new TreeMap<>();
        for (Counted counted : classes) {
            byName.computeIfAbsent(nameKey(counted.name()), key -> new ArrayList<>()).add(counted);
        }
        List<Profile> profiles = new ArrayList<>();
        byName.values().forEach(same -> {
            Namesakes namesakes = Namesakes.of(same);
            profiles.addAll(namesakes.profiles());
            namesakes.open().forEach(counted -> block.open.add(counted.name()));
        });
        for (Profile joined : Links.join(profiles)) {
            block.clusters.add(new Cluster(joined));
        }
        block.nameApart();
        block.clusters.forEach(cluster -> cluster.classes().forEach(counted -> block.byClass.put(counted.name(), cluster)));
        return block;
    }

    /** Where a class went; empty where it can't be told which of several namesakes it is. */
    Optional<Cluster> cluster(NameClass name) {
        return Optional.ofNullable(byClass.get(name));
    }

    Collection<NameClass> classes() {
        List<NameClass> all = new ArrayList<>(byClass.keySet());
        all.addAll(open);
        return all;
    }

    /** Names that are the same but for what comparison forgets. */
    private static String nameKey(NameClass name) {
        return switch (name.kind()) {
            case PERSON -> name.person().map(PersonName::toString).orElse(name.local());
            case ORGANIZATION -> OrganizationName.of(name.label()).key();
            case PLACE -> "";
        };
    }

    /** Two clusters may want one IRI: then the one that nearly all articles mean keeps it, and the others say what tells them apart. */
    private void nameApart() {
        Map<String, List<Cluster>> wanted = clusters.stream()
                .collect(Collectors.groupingBy(Cluster::iri, LinkedHashMap::new, Collectors.toList()));
        wanted.values().stream().filter(same -> same.size() > 1).forEach(same -> {
            Optional<Profile> ruling = Namesakes.ruling(same.stream().map(Cluster::profile).toList());
            Map<String, Integer> used = new HashMap<>();
            for (Cluster cluster : same) {
                if (ruling.isEmpty() || ruling.get() != cluster.profile()) {
                    String mark = mark(cluster);
                    int repeat = used.merge(mark, 1, Integer::sum);
                    cluster.rename(Iris.namesake(cluster.iri(), repeat == 1 ? mark : mark + "-" + repeat));
                }
            }
        });
    }

    private static String mark(Cluster cluster) {
        for (String prefix : List.of("c:", "o:", "l:", "f:", "d:", "b:", "r:", "a:")) {
            String mark = cluster.profile().evidence().stream().filter(atom -> atom.startsWith(prefix)).map(atom -> atom.substring(2))
                    .collect(Collectors.joining("-"));
            if (!mark.isEmpty()) {
                return mark;
            }
        }
        return "other";
    }
}
