package org.newsgraph.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.newsgraph.model.Gender;

/** Given names and forms of address with the gender that they tell. */
public final class GivenNames {

    private static final GivenNames WORLD = new GivenNames();

    private final Map<String, Gender> given = new HashMap<>();
    private final Map<String, Gender> honorifics = new HashMap<>();
    private final Set<String> lettersAfter = new HashSet<>();

    private GivenNames() {
        for (TsvTable.Row row : TsvTable.load("lexicon/en/given-names.tsv.gz", "name", "gender").rows()) {
            given.put(row.get(0), gender(row.get(1)));
        }
        for (TsvTable.Row row : TsvTable.load("lexicon/en/honorifics.tsv", "form", "gender").rows()) {
            honorifics.put(row.get(0), gender(row.get(1)));
        }
        for (TsvTable.Row row : TsvTable.load("lexicon/en/letters-after-names.tsv", "form").rows()) {
            lettersAfter.add(row.get(0));
        }
    }

    public static GivenNames world() {
        return WORLD;
    }

    private static Gender gender(String letter) {
        return letter.equals("F") ? Gender.FEMALE : letter.equals("M") ? Gender.MALE : Gender.UNKNOWN;
    }

    public boolean isGiven(String word) {
        return given.containsKey(word);
    }

    /** Unknown for a name that is no given name or is given to both. */
    public Gender ofGiven(String word) {
        return given.getOrDefault(word, Gender.UNKNOWN);
    }

    /** Whether it is letters behind a name, which are no part of it: "MP", "OBE", "PhD". */
    public boolean isLettersAfter(String word) {
        return lettersAfter.contains(word);
    }

    public boolean isHonorific(String word) {
        return honorifics.containsKey(word);
    }

    public Gender ofHonorific(String word) {
        return honorifics.getOrDefault(word, Gender.UNKNOWN);
    }
}
