package org.newsgraph.page;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text for a reader: dates in words, sentences with what was searched for marked, labels in a line. */
public final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** A stretch of a sentence. */
    public record Piece(String text, boolean marked) {
    }

    private Words() {
    }

    /** {@code 2026-03-12} as "12 March 2026"; what is no date stays as it is. */
    static String date(String value) {
        try {
            if (value.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
                return LocalDate.parse(value.substring(0, 10)).format(DAY);
            }
            if (value.matches("\\d{4}-\\d{2}")) {
                return YearMonth.parse(value).format(MONTH);
            }
        } catch (DateTimeParseException e) {
            // no such day: the value is shown as it is
            return value;
        }
        return value;
    }

    /** What a page can hold: control characters, which HTML has no place for, become replacement characters. */
    static String visible(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lone = Character.isSurrogate(c) && !(Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1)))
                    && !(Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1)));
            if (lone || c < ' ' && c != '\n' && c != '\t' && c != '\r' || c >= 0x7f && c < 0xa0 || c == 0xfffe || c == 0xffff) {
                if (out == null) {
                    out = new StringBuilder(text);
                }
                out.setCharAt(i, '\ufffd');
            }
        }
        return out == null ? text : out.toString();
    }

    static String shortened(String text, int points) {
        return text.codePointCount(0, text.length()) <= points ? text : text.substring(0, text.offsetByCodePoints(0, points)) + "…";
    }

    /** The words of a text in lower case and without marks, as the index has them. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(folded(matcher.group()));
        }
        return words;
    }

    /** The sentence with every word marked that one of these is or begins. */
    static List<Piece> marked(String sentence, List<String> searched) {
        Set<String> all = Set.copyOf(searched);
        List<Piece> pieces = new ArrayList<>();
        int shown = 0;
        Matcher matcher = WORD.matcher(sentence);
        while (matcher.find()) {
            String word = folded(matcher.group());
            if (all.stream().anyMatch(word::startsWith)) {
                if (matcher.start() > shown) {
                    pieces.add(new Piece(sentence.substring(shown, matcher.start()), false));
                }
                pieces.add(new Piece(matcher.group(), true));
                shown = matcher.end();
            }
        }
        if (shown < sentence.length()) {
            pieces.add(new Piece(sentence.substring(shown), false));
        }
        return pieces;
    }

    /** A Lucene query for all of these words, the last of which may be the beginning of one; empty where there are no words. */
    static String search(String text) {
        List<String> words = of(text);
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < Math.min(words.size(), 12); i++) {
            String word = words.get(i);
            boolean last = i == words.size() - 1;
            query.append(i == 0 ? "" : " AND ").append(last ? "(\"" + word + "\" OR " + word + "*)" : "\"" + word + "\"");
        }
        return query.toString();
    }

    private static String folded(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT)
                .replace("ø", "o").replace("ł", "l").replace("ß", "ss").replace("æ", "ae").replace("œ", "oe").replace("ı", "i").replace("đ", "d");
    }
}
