package org.newsgraph.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.newsgraph.lexicon.GivenNames;
import org.newsgraph.lexicon.TsvTable;

/** Words that stand in or before people's names, and what they tell. */
final class PersonWords {

    private static final PersonWords ENGLISH = new PersonWords();

    /** Syllables of Chinese in pinyin, Korean and Vietnamese as they are usually written; one to three of them. */
    private static final Pattern SYLLABLES = Pattern.compile(
            "((zh|ch|sh|ng|nh|ph|th|kh|tr|gi|qu|hy|gy|ky|my|ny|by|[bpmfdtnlgkhjqxrzcsywv])?"
                    + "(iang|iong|uang|ieu|uye|uyen|eung|yeong|eong|eok|yeon|young|oon|eon|eun|ang|eng|ing|ong|ung|iao|ian|uan|uai|yuan|yue|ai|ei|ao|ou|an|en|in|un|on|am|im|om|um|ae|oe|ui|ie|ia|iu|ua|uo|ue|oo|ee|ok|uk|ak|ik|yu|wa|a|e|i|o|u|y)){1,3}");

    private final Map<String, String> canonicalGiven = new HashMap<>();
    private final Set<String> familyFirst = new HashSet<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, String> fields = new HashMap<>();

    private PersonWords() {
        for (TsvTable.Row row : TsvTable.load("lexicon/en/given-name-forms.tsv", "form", "name").rows()) {
            canonicalGiven.put(row.get(0), row.get(1));
        }
        for (TsvTable.Row row : TsvTable.load("lexicon/en/family-names-first.tsv", "name").rows()) {
            familyFirst.add(row.get(0));
        }
        for (TsvTable.Row row : TsvTable.load("lexicon/en/title-words.tsv", "word").rows()) {
            titles.put(row.get(0), row.get(0));
        }
        for (TsvTable.Row row : TsvTable.load("lexicon/en/fields-of-work.tsv", "noun", "field").rows()) {
            fields.put(row.get(0), row.get(1));
        }
    }

    static PersonWords english() {
        return ENGLISH;
    }

    /** The given name that a short form stands for ("joe": "joseph"), or else the word itself. */
    String canonicalGiven(String plain) {
        return canonicalGiven.getOrDefault(plain, plain);
    }

    boolean isFamilyFirst(String plain) {
        return familyFirst.contains(plain);
    }

    boolean isTitle(String plain) {
        return titles.containsKey(plain) || GivenNames.world().isHonorific(Character.toUpperCase(plain.charAt(0)) + plain.substring(1));
    }

    /** The field of work that a role's last word tells: sport, politics, arts…; empty where it tells none. */
    String field(String role) {
        String found = fields.get(role);
        return found != null ? found : fields.getOrDefault(role.substring(role.lastIndexOf(' ') + 1), "");
    }

    static boolean isSyllables(String plain) {
        return SYLLABLES.matcher(plain).matches();
    }
}
