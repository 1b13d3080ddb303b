/**
 * From an article to its sentences, words, tags, lemmas, trees and names. Comes in: an
 * {@link org.newsgraph.model.Article} with its layout. Goes out: a {@link org.newsgraph.model.ParsedArticle}. The
 * words are cut as the treebanks cut them that the models learned from (UD English EWT and GUM). Sentences, words and
 * lemmas come through OpenNLP's interfaces, so that each can be exchanged. Left out: what a name
 * refers to, and dates. No other package sees a model or a library that reads one; thread confinement of those
 * libraries is settled here.
 */
package org.newsgraph.syntax;
