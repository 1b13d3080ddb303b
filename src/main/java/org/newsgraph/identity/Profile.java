package org.newsgraph.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Classes that are taken for one, while a block is decided. */
final class Profile {

    private final List<Counted> classes = new ArrayList<>();
    private final SortedSet<String> evidence = new TreeSet<>();
    private int articles;

    Profile add(Counted counted) {
        classes.add(counted);
        evidence.addAll(counted.name().evidence());
        articles += counted.articles();
        return this;
    }

    Profile addAll(Profile other) {
        other.classes.forEach(this::add);
        return this;
    }

    List<Counted> classes() {
        return classes;
    }

    SortedSet<String> evidence() {
        return evidence;
    }

    int articles() {
        return articles;
    }

    NameClass first() {
        return classes.get(0).name();
    }
}
