package org.newsgraph.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.newsgraph.graph.Iris;

/** All corrections that hold in a store, to be asked by what they concern. */
public final class Corrections {

    public static final Corrections NONE = new Corrections(List.of(), new Iris());

    private final List<Correction> all;
    private final Iris naming;
    private final Map<String, Set<String>> different = new HashMap<>();
    private final Map<String, List<Correction>> bySubject = new HashMap<>();
    private final Map<String, String> groupOf = new HashMap<>();
    private final Map<String, List<String>> groups = new LinkedHashMap<>();

    public Corrections(Collection<Correction> corrections, Iris iris) {
        this.all = List.copyOf(corrections);
        this.naming = iris;
        for (Correction correction : all) {
            bySubject.computeIfAbsent(correction.subject(), key -> new ArrayList<>()).add(correction);
            switch (correction.kind()) {
                case SAME -> unite(correction.subject(), correction.object());
                case ALIAS -> aliasIri(correction, iris).filter(alias -> !alias.equals(correction.subject()))
                        .ifPresent(alias -> unite(correction.subject(), alias));
                case DIFFERENT -> {
                    if (!correction.assigns()) {
                        different.computeIfAbsent(correction.subject(), key -> new HashSet<>()).add(correction.object());
                        different.computeIfAbsent(correction.object(), key -> new HashSet<>()).add(correction.subject());
                    }
                }
                case NOT_AN_ENTITY, LABEL, DROP -> { }
            }
        }
    }

    public List<Correction> all() {
        return all;
    }

    /** What the words of an alias would be named by an article that uses them; empty where the subject is no person, organisation or place. */
    public static Optional<String> aliasIri(Correction alias, Iris iris) {
        String path = alias.subject().startsWith(iris.base()) ? alias.subject().substring(iris.base().length()) : "";
        int slash = path.indexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(iris.named(path.substring(0, slash), alias.object()).getURI());
    }

    /** Every IRI that a correction on names has in it. */
    public SortedSet<String> iris(Correction correction) {
        SortedSet<String> found = new TreeSet<>(Set.of(correction.subject()));
        if (correction.kind() == Correction.Kind.SAME || correction.kind() == Correction.Kind.DIFFERENT) {
            found.add(correction.object());
        } else if (correction.kind() == Correction.Kind.ALIAS) {
            aliasIri(correction, naming).ifPresent(found::add);
        }
        return found;
    }

    /** What a name's class has to be told: that it is itself, and what it is not. */
    SortedSet<String> evidence(String local) {
        SortedSet<String> evidence = new TreeSet<>();
        for (String other : different.getOrDefault(local, Set.of())) {
            evidence.add("i:" + local);
            evidence.add("n:" + other);
        }
        return evidence;
    }

    /** Whether there are two at all that somebody said to be different. */
    boolean partsAny() {
        return !different.isEmpty();
    }

    boolean areDifferent(String one, String other) {
        return different.getOrDefault(one, Set.of()).contains(other);
    }

    /** The IRI that one article's name was given by hand. */
    Optional<String> assigned(String articleId, String local) {
        return bySubject.getOrDefault(local, List.of()).stream()
                .filter(correction -> correction.assigns() && correction.article().get().equals(articleId)).map(Correction::object).findFirst();
    }

    /** IRIs that were said to be one, the one that is kept first; a group for each of them. */
    public Collection<List<String>> same() {
        return groups.values();
    }

    /** What stands for all that were said to be one with a cluster; empty where nobody said so. */
    Optional<String> groupOf(Cluster cluster) {
        return Stream.concat(Stream.of(cluster.iri()), cluster.classes().stream().map(counted -> counted.name().local()))
                .map(groupOf::get).filter(Objects::nonNull).findFirst();
    }

    /** The words that an entity is to be called by. */
    Optional<String> label(String iri) {
        return bySubject.getOrDefault(iri, List.of()).stream().filter(correction -> correction.kind() == Correction.Kind.LABEL)
                .map(Correction::object).reduce((earlier, later) -> later);
    }

    /** Whether an article has to do without a node. */
    boolean drops(String articleId, Node node) {
        return node.isURI() && bySubject.getOrDefault(node.getURI(), List.of()).stream()
                .anyMatch(correction -> (correction.kind() == Correction.Kind.DROP || correction.kind() == Correction.Kind.NOT_AN_ENTITY)
                        && correction.article().map(articleId::equals).orElse(true));
    }

    private void unite(String kept, String other) {
        String group = groupOf.getOrDefault(kept, kept);
        String former = groupOf.getOrDefault(other, other);
        if (group.equals(former)) {
            return;
        }
        List<String> members = groups.computeIfAbsent(group, key -> new ArrayList<>(List.of(kept)));
        members.addAll(groups.getOrDefault(former, List.of(other)));
        groups.remove(former);
        members.forEach(member -> groupOf.put(member, group));
    }
}
