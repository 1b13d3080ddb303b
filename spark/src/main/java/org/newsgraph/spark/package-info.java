/**
 * The same program on Apache Spark: articles in, the same graphs as sorted N-Quads out. What an article says is decided by
 * {@link org.newsgraph.Pipeline} and what is one by {@code org.newsgraph.identity}, as in the program itself; here stands only how
 * the work is shared out. Nothing that grows with the articles is ever collected in the driver but names of files.
 */
package org.newsgraph.spark;
