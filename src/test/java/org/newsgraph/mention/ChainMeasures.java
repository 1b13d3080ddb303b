package org.newsgraph.mention;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * B³ (Bagga and Baldwin 1998) and LEA (Moosavi and Strube 2016, "Which Coreference Evaluation Metric Do You Trust?") of two
 * groupings of the same mentions, added up over articles.
 */
final class ChainMeasures {

    private double b3Precision;
    private double b3Recall;
    private double leaPrecision;
    private double leaRecall;
    private int leaPredicted;
    private int leaGold;
    private int mentions;

    /** A mention that two groupings share: its gold chain and its predicted entity. */
    record Placed(Object mention, String gold, String predicted) {
    }

    void add(List<Placed> placed) {
        Map<String, Set<Object>> gold = new LinkedHashMap<>();
        Map<String, Set<Object>> predicted = new LinkedHashMap<>();
        for (Placed mention : placed) {
            gold.computeIfAbsent(mention.gold(), key -> new LinkedHashSet<>()).add(mention.mention());
            predicted.computeIfAbsent(mention.predicted(), key -> new LinkedHashSet<>()).add(mention.mention());
        }
        for (Placed mention : placed) {
            double both = shared(gold.get(mention.gold()), predicted.get(mention.predicted()));
            b3Precision += both / predicted.get(mention.predicted()).size();
            b3Recall += both / gold.get(mention.gold()).size();
        }
        mentions += placed.size();
        leaRecall += resolved(gold.values(), predicted.values());
        leaPrecision += resolved(predicted.values(), gold.values());
        leaGold += placed.size();
        leaPredicted += placed.size();
    }

    /** Sum over entities of size times the share of their links that the other grouping has; one mention alone links to itself. */
    private static double resolved(Collection<Set<Object>> entities, Collection<Set<Object>> others) {
        double sum = 0;
        for (Set<Object> entity : entities) {
            double links = 0;
            for (Set<Object> other : others) {
                int both = shared(entity, other);
                links += entity.size() == 1 ? (both == 1 && other.size() == 1 ? 1 : 0) : both * (both - 1) / 2.0;
            }
            double all = entity.size() == 1 ? 1 : entity.size() * (entity.size() - 1) / 2.0;
            sum += entity.size() * links / all;
        }
        return sum;
    }

    private static int shared(Set<Object> one, Set<Object> other) {
        Set<Object> both = new HashSet<>(one);
        both.retainAll(other);
        return both.size();
    }

    private static String figures(double precision, double recall) {
        return String.format("P %.3f R %.3f F1 %.3f", precision, recall, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }

    @Override
    public String toString() {
        return String.format("LEA %s · B³ %s · %d mentions", figures(leaPrecision / leaPredicted, leaRecall / leaGold),
                figures(b3Precision / mentions, b3Recall / mentions), mentions);
    }
}
