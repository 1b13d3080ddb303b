package org.newsgraph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.newsgraph.model.Problem;

/** Counts what a {@link Build} did. Not thread-safe: a build tells its listener from one thread. */
public final class BuildSummary implements Build.Listener {

    private final long begun = System.nanoTime();
    private final List<Problem> rejected = new ArrayList<>();
    private final SortedMap<String, Long> factsByKind = new TreeMap<>();
    private SortedMap<String, Long> passedOver = new TreeMap<>();
    private int added;
    private int changed;
    private int unchanged;

    @Override
    public void finished(Build.Outcome outcome) {
        if (outcome instanceof Build.Stored stored) {
            if (stored.isNew()) {
                added++;
            } else {
                changed++;
            }
            stored.factsByKind().forEach((kind, count) -> factsByKind.merge(kind, count, Long::sum));
        } else if (outcome instanceof Build.Rejected problem) {
            rejected.add(problem.problem());
        } else {
            unchanged++;
        }
    }

    /** All inputs that were looked at, the rejected ones among them. */
    public int read() {
        return added + changed + unchanged + rejected.size();
    }

    public int added() {
        return added;
    }

    public int changed() {
        return changed;
    }

    public int unchanged() {
        return unchanged;
    }

    public List<Problem> rejected() {
        return Collections.unmodifiableList(rejected);
    }

    /** @param byKind what crawls and feeds held beside articles */
    public void passedOver(SortedMap<String, Long> byKind) {
        passedOver = new TreeMap<>(byKind);
    }

    /** What crawls and feeds held beside articles, by kind in the plural; it is not among the rejected. */
    public SortedMap<String, Long> passedOver() {
        return Collections.unmodifiableSortedMap(passedOver);
    }

    /** Facts of the articles that were stored in this run. */
    public SortedMap<String, Long> factsByKind() {
        return Collections.unmodifiableSortedMap(factsByKind);
    }

    public double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }
}
