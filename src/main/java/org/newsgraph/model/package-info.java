/** Plain data: what an article is, what is read in it, what it says. Knows nothing but {@code java.*}. */
package org.newsgraph.model;
