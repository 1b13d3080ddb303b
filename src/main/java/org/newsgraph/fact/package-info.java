/** The rules: what an article says, by grammar. In: a resolved article. Out: facts with evidence. No RDF. */
package org.newsgraph.fact;
