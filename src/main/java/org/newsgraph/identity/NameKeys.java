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
        if (name.isShort()) {
            keys.add(asks(name.lookup()));
        } else {
            keys.add(block(name));
            keys.addAll(name.shortKeys());
        }
        return keys;
    }

    /** Of a full name: those that can be one with it have the same. */
    static String block(NameClass name) {
        return "full/" + name.block();
    }

    /** Of a short name: that under which it is kept; the full names that it may mean are under {@code lookup}. */
    static String asks(String lookup) {
        return "asks/" + lookup;
    }
}
