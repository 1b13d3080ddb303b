/**
 * The store → files for other programs: tables, networks of people, entities for investigators, a fact to cite. Each is written as it is
 * read, one article or one row at a time, in an order that the data alone decides.
 */
package org.newsgraph.export;
