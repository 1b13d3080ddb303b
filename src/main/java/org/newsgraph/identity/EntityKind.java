package org.newsgraph.identity;

/** What identity across articles is decided for by name; countries have their code, groups are named by what they are called. */
public enum EntityKind {
    PERSON("person"), ORGANIZATION("organization"), PLACE("place");

    private final String path;

    EntityKind(String path) {
        this.path = path;
    }

    /** The first part of an IRI below the base. */
    public String path() {
        return path;
    }
}
