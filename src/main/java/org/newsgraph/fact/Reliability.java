package org.newsgraph.fact;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.newsgraph.lexicon.TsvTable;
import org.newsgraph.model.Fact;
import org.newsgraph.model.ResolvedArticle;

/**
 * How often facts of one rule, about somebody called one way, were right where they were judged against annotated texts
 * ({@code lexicon/en/reliability.tsv}). That share is the confidence of such a fact. What was judged seldom leans on the
 * rule's facts together, as if {@value #WEIGHT} more had been judged, and a rule that was judged seldom on all facts of its kind,
 * as if {@value #RULE_WEIGHT} more had been; what never was has its rule's own estimate, and no more than {@value #UNJUDGED}.
 */
public final class Reliability {

    private static final int WEIGHT = 4;
    private static final int RULE_WEIGHT = 6;
    private static final double UNJUDGED = 0.85;

    /** Facts judged, and how many of them were right. */
    private record Share(int right, int judged) {

        Share and(Share other) {
            return new Share(right + other.right, judged + other.judged);
        }
    }

    private final Map<String, Share> shares = new HashMap<>();
    private final Map<String, Share> byRule = new HashMap<>();
    private final Map<String, Share> byKind = new HashMap<>();

    private Reliability(TsvTable table) {
        for (TsvTable.Row row : table.rows()) {
            Share share = new Share(Integer.parseInt(row.get(3)), Integer.parseInt(row.get(4)));
            shares.put(row.get(0) + " " + row.get(1) + " " + row.get(2), share);
            byRule.merge(row.get(0) + " " + row.get(1), share, Share::and);
            byKind.merge(row.get(0), share, Share::and);
        }
    }

    static Reliability load() {
        return new Reliability(TsvTable.load("lexicon/en/reliability.tsv", "kind", "rule", "link", "right", "judged"));
    }

    Fact rate(ResolvedArticle article, Fact fact) {
        String rule = kind(fact) + " " + fact.evidence().rule();
        Share all = byRule.get(rule);
        if (all == null) {
            return fact.withConfidence(Math.min(UNJUDGED, fact.confidence()));
        }
        // one right and one wrong more than were judged: a handful that were all right are no certainty
        Share kind = byKind.get(kind(fact));
        double usual = (kind.right() + 1.0) / (kind.judged() + 2.0);
        double general = (all.right() + RULE_WEIGHT * usual) / (all.judged() + RULE_WEIGHT);
        Share own = shares.getOrDefault(rule + " " + link(article, fact), new Share(0, 0));
        double confidence = (own.right() + WEIGHT * general) / (own.judged() + WEIGHT);
        return fact.withConfidence(Math.round(confidence * 100) / 100.0);
    }

    /** The kind of fact as the table has it. */
    public static String kind(Fact fact) {
        return fact.getClass().getSimpleName();
    }

    /** The kind of link as the table has it. */
    public static String link(ResolvedArticle article, Fact fact) {
        return LinkKind.of(article, fact).name().toLowerCase(Locale.ROOT);
    }
}
