/**
 * Article graphs in, a store on disk out: TDB2 with a text index, one named graph per article, each batch one
 * transaction; and back out as files ({@link org.newsgraph.store.Export}) or a SHACL report
 * ({@link org.newsgraph.store.Validation}). It sees names and triples; what a fact is, it doesn't know.
 */
package org.newsgraph.store;
