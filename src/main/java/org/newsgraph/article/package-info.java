/**
 * Files become articles.
 *
 * <p>In: paths of files and folders. Out: a lazy sequence of {@link org.newsgraph.article.Reading}s, each an
 * {@link org.newsgraph.model.Article} or the reason why an input is none. All decoding, cleaning, metadata and layout is
 * done here: charset, gzip, front matter, HTML, JSON, feeds, web archives, and which lines are headline, dateline, byline, credit, heading,
 * running text or boilerplate.
 *
 * <p>Left out: linguistics (no sentence is cut, no name is looked for) and the network (nothing is ever fetched).
 * Start with {@link org.newsgraph.article.ArticleReader}; the layout is told in
 * {@link org.newsgraph.article.LayoutReader}.
 */
package org.newsgraph.article;
