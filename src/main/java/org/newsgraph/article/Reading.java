package org.newsgraph.article;

import org.newsgraph.model.Article;
import org.newsgraph.model.Problem;

/** What became of one input: an article, or the reason why there is none. */
public sealed interface Reading {

    /** An article that was read whole. */
    record Ingested(Article article) implements Reading {
    }

    /** An input that was left out; the others are not touched by it. */
    record Rejected(Problem problem) implements Reading {
    }
}
