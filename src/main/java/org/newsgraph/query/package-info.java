/**
 * The files of {@code queries/} → named, described queries with parameters, and the running of a query on a store or on
 * an endpoint. No SPARQL stands in Java, and a parameter's value is never pasted into a query's text.
 */
package org.newsgraph.query;
