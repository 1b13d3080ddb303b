package org.newsgraph.fact.statement;

import java.util.List;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/** Tells what somebody uttered from a title, a name or a word that the writer keeps at arm's length. */
final class QuotedWords {

    private QuotedWords() {
    }

    /** Whether a quotation holds a clause, or closes like one. */
    static boolean isUtterance(QuotedArticle article, Quotation quotation) {
        int words = 0;
        boolean verb = false;
        int capitals = 0;
        for (Sentence sentence : article.sentences(quotation.inner())) {
            for (Token token : sentence.tokens()) {
                if (quotation.inner().contains(token.span()) && !token.is(Upos.PUNCT)) {
                    words++;
                    verb |= token.xpos().matches("VB|VBD|VBZ|VBP|MD");
                    capitals += Character.isUpperCase(token.form().codePointAt(0)) ? 1 : 0;
                }
            }
        }
        int last = article.text().codePointAt(quotation.inner().end() - 1);
        boolean closed = ",.?!…".indexOf(last) >= 0;
        boolean title = words <= 8 && words > 1 && capitals * 3 >= words * 2;
        if (words == 1 && ".?!".indexOf(last) >= 0) {
            return standsAlone(article, quotation);
        }
        return words > 0 && !title && (verb && words >= 3 || closed && words >= 2 || ",?!".indexOf(last) >= 0 || words >= 8);
    }

    /** "“My dear Mr Moser,” replied Keller": a comma inside the mark tells that a cue follows. */
    static boolean isLed(QuotedArticle article, Quotation quotation) {
        return article.text().codePointAt(quotation.inner().end() - 1) == ',' && quotation.end() == Quotation.End.MARK;
    }

    /** Whether nothing but the quotation stands in its sentences. */
    static boolean standsAlone(QuotedArticle article, Quotation quotation) {
        List<Sentence> sentences = article.sentences(quotation.outer());
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                boolean mark = token.form().codePoints().allMatch(QuotationMarks::isMark);
                boolean outside = !quotation.outer().contains(token.span());
                if (outside && !token.is(Upos.PUNCT) && !mark) {
                    return false;
                }
            }
        }
        return !sentences.isEmpty();
    }
}
