package org.newsgraph.fact.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/** "We will go," she said, "and we will win": the cue stands between two pieces of one statement. */
final class Interruption {

    private Interruption() {
    }

    /** The content with the quotation that takes it up again behind the cue, if there is one in the same sentence. */
    static List<Span> resume(QuotedArticle article, ReportingPredicate predicate, List<Span> content) {
        if (!content.isEmpty() && content.get(0).begin() >= predicate.token().span().end() && article.quotations().at(content.get(0).begin()).isPresent()
                && article.quotations().at(predicate.token().span().begin()).isEmpty()) {
            return begun(article, predicate, content);
        }
        if (content.isEmpty() || content.get(content.size() - 1).end() > predicate.token().span().begin()
                || article.quotations().at(predicate.token().span().begin()).isPresent()) {
            return content;
        }
        Optional<Quotation> before = article.quotations().at(content.get(content.size() - 1).end() - 1);
        if (before.isEmpty() || endsSentence(article, before.get())) {
            return content;
        }
        Sentence sentence = predicate.sentence();
        Span rest = new Span(predicate.token().span().end(), Math.max(predicate.token().span().end(), sentence.span().end()));
        for (Quotation quotation : article.quotations().over(rest)) {
            Span outer = quotation.outer();
            if (outer.begin() >= rest.begin()) {
                List<Token> between = sentence.tokens().stream()
                        .filter(token -> token.span().begin() >= rest.begin() && token.span().end() <= outer.begin()).toList();
                boolean comma = between.isEmpty() || between.get(between.size() - 1).form().matches("[,;:—–-]+");
                boolean cue = between.stream().anyMatch(token -> token.is(Upos.VERB));
                if (comma && !cue) {
                    List<Span> pieces = new ArrayList<>(content);
                    article.quotations().chain(quotation).forEach(next -> pieces.add(next.outer()));
                    return ContentSpan.merge(pieces);
                }
                return content;
            }
        }
        return content;
    }

    /** "Well," said Keller, "we will go": where the tree gives what follows the cue alone, what stands before it is the beginning. */
    private static List<Span> begun(QuotedArticle article, ReportingPredicate predicate, List<Span> content) {
        Sentence sentence = predicate.sentence();
        Span before = new Span(Math.min(sentence.span().begin(), predicate.token().span().begin()), predicate.token().span().begin());
        List<Quotation> quotations = article.quotations().over(before);
        if (quotations.isEmpty()) {
            return content;
        }
        Quotation last = quotations.get(quotations.size() - 1);
        List<Token> between = sentence.tokens().stream().filter(token -> token.span().begin() >= last.outer().end() && token.span().end() <= before.end()).toList();
        boolean plain = between.size() <= 8 && between.stream().noneMatch(token -> token.is(Upos.VERB, Upos.PUNCT) || token.xpos().matches("CC|IN|W.*"));
        if (!plain || !QuotedWords.isLed(article, last) || last.outer().end() > before.end()) {
            return content;
        }
        List<Span> pieces = new ArrayList<>(content);
        pieces.add(last.outer());
        return ContentSpan.merge(pieces);
    }

    private static boolean endsSentence(QuotedArticle article, Quotation quotation) {
        return quotation.inner().end() > 0 && ".?!".indexOf(article.text().codePointAt(quotation.inner().end() - 1)) >= 0;
    }
}
