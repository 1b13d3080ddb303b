package org.newsgraph.identity;

import java.util.HashMap;
import java.util.Map;
import org.newsgraph.lexicon.TsvTable;

/** Names of towns that are one: "Kiev" and "Kyiv". */
final class PlaceNames {

    private static final Map<String, String> FORMS = new HashMap<>();

    static {
        for (TsvTable.Row row : TsvTable.load("lexicon/en/place-name-forms.tsv", "form", "name").rows()) {
            FORMS.put(row.get(0), row.get(1));
        }
    }

    private PlaceNames() {
    }

    /** The same for all names of a town; two towns of one name have one key too. */
    static String key(String label) {
        String plain = Spelling.plain(label);
        return FORMS.getOrDefault(plain, plain);
    }
}
