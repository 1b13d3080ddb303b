package org.newsgraph.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
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
    private static final Set<String> SIGNED = Set.of("header", "address", "p", "div", "span", "li");
    private static final Set<String> SPANS = Set.of("span", "font");
    private static final Set<String> INNERMOST = Set.of("p", "li", "span", "font");
    private static final Set<String> BREAKS = Set.of("p", "div", "section", "article", "main", "header", "blockquote", "ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "td", "th",
            "pre", "hr", "address", "h1", "h2", "h3", "h4", "h5", "h6", "center", "body");

    private PageText() {
    }

    static List<Line> of(Document page) {
        Element body = page.body();
        PageSizes sizes = PageSizes.of(body);
        int whole = sizes.size(body);
        Set<Element> holders = holders(body);
        // a page may stand in a form as a whole, or call the very column of its text "related-layout"
        for (Element element : body.select(NEVER_TEXT)) {
            if (sizes.size(element) * 2 < whole && !(element.normalName().equals("form") && holders.contains(element))) {
                sizes.remove(element);
            }
        }
        for (Element element : body.select("[class], [id]")) {
            String names = element.className() + " " + element.id();
            // readers may write more than the reporter did
            if (element != body && CLUTTER.matcher(names).find() && !holders.contains(element)
                    && (sizes.size(element) * 2 < whole || COMMENTS.matcher(names).find() && whole - sizes.size(element) > SOME_TEXT)) {
                sizes.remove(element);
            }
        }
        return lines(article(body, sizes));
    }

    /** All lines of a piece of markup that is known to be text. */
    static List<String> paragraphs(Element body) {
        body.select("script, style, noscript, template").remove();
        return lines(body).stream().map(Line::words).toList();
    }

    /** The elements that hold a headline or what is marked as the article, and these themselves. */
    private static Set<Element> holders(Element body) {
        Set<Element> holders = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element marked : body.select("h1, main, [itemprop=articleBody]")) {
            for (Element above = marked; above != null && holders.add(above); above = above.parent()) {
                // all around it
            }
        }
        return holders;
    }

    private static Element article(Element body, PageSizes sizes) {
        Map<Element, Integer> running = new IdentityHashMap<>();
        int all = 0;
        for (Element element : body.select("p, div, td, li, blockquote, section, article, span, font, pre")) {
            int size = runningText(element, sizes);
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
                if (running.getOrDefault(below, 0) >= wanted && !INNERMOST.contains(below.normalName())) {
                    child = below;
                }
            }
        }
        return smallest;
    }

    /** Characters of an element's own words, 0 where they are few or mostly links. */
    private static int runningText(Element element, PageSizes sizes) {
        int own = 0;
        int linked = 0;
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                own += text.text().strip().length();
            } else if (child instanceof Element inner && !BREAKS.contains(inner.normalName()) && !SPANS.contains(inner.normalName())) {
                own += sizes.size(inner);
                linked += inner.normalName().equals("a") ? sizes.size(inner) : 0;
            }
        }
        boolean enough = own >= RUNNING_TEXT || own >= 20 && element.normalName().equals("p") && Punctuation.endsSentence(element.text());
        return enough && linked * 2 < own ? own : 0;
    }

    /** Cuts an element's text at its block elements and line breaks. */
    private static List<Line> lines(Element article) {
        List<Line> lines = new ArrayList<>();
        Map<Element, String> times = times(article);
        NodeTraversor.traverse(new NodeVisitor() {
            private final StringBuilder words = new StringBuilder();
            private int linked;
            /** Where the open link's words begin, or -1. */
            private int linkBegun = -1;

            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    words.append(text.getWholeText());
                } else if (node instanceof Element element && element.normalName().equals("a")) {
                    linkBegun = words.length();
                } else if (node instanceof Element element && (BREAKS.contains(element.normalName()) || element.normalName().equals("br"))) {
                    end(element.normalName().equals("br") ? element.parent() : element.parent() == null ? element : element.parent());
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && element.normalName().equals("a")) {
                    linked += words.length() - (linkBegun < 0 ? words.length() : linkBegun);
                    linkBegun = -1;
                } else if (node instanceof Element element && BREAKS.contains(element.normalName())) {
                    end(element);
                }
            }

            private void end(Element element) {
                String line = words.toString().replaceAll("[\\s\\p{Cc}\u00a0]+", " ").strip();
                if (!line.isEmpty()) {
                    lines.add(new Line(line, kind(element, line, linked, times.get(element))));
                }
                words.setLength(0);
                linked = 0;
                linkBegun = linkBegun < 0 ? -1 : 0;
            }
        }, article);
        lines.removeIf(line -> line.kind().filter(kind -> kind == BlockKind.BOILERPLATE).isPresent() || Furniture.isBoilerplate(line.words()) || Furniture.isCredit(line.words()));
        return lines;
    }

    /** For each element the words of the first {@code <time>} in it. */
    private static Map<Element, String> times(Element article) {
        Map<Element, String> times = new IdentityHashMap<>();
        for (Element time : article.select("time")) {
            String words = null;
            for (Element above = time; above != null && !times.containsKey(above); above = above.parent()) {
                words = words == null ? time.text().strip() : words;
                times.put(above, words);
            }
        }
        return times;
    }

    /** @param time the first {@code <time>} in the element, or null */
    private static Optional<BlockKind> kind(Element element, String line, int linked, String time) {
        int words = Punctuation.words(line);
        for (Element above = element; above != null; above = above.parent()) {
            if (above.normalName().equals("h1")) {
                return Optional.of(BlockKind.HEADLINE);
            }
            if (HEADINGS.contains(above.normalName())) {
                return Optional.of(BlockKind.HEADING);
            }
            if (words <= 15 && SIGNED.contains(above.normalName()) && above.hasAttr("class") && BYLINE.matcher(above.className()).find()) {
                return Optional.of(BlockKind.BYLINE);
            }
        }
        // a line that is one link is a way out of the article; a paragraph with links is not
        boolean wayOut = linked * 10 >= line.length() * 9 && !Punctuation.endsSentence(line);
        if (wayOut || line.equals(time)) {
            return Optional.of(BlockKind.BOILERPLATE);
        }
        return (element.normalName().equals("p") || element.normalName().equals("blockquote")) && Punctuation.endsSentence(line) && !Bylines.isByline(line) && !Datelines.isDateLine(line)
                ? Optional.of(BlockKind.PARAGRAPH) : Optional.empty();
    }
}
