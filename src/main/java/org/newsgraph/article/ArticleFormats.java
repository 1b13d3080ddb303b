package org.newsgraph.article;

import java.io.IOException;

/** Which reader a file's name asks for. */
final class ArticleFormats {

    private ArticleFormats() {
    }

    static Drafts open(InputFile file, ReadingOptions options, PassedOver passedOver) throws RejectedInput, IOException {
        String name = file.plainName();
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "txt" -> Drafts.single(() -> PlainText.read(file, options));
            case "md" -> Drafts.single(() -> Markdown.read(file, options));
            case "html", "htm", "xhtml" -> Drafts.single(() -> HtmlPage.read(file, options));
            case "jsonl", "ndjson" -> JsonArticles.lines(file, options);
            case "json" -> JsonArticles.whole(file, options);
            case "warc" -> WarcArticles.open(file, options, passedOver);
            case "wacz" -> Wacz.open(file, options, passedOver);
            case "rss", "atom", "xml" -> Feed.open(file, options, passedOver);
            default -> throw new IllegalStateException("no reader for " + name + ", which the walk let through");
        };
    }
}
