package org.newsgraph.identity;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Which articles are one report: those whose texts are nearly the same, and those that are so to one of these. */
public final class Reports {

    /**
     * An article with its sketch.
     *
     * @param issued its day; empty where it has none
     */
    public record Article(String id, String issued, Sketch sketch) implements Comparable<Article> {
        /** The earliest first. */
        @Override
        public int compareTo(Article other) {
            int order = issued.compareTo(other.issued);
            return order != 0 ? order : id.compareTo(other.id);
        }
    }

    private Reports() {
    }

    /**
     * The earliest article of each report, by the id of every article that may be touched.
     *
     * @param changed articles that came, or that were of one report with one that went
     * @param inBand  the articles of a band of {@link Sketch#bands()}
     */
    public static Map<String, String> decide(Collection<Article> changed, Function<String, Collection<Article>> inBand) {
        Map<String, String> first = new HashMap<>();
        for (Article article : changed) {
            if (!first.containsKey(article.id())) {
                SortedSet<Article> report = report(article, inBand);
                report.forEach(member -> first.put(member.id(), report.first().id()));
            }
        }
        return first;
    }

    private static SortedSet<Article> report(Article start, Function<String, Collection<Article>> inBand) {
        SortedSet<Article> report = new TreeSet<>(Set.of(start));
        Deque<Article> open = new ArrayDeque<>(Set.of(start));
        while (!open.isEmpty()) {
            Article article = open.remove();
            for (String band : article.sketch().bands()) {
                for (Article other : inBand.apply(band)) {
                    if (!report.contains(other) && article.sketch().isSameReport(other.sketch())) {
                        report.add(other);
                        open.add(other);
                    }
                }
            }
        }
        return report;
    }
}
