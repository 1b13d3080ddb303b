package org.newsgraph.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts English text into words as the treebanks EWT and GUM do: Penn Treebank contractions ("do n't", "Iran 's",
 * "can not"), compounds cut at their hyphens ("long - term") save those with a bound first part ("non-profit"), currency
 * and per cent signs alone, addresses, times and dates whole.
 */
final class WordCutter {

    /** First parts of a hyphenated word that can't stand alone (Linguistic Data Consortium, English tokenisation guidelines). */
    private static final Set<String> BOUND_PREFIXES = Set.of(
            "e", "agro", "ante", "anti", "arch", "bi", "bio", "co", "counter", "cross", "cyber", "de",
            "ex", "extra", "inter", "intra", "macro", "mega", "micro", "mid", "mini", "multi", "neo", "non", "over",
            "pan", "para", "peri", "post", "pre", "pro", "pseudo", "re", "semi", "sub", "super", "tri",
            "ultra", "un", "uni", "electro", "psycho", "socio");
    /** Second parts that can't. */
    private static final Set<String> BOUND_SUFFIXES = Set.of("esque", "ette", "fold", "itis", "less", "wise");

    private static final String LETTER = "[\\p{L}\\p{M}\\p{Mc}\\u00AD\\u200C\\u200D\\u2060]";
    private static final Pattern[] WHOLE = {
        // addresses
        Pattern.compile("(?:https?://|ftp://|www\\.)[^\\s<>\"“”]*[^\\s<>\"“”.,;:!?'’)\\]]"),
        Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"),
        Pattern.compile("[@#][\\p{L}_][\\p{L}\\p{N}_]*"),
        Pattern.compile("(?i)[a-z0-9][a-z0-9-]*(?:\\.[a-z0-9-]+)*\\.(?:com|org|net|gov|edu|info|co\\.uk|ru|cn|de|fr|tv|io)(?![\\p{L}\\p{N}])(?:/[^\\s<>\"“”]*[^\\s<>\"“”.,;:!?'’)\\]])?"),
        // numbers, times, dates, years of a decade
        Pattern.compile("(?:\\d{1,4}/\\d{1,2}(?:/\\d{1,4})?|\\d{1,4}-\\d{1,4}-\\d{1,4}|(?:\\d{3}|\\d{5})-\\d{4})(?![\\p{L}\\p{N}-])(?!/\\d)"),
        Pattern.compile("(?:\\d+(?:[.,:]\\d+)*(?:st|nd|rd|th|s)|\\d{3}0['’]s|\\d+(?:\\p{Lu}|\\p{L}{3,})|\\p{Lu}\\d+)(?![\\p{L}\\p{N}])"),
        Pattern.compile("['’]\\d\\ds?(?![\\p{L}\\p{N}])"),
        Pattern.compile("\\d+(?:[.,:]\\d+)*|\\.\\d+"),
        // signs written with more than one character
        Pattern.compile("\\[\\.{3}]|\\[…]|[:;]-?[()]+(?![\\p{L}\\p{N}])"),
        Pattern.compile("\\.{2,}|…+|[!?]+|-{2,}|[*=_~]{2,}|''|``|<<|>>"),
        Pattern.compile("(?:US|A|C|NZ|HK|S)\\$"),
    };
    private static final Pattern WORD = Pattern.compile("\\p{L}" + LETTER + "*(?:[\\p{N}_]+" + LETTER + "*)*");
    private static final Pattern LETTERS_WITH_STOPS = Pattern.compile("\\p{L}\\p{M}*(?:\\.\\p{L}\\p{M}*)+(?=\\.)|(?:[Pp]h\\.[Dd]|[MBD]\\.(?:Sc|Phil))(?=\\.)");
    /** "U.S" without its last stop, "example.org.uk" */
    private static final Pattern INNER_STOPS = Pattern.compile("\\p{Lu}(?:\\.\\p{Lu})+(?![\\p{L}\\p{N}])|\\p{L}+(?:\\.\\p{L}+){2,}(?![\\p{L}\\p{N}.])");
    /** "a) the first, b) the second" */
    private static final Pattern ITEM = Pattern.compile("(?:\\p{L}|\\d{1,2})\\)(?=\\s)");
    private static final Pattern AMPERSAND = Pattern.compile("\\p{Lu}{1,2}&\\p{Lu}{1,2}(?![\\p{L}\\p{N}])");
    /** "O'Brien", "d'Estaing", "Ta'if": an apostrophe inside a name. */
    private static final Pattern INNER_APOSTROPHE = Pattern.compile("['’]\\p{L}" + LETTER + "*");
    private static final Pattern CLITIC = Pattern.compile("(?i)['’](?:s|m|d|re|ve|ll)");
    private static final Pattern NEGATION = Pattern.compile("(?i).+(n['’]t)");
    private static final Pattern FUSED = Pattern.compile("(?i)(can)(not)|(gon|wan)(na)|(got)(ta)|(gim|lem)(me)");
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private final String text;
    private final int end;
    private final List<Word> words = new ArrayList<>();
    private int at;
    /** Whether the last bracket so far opens. */
    private boolean bracketOpen;
    private boolean space = true;

    private WordCutter(String text) {
        this.text = text;
        this.end = text.length();
    }

    /** The words of a text in order, with their UTF-16 offsets in it. */
    static List<Word> cut(String text) {
        WordCutter cutter = new WordCutter(text);
        cutter.run();
        return cutter.words;
    }

    private void run() {
        while (at < end) {
            int character = text.codePointAt(at);
            if (isBlank(character)) {
                space = true;
                at += Character.charCount(character);
            } else if (!whole() && !word()) {
                Matcher cluster = match(CLUSTER, at);
                add(cluster == null ? Math.min(end, at + Character.charCount(character)) : cluster.end());
            }
        }
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || Character.isISOControl(character)
                || character == 0x200B || character == 0xFEFF;
    }

    private Matcher match(Pattern pattern, int from) {
        Matcher matcher = pattern.matcher(text).region(from, end).useTransparentBounds(true).useAnchoringBounds(false);
        return matcher.lookingAt() && matcher.end() > from ? matcher : null;
    }

    private boolean whole() {
        Matcher item = space && !bracketOpen ? match(ITEM, at) : null;
        if (item != null) {
            add(item.end());
            return true;
        }
        for (Pattern pattern : WHOLE) {
            Matcher matcher = match(pattern, at);
            if (matcher != null) {
                add(matcher.end());
                return true;
            }
        }
        Matcher letters = match(LETTERS_WITH_STOPS, at);
        if (letters != null) {
            add(letters.end() + 1);
            return true;
        }
        for (Pattern pattern : List.of(INNER_STOPS, AMPERSAND)) {
            Matcher matcher = match(pattern, at);
            if (matcher != null) {
                add(matcher.end());
                return true;
            }
        }
        return false;
    }

    private boolean word() {
        Matcher first = match(WORD, at);
        if (first == null) {
            return false;
        }
        int stop = first.end();
        Matcher inner;
        while ((inner = match(INNER_APOSTROPHE, stop)) != null && !isContraction(stop, inner.end())) {
            stop = inner.end();
        }
        Matcher negation = inner == null ? null : NEGATION.matcher(text).region(at, inner.end());
        if (negation != null && negation.matches()) {
            add(negation.start(1));
            add(negation.end(1));
            return true;
        }
        stop = withBoundPart(stop);
        Matcher fused = FUSED.matcher(text).region(at, stop);
        if (fused.matches()) {
            for (int group = 2; group <= fused.groupCount(); group += 2) {
                if (fused.start(group) >= 0) {
                    add(fused.start(group));
                    add(stop);
                    return true;
                }
            }
        }
        if (stop < end && text.charAt(stop) == '.' && FullStops.belongsTo(text.substring(at, stop), nextVisible(stop + 1))) {
            stop++;
        }
        add(stop);
        Matcher clitic = match(CLITIC, at);
        if (clitic != null && !isLetterAt(clitic.end())) {
            add(clitic.end());
        } else if (at < end && (text.charAt(at) == '\'' || text.charAt(at) == '’') && isPossessiveStop()) {
            add(at + 1);
        }
        return true;
    }

    /** Whether the letters behind an apostrophe are a verb, a possessive or a negation rather than a part of a name. */
    private boolean isContraction(int apostrophe, int stop) {
        String tail = text.substring(apostrophe + 1, stop).toLowerCase(Locale.ROOT);
        return Set.of("s", "m", "d", "re", "ve", "ll").contains(tail)
                || tail.equals("t") && Character.toLowerCase(text.charAt(apostrophe - 1)) == 'n' && apostrophe - at > 1;
    }

    /** "the leaders' summit": an apostrophe behind a plural, with a word to come and no quotation that it could close. */
    private boolean isPossessiveStop() {
        char before = Character.toLowerCase(text.charAt(at - 1));
        if (before != 's' && before != 'z' && before != 'x' || at + 1 >= end || !isBlank(text.codePointAt(at + 1))) {
            return false;
        }
        for (int i = words.size() - 2; i >= 0 && i > words.size() - 60; i--) {
            Word word = words.get(i);
            if (word.is("‘") || word.is("'") && word.spaceBefore()) {
                return words.subList(i + 1, words.size() - 1).stream().anyMatch(closing -> closing.is("’", "'") && !closing.spaceBefore());
            }
        }
        return true;
    }

    /** The end of the word with what can't be cut off at a hyphen. */
    private int withBoundPart(int stop) {
        int reach = stop;
        while (reach + 1 < end && text.charAt(reach) == '-' && isLetterAt(reach + 1)) {
            String part = text.substring(lastHyphen(reach), reach).toLowerCase(Locale.ROOT);
            Matcher next = match(WORD, reach + 1);
            if (next == null) {
                return reach;
            }
            String following = text.substring(reach + 1, next.end());
            boolean bound = BOUND_PREFIXES.contains(part) || BOUND_SUFFIXES.contains(following.toLowerCase(Locale.ROOT));
            if (!bound) {
                return reach;
            }
            reach = next.end();
        }
        return reach;
    }

    private int lastHyphen(int stop) {
        int hyphen = text.lastIndexOf('-', stop - 1);
        return hyphen >= at ? hyphen + 1 : at;
    }

    private boolean isLetterAt(int position) {
        return position < end && Character.isLetterOrDigit(text.codePointAt(position));
    }

    private int nextVisible(int from) {
        for (int i = from; i < end; ) {
            int character = text.codePointAt(i);
            if (!isBlank(character)) {
                return character;
            }
            i += Character.charCount(character);
        }
        return 0;
    }

    private void add(int stop) {
        Word word = new Word(at, stop, text.substring(at, stop), space);
        words.add(word);
        bracketOpen = word.is("(") || bracketOpen && !word.is(")");
        space = false;
        at = stop;
    }
}
