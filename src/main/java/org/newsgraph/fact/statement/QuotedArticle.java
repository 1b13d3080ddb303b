package org.newsgraph.fact.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.BlockKind;
import org.newsgraph.model.Event;
import org.newsgraph.model.ResolvedArticle;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;

/** An article with its quotations and reporting predicates: what every rule of statements reads. */
final class QuotedArticle {

    private final ResolvedArticle article;
    private final List<Event> events;
    private final Quotations quotations;
    private final List<Sentence> sentences;
    private final Map<Integer, List<ReportingPredicate>> predicates = new HashMap<>();

    QuotedArticle(ResolvedArticle article, List<Event> events, ReportingPredicates finder) {
        this.article = article;
        this.events = List.copyOf(events);
        this.quotations = Quotations.of(article.article());
        this.sentences = article.sentences().stream()
                .filter(sentence -> sentence.block().isBody() || sentence.block() == BlockKind.HEADLINE || sentence.block() == BlockKind.HEADING)
                .filter(sentence -> sentence.tree().size() > 0)
                .toList();
        for (Sentence sentence : sentences) {
            predicates.put(sentence.index(), finder.find(sentence));
        }
    }

    ResolvedArticle article() {
        return article;
    }

    ArticleText text() {
        return article.article().text();
    }

    List<Event> events() {
        return events;
    }

    Quotations quotations() {
        return quotations;
    }

    /** The sentences that may hold statements: running text and headings. */
    List<Sentence> sentences() {
        return sentences;
    }

    List<ReportingPredicate> predicates(Sentence sentence) {
        return predicates.getOrDefault(sentence.index(), List.of());
    }

    Optional<ReportingPredicate> predicate(Sentence sentence, Token token) {
        return predicates(sentence).stream().filter(predicate -> predicate.token() == token).findFirst();
    }

    /** The sentences that share a position with a span. */
    List<Sentence> sentences(Span span) {
        return sentences.stream().filter(sentence -> sentence.span().overlaps(span)).toList();
    }

    /**
     * The quotations that count for words said by a predicate: the outermost ones or, for a predicate that itself stands in a
     * quotation, those one step further in.
     */
    List<Quotation> quotationsFor(Span predicate, Span near) {
        Optional<Quotation> around = quotations.around(predicate);
        if (around.isEmpty()) {
            return quotations.over(near);
        }
        List<Quotation> inside = new ArrayList<>();
        for (Quotation quotation : quotations.within(quotations.at(predicate.begin()).orElseThrow())) {
            if (quotation.outer().overlaps(near) && around.get().inner().contains(quotation.outer())
                    && inside.stream().noneMatch(outer -> outer.outer().contains(quotation.outer()))) {
                inside.add(quotation);
            }
        }
        return inside;
    }
}
