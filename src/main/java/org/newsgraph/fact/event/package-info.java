/**
 * What happened, where, when, who was there, and did it happen at all. In comes a resolved article, out come its events and
 * participations through {@link org.newsgraph.fact.event.EventRules}. On the way: words that may tell of a happening
 * ({@link org.newsgraph.fact.event.Trigger}), what one place in the text says of it ({@link org.newsgraph.fact.event.Telling}),
 * and what all places together say ({@link org.newsgraph.fact.event.Happening}). Deliberately absent: statements about events,
 * joins across articles, and causes.
 */
package org.newsgraph.fact.event;
