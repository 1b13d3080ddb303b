/**
 * Article graphs in, decisions out about what is one across articles: people, organisations, places, events, reports. It
 * sees graphs and names; it opens no store, and what it decides is a function of a set of articles, never of their order.
 */
package org.newsgraph.identity;
