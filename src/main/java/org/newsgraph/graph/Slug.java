package org.newsgraph.graph;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * A name as a piece of an IRI: {@code Erdoğan} becomes {@code erdogan}, {@code João Lourenço} {@code joao-lourenco}.
 * Latin letters lose their marks; the letters of other scripts stay as they are, with their marks, since IRIs allow them
 * and an Indic or Arabic word without its marks is another word.
 */
final class Slug {

    /** Latin letters that have no decomposition in Unicode. */
    private static final Map<Integer, String> LATIN = Map.ofEntries(
            Map.entry((int) 'ß', "ss"), Map.entry((int) 'æ', "ae"), Map.entry((int) 'œ', "oe"), Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ł', "l"), Map.entry((int) 'đ', "d"), Map.entry((int) 'ð', "d"), Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ħ', "h"), Map.entry((int) 'ı', "i"), Map.entry((int) 'ŋ', "ng"), Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'ə', "a"), Map.entry((int) 'ĸ', "k"), Map.entry((int) 'ƒ', "f"));

    private Slug() {
    }

    /** Never empty: a name without a letter or digit is spelt by its code points. */
    static String of(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder();
        boolean latin = false;
        boolean gap = false;
        for (int at = 0; at < decomposed.length(); ) {
            int letter = decomposed.codePointAt(at);
            at += Character.charCount(letter);
            boolean mark = isMark(letter);
            if (mark && latin || isApostrophe(letter)) {
                continue;
            }
            if (!Character.isLetterOrDigit(letter) && !mark) {
                gap = true;
                continue;
            }
            if (gap && !slug.isEmpty()) {
                slug.append('-');
            }
            gap = false;
            latin = mark ? latin : UnicodeScript.of(letter) == UnicodeScript.LATIN;
            String ascii = LATIN.get(letter);
            if (ascii != null) {
                slug.append(ascii);
            } else {
                slug.appendCodePoint(letter);
            }
        }
        return slug.isEmpty() ? spelt(name) : Normalizer.normalize(slug, Normalizer.Form.NFC);
    }

    private static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** "O'Brien" and "O’Brien" are one name. */
    private static boolean isApostrophe(int letter) {
        return letter == '\'' || letter == '’' || letter == '‘' || letter == 'ʼ' || letter == '`';
    }

    private static String spelt(String name) {
        StringBuilder codes = new StringBuilder("u");
        name.codePoints().forEach(point -> codes.append('-').append(Integer.toHexString(point)));
        return codes.toString();
    }
}
