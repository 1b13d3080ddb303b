package org.newsgraph.syntax;

import java.util.List;
import java.util.Set;

/** A date or a place that stands on the line of a headline or at the head of a paragraph without belonging to its sentence. */
final class DateLine {

    private static final Set<String> DAYS = Set.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final Set<String> MONTHS = Set.of("January", "February", "March", "April", "May", "June", "July", "August",
            "September", "October", "November", "December");
    private static final Set<String> LEADING = Set.of("on", "of", "since", "until", "till", "by", "for", "from", "to", "in", "at", "after",
            "before", "between", "and", "or", "late", "early", "last", "next", "this", "dated", "than", "through", "as", "was", "is", ",", "(", "-", "–");

    private static final int LONGEST_PLACE = 12;

    private DateLine() {
    }

    /** The number of words of a date or a place that opens a paragraph and is followed by a sentence; 0 without one. */
    static int atHead(List<Word> words) {
        int place = endOfPlace(words);
        int end = place > 0 ? place : end(words, 0);
        return end > 0 && end < words.size() && words.get(end).isUpperCase() && words.get(end).spaceBefore() ? end : 0;
    }

    /** "Evansville, Indiana, United States - This week…": names alone before the dash, a comma among them. */
    private static int endOfPlace(List<Word> words) {
        boolean comma = false;
        for (int i = 0; i < Math.min(LONGEST_PLACE, words.size()); i++) {
            Word word = words.get(i);
            if (word.is("-", "–", "—", "--") && word.spaceBefore()) {
                return comma ? i + 1 : 0;
            }
            comma |= word.is(",");
            if (!word.isUpperCase() && !word.is(",", "(", ")") && !Character.isDigit(word.form().codePointAt(0))) {
                return 0;
            }
        }
        return 0;
    }

    /** Where a date begins that closes a line without a full stop and no preposition ties to it; -1 without one. */
    static int atEnd(List<Word> words, int from) {
        for (int i = Math.max(from, words.size() - 7); i < words.size(); i++) {
            if (end(words, i) == words.size() && i > from) {
                return LEADING.contains(words.get(i - 1).form().toLowerCase(java.util.Locale.ROOT)) ? -1 : i;
            }
        }
        return -1;
    }

    /** The end of "Tuesday, May 5, 2015" or "May 5, 2015" that begins at a word; -1 where none does. */
    private static int end(List<Word> words, int begin) {
        int at = begin;
        if (at + 1 < words.size() && DAYS.contains(words.get(at).form()) && words.get(at + 1).is(",")) {
            at += 2;
        }
        boolean date = at + 3 < words.size() && MONTHS.contains(words.get(at).form()) && words.get(at + 1).form().matches("\\d{1,2}")
                && words.get(at + 2).is(",") && words.get(at + 3).form().matches("\\d{4}");
        return date ? at + 4 : -1;
    }
}
