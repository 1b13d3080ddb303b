package org.newsgraph.fact.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.newsgraph.model.Agent;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.BlockKind;
import org.newsgraph.model.Event;
import org.newsgraph.model.Mention;
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
    private final TreeMap<Integer, List<Mention>> mentionsByBegin = new TreeMap<>();
    private final InterviewTurns turns;
    private final Optional<Narrator> narrator;

    QuotedArticle(ResolvedArticle article, List<Event> events, ReportingPredicates finder) {
        this.article = article;
        this.events = List.copyOf(events);
        this.quotations = Quotations.of(article.article());
        this.sentences = article.sentences().stream()
                .filter(sentence -> sentence.block().isBody() || sentence.block() == BlockKind.HEADLINE || sentence.block() == BlockKind.HEADING)
                .filter(sentence -> sentence.tree().size() > 0)
                .toList();
        article.mentions().forEach(mention -> mentionsByBegin.computeIfAbsent(mention.span().begin(), begin -> new ArrayList<>()).add(mention));
        for (Sentence sentence : sentences) {
            predicates.put(sentence.index(), finder.find(sentence));
        }
        this.narrator = Narrator.of(article);
        this.turns = InterviewTurns.of(this);
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

    /** Whose words the whole article is, where it tells. */
    Optional<Agent> narrator() {
        return narrator.map(Narrator::person);
    }

    /** Whether an author or a publisher is declared, who may be named nowhere in the text. */
    boolean isSigned() {
        return article.article().author().isPresent() || article.article().publisher().isPresent();
    }

    InterviewTurns turns() {
        return turns;
    }

    /** Who says "I" or "we" outside quotation marks: whoever has the floor of a transcript, or else the narrator. */
    Optional<Agent> floor(Span pronoun) {
        if (quotations.around(pronoun).isPresent()) {
            return Optional.empty();
        }
        Optional<InterviewTurns.Turn> turn = turns.at(pronoun);
        return turn.isPresent() ? turn.get().speaker().agent() : narrator.filter(one -> one.isMeant(text().slice(pronoun))).map(Narrator::person);
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

    /** The mentions that begin in a span, in the order of the text. */
    List<Mention> mentions(Span span) {
        return article.mentions().isEmpty() ? List.of()
                : mentionsByBegin.subMap(span.begin(), span.end()).values().stream().flatMap(List::stream).toList();
    }

    /** The sentences that share a position with a span. */
    List<Sentence> sentences(Span span) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).span().end() > span.begin()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        int end = low;
        while (end < sentences.size() && sentences.get(end).span().begin() < span.end()) {
            end++;
        }
        return sentences.subList(low, end).stream().filter(sentence -> sentence.span().overlaps(span)).toList();
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
