package org.newsgraph.syntax;

import org.newsgraph.model.Article;
import org.newsgraph.model.ParsedArticle;

/** Cuts an article into sentences and words and reads tags, lemmas, trees and names. Thread-safe. */
public interface ArticleParser extends AutoCloseable {

    ParsedArticle parse(Article article);

    @Override
    void close();
}
