package org.newsgraph.identity;

import java.util.Comparator;

/** A class and the number of articles that have it. */
public record Counted(NameClass name, int articles) {

    /** Most articles first, then by name: the one order in which classes are looked at. */
    static final Comparator<Counted> ORDER = Comparator.comparingInt(Counted::articles).reversed().thenComparing(counted -> counted.name().encoded());
}
