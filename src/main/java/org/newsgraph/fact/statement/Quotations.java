package org.newsgraph.fact.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.Article;
import org.newsgraph.model.Block;
import org.newsgraph.model.Span;

/**
 * The quotations of an article, found by their marks alone in time linear in its length. Straight, curly, low and angle
 * marks pair; single marks are told from apostrophes; a mark that stays alone quotes nothing unless it opens its paragraph.
 */
final class Quotations {

    private final List<Quotation> all;
    private final List<Quotation> outermost = new ArrayList<>();
    /** For each outermost quotation: itself and those inside it. */
    private final List<List<Quotation>> nested = new ArrayList<>();

    private Quotations(List<Quotation> all) {
        this.all = List.copyOf(all);
        for (Quotation quotation : this.all) {
            if (outermost.isEmpty() || quotation.outer().begin() >= outermost.get(outermost.size() - 1).outer().end()) {
                outermost.add(quotation);
                nested.add(new ArrayList<>());
            }
            nested.get(nested.size() - 1).add(quotation);
        }
    }

    static Quotations of(Article article) {
        List<Span> paragraphs = article.blocks().isEmpty()
                ? List.of(new Span(0, article.text().length()))
                : article.blocks().stream().map(Block::span).toList();
        return of(article.text().value().codePoints().toArray(), paragraphs);
    }

    static Quotations of(int[] text, List<Span> paragraphs) {
        QuotationMarks marks = new QuotationMarks(text, paragraphs);
        List<Quotation> found = new ArrayList<>(marks.pairs());
        found.sort(Comparator.comparing(Quotation::outer, Comparator.comparingInt(Span::begin).thenComparing(Comparator.comparingInt(Span::end).reversed())));
        return new Quotations(found);
    }

    /** In the order of the text; of two that begin together, the outer first. */
    List<Quotation> all() {
        return all;
    }

    List<Quotation> outermost() {
        return outermost;
    }

    /** The outermost quotation that a position lies in, marks included. */
    Optional<Quotation> at(int position) {
        int index = firstEndingAfter(position);
        return index < outermost.size() && outermost.get(index).outer().contains(position) ? Optional.of(outermost.get(index)) : Optional.empty();
    }

    /** The innermost quotation whose words hold all of a span. */
    Optional<Quotation> around(Span span) {
        return at(span.begin()).flatMap(outer -> within(outer).stream()
                .filter(quotation -> quotation.inner().contains(span))
                .min(Comparator.comparingInt(quotation -> quotation.inner().length())));
    }

    /** The outermost quotations that share a position with a span. */
    List<Quotation> over(Span span) {
        List<Quotation> found = new ArrayList<>();
        for (int i = firstEndingAfter(span.begin()); i < outermost.size() && outermost.get(i).outer().begin() < span.end(); i++) {
            found.add(outermost.get(i));
        }
        return found;
    }

    /** A quotation and those inside it, in the order of the text. */
    List<Quotation> within(Quotation outer) {
        int index = firstEndingAfter(outer.outer().begin());
        return index < nested.size() ? nested.get(index) : List.of();
    }

    /** The outermost quotation and those in the next paragraphs that go on with it. */
    List<Quotation> chain(Quotation first) {
        List<Quotation> chain = new ArrayList<>(List.of(first));
        int index = firstEndingAfter(first.outer().begin());
        while (index + 1 < outermost.size() && outermost.get(index).end() == Quotation.End.GOES_ON) {
            chain.add(outermost.get(++index));
        }
        return chain;
    }

    /** What stands inside marks within a span, without the marks. */
    List<Span> quotedIn(Span span) {
        List<Span> quoted = new ArrayList<>();
        for (Quotation outer : over(span)) {
            // inside one quotation, only the marks further in tell what is quoted there
            boolean inside = outer.inner().contains(span) && outer.inner().length() > span.length() + 1;
            for (Quotation quotation : inside ? within(outer) : List.of(outer)) {
                int begin = Math.max(quotation.inner().begin(), span.begin());
                int end = Math.min(quotation.inner().end(), span.end());
                boolean wider = inside && quotation.inner().contains(span) && quotation.inner().length() > span.length() + 1;
                if (begin < end && !wider && quoted.stream().noneMatch(earlier -> earlier.contains(quotation.inner()))) {
                    quoted.add(new Span(begin, end));
                }
            }
        }
        return quoted;
    }

    private int firstEndingAfter(int position) {
        int low = 0;
        int high = outermost.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (outermost.get(middle).outer().end() > position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
