package org.newsgraph.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;

/**
 * How a word is compared. Each step forgets more: {@link #plain} case and marks, {@link #folded} what differs between the
 * usual ways to write one Slavic, Arabic or Persian name in Latin letters (Zelensky, Zelenskyy, Zelenskiy), and
 * {@link #skeleton} everything but the consonants in classes (Gaddafi, Qadhafi), which is only good for finding candidates.
 */
final class Spelling {

    private record Rule(Pattern pattern, String to) {
        static Rule of(String pattern, String to) {
            return new Rule(Pattern.compile(pattern), to);
        }
    }

    private static final String[][] LETTERS = {{"ß", "ss"}, {"æ", "ae"}, {"œ", "oe"}, {"ø", "o"}, {"ł", "l"}, {"đ", "d"}, {"ð", "d"},
        {"þ", "th"}, {"ħ", "h"}, {"ı", "i"}, {"ə", "a"}};

    /** In this order. The first lines are German and French ways of writing Slavic names. */
    private static final Rule[] RULES = {
        Rule.of("schtsch|shch|chtch", "s"), Rule.of("tsch|tch", "c"), Rule.of("sch|sh|sz", "s"), Rule.of("dzh|dsch|dj", "j"),
        Rule.of("zh", "z"), Rule.of("kh", "h"), Rule.of("gh", "g"), Rule.of("ph", "f"), Rule.of("th", "t"), Rule.of("dh", "d"),
        Rule.of("ck", "k"), Rule.of("q", "k"), Rule.of("tz|cz|ts", "c"),
        Rule.of("(e|o)(ff|w)$", "$1v"), Rule.of("(?<=sk|tsk|ck|[bcdfghklmnprstvz])(iy|yy|yi|ii|ij|y|j)$", "i"), Rule.of("(?<=[aeo])(yi|iy|y|i)$", "i"),
        Rule.of("ou|oo", "u"), Rule.of("(?<=.)(yu|ju)", "iu"), Rule.of("(?<=.)(ya|ja)", "ia"), Rule.of("(ye|ie|je)", "e"),
        Rule.of("(.)\\1", "$1")};

    /** Words that come again and again while names are compared. */
    private static final int KEPT = 50_000;
    private static final Cache<String, String> FOLDED = CacheFactory.createCache(KEPT);
    private static final Cache<String, String> SKELETONS = CacheFactory.createCache(KEPT);
    private static final int SHORT = 3;

    private Spelling() {
    }

    /** Lower case, without marks, points, hyphens and apostrophes. */
    static String plain(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).replaceAll("\\p{M}+", "");
        for (String[] letter : LETTERS) {
            plain = plain.replace(letter[0], letter[1]);
        }
        return plain.replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** Of a {@link #plain} word. A word of three letters or fewer has no spellings. */
    static String folded(String plain) {
        if (plain.length() <= SHORT) {
            return plain;
        }
        String known = FOLDED.getIfPresent(plain);
        if (known == null) {
            known = newFolded(plain);
            FOLDED.put(plain, known);
        }
        return known;
    }

    private static String newFolded(String plain) {
        String folded = plain;
        for (Rule rule : RULES) {
            folded = rule.pattern().matcher(folded).replaceAll(rule.to());
        }
        return folded;
    }

    /** Under which a {@link #plain} word is kept: its skeleton, or itself where it is too short to have spellings. */
    static String key(String plain) {
        return plain.length() <= SHORT ? plain : skeleton(plain);
    }

    /** Of a {@link #plain} word: never empty. */
    static String skeleton(String plain) {
        String known = SKELETONS.getIfPresent(plain);
        if (known == null) {
            known = newSkeleton(plain);
            SKELETONS.put(plain, known);
        }
        return known;
    }

    private static String newSkeleton(String plain) {
        StringBuilder skeleton = new StringBuilder();
        String folded = folded(plain);
        for (int i = 0; i < folded.length(); i++) {
            char c = group(folded.charAt(i));
            boolean vowel = c == 'a';
            if ((!vowel || i == 0) && (skeleton.isEmpty() || skeleton.charAt(skeleton.length() - 1) != c)) {
                skeleton.append(c);
            }
        }
        return skeleton.isEmpty() ? plain : skeleton.toString();
    }

    /** Letters that one sound of another script is written with; all vowels are {@code a}. */
    static char group(char letter) {
        return switch (letter) {
            case 'a', 'e', 'i', 'o', 'u', 'y', 'j' -> 'a';
            case 'c', 'g', 'h', 'k', 'q', 'x' -> 'k';
            case 'v', 'w', 'f' -> 'f';
            case 'd', 't' -> 't';
            case 's', 'z' -> 's';
            default -> letter;
        };
    }

    /** Levenshtein's distance, as far as it is no more than {@code limit}; else {@code limit + 1}. */
    static int distance(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) > limit) {
            return limit + 1;
        }
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return Math.min(row[other.length()], limit + 1);
    }
}
