package org.newsgraph.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** International organisations with their short forms, and the nouns that can mean an organisation. */
public final class Organizations {

    /**
     * An international organisation.
     *
     * @param wikidata   its Wikidata id, or ""
     * @param otherNames abbreviation and further names
     */
    public record Entry(String name, String abbreviation, List<String> otherNames, String wikidata) {
    }

    private static final Organizations WORLD = new Organizations();

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, String> labelOf = new HashMap<>();
    private final Map<String, Optional<Entry>> byOfficialName = new HashMap<>();
    private final Set<String> nouns = new HashSet<>();

    private Organizations() {
        for (TsvTable.Row row : TsvTable.load("lexicon/en/international-organisations.tsv", "name", "abbreviation", "names", "wikidata").rows()) {
            List<String> others = Stream.of((row.get(1) + "|" + row.get(2)).split("\\|")).filter(name -> !name.isBlank()).distinct().toList();
            entries.add(new Entry(row.get(0), row.get(1), others, row.get(3)));
            Entry entry = entries.get(entries.size() - 1);
            byOfficialName.merge(official(entry.name()), Optional.of(entry), (one, other) -> Optional.empty());
            labelOf.putIfAbsent(row.get(0), row.get(0));
            others.forEach(name -> labelOf.putIfAbsent(name, row.get(0)));
        }
        for (TsvTable.Row row : TsvTable.load("lexicon/en/organisation-nouns.tsv", "lemma").rows()) {
            nouns.add(row.get(0));
        }
    }

    public static Organizations world() {
        return WORLD;
    }

    /** The international organisations, in the order of their names. */
    public List<Entry> all() {
        return List.copyOf(entries);
    }

    /** The full name of an international organisation, from any of its names. */
    public Optional<String> fullName(String name) {
        return Optional.ofNullable(labelOf.get(name.startsWith("the ") ? name.substring(4) : name));
    }

    /** The organisation with this official name, however "organization" is spelt and "UN" or "EU" before it; further names don't count. */
    public Optional<Entry> byOfficialName(String name) {
        return byOfficialName.getOrDefault(official(name.startsWith("the ") ? name.substring(4) : name), Optional.empty());
    }

    private static String official(String name) {
        return name.toLowerCase(Locale.ROOT).replace("organisation", "organization").replaceAll("^un ", "united nations ").replaceAll("^eu ", "european union ");
    }

    public boolean isOrganizationNoun(String lemma) {
        return nouns.contains(lemma);
    }
}
