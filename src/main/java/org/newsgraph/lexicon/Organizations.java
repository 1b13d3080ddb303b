package org.newsgraph.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** International organisations with their short forms, and the nouns that can mean an organisation. */
public final class Organizations {

    private static final Organizations WORLD = new Organizations();

    private final Map<String, String> labelOf = new HashMap<>();
    private final Set<String> nouns = new HashSet<>();

    private Organizations() {
        for (TsvTable.Row row : TsvTable.load("lexicon/en/international-organisations.tsv", "name", "abbreviation", "names", "wikidata").rows()) {
            labelOf.putIfAbsent(row.get(0), row.get(0));
            for (String name : List.of((row.get(1) + "|" + row.get(2)).split("\\|"))) {
                if (!name.isBlank()) {
                    labelOf.putIfAbsent(name, row.get(0));
                }
            }
        }
        for (TsvTable.Row row : TsvTable.load("lexicon/en/organisation-nouns.tsv", "lemma").rows()) {
            nouns.add(row.get(0));
        }
    }

    public static Organizations world() {
        return WORLD;
    }

    /** The full name of an international organisation, from any of its names. */
    public Optional<String> fullName(String name) {
        return Optional.ofNullable(labelOf.get(name.startsWith("the ") ? name.substring(4) : name));
    }

    public boolean isOrganizationNoun(String lemma) {
        return nouns.contains(lemma);
    }
}
