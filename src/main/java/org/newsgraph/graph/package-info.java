/**
 * The facts of an article in, its named graph out: the vocabulary, the IRIs, the writer. The only place that mints an
 * IRI. It opens no store, and has no clock, no blank node and no order but {@link org.newsgraph.graph.TripleOrder}.
 */
package org.newsgraph.graph;
