package org.newsgraph.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page tells about its article: in JSON-LD (read as plain JSON, its context is never fetched), or else OpenGraph,
 * {@code <meta>}, {@code <time>} and the usual elements. What is unreadable there counts as not said.
 */
record PageMetadata(Optional<String> title, Optional<LocalDate> issued, Optional<String> publisher, Optional<String> author,
                    Optional<String> url, Optional<String> language) {

    static PageMetadata of(Document page) {
        Optional<JsonNode> article = jsonLd(page);
        Optional<String> publisher = first(List.of(article.map(node -> JsonDraft.words(node.path("publisher"))).stream(), meta(page, "og:site_name", "application-name", "dc.publisher")));
        Optional<String> title = first(List.of(article.map(node -> node.path("headline").asText("")).stream(), meta(page, "og:title", "twitter:title", "dc.title"),
                page.select("article h1, main h1, h1").stream().map(Element::text), Stream.of(page.title())))
                .map(words -> withoutSite(words, publisher));
        Optional<LocalDate> issued = Stream.of(
                        article.map(node -> node.path("datePublished").asText("")).stream(),
                        meta(page, "article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate", "dc.date.issued", "dc.date", "dcterms.date",
                                "dcterms.issued", "parsely-pub-date", "sailthru.date", "article.published", "publication_date"),
                        page.select("[itemprop=datePublished]").stream().map(element -> element.hasAttr("content") ? element.attr("content") : element.attr("datetime")),
                        page.select("article time, main time, time").stream().map(element -> element.hasAttr("datetime") ? element.attr("datetime") : element.text()))
                .flatMap(values -> values).map(IssueDates::parse).flatMap(Optional::stream).findFirst();
        Optional<String> author = first(List.of(article.map(node -> JsonDraft.words(node.path("author"))).stream(), meta(page, "author", "dc.creator", "parsely-author", "article:author"),
                page.select("[rel=author], [itemprop=author]").stream().map(Element::text)))
                .filter(name -> !name.startsWith("http"));
        Optional<String> url = Stream.of(page.select("link[rel=canonical]").stream().map(link -> link.attr("href")), meta(page, "og:url"),
                        article.map(node -> node.path("url").asText("")).stream(),
                        article.map(node -> node.path("mainEntityOfPage").isObject() ? node.path("mainEntityOfPage").path("@id").asText("") : node.path("mainEntityOfPage").asText("")).stream())
                .flatMap(values -> values).map(String::strip).filter(value -> value.matches("https?://[^/\\s]+\\.[^\\s]+")).findFirst();
        Optional<String> language = first(List.of(article.map(node -> JsonDraft.words(node.path("inLanguage"))).stream(),
                page.select("html[lang]").stream().map(html -> html.attr("lang")), meta(page, "og:locale", "content-language", "dc.language")));
        return new PageMetadata(title, issued, publisher, author, url, language);
    }

    private static Optional<String> first(List<Stream<String>> sources) {
        return sources.stream().flatMap(values -> values).map(value -> value.replaceAll("\\s+", " ").strip()).filter(value -> !value.isEmpty()).findFirst();
    }

    /** Contents of the meta elements of these names, in the order of the names. */
    private static Stream<String> meta(Document page, String... names) {
        return Stream.of(names).flatMap(name -> page.select("meta[content]").stream()
                .filter(meta -> name.equalsIgnoreCase(meta.attr("property")) || name.equalsIgnoreCase(meta.attr("name"))
                        || name.equalsIgnoreCase(meta.attr("http-equiv")) || name.equalsIgnoreCase(meta.attr("itemprop")))
                .map(meta -> meta.attr("content")));
    }

    /** "Leaders meet in Paris | The Courier" without the paper's name. */
    private static String withoutSite(String title, Optional<String> publisher) {
        if (publisher.isEmpty()) {
            return title;
        }
        String name = java.util.regex.Pattern.quote(publisher.get());
        return title.replaceFirst("(?i)\\s*[|–—·:-]\\s*" + name + "\\s*$", "").replaceFirst("(?i)^" + name + "\\s*[|–—·:-]\\s*", "");
    }

    private static Optional<JsonNode> jsonLd(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                Optional<JsonNode> article = article(JsonArticles.MAPPER.readTree(script.data()), 0);
                if (article.isPresent()) {
                    return article;
                }
            } catch (JsonProcessingException broken) {
                continue; // pages with broken JSON-LD are common; the other sources are asked
            }
        }
        return Optional.empty();
    }

    /** The first article in a JSON-LD tree: at the root, in an array, in {@code @graph} or as a page's main entity. */
    private static Optional<JsonNode> article(JsonNode node, int depth) {
        if (node == null || depth > 4) {
            return Optional.empty();
        }
        if (node.isArray()) {
            for (JsonNode part : node) {
                Optional<JsonNode> found = article(part, depth + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        String types = JsonDraft.words(node.path("@type"));
        if (types.length() <= 200 && types.matches("(.*\\W)?\\w*(Article|BlogPosting|Report)(\\W.*)?")) {
            return Optional.of(node);
        }
        return article(node.get("@graph"), depth + 1).or(() -> article(node.get("mainEntity"), depth + 1));
    }
}
