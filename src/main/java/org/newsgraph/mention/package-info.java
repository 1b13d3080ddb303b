/**
 * Who is who in an article: from names, descriptions and pronouns of the parsed text to entities. In: a parsed article and
 * its time expressions. Out: mentions that refer to entities. Coreference is answered here alone; no facts.
 */
package org.newsgraph.mention;
