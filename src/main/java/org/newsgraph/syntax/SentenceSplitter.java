package org.newsgraph.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Groups the words of a paragraph into sentences. A sentence ends at a full stop, question or exclamation mark that
 * belongs to no abbreviation, with the quotation marks and brackets that close behind it, where the next word could begin
 * one.
 */
final class SentenceSplitter {

    /** No sentence of prose is longer; what is, is a list or a table, and is cut so that trees stay affordable. */
    private static final int LONGEST = 250;
    /** A dash and at most this many words behind a quotation that fills a paragraph tell whose it is. */
    private static final int LONGEST_SOURCE = 6;

    /** Words of the closed classes: with a capital behind "U.S." they begin a sentence, whereas a name may go on with it. */
    private static final Set<String> OPENERS = Set.of(
            "a", "an", "the", "this", "that", "these", "those", "he", "she", "it", "they", "we", "i", "you", "his", "her", "its",
            "their", "our", "my", "there", "here", "who", "what", "when", "where", "why", "how", "which", "if", "although", "though",
            "because", "since", "while", "as", "after", "before", "during", "until", "in", "on", "at", "by", "for", "from", "to",
            "with", "without", "under", "over", "despite", "according", "and", "but", "or", "so", "yet", "nor", "however", "meanwhile",
            "moreover", "also", "both", "some", "many", "most", "all", "no", "not", "one", "two", "each", "every", "several",
            "another", "other", "others", "once", "then", "now", "still", "even", "only", "earlier", "later", "among", "about", "last");

    private static final Set<String> SPEECH = Set.of("said", "says", "asked", "asks", "added", "told", "tells", "replied", "wrote",
            "shouted", "wondered", "cried", "exclaimed", "declared", "answered", "responded", "demanded", "tweeted", "chanted");

    private SentenceSplitter() {
    }

    /** The sentences in order; each word is in exactly one. */
    static List<List<Word>> split(List<Word> words) {
        List<List<Word>> sentences = new ArrayList<>();
        int begin = DateLine.atHead(words);
        if (begin > 0) {
            sentences.add(words.subList(0, begin));
        }
        int date = DateLine.atEnd(words, begin);
        if (date > begin) {
            sentences.addAll(split(words.subList(begin, date)));
            sentences.add(words.subList(date, words.size()));
            return sentences;
        }
        for (int i = begin; i < words.size(); ) {
            int after = closed(words, i);
            if (i > begin && isCredit(words, i)) {
                sentences.add(words.subList(begin, i));
                begin = i;
            }
            if (after < words.size() && mayEnd(words.get(i)) && isEnd(words, begin, i, after)) {
                sentences.add(words.subList(begin, after));
                begin = after;
            } else if (after - begin > LONGEST) {
                int cut = lastBreath(words, begin, begin + LONGEST);
                sentences.add(words.subList(begin, cut));
                begin = cut;
                after = Math.max(after, cut);
            }
            i = after;
        }
        while (words.size() - begin > LONGEST) {
            int cut = lastBreath(words, begin, begin + LONGEST);
            sentences.add(words.subList(begin, cut));
            begin = cut;
        }
        if (begin < words.size()) {
            sentences.add(words.subList(begin, words.size()));
        }
        return withoutBareMarks(sentences);
    }

    /** A sentence of nothing but signs belongs to the one before it: "They left. ." */
    private static List<List<Word>> withoutBareMarks(List<List<Word>> sentences) {
        List<List<Word>> joined = new ArrayList<>();
        for (List<Word> sentence : sentences) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).size() + sentence.size() <= LONGEST
                    && sentence.stream().noneMatch(word -> word.form().codePoints().anyMatch(Character::isLetterOrDigit))) {
                List<Word> both = new ArrayList<>(joined.get(last));
                both.addAll(sentence);
                joined.set(last, both);
            } else {
                joined.add(sentence);
            }
        }
        return joined;
    }

    /** The position after a mark that may end a sentence and the closing signs behind it; the next position for any other word. */
    private static int closed(List<Word> words, int i) {
        int after = i + 1;
        if (mayEnd(words.get(i))) {
            while (after < words.size() && isClosing(words.get(after))) {
                after++;
            }
        }
        return after;
    }

    /** "Anna Roe in Milan Image: J. Doe": the credit of a picture on the line of its caption. */
    private static boolean isCredit(List<Word> words, int i) {
        return i + 2 < words.size() && words.get(i + 1).is(":") && !words.get(i + 1).spaceBefore()
                && words.get(i).is("Image", "image", "Photo", "photo", "Photograph", "Picture", "Video", "Credit")
                && !words.get(i - 1).is("-", "/", "(", "“", "\"", "‘");
    }

    private static boolean isClosing(Word word) {
        if (word.form().length() > 1 && (word.form().startsWith(":") || word.form().startsWith(";"))) {
            return true;
        }
        return word.is("”", "’", "’’", "''", "»", ")", "]", "\"", "'") && !word.spaceBefore()
                || word.is("”", "»", "''");
    }

    private static boolean mayEnd(Word word) {
        String form = word.form();
        char last = form.charAt(form.length() - 1);
        return last == '.' || last == '!' || last == '?' || last == '…' || last == '。' || word.is("[...]", "[…]");
    }

    private static boolean isEnd(List<Word> words, int begin, int mark, int after) {
        Word stop = words.get(mark);
        int next = after;
        while (next < words.size() && words.get(next).is("“", "‘", "\"", "'", "``", "(", "[", "«", "-", "–", "—", "*", "•")) {
            next++;
        }
        if (next == words.size()) {
            return words.get(after).spaceBefore() && !stop.is("...", "…");
        }
        Word following = words.get(next);
        boolean plainStop = stop.is(".");
        if (!words.get(after).spaceBefore()) {
            // "… the end.The next": a blank was lost, unless it is a name like "podiobooks.com"
            return plainStop && following.isUpperCase() && mark > begin && words.get(mark - 1).isLowerCase()
                    && words.get(mark - 1).form().length() > 2;
        }
        if (following.isLowerCase() && !following.isCamelCase()) {
            // "… of the town. (that is how they came)": a bracket of its own
            return plainStop && words.get(after).is("(", "[");
        }
        if (stop.is("...", "…") && following.is("I")) {
            return false;
        }
        if (words.get(after).is("-", "–", "—", "--") && words.size() - after <= LONGEST_SOURCE) {
            // "It is a long game." - Jane Roe
            return false;
        }
        if (isNumberOfList(words, begin, mark)) {
            return false;
        }
        if (stop.form().endsWith(".") && stop.form().length() > 1 && stop.isLetterOrDigit()) {
            return isEndOfAbbreviation(words, stop, after, following);
        }
        boolean quoted = after > mark + 1 && !words.get(after - 1).is(")", "]");
        if (quoted && !plainStop && !stop.is("...", "…")) {
            return !isTag(words, next);
        }
        if (after > mark + 1 && words.get(after - 1).is(")", "]") && !plainStop) {
            // "the band Wham! (and others) …" goes on
            return following.isUpperCase();
        }
        return true;
    }

    /** "1. Text": the number of an item stands with its text. */
    private static boolean isNumberOfList(List<Word> words, int begin, int mark) {
        return mark == begin + 1 && words.get(mark).is(".") && Character.isDigit(words.get(begin).form().charAt(0))
                && words.get(begin).form().length() < 3;
    }

    private static boolean isEndOfAbbreviation(List<Word> words, Word abbreviation, int after, Word following) {
        if (FullStops.isLeading(abbreviation.form())) {
            return false;
        }
        String lower = following.form().toLowerCase(Locale.ROOT);
        if (abbreviation.is("etc.", "al.")) {
            return following.isUpperCase();
        }
        return following.isUpperCase() && OPENERS.contains(lower) || words.get(after).is("“", "\"", "‘", "``");
    }

    /** "Will you come?" Mary Smith asked: a question that is quoted goes on with who asked it. */
    private static boolean isTag(List<Word> words, int next) {
        for (int i = next; i < Math.min(next + 4, words.size()); i++) {
            if (SPEECH.contains(words.get(i).form())) {
                return true;
            }
            if (!words.get(i).isUpperCase() && !words.get(i).is("the")) {
                return false;
            }
        }
        return false;
    }

    private static int lastBreath(List<Word> words, int begin, int limit) {
        for (int i = limit; i > begin + LONGEST / 2; i--) {
            if (words.get(i - 1).is(";", ",", ":", ".")) {
                return i;
            }
        }
        return limit;
    }
}
