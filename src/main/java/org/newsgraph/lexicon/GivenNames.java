package org.newsgraph.lexicon;

import java.util.HashMap;
import java.util.Map;
import org.newsgraph.model.Gender;

/** Given names and forms of address with the gender that they tell. */
public final class GivenNames {

    private static final GivenNames WORLD = new GivenNames();

    private final Map<String, Gender> given = new HashMap<>();
    private final Map<String, Gender> honorifics = new HashMap<>();

    private GivenNames() {
        for (TsvTable.Row row : TsvTable.load("lexicon/en/given-names.tsv.gz", "name", "gender").rows()) {
            given.put(row.get(0), gender(row.get(1)));
        }
        for (TsvTable.Row row : TsvTable.load("lexicon/en/honorifics.tsv", "form", "gender").rows()) {
            honorifics.put(row.get(0), gender(row.get(1)));
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

    public boolean isHonorific(String word) {
        return honorifics.containsKey(word);
    }

    public Gender ofHonorific(String word) {
        return honorifics.getOrDefault(word, Gender.UNKNOWN);
    }
}
