package org.newsgraph.lexicon;

import java.util.HashMap;
import java.util.Map;

/** Nouns that can name a person: offices and callings, kinship, and any other. */
public final class PersonNouns {

    private static final PersonNouns ENGLISH = new PersonNouns();

    private final Map<String, Boolean> isOffice = new HashMap<>();
    private final Map<String, Kin> kin = new HashMap<>();

    /**
     * A noun of kinship.
     *
     * @param gender of the person it names: F, M or U
     */
    public record Kin(String lemma, String gender) {
    }

    private PersonNouns() {
        for (TsvTable.Row row : TsvTable.load("lexicon/en/person-nouns.tsv.gz", "lemma", "kind").rows()) {
            isOffice.put(row.get(0), row.get(1).equals("office"));
        }
        for (TsvTable.Row row : TsvTable.load("lexicon/en/kinship.tsv", "lemma", "gender", "inverse").rows()) {
            kin.put(row.get(0), new Kin(row.get(0), row.get(1)));
        }
    }

    public static PersonNouns english() {
        return ENGLISH;
    }

    /** Whether the lemma can name a person, also with a prefix: "ex-minister", "co-founder", "vice-president". */
    public boolean isPerson(String lemma) {
        return isOffice.containsKey(lemma) || isKin(lemma) || isOffice.containsKey(base(lemma));
    }

    /** Whether the list has these very words, a prefix not looked through. */
    public boolean isListed(String lemma) {
        return isOffice.containsKey(lemma);
    }

    /** Whether it names a leader, official, officer, diplomat, professional and the like. */
    public boolean isOffice(String lemma) {
        return isOffice.getOrDefault(lemma, false) || isOffice.getOrDefault(base(lemma), false);
    }

    private static String base(String lemma) {
        int hyphen = lemma.lastIndexOf('-');
        String base = hyphen < 0 ? lemma : lemma.substring(hyphen + 1);
        for (String prefix : new String[] {"co", "ex", "vice", "under"}) {
            if (base.length() > prefix.length() + 4 && base.startsWith(prefix) && hyphen < 0) {
                return base.substring(prefix.length());
            }
        }
        return base;
    }

    public boolean isKin(String lemma) {
        return kin.containsKey(lemma);
    }

    /** The gender that a noun of kinship tells: F, M or U; U for any other noun. */
    public String kinGender(String lemma) {
        Kin found = kin.get(lemma);
        return found == null ? "U" : found.gender();
    }
}
