/**
 * The line that every article takes ({@link org.newsgraph.Pipeline}: read this first), and a run of many articles over it
 * into a store ({@link org.newsgraph.Build}). Nothing is printed here.
 */
package org.newsgraph;
