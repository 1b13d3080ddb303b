package org.newsgraph.model;

/** What a name in the text names, as the name finder has it. */
public enum NameType {
    PER, ORG,
    /** Countries, cities, regions, rivers… also where they act. */
    LOC,
    EVENT,
    /** Nationalities, faiths, political leanings: "Ukrainian", "Sunni". Never an entity of its own. */
    NORP,
    MISC
}
