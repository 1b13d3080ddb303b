package org.newsgraph.graph;

import org.newsgraph.model.ArticleFacts;

/**
 * Turns what was found in an article into its graph. Thread-safe; the same facts give the same triples.
 *
 * @param iris     how things are named
 * @param withText whether the article's whole text is written ({@code nif:isString})
 */
public record ArticleGraphs(Iris iris, boolean withText) {

    /** Throws {@link UnsupportedFactException} for a fact without evidence or with words outside the text. */
    public ArticleGraph build(ArticleFacts facts) {
        return new ArticleWriter(iris, withText, facts).write();
    }
}
