package org.newsgraph.article;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what a crawl or a feed holds beside articles, by kind: nobody wants a line for each of a million redirects. */
final class PassedOver {

    private final SortedMap<String, Long> counts = new TreeMap<>();

    /** @param kind in the plural, as a summary says it: "answers other than 200" */
    void count(String kind) {
        counts.merge(kind, 1L, Long::sum);
    }

    SortedMap<String, Long> counts() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }
}
