package org.newsgraph.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The regular inflection of English, undone: of the spellings that a base may have, the one that the dictionary knows is
 * taken ("hoping" → "hope", "stopping" → "stop"), and the commonest where it knows none.
 */
public final class Inflection {

    /** Known base forms, in lower case, by universal tag: {@code VERB}, {@code NOUN}, {@code ADJ}, {@code ADV}. */
    private final Map<String, Set<String>> bases;

    public Inflection(Map<String, Set<String>> bases) {
        this.bases = Map.copyOf(bases);
    }

    /** Whether a word is the base form of that part of speech. */
    public boolean isBase(String word, String upos) {
        return bases.getOrDefault(upos, Set.of()).contains(word);
    }

    /** The base of a form in lower case. Forms of other tags than those of inflected words come back unchanged. */
    public String base(String form, String upos, String xpos) {
        int hyphen = form.lastIndexOf('-');
        if (hyphen > 0 && hyphen < form.length() - 2) {
            return form.substring(0, hyphen + 1) + base(form.substring(hyphen + 1), upos, xpos);
        }
        return switch (upos) {
            case "VERB", "AUX" -> verb(form, xpos);
            case "NOUN" -> xpos.equals("NN") && !isPlainPlural(form) ? form : plural(form);
            case "ADJ", "ADV" -> xpos.endsWith("R") || xpos.endsWith("S") || !isBase(form, upos) ? compared(form, upos) : form;
            default -> form;
        };
    }

    private String verb(String form, String xpos) {
        boolean ing = form.endsWith("ing") && form.length() > 4;
        boolean ed = form.endsWith("ed") && form.length() > 3;
        boolean fits = switch (xpos) {
            case "VBZ" -> form.endsWith("s");
            case "VBG" -> ing;
            case "VBD", "VBN" -> ed;
            default -> false;
        };
        // a form that can't be what its tag says is read by its ending, unless it is a base as it stands
        if (!fits && (isBase(form, "VERB") || form.length() < 4)) {
            return form;
        }
        return ing ? withoutEnding(form.substring(0, form.length() - 3)) : ed ? past(form) : thirdPerson(form);
    }

    /** A plural that is tagged as a singular: no noun of its own, but one without its "s". */
    private boolean isPlainPlural(String form) {
        return form.length() > 3 && form.endsWith("s") && !isBase(form, "NOUN") && isBase(withoutS(form, "NOUN"), "NOUN");
    }

    private String past(String form) {
        if (form.endsWith("ied") && form.length() > 4) {
            return known("VERB", form.substring(0, form.length() - 3) + "y", form.substring(0, form.length() - 1));
        }
        return withoutEnding(form.substring(0, form.length() - 2));
    }

    /** What stands before "-ed" or "-ing" as a base. */
    private String withoutEnding(String stem) {
        boolean known = isBase(stem, "VERB");
        boolean knownWithE = isBase(stem + "e", "VERB");
        if (known && knownWithE) {
            return endsShort(stem) && syllables(stem) == 1 ? stem + "e" : stem;
        }
        if (known) {
            return stem;
        }
        if (knownWithE) {
            return stem + "e";
        }
        int last = stem.length() - 1;
        boolean doubled = last > 1 && stem.charAt(last) == stem.charAt(last - 1) && !isVowel(stem.charAt(last));
        if (doubled && (isBase(stem.substring(0, last), "VERB") || "bdgmnprt".indexOf(stem.charAt(last)) >= 0)) {
            return stem.substring(0, last);
        }
        if (stem.endsWith("ck") && isBase(stem.substring(0, last), "VERB")) {
            return stem.substring(0, last);
        }
        boolean silent = stem.endsWith("at") && syllables(stem) > 1 || stem.endsWith("iz") || stem.endsWith("is") || stem.endsWith("v")
                || stem.endsWith("c") || stem.endsWith("g") && !stem.endsWith("ng") || stem.endsWith("u") || stem.endsWith("s") && !stem.endsWith("ss")
                || endsShort(stem) && syllables(stem) == 1;
        return silent ? stem + "e" : stem;
    }

    private String thirdPerson(String form) {
        if (!form.endsWith("s") || form.endsWith("ss") || form.length() < 3) {
            return form;
        }
        return withoutS(form, "VERB");
    }

    private String plural(String form) {
        if (Character.isDigit(form.charAt(0))) {
            return form;
        }
        if (form.endsWith("'s") && form.length() > 3) {
            return form.substring(0, form.length() - 2);
        }
        if (!form.endsWith("s") || form.endsWith("ss") || form.length() < 3) {
            return form.endsWith("men") && isBase(form.substring(0, form.length() - 2) + "an", "NOUN")
                    ? form.substring(0, form.length() - 2) + "an" : form;
        }
        String singular = withoutS(form, "NOUN");
        return !isBase(singular, "NOUN") && isBase(form, "NOUN") ? form : singular;
    }

    private String withoutS(String form, String upos) {
        String stem = form.substring(0, form.length() - 1);
        if (form.endsWith("ies") && form.length() > 4) {
            return known(upos, form.substring(0, form.length() - 3) + "y", stem);
        }
        if (form.endsWith("es")) {
            String bare = form.substring(0, form.length() - 2);
            boolean hissing = bare.endsWith("s") || bare.endsWith("x") || bare.endsWith("z") || bare.endsWith("ch") || bare.endsWith("sh");
            return hissing && !bare.endsWith("s") || bare.endsWith("ss") || bare.endsWith("o") && isBase(bare, upos)
                    ? known(upos, bare, stem) : known(upos, stem, bare, stem);
        }
        return stem;
    }

    private String compared(String form, String upos) {
        String stem = form.endsWith("er") ? form.substring(0, form.length() - 2) : form.endsWith("est") ? form.substring(0, form.length() - 3) : form;
        if (stem.equals(form) || stem.length() < 2) {
            return form;
        }
        String undoubled = stem.substring(0, stem.length() - 1);
        String withY = stem.endsWith("i") ? undoubled + "y" : stem;
        for (String candidate : List.of(withY, stem + "e", stem, stem.charAt(stem.length() - 1) == stem.charAt(stem.length() - 2) ? undoubled : stem)) {
            if (isBase(candidate, upos) || isBase(candidate, "ADJ")) {
                return candidate;
            }
        }
        return form;
    }

    /** The first candidate that the dictionary knows; the first of all if it knows none. */
    private String known(String upos, String... candidates) {
        for (String candidate : candidates) {
            if (isBase(candidate, upos)) {
                return candidate;
            }
        }
        return candidates[0];
    }

    private static boolean endsShort(String stem) {
        int last = stem.length() - 1;
        return last > 0 && !isVowel(stem.charAt(last)) && "wxy".indexOf(stem.charAt(last)) < 0 && isVowel(stem.charAt(last - 1))
                && (last < 2 || !isVowel(stem.charAt(last - 2)));
    }

    private static int syllables(String stem) {
        int count = 0;
        for (int i = 0; i < stem.length(); i++) {
            if (isVowel(stem.charAt(i)) && (i == 0 || !isVowel(stem.charAt(i - 1)))) {
                count++;
            }
        }
        return count;
    }

    private static boolean isVowel(char letter) {
        return "aeiouy".indexOf(letter) >= 0;
    }

    /** Lower case without regard to the machine's language. */
    public static String lower(String form) {
        return form.toLowerCase(Locale.ROOT);
    }
}
