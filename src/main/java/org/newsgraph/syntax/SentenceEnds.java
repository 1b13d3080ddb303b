package org.newsgraph.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a full stop, question or exclamation mark ends a sentence: it belongs to no abbreviation, and the next word
 * could begin a sentence. Where the signs contradict one another, somebody else is asked.
 */
final class SentenceEnds {

    /** Decides where the rules are unsure. */
    @FunctionalInterface
    interface Judge {

        /** Follows the rules' leaning. */
        Judge RULES = (mark, leaning) -> leaning;

        /** Whether a sentence ends with the mark; {@code leaning} is what the rules would say. */
        boolean isEnd(Word mark, boolean leaning);
    }

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

    private final List<Word> words;
    private final Judge unsure;

    SentenceEnds(List<Word> words, Judge unsure) {
        this.words = words;
        this.unsure = unsure;
    }

    /**
     * Whether a sentence ends with a mark.
     *
     * @param begin where the sentence begins
     * @param after the word behind the mark and what closes with it; there is one
     */
    boolean isEnd(int begin, int mark, int after) {
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
        boolean bare = after == mark + 1;
        if (!words.get(after).spaceBefore()) {
            // "… the end.The next": a blank was lost, unless it is a name like "podiobooks.com"
            return plainStop && following.isUpperCase() && mark > begin && words.get(mark - 1).isLowerCase()
                    && words.get(mark - 1).form().length() > 2;
        }
        if (following.isLowerCase() && !following.isCamelCase()) {
            // "… of the town. (that is how they came)": a bracket of its own
            boolean bracket = plainStop && words.get(after).is("(", "[");
            return bracket || bare && isUnsureBeforeLowerCase(mark, following) && unsure.isEnd(stop, false);
        }
        if (stop.is("...", "…") && following.is("I")) {
            return false;
        }
        if (words.get(after).is("-", "–", "—", "--") && words.size() - after <= LONGEST_SOURCE) {
            // "It is a long game." - Jane Roe
            return false;
        }
        if (isNumberOfList(begin, mark)) {
            return false;
        }
        if (stop.form().endsWith(".") && stop.form().length() > 1 && stop.isLetterOrDigit()) {
            return isEndOfAbbreviation(stop, after, following) || isNetwork(mark) && following.isUpperCase();
        }
        boolean quoted = after > mark + 1 && !words.get(after - 1).is(")", "]");
        if (quoted && !plainStop && !stop.is("...", "…")) {
            return !isTag(next);
        }
        if (after > mark + 1 && words.get(after - 1).is(")", "]") && !plainStop) {
            // "the band Wham! (and others) …" goes on
            return following.isUpperCase();
        }
        // "… at noon. * The second", "… the end. 12 came": a number or a sign says little
        return !bare || following.isUpperCase() || following.isCamelCase() || unsure.isEnd(stop, true);
    }

    /** "They left. we stayed": people write so; but "Yahoo! and others", "Who? asked Mary", "the first. b) the second" are known to go on. */
    private boolean isUnsureBeforeLowerCase(int mark, Word following) {
        String form = words.get(mark).form();
        boolean name = form.startsWith("!") && mark > 0 && words.get(mark - 1).isUpperCase();
        return (form.equals(".") || form.endsWith("!") || form.endsWith("?")) && !name && !SPEECH.contains(following.form()) && !following.form().endsWith(")");
    }

    /** "1. Text": the number of an item stands with its text. */
    private boolean isNumberOfList(int begin, int mark) {
        return mark == begin + 1 && words.get(mark).is(".") && Character.isDigit(words.get(begin).form().charAt(0))
                && words.get(begin).form().length() < 3;
    }

    private boolean isEndOfAbbreviation(Word abbreviation, int after, Word following) {
        boolean opener = following.isUpperCase() && OPENERS.contains(following.form().toLowerCase(Locale.ROOT));
        if (FullStops.isLeading(abbreviation.form())) {
            // "He took vitamin C. The others…"
            return opener && FullStops.isInitial(abbreviation.form()) && unsure.isEnd(abbreviation, false);
        }
        if (abbreviation.is("etc.", "al.")) {
            return following.isUpperCase();
        }
        return opener || words.get(after).is("“", "\"", "‘", "``");
    }

    /** "wrote in a post on X. The minister": the one letter that is no initial behind such a word. */
    private boolean isNetwork(int mark) {
        return words.get(mark).is("X.") && mark > 0 && words.get(mark - 1).is("on", "via", "to");
    }

    /** "Will you come?" Mary Smith asked: a question that is quoted goes on with who asked it. */
    private boolean isTag(int next) {
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
}
