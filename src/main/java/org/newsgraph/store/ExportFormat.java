package org.newsgraph.store;

import java.util.Locale;

/** The formats of an export. */
public enum ExportFormat {
    /** Turtle: the triples without the names of their graphs. */
    TTL,
    /** N-Triples: the triples without the names of their graphs, one a line. */
    NT,
    /** TriG: Turtle with named graphs. */
    TRIG,
    /** N-Quads. */
    NQ,
    /** JSON-LD 1.1 with named graphs. */
    JSONLD;

    /** The name on the command line: {@code ttl}, {@code nt}, {@code trig}, {@code nq}, {@code jsonld}. */
    public static ExportFormat of(String name) {
        try {
            return valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("no export format \"" + name + "\" (choose ttl, nt, trig, nq or jsonld)", e);
        }
    }
}
