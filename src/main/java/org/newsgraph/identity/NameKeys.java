package org.newsgraph.identity;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Under which keys a class is kept, so that nothing is ever compared with all others. */
public final class NameKeys {

    private NameKeys() {
    }

    /** All of a class's keys. */
    public static SortedSet<String> of(NameClass name) {
        SortedSet<String> keys = new TreeSet<>();
        keys.add(iri(name.local()));
        if (name.assigned().isPresent()) {
            keys.add(assigned(name.assigned().get()));
        } else if (name.isShort()) {
            keys.add(asks(name.lookup()));
        } else {
            keys.add(block(name));
            keys.addAll(name.shortKeys());
        }
        return keys;
    }

    /** Of a name by the IRI that its articles by themselves give it. */
    public static String iri(String local) {
        return "iri/" + local;
    }

    /** Of names that were given an IRI by hand. */
    public static String assigned(String iri) {
        return "assigned/" + iri;
    }

    /** Of a full name: those that can be one with it have the same. */
    public static String block(NameClass name) {
        return "full/" + name.block();
    }

    /** All keys of a class in an index that keeps each short name's {@link NameClass#base} beside its many classes; of a base its one key. */
    public static SortedSet<String> kept(NameClass name) {
        if (name.isBase()) {
            return new TreeSet<>(Set.of(asks(name.lookup())));
        }
        SortedSet<String> keys = of(name);
        base(name).ifPresent(base -> {
            keys.remove(asks(name.lookup()));
            keys.add(variants(base));
        });
        return keys;
    }

    /** What is kept and counted beside a short name's class. */
    public static Optional<NameClass> base(NameClass name) {
        return name.assigned().isEmpty() && name.isShort() ? Optional.of(name.base()) : Optional.empty();
    }

    /** Of short names that differ in their context alone. */
    public static String variants(NameClass base) {
        return "variants/" + base.encoded();
    }

    /** Of a short name: that under which it is kept; the full names that it may mean are under {@code lookup}. */
    public static String asks(String lookup) {
        return "asks/" + lookup;
    }
}
