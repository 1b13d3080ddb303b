package org.newsgraph.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.newsgraph.lexicon.TimeLexicon;
import org.newsgraph.model.Article;
import org.newsgraph.model.Name;
import org.newsgraph.model.NameType;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/** The words of one sentence as time rules read them. Any index may be asked for: beyond the ends there is the empty word. */
final class TimeWords {

    private static final TimeLexicon LEXICON = TimeLexicon.english();

    private final Article article;
    private final Sentence sentence;
    private final Clauses clauses;
    private final List<TimeWord> words = new ArrayList<>();

    TimeWords(Article article, Sentence sentence) {
        this.article = article;
        this.sentence = sentence;
        this.clauses = new Clauses(sentence.tree());
        for (Token token : sentence.tokens()) {
            split(article.slice(token.span()), token);
        }
    }

    private void split(String text, Token token) {
        int position = token.span().begin();
        for (int i = 0; i < text.length(); ) {
            int end = i;
            int length = 0;
            int kind = kind(text.codePointAt(i));
            do {
                end += Character.charCount(text.codePointAt(end));
                length++;
            } while (kind != OTHER && end < text.length() && kind(text.codePointAt(end)) == kind);
            if (kind != SPACE) {
                String form = text.substring(i, end).replace('’', '\'');
                boolean glued = !words.isEmpty() && words.get(words.size() - 1).span().end() == position;
                words.add(new TimeWord(form, form.toLowerCase(Locale.ROOT), new Span(position, position + length), token, glued));
            }
            position += length;
            i = end;
        }
    }

    private static final int LETTERS = 0;
    private static final int DIGITS = 1;
    private static final int SPACE = 2;
    private static final int OTHER = 3;

    private static int kind(int codePoint) {
        if (codePoint >= '0' && codePoint <= '9') {
            return DIGITS;
        }
        int type = Character.getType(codePoint);
        if (Character.isLetter(codePoint) || type == Character.NON_SPACING_MARK) {
            return LETTERS;
        }
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) ? SPACE : OTHER;
    }

    Sentence sentence() {
        return sentence;
    }

    Clauses clauses() {
        return clauses;
    }

    int size() {
        return words.size();
    }

    TimeWord word(int i) {
        return words.get(i);
    }

    /** The word in lower case; "" beyond the ends. */
    String at(int i) {
        return i >= 0 && i < words.size() ? words.get(i).lower() : "";
    }

    boolean is(int i, String... forms) {
        String word = at(i);
        for (String form : forms) {
            if (word.equals(form)) {
                return true;
            }
        }
        return false;
    }

    /** The index after these words, or -1 where others stand there. */
    int phrase(int i, String... forms) {
        for (int k = 0; k < forms.length; k++) {
            if (!at(i + k).equals(forms[k])) {
                return -1;
            }
        }
        return i + forms.length;
    }

    int phrase(int i, List<String> forms) {
        return phrase(i, forms.toArray(String[]::new));
    }

    boolean isNumber(int i) {
        return !at(i).isEmpty() && Character.isDigit(at(i).charAt(0));
    }

    /** The number of at most nine digits that stands there and isn't part of a longer one ("2,015", "20.15", "-4"); -1 otherwise. */
    int plainNumber(int i) {
        if (!isNumber(i) || at(i).length() > 9) {
            return -1;
        }
        boolean headed = glued(i) && is(i - 1, ",", ".") && isNumber(i - 2) && glued(i - 1);
        boolean tailed = is(i + 1, ",", ".") && glued(i + 1) && isNumber(i + 2) && glued(i + 2);
        return headed || tailed ? -1 : Integer.parseInt(at(i));
    }

    /** The digits that stand there as a number, whatever is around them; -1 where there are none or too many. */
    int digits(int i) {
        return isNumber(i) && at(i).length() <= 9 ? Integer.parseInt(at(i)) : -1;
    }

    int length(int i) {
        return at(i).length();
    }

    /** Whether nothing stands between this word and the one before. */
    boolean glued(int i) {
        return i > 0 && i < words.size() && words.get(i).glued();
    }

    boolean isCapital(int i) {
        return !at(i).isEmpty() && Character.isUpperCase(words.get(i).text().codePointAt(0));
    }

    boolean isUpperCase(int i) {
        return !at(i).isEmpty() && words.get(i).text().chars().allMatch(Character::isUpperCase);
    }

    boolean isDash(int i) {
        return is(i, "-", "–", "—", "‐", "‑", "−");
    }

    /** After a hyphen that joins the words on both sides, or the same index without one. */
    int afterHyphen(int i) {
        return isDash(i) && glued(i) && glued(i + 1) ? i + 1 : i;
    }

    /** After a full stop of an abbreviation, or the same index without one. */
    int afterDot(int i) {
        return is(i, ".") && glued(i) ? i + 1 : i;
    }

    boolean isUpos(int i, Upos... tags) {
        return i >= 0 && i < words.size() && words.get(i).token().is(tags);
    }

    Token token(int i) {
        return words.get(i).token();
    }

    /** Whether the word is part of a person's name. */
    boolean inPerson(int i) {
        int token = token(i).index();
        for (Name name : sentence.names()) {
            if (name.type() == NameType.PER && name.begin() <= token && token < name.end() && name.end() - name.begin() > 1) {
                return true;
            }
        }
        return false;
    }

    OptionalInt number(String wordClass, int i) {
        return LEXICON.number(wordClass, at(i));
    }

    /** Whether the article came out in this year or the next one. */
    boolean isYearOfIssue(int year) {
        return article.issued().filter(day -> day.getYear() == year || day.getYear() == year + 1).isPresent();
    }

    Optional<String> value(String wordClass, int i) {
        return LEXICON.value(wordClass, at(i));
    }

    Span span(int begin, int end) {
        return words.get(begin).span().cover(words.get(end - 1).span());
    }
}
