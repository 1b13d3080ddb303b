package org.newsgraph.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.newsgraph.model.BlockKind;

/**
 * The article's own lines in a page. First everything goes that HTML itself or its class names call something else than
 * text; then the article is the smallest element that holds most of the running text, measured in characters of
 * paragraphs that are no lists of links (after the idea of Kohlschütter et al., Boilerplate Detection using Shallow Text
 * Features, 2010: running text is long and has few links).
 */
final class PageText {

    /** @param kind what the markup says, if it says anything */
    record Line(String words, Optional<BlockKind> kind) {
    }

    private static final int RUNNING_TEXT = 60;
    private static final int SOME_TEXT = 200;
    private static final double MOST = 0.75;

    private static final String NEVER_TEXT = "script, style, noscript, template, nav, aside, footer, form, button, select, input, textarea, iframe, object, svg, canvas, figure, figcaption, "
            + "picture, video, audio, dialog, menu, [hidden], [aria-hidden=true], [role=navigation], [role=complementary], [role=banner], [role=contentinfo], [role=dialog], "
            + "[role=alert], [role=search], [role=menu], [style~=(?i)display\\s*:\\s*none]";
    private static final Pattern CLUTTER = Pattern.compile("(?i)(?:^|[\\s_-])(?:nav(?:bar|igation)?|menu|breadcrumbs?|share|sharing|social|related|recommend(?:ed|ations?)?|newsletter|subscribe|signup|promo(?:tion)?|ads?|advert(?:isement)?|"
            + "sponsor(?:ed)?|cookies?|consent|gdpr|banner|comments?|disqus|sidebar|caption|credits?|photo-?credit|tags?|topics|toolbar|popup|modal|overlay|paywall|most-?(?:read|popular)|trending|teasers?|more-?(?:on|stories|news)|"
            + "read-?(?:more|next)|also-?read|outbrain|taboola|footer|masthead|skip-?link|print-?only|sr-only|visually-hidden|screen-?reader(?:-text)?|copyright|correction-link|author-bio)(?:$|[\\s_-])");
    private static final Pattern COMMENTS = Pattern.compile("(?i)(?:^|\\s)(?:comments?|comment-?(?:list|section)|comments-(?:list|section|area)|disqus_thread)(?:$|\\s)");
    private static final Pattern BYLINE = Pattern.compile("(?i)(?:^|[\\s_-])(?:by-?line|authors?)(?:$|[\\s_-])");
    private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");
    private static final Set<String> BREAKS = Set.of("p", "div", "section", "article", "main", "header", "blockquote", "ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "td", "th",
            "pre", "hr", "address", "h1", "h2", "h3", "h4", "h5", "h6", "center", "body");

    private PageText() {
    }

    static List<Line> of(Document page) {
        Element body = page.body();
        int whole = body.text().length();
        // a page may stand in a form as a whole, or call the very column of its text "related-layout"
        for (Element element : body.select(NEVER_TEXT)) {
            if (element.text().length() * 2 < whole && !(element.is("form") && holdsArticle(element))) {
                element.remove();
            }
        }
        for (Element element : body.select("[class], [id]")) {
            String names = element.className() + " " + element.id();
            // readers may write more than the reporter did
            if (element != body && CLUTTER.matcher(names).find() && !holdsArticle(element)
                    && (element.text().length() * 2 < whole || COMMENTS.matcher(names).find() && whole - element.text().length() > SOME_TEXT)) {
                element.remove();
            }
        }
        return lines(article(body));
    }

    /** All lines of a piece of markup that is known to be text. */
    static List<String> paragraphs(Element body) {
        body.select("script, style, noscript, template").remove();
        return lines(body).stream().map(Line::words).toList();
    }

    private static boolean holdsArticle(Element element) {
        return element.selectFirst("h1, main, [itemprop=articleBody]") != null;
    }

    private static Element article(Element body) {
        Map<Element, Integer> running = new HashMap<>();
        int all = 0;
        for (Element element : body.select("p, div, td, li, blockquote, section, article, span, font, pre")) {
            int size = runningText(element);
            if (size > 0) {
                all += size;
                for (Element above = element; above != null; above = above.parent()) {
                    running.merge(above, size, Integer::sum);
                }
            }
        }
        // several articles in a page: the longest is the one that is meant
        Element best = body;
        int most = 0;
        for (Element candidate : body.select("[itemprop=articleBody], article, main, [role=main], [role=article]")) {
            int size = running.getOrDefault(candidate, 0);
            if (size > most || size == most && best.equals(candidate.parent())) {
                best = candidate;
                most = size;
            }
        }
        int wanted = (int) (MOST * (most * 3 >= all ? most : all));
        Element smallest = most * 3 >= all ? best : body;
        for (Element child = smallest; child != null; ) {
            smallest = child;
            child = null;
            for (Element below : smallest.children()) {
                if (running.getOrDefault(below, 0) >= wanted && !below.is("p, li, span, font")) {
                    child = below;
                }
            }
        }
        return smallest;
    }

    /** Characters of an element's own words, 0 where they are few or mostly links. */
    private static int runningText(Element element) {
        int own = 0;
        int linked = 0;
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                own += text.text().strip().length();
            } else if (child instanceof Element inner && !BREAKS.contains(inner.normalName()) && !inner.is("span, font")) {
                own += inner.text().length();
                linked += inner.is("a") ? inner.text().length() : 0;
            }
        }
        boolean enough = own >= RUNNING_TEXT || own >= 20 && element.is("p") && Punctuation.endsSentence(element.text());
        return enough && linked * 2 < own ? own : 0;
    }

    /** Cuts an element's text at its block elements and line breaks. */
    private static List<Line> lines(Element article) {
        List<Line> lines = new ArrayList<>();
        NodeTraversor.traverse(new NodeVisitor() {
            private final StringBuilder words = new StringBuilder();
            private int linked;

            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    words.append(text.getWholeText());
                } else if (node instanceof Element element && (BREAKS.contains(element.normalName()) || element.is("br"))) {
                    end(element.is("br") ? element.parent() : element.parent() == null ? element : element.parent());
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && element.is("a")) {
                    linked += element.text().length();
                } else if (node instanceof Element element && BREAKS.contains(element.normalName())) {
                    end(element);
                }
            }

            private void end(Element element) {
                String line = words.toString().replaceAll("[\\s\\p{Cc}\u00a0]+", " ").strip();
                if (!line.isEmpty()) {
                    lines.add(new Line(line, kind(element, line, linked)));
                }
                words.setLength(0);
                linked = 0;
            }
        }, article);
        lines.removeIf(line -> line.kind().filter(kind -> kind == BlockKind.BOILERPLATE).isPresent() || Furniture.isBoilerplate(line.words()) || Furniture.isCredit(line.words()));
        return lines;
    }

    private static Optional<BlockKind> kind(Element element, String line, int linked) {
        for (Element above = element; above != null; above = above.parent()) {
            if (above.is("h1")) {
                return Optional.of(BlockKind.HEADLINE);
            }
            if (HEADINGS.contains(above.normalName())) {
                return Optional.of(BlockKind.HEADING);
            }
            if (above.is("header, address, p, div, span, li") && BYLINE.matcher(above.className()).find() && Punctuation.words(line) <= 15) {
                return Optional.of(BlockKind.BYLINE);
            }
        }
        // a line that is one link is a way out of the article; a paragraph with links is not
        boolean wayOut = linked * 10 >= line.length() * 9 && !Punctuation.endsSentence(line);
        Element time = element.selectFirst("time");
        if (wayOut || time != null && time.text().strip().equals(line)) {
            return Optional.of(BlockKind.BOILERPLATE);
        }
        return element.is("p, blockquote") && Punctuation.endsSentence(line) && !Bylines.isByline(line) && !Datelines.isDateLine(line)
                ? Optional.of(BlockKind.PARAGRAPH) : Optional.empty();
    }
}
