/**
 * A request → a page or a document: what a reader in front of a browser sees of the store. A page is a few queries of
 * {@code queries/pages/} and one template; a name's document is its triples. Everything that comes out of an article is
 * escaped by the template, and nothing is written. Left out on purpose: HTTP itself, which is the server's, and scripts
 * that a page would need to be read.
 */
package org.newsgraph.page;
