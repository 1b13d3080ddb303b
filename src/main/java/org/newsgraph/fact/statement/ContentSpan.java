package org.newsgraph.fact.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/**
 * Turns the words of a reported clause into exact stretches of text: without cue and outer punctuation, whole where they reach
 * into a quotation, over the end of the sentence where the quotation goes on. A clause keeps its "that" or "whether", as
 * treebanks, PropBank and GUM have it.
 */
final class ContentSpan {

    private ContentSpan() {
    }

    /**
     * The stretches of what is said.
     *
     * @param predicate the words of the cue, which belong to no content
     * @param tokens    the words of the clause
     */
    static List<Span> of(QuotedArticle article, Sentence sentence, Span predicate, Collection<Token> tokens) {
        List<Span> pieces = new ArrayList<>();
        for (List<Token> run : runs(sentence, predicate, tokens)) {
            List<Token> words = trim(run);
            boolean relative = words.size() == 1 && words.get(0).xpos().startsWith("W") && tokens.size() > 1;
            if (!relative && words.stream().anyMatch(word -> !word.is(Upos.PUNCT))) {
                Span span = words.get(0).span().cover(words.get(words.size() - 1).span());
                pieces.add(stripOutside(article, snap(article, sentence, predicate, span)));
            }
        }
        return merge(withChains(article, predicate, withoutTail(article, predicate, pieces)));
    }

    /** "“…,” she told them shortly after noon": what is quoted whole before the cue has no part without marks behind it. */
    private static List<Span> withoutTail(QuotedArticle article, Span predicate, List<Span> pieces) {
        boolean whole = !pieces.isEmpty() && pieces.get(0).end() <= predicate.begin()
                && article.quotations().over(pieces.get(0)).stream().anyMatch(quotation -> quotation.outer().contains(pieces.get(0)));
        return whole ? pieces.stream().filter(piece -> piece.end() <= predicate.begin() || !article.quotations().over(piece).isEmpty()).toList() : pieces;
    }

    /** Adds the paragraphs in which a quotation goes on. */
    private static List<Span> withChains(QuotedArticle article, Span predicate, List<Span> pieces) {
        List<Span> all = new ArrayList<>(pieces);
        for (Span piece : pieces) {
            for (Quotation quotation : article.quotations().over(piece)) {
                if (quotation.end() == Quotation.End.GOES_ON && piece.contains(quotation.outer()) && !quotation.outer().contains(predicate)) {
                    article.quotations().chain(quotation).forEach(next -> all.add(next.outer()));
                }
            }
        }
        return all;
    }

    /** Unbroken runs of tokens. Only the cue breaks a run; a word between that the tree hangs elsewhere belongs to it. */
    private static List<List<Token>> runs(Sentence sentence, Span predicate, Collection<Token> tokens) {
        Set<Integer> wanted = new TreeSet<>();
        tokens.forEach(token -> wanted.add(token.index()));
        // the comma behind an apposition that trees hang on the clause before it
        wanted.removeIf(index -> index > 0 && sentence.token(index).is(Upos.PUNCT) && !wanted.contains(index - 1) && !wanted.contains(index + 1));
        List<List<Token>> runs = new ArrayList<>();
        int last = -2;
        for (int index : wanted) {
            boolean joined = last >= 0;
            boolean behind = last >= 0 && sentence.token(last).span().begin() > predicate.begin();
            boolean before = sentence.token(index).span().end() <= predicate.begin();
            for (int between = Math.max(last, 0) + 1; joined && !behind && !before && between < index; between++) {
                joined = sentence.token(between).is(Upos.PUNCT);
            }
            if (!joined) {
                runs.add(new ArrayList<>());
            }
            for (int between = joined ? last + 1 : index; between <= index; between++) {
                runs.get(runs.size() - 1).add(sentence.token(between));
            }
            last = index;
        }
        return runs;
    }

    private static List<Token> trim(List<Token> run) {
        int begin = 0;
        int end = run.size();
        while (begin < end && isOuterPunctuation(run.get(begin))) {
            begin++;
        }
        while (end > begin && isOuterPunctuation(run.get(end - 1))) {
            end--;
        }
        return run.subList(begin, end);
    }

    private static boolean isOuterPunctuation(Token token) {
        return token.is(Upos.PUNCT) && token.form().matches("[,;:—–\\-.]+|\\.\\.\\.");
    }

    /** Reaches out over the whole of a quotation that the words are a part of, and never out of the one that the cue stands in. */
    private static Span snap(QuotedArticle article, Sentence sentence, Span predicate, Span words) {
        Span span = words;
        Span near = new Span(Math.max(0, words.begin() - 2), words.end() + 2);
        for (Quotation quotation : article.quotationsFor(predicate, near)) {
            Span outer = quotation.outer();
            if (outer.contains(predicate) || !outer.overlaps(words)) {
                continue;
            }
            int begin = Math.max(outer.begin(), sentence.span().begin());
            int end = Math.min(outer.end(), sentence.span().end());
            int shared = Math.min(end, words.end()) - Math.max(begin, words.begin());
            // words that go in through the opening mark come out at the closing one
            boolean enters = words.begin() <= quotation.inner().begin() + 1 && words.end() > quotation.inner().begin() + 1;
            // "…," she said: what is closed with a comma before the cue is said as a whole
            boolean closed = outer.end() <= predicate.begin() && quotation.inner().end() > quotation.inner().begin()
                    && ",?!".indexOf(article.text().codePointAt(quotation.inner().end() - 1)) >= 0;
            if (closed || enters || 2 * shared >= end - begin) {
                span = span.cover(outer);
            }
        }
        return article.quotations().around(predicate)
                .map(Quotation::inner)
                .filter(inner -> inner.overlaps(words))
                .map(inner -> new Span(Math.max(inner.begin(), words.begin()), Math.min(inner.end(), words.end())))
                .orElse(span);
    }

    /** Commas, colons, dashes and full stops at the ends, where they stand in no quotation. */
    private static Span stripOutside(QuotedArticle article, Span span) {
        int begin = span.begin();
        int end = span.end();
        while (end > begin && isOuter(article.text().codePointAt(end - 1)) && article.quotations().at(end - 1).isEmpty()) {
            end--;
        }
        while (begin < end && isOuter(article.text().codePointAt(begin)) && article.quotations().at(begin).isEmpty()) {
            begin++;
        }
        return new Span(begin, end);
    }

    private static boolean isOuter(int c) {
        return Character.isWhitespace(c) || ",;:—–-.".indexOf(c) >= 0;
    }

    /** In order, joined where they touch or overlap, empty ones left out. */
    static List<Span> merge(List<Span> pieces) {
        List<Span> merged = new ArrayList<>();
        for (Span piece : pieces.stream().filter(piece -> !piece.isEmpty()).sorted().toList()) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && piece.begin() <= last.end() + 1) {
                merged.set(merged.size() - 1, last.cover(piece));
            } else {
                merged.add(piece);
            }
        }
        return merged;
    }
}
