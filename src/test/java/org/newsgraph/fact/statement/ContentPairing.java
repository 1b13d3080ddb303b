package org.newsgraph.fact.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.Span;

/** Pairs marked and found contents one to one, those that share most first. */
final class ContentPairing {

    /** What may stand at either end of a content without being said. */
    private static final String OUTER = " \t\r\n\"'“”‘’„«»`.,;:!?()[]–—-…";

    /**
     * A marked and a found content that have characters in common.
     *
     * @param shared characters of both divided by characters of either
     */
    record Pair(int gold, int found, double shared) {
    }

    private ContentPairing() {
    }

    static List<Pair> pairs(List<List<Span>> gold, List<List<Span>> found) {
        List<Pair> candidates = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                int common = common(gold.get(i), found.get(j));
                if (common > 0) {
                    candidates.add(new Pair(i, j, common / (double) (length(gold.get(i)) + length(found.get(j)) - common)));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Pair::shared).reversed());
        Set<Integer> usedGold = new HashSet<>();
        Set<Integer> usedFound = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : candidates) {
            if (!usedGold.contains(pair.gold()) && !usedFound.contains(pair.found())) {
                usedGold.add(pair.gold());
                usedFound.add(pair.found());
                pairs.add(pair);
            }
        }
        return pairs;
    }

    /** Characters that both have; the spans of either don't overlap. */
    static int common(List<Span> a, List<Span> b) {
        int common = 0;
        for (Span one : a) {
            for (Span other : b) {
                common += Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.begin(), other.begin()));
            }
        }
        return common;
    }

    static int length(List<Span> spans) {
        return spans.stream().mapToInt(Span::length).sum();
    }

    /** In order, without quotation marks, punctuation and blanks at the ends; what has nothing else is left out. */
    static List<Span> bare(List<Span> spans, ArticleText text) {
        List<Span> bare = new ArrayList<>();
        for (Span span : spans) {
            int begin = span.begin();
            int end = span.end();
            while (begin < end && OUTER.indexOf(text.codePointAt(begin)) >= 0) {
                begin++;
            }
            while (end > begin && OUTER.indexOf(text.codePointAt(end - 1)) >= 0) {
                end--;
            }
            if (begin < end) {
                bare.add(new Span(begin, end));
            }
        }
        bare.sort(Comparator.naturalOrder());
        return bare;
    }
}
