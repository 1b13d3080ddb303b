package org.newsgraph.article;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells English from other languages by the commonest function words of each and by the script. It decides only where the
 * case is clear: running English has 25 to 50 function words in a hundred, other languages next to none of them. A text
 * under {@value #ENOUGH_WORDS} words passes unless its declaration or its script says otherwise.
 */
final class English {

    static final int ENOUGH_WORDS = 40;
    private static final int LOOKED_AT = 2000;
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Set<String> ENGLISH = Set.of("the", "of", "and", "to", "in", "a", "is", "was", "that", "for", "on", "with", "as",
            "it", "by", "at", "from", "he", "she", "his", "her", "be", "have", "has", "had", "are", "were", "been", "will", "would", "said",
            "this", "which", "who", "they", "their", "we", "our", "you", "i", "not", "but", "or", "an", "its", "there", "after", "about");
    /** Words that English doesn't have, or hardly. */
    private static final Map<String, Set<String>> OTHERS = Map.of(
            "German", Set.of("der", "und", "den", "das", "ist", "von", "mit", "des", "auf", "für", "nicht", "ein", "eine", "dem", "sich", "auch", "werden", "wurde", "zu", "im"),
            "French", Set.of("le", "la", "les", "et", "des", "du", "une", "est", "que", "dans", "pour", "qui", "au", "sur", "pas", "il", "elle", "ont", "avec", "sont"),
            "Spanish", Set.of("el", "los", "las", "que", "una", "por", "con", "para", "del", "es", "lo", "su", "como", "más", "se", "al", "y", "fue", "ha", "han"),
            "Italian", Set.of("il", "di", "che", "gli", "della", "del", "per", "una", "con", "non", "è", "sono", "nel", "alla", "dei", "dal", "anche", "ha", "più", "si"),
            "Portuguese", Set.of("os", "que", "uma", "para", "com", "não", "da", "dos", "das", "em", "ao", "é", "foi", "por", "mais", "pela", "pelo", "são", "se", "um"),
            "Dutch", Set.of("het", "een", "van", "en", "dat", "niet", "zijn", "voor", "met", "aan", "ook", "werd", "naar", "bij", "uit", "heeft", "deze", "worden", "te", "er"),
            "Polish", Set.of("w", "na", "nie", "się", "z", "że", "jest", "do", "jak", "przez", "po", "oraz", "od", "są", "dla", "był", "które", "także", "i", "o"));

    private English() {
    }

    /** @throws RejectedInput if the text is clearly not English */
    static void require(String text, Optional<String> declared, int line) throws RejectedInput {
        int latin = 0;
        int letters = 0;
        int words = 0;
        int english = 0;
        Map<String, Integer> others = new HashMap<>();
        for (Matcher word = WORD.matcher(text); words < LOOKED_AT && word.find(); words++) {
            String form = word.group().toLowerCase(Locale.ROOT);
            letters += form.length();
            latin += Character.UnicodeScript.of(form.codePointAt(0)) == Character.UnicodeScript.LATIN ? form.length() : 0;
            english += ENGLISH.contains(form) ? 1 : 0;
            for (Map.Entry<String, Set<String>> other : OTHERS.entrySet()) {
                if (other.getValue().contains(form)) {
                    others.merge(other.getKey(), 1, Integer::sum);
                }
            }
        }
        if (letters >= 40 && latin * 2 < letters) {
            throw notEnglish(line, "most of its letters are of another script");
        }
        if (words < ENOUGH_WORDS) {
            if (declared.isPresent() && !declared.get().strip().toLowerCase(Locale.ROOT).matches("en([-_].*)?|eng|english")) {
                throw notEnglish(line, "it is declared as \"" + FrontMatter.shorten(declared.get()) + "\"");
            }
            return;
        }
        Optional<Map.Entry<String, Integer>> likest = others.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        if (likest.isPresent() && likest.get().getValue() > english && likest.get().getValue() * 10 > words) {
            throw notEnglish(line, "it reads like " + likest.get().getKey());
        }
        if (english * 12 < words) {
            throw notEnglish(line, "of " + words + " words only " + english + " are common English ones");
        }
    }

    private static RejectedInput notEnglish(int line, String why) {
        return new NoArticle(line, "articles not in English", "is not English: " + why + " (only English can be read)");
    }
}
