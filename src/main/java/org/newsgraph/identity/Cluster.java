package org.newsgraph.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Full names that are one entity: its IRI, its label, and the classes that were joined. */
final class Cluster {

    private final Profile profile;
    private final NameClass chosen;
    private String iri;
    private Set<String> agreed;

    Cluster(Profile profile) {
        this.profile = profile;
        this.chosen = chosen(profile.classes());
        this.iri = chosen.local();
    }

    Profile profile() {
        return profile;
    }

    /** The class whose name the entity has. */
    NameClass chosen() {
        return chosen;
    }

    String iri() {
        return iri;
    }

    void rename(String other) {
        iri = other;
    }

    String label() {
        return chosen.label();
    }

    /**
     * The name that most use (in steps of four, so that it seldom changes), of these one of two words without initials, then the
     * shortest, then the one with most marks, then the first.
     */
    private static NameClass chosen(Collection<Counted> classes) {
        Map<String, Integer> articles = new HashMap<>();
        classes.forEach(counted -> articles.merge(counted.name().label(), counted.articles(), Integer::sum));
        Comparator<NameClass> order = Comparator.comparingInt(Cluster::oddness)
                .thenComparingInt(name -> -(Integer.SIZE - Integer.numberOfLeadingZeros(articles.get(name.label()))) / 2)
                .thenComparingInt(name -> name.label().split(" ").length)
                .thenComparing(name -> -name.label().chars().filter(c -> c > 127).count())
                .thenComparing(NameClass::label).thenComparing(NameClass::local);
        return classes.stream().map(Counted::name).min(order).orElseThrow();
    }

    /** Forms that are nobody's usual name. */
    private static int oddness(NameClass name) {
        if (name.label().indexOf(',') >= 0 || name.label().equals(name.label().toUpperCase(java.util.Locale.ROOT))) {
            return 2;
        }
        boolean initials = name.kind() == EntityKind.PERSON && name.person()
                .map(parsed -> parsed.given().isEmpty() || parsed.given().get(0).length() == 1).orElse(true);
        return initials ? 1 : 0;
    }

    /** What two articles and more tell of it. */
    Set<String> agreed() {
        if (agreed == null) {
            Map<String, Integer> articles = new HashMap<>();
            classes().forEach(counted -> counted.name().evidence().forEach(atom -> articles.merge(atom, counted.articles(), Integer::sum)));
            articles.values().removeIf(count -> count < 2);
            agreed = articles.keySet();
        }
        return agreed;
    }

    List<Counted> classes() {
        return profile.classes();
    }
}
