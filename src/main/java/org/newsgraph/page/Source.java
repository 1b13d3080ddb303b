package org.newsgraph.page;

/**
 * The evidence for a fact: one sentence of one article, and the rule that read the fact in it.
 *
 * @param sentence   its words
 * @param href       the sentence in the article's page
 * @param rule       the name of the rule; empty where unknown
 * @param confidence in hundredths
 */
public record Source(ArticleRef article, String sentence, String href, String rule, int confidence) {
}
