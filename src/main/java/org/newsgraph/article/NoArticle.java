package org.newsgraph.article;

/** An input that is in order but holds no article for us; in a crawl such are counted and not reported one by one. */
final class NoArticle extends RejectedInput {

    private static final long serialVersionUID = 1L;
    private final String kind;

    /** @param kind as {@link PassedOver} counts it */
    NoArticle(int line, String kind, String message) {
        super(line, message);
        this.kind = kind;
    }

    String kind() {
        return kind;
    }
}
