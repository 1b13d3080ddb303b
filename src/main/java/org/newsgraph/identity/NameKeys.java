package org.newsgraph.identity;

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

    /** Of a short name: that under which it is kept; the full names that it may mean are under {@code lookup}. */
    public static String asks(String lookup) {
        return "asks/" + lookup;
    }
}
