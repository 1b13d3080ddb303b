package org.newsgraph.article;

import java.util.List;
import java.util.Map;

/** Under which keys the crawlers in use write what we look for, the likeliest first. */
final class JsonFields {

    /** Our names for what an article object may hold. */
    static final List<String> NAMES = List.of("text", "title", "date", "url", "publisher", "author", "language", "id");

    /** news-please, fundus, trafilatura, schema.org and plain usage. */
    static final Map<String, List<String>> KEYS = Map.of(
            "text", List.of("text", "maintext", "plaintext", "body", "articleBody", "content"),
            "title", List.of("title", "headline"),
            "date", List.of("date", "date_publish", "publishing_date", "datePublished", "published", "published_at"),
            "url", List.of("url", "link", "source_url"),
            "publisher", List.of("publisher", "hostname", "sitename", "source_domain", "source"),
            "author", List.of("author", "authors", "byline"),
            "language", List.of("language", "lang"),
            "id", List.of("id"));

    private JsonFields() {
    }
}
