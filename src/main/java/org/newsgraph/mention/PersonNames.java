package org.newsgraph.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.newsgraph.lexicon.GivenNames;
import org.newsgraph.model.Gender;

/**
 * Decides whether two names can mean one person. Newswire gives the full name once and a surname afterwards; what comes
 * before the surname may be cut, initialled or left out, but not changed.
 */
final class PersonNames {

    private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

    private PersonNames() {
    }

    /** The words of a name without "Jr." and the like, in lower case, apostrophes made alike. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>(Arrays.asList(name.toLowerCase(Locale.ROOT).replace('’', '\'').split("[ ]+")));
        while (words.size() > 1 && SUFFIXES.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        words.replaceAll(word -> word.replaceAll("^[(\"“]|[)\"”]$", "")); // "Thomas (Tom) Reid"
        words.removeIf(word -> word.isEmpty() || word.equals(","));
        return words;
    }

    /** "Barack Obama" and "Barack H. Obama", "J. Smith" and "John Smith"; both of two words and more. */
    static boolean sameFullName(String one, String other) {
        List<String> a = words(one);
        List<String> b = words(other);
        if (a.equals(b)) {
            return true;
        }
        List<String> shorter = a.size() <= b.size() ? a : b;
        List<String> longer = shorter == a ? b : a;
        if (isTail(shorter, longer) && shorter.size() > 1) { // "López Obrador" of "Andrés Manuel López Obrador"
            return true;
        }
        if (!last(a).equals(last(b))) {
            return false;
        }
        int at = 0; // every word of the shorter in order in the longer, an initial standing for a word
        for (String word : shorter) {
            while (at < longer.size() && !stands(word, longer.get(at))) {
                at++;
            }
            if (at++ == longer.size()) {
                return false;
            }
        }
        return true;
    }

    private static boolean stands(String word, String full) {
        String initial = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        String otherInitial = full.endsWith(".") ? full.substring(0, full.length() - 1) : full;
        return word.equals(full) || initial.length() == 1 && full.startsWith(initial)
                || otherInitial.length() == 1 && word.startsWith(otherInitial);
    }

    private static boolean isTail(List<String> shorter, List<String> longer) {
        return longer.subList(longer.size() - shorter.size(), longer.size()).equals(shorter);
    }

    /** Whether a single word can be short for a full name; a surname more likely (2) than a first word (1); 0 for not at all. */
    static int shortFor(String word, String full) {
        List<String> words = words(full);
        String key = words(word).get(0);
        if (last(words).equals(key) || words.size() > 2 && String.join(" ", words.subList(1, words.size())).equals(key)) {
            return 2;
        }
        // "Benítez" of "Lucía Benítez Rojas": the first of two family names
        boolean paternal = words.size() > 2 && words.get(words.size() - 2).equals(key) && key.length() > 3 && !words.get(words.size() - 1).endsWith(".")
                && GivenNames.world().ofGiven(Character.toUpperCase(key.charAt(0)) + key.substring(1)) == Gender.UNKNOWN;
        return words.get(0).equals(key) || paternal ? 1 : 0;
    }

    private static String last(List<String> words) {
        return words.get(words.size() - 1);
    }

    /** The gender that the first word tells. */
    static Gender gender(String name) {
        int blank = name.indexOf(' ');
        String first = blank < 0 ? "" : name.substring(0, blank);
        boolean capitals = first.length() > 2 && first.equals(first.toUpperCase(Locale.ROOT)); // "ANN ROE (Norland) said"
        return blank < 0 ? Gender.UNKNOWN : GivenNames.world().ofGiven(capitals ? first.charAt(0) + first.substring(1).toLowerCase(Locale.ROOT) : first);
    }
}
