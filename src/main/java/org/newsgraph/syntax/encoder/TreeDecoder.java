package org.newsgraph.syntax.encoder;

import java.util.Arrays;

/**
 * The best tree under arc scores, by Chu and Liu's and Edmonds' algorithm, with one single root. Taking each word's
 * best head alone would give cycles and several roots now and then, which no rule downstream could walk.
 */
public final class TreeDecoder {
    private TreeDecoder() {
    }

    /**
     * @param scores scores[dependent][head], with head 0 the root and word i at index i + 1
     * @return the head of each word, -1 for the root
     */
    public static int[] decode(float[][] scores) {
        int words = scores.length;
        if (words == 0) {
            return new int[0];
        }
        int size = words + 1;
        double[][] arc = new double[size][size];
        double largest = 1;
        for (float[] row : scores) {
            for (int h = 0; h < size; h++) {
                largest = Math.max(largest, Math.abs(row[h]));
            }
        }
        // A root arc costs more than all other arcs together can win back, so exactly one is taken.
        double rootCost = 4 * largest * size;
        for (int d = 1; d < size; d++) {
            for (int h = 0; h < size; h++) {
                arc[h][d] = h == d ? Double.NEGATIVE_INFINITY : scores[d - 1][h] - (h == 0 ? rootCost : 0);
            }
        }
        int[] heads = arborescence(arc);
        int[] result = new int[words];
        for (int i = 0; i < words; i++) {
            result[i] = heads[i + 1] - 1;
        }
        return result;
    }

    /** Heads of all nodes but node 0 in the arborescence of greatest weight; arc[head][dependent]. */
    private static int[] arborescence(double[][] arc) {
        int n = arc.length;
        int[] head = new int[n];
        for (int d = 1; d < n; d++) {
            head[d] = bestHead(arc, d);
        }
        boolean[] inCycle = cycle(head);
        if (inCycle == null) {
            return head;
        }
        return contract(arc, head, inCycle);
    }

    private static int bestHead(double[][] arc, int d) {
        int best = d == 0 ? 1 : 0;
        for (int h = 0; h < arc.length; h++) {
            if (h != d && arc[h][d] > arc[best][d]) {
                best = h;
            }
        }
        return best;
    }

    private static boolean[] cycle(int[] head) {
        int n = head.length;
        int[] seen = new int[n];
        for (int start = 1; start < n; start++) {
            int node = start;
            while (node != 0 && seen[node] == 0) {
                seen[node] = start;
                node = head[node];
            }
            if (node != 0 && seen[node] == start) {
                boolean[] in = new boolean[n];
                for (int at = node; !in[at]; at = head[at]) {
                    in[at] = true;
                }
                return in;
            }
        }
        return null;
    }

    /** Makes the cycle one node, solves the smaller graph, and opens the cycle where that solution enters it. */
    private static int[] contract(double[][] arc, int[] head, boolean[] inCycle) {
        int n = arc.length;
        int[] old = new int[n];
        int kept = 0;
        for (int i = 0; i < n; i++) {
            if (!inCycle[i]) {
                old[kept++] = i;
            }
        }
        int hub = kept;
        double[][] smaller = new double[kept + 1][kept + 1];
        int[] entry = new int[kept];
        int[] exit = new int[kept];
        for (double[] row : smaller) {
            Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        for (int a = 0; a < kept; a++) {
            for (int b = 1; b < kept; b++) {
                smaller[a][b] = arc[old[a]][old[b]];
            }
            for (int c = 1; c < n; c++) {
                if (inCycle[c]) {
                    double in = arc[old[a]][c] - arc[head[c]][c];
                    if (entry[a] == 0 || in > smaller[a][hub]) {
                        smaller[a][hub] = in;
                        entry[a] = c;
                    }
                    double out = arc[c][old[a]];
                    if (a > 0 && (exit[a] == 0 || out > smaller[hub][a])) {
                        smaller[hub][a] = out;
                        exit[a] = c;
                    }
                }
            }
        }
        int[] solved = arborescence(smaller);
        int[] result = head.clone();
        for (int b = 1; b < kept; b++) {
            result[old[b]] = solved[b] == hub ? exit[b] : old[solved[b]];
        }
        int from = solved[hub];
        result[entry[from]] = old[from];
        return result;
    }
}
