package org.newsgraph.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * Groups the words of a paragraph into sentences. A sentence ends at a full stop, question or exclamation mark where
 * {@link SentenceEnds} says so, with the quotation marks and brackets that close behind it.
 */
final class SentenceSplitter {

    /** No sentence of prose is longer; what is, is a list or a table, and is cut so that trees stay affordable. */
    private static final int LONGEST = 250;

    private SentenceSplitter() {
    }

    /**
     * The sentences in order; each word is in exactly one.
     *
     * @param unsure decides where the rules can't
     */
    static List<List<Word>> split(List<Word> words, SentenceEnds.Judge unsure) {
        SentenceEnds ends = new SentenceEnds(words, unsure);
        List<List<Word>> sentences = new ArrayList<>();
        int begin = DateLine.atHead(words);
        if (begin > 0) {
            sentences.add(words.subList(0, begin));
        }
        int date = DateLine.atEnd(words, begin);
        if (date > begin) {
            sentences.addAll(split(words.subList(begin, date), unsure));
            sentences.add(words.subList(date, words.size()));
            return sentences;
        }
        for (int i = begin; i < words.size(); ) {
            int after = closed(words, i);
            if (i > begin && isCredit(words, i)) {
                sentences.add(words.subList(begin, i));
                begin = i;
            }
            if (after < words.size() && mayEnd(words.get(i)) && ends.isEnd(begin, i, after)) {
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
            for (int closing = 1; closing > 0; after += closing) {
                closing = after == words.size() ? 0 : isClosing(words.get(after)) ? 1 : isNumberInBrackets(words, after) ? 3 : 0;
            }
        }
        return after;
    }

    /** "It rose. [12] Then it fell.", "At the bar. (2012).": the number of a note or a year behind its sentence. */
    private static boolean isNumberInBrackets(List<Word> words, int i) {
        return i + 2 < words.size() && Character.isDigit(words.get(i + 1).form().codePointAt(0))
                && (words.get(i).is("[") && words.get(i + 2).is("]")
                        || words.get(i).is("(") && words.get(i + 2).is(")") && (i + 3 == words.size() || words.get(i + 3).is(".")));
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

    private static int lastBreath(List<Word> words, int begin, int limit) {
        for (int i = limit; i > begin + LONGEST / 2; i--) {
            if (words.get(i - 1).is(";", ",", ":", ".")) {
                return i;
            }
        }
        return limit;
    }
}
