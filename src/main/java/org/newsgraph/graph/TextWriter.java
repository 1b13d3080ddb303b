package org.newsgraph.graph;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.newsgraph.model.Article;
import org.newsgraph.model.Mention;
import org.newsgraph.model.ResolvedArticle;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.TimeExpression;

/**
 * Writes an article's sentences, mentions and time expressions as NIF does. Sentences outside running text (headline,
 * byline) are written where something stands on them.
 */
final class TextWriter {

    private final Iris iris;
    private final ResolvedArticle resolved;
    private final Article article;
    private final Triples triples;
    private final Set<Integer> referredTo = new HashSet<>();

    TextWriter(Iris iris, ResolvedArticle resolved, Triples triples) {
        this.iris = iris;
        this.resolved = resolved;
        this.article = resolved.article();
        this.triples = triples;
    }

    void mentions() {
        for (Mention mention : resolved.mentions()) {
            Node phrase = span(mention.span(), Reused.Phrase);
            triples.add(phrase, Reused.taIdentRef, iris.entity(resolved.entity(mention)))
                    .add(phrase, Reused.taConfidence, Triples.decimal(mention.confidence()))
                    .add(phrase, Reused.sentence, sentence(mention.sentence()));
        }
        for (TimeExpression time : resolved.times()) {
            Node phrase = span(time.span(), NG.TimeExpression);
            triples.add(phrase, NG.timeValue, time.value()).add(phrase, Reused.sentence, sentence(time.sentence()));
        }
    }

    /** To be called last: what stands outside running text is written where something referred to it. */
    void sentences() {
        for (Sentence sentence : resolved.sentences()) {
            if (sentence.block().isBody() || referredTo.contains(sentence.index())) {
                span(sentence.span(), Reused.Sentence);
            }
        }
    }

    /** A sentence's IRI; the sentence will be written. */
    Node sentence(int index) {
        referredTo.add(index);
        return iris.span(article.id(), resolved.parsed().sentence(index).span());
    }

    /** The sentence that some words stand in; empty where they stand in none, or across two. */
    Optional<Node> sentenceOf(Span words) {
        return resolved.sentences().stream().filter(sentence -> sentence.span().contains(words)).findFirst()
                .map(sentence -> sentence(sentence.index()));
    }

    /** Writes a stretch of text and returns its IRI. */
    Node span(Span span, Node type) {
        if (span.end() > article.text().length()) {
            throw new UnsupportedFactException("article " + article.id() + ": words " + span + " lie outside the text of "
                    + article.text().length() + " code points");
        }
        Node node = iris.span(article.id(), span);
        triples.type(node, type)
                .add(node, Reused.anchorOf, article.slice(span))
                .add(node, Reused.beginIndex, Triples.count(span.begin()))
                .add(node, Reused.endIndex, Triples.count(span.end()))
                .add(node, Reused.referenceContext, iris.article(article.id()));
        return node;
    }
}
