package org.newsgraph.syntax.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The best well-formed row of name labels by Viterbi: a further word of a name may only follow a word of a name of
 * the same type.
 */
public final class NameDecoder {
    /** A name: words begin to end (end left out), the index of its type, and how sure the model is. */
    public record Span(int begin, int end, int type, double confidence) {
    }

    private NameDecoder() {
    }

    /** @param scores scores[word][label], labels as {@link Labels#nameLabels()} orders them */
    public static List<Span> decode(float[][] scores) {
        int words = scores.length;
        if (words == 0) {
            return List.of();
        }
        double[][] logs = new double[words][];
        for (int i = 0; i < words; i++) {
            logs[i] = logSoftmax(scores[i]);
        }
        return spans(bestPath(logs), logs);
    }

    private static int[] bestPath(double[][] logs) {
        int words = logs.length;
        int labels = logs[0].length;
        int[][] back = new int[words][labels];
        double[] score = logs[0].clone();
        for (int l = 2; l < labels; l += 2) {
            score[l] = Double.NEGATIVE_INFINITY;
        }
        for (int i = 1; i < words; i++) {
            double[] next = new double[labels];
            int best = 0;
            for (int l = 1; l < labels; l++) {
                best = score[l] > score[best] ? l : best;
            }
            for (int l = 0; l < labels; l++) {
                int from = best;
                if (isInside(l)) {
                    from = score[l] > score[l - 1] ? l : l - 1;
                }
                back[i][l] = from;
                next[l] = score[from] + logs[i][l];
            }
            score = next;
        }
        int[] path = new int[words];
        for (int l = 1; l < score.length; l++) {
            path[words - 1] = score[l] > score[path[words - 1]] ? l : path[words - 1];
        }
        for (int i = words - 1; i > 0; i--) {
            path[i - 1] = back[i][path[i]];
        }
        return path;
    }

    private static List<Span> spans(int[] path, double[][] logs) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < path.length; ) {
            if (path[i] == 0) {
                i++;
                continue;
            }
            int begin = i;
            int type = (path[i] - 1) / 2;
            double sure = 0;
            do {
                sure = Math.min(sure, logs[i][path[i]]);
                i++;
            } while (i < path.length && isInside(path[i]));
            spans.add(new Span(begin, i, type, Math.exp(sure)));
        }
        return spans;
    }

    private static boolean isInside(int label) {
        return label > 0 && label % 2 == 0;
    }

    static double[] logSoftmax(float[] scores) {
        double max = Double.NEGATIVE_INFINITY;
        for (float s : scores) {
            max = Math.max(max, s);
        }
        double sum = 0;
        for (float s : scores) {
            sum += Math.exp(s - max);
        }
        double shift = max + Math.log(sum);
        double[] logs = new double[scores.length];
        Arrays.setAll(logs, i -> scores[i] - shift);
        return logs;
    }
}
