package org.newsgraph.syntax.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TreeDecoderTest {

    @Test
    void findsTheBestTreeWithOneRoot() {
        Random random = new Random(11);
        for (int round = 0; round < 400; round++) {
            float[][] scores = scores(random, 1 + random.nextInt(5));
            int[] heads = TreeDecoder.decode(scores);
            assertThat(isTree(heads)).isTrue();
            assertThat(weight(scores, heads)).isCloseTo(best(scores), within(1e-3));
        }
    }

    @Test
    void alwaysGivesOneTree() {
        Random random = new Random(12);
        for (int n = 0; n < 120; n += 7) {
            int[] heads = TreeDecoder.decode(scores(random, n));
            assertThat(heads).hasSize(n);
            assertThat(n == 0 || isTree(heads)).isTrue();
        }
    }

    private static float[][] scores(Random random, int words) {
        float[][] scores = new float[words][words + 1];
        for (float[] row : scores) {
            for (int h = 0; h < row.length; h++) {
                row[h] = (float) (random.nextGaussian() * 5);
            }
        }
        return scores;
    }

    static boolean isTree(int[] heads) {
        int roots = 0;
        for (int i = 0; i < heads.length; i++) {
            int steps = 0;
            int at = i;
            while (heads[at] >= 0 && steps++ <= heads.length) {
                at = heads[at];
            }
            if (heads[at] >= 0) {
                return false;
            }
            roots += heads[i] < 0 ? 1 : 0;
        }
        return roots == 1;
    }

    private static double weight(float[][] scores, int[] heads) {
        double sum = 0;
        for (int i = 0; i < heads.length; i++) {
            sum += scores[i][heads[i] + 1];
        }
        return sum;
    }

    /** By trying all. */
    private static double best(float[][] scores) {
        int n = scores.length;
        int[] heads = new int[n];
        double best = Double.NEGATIVE_INFINITY;
        long all = Math.round(Math.pow(n + 1, n));
        for (long code = 0; code < all; code++) {
            long rest = code;
            for (int i = 0; i < n; i++) {
                heads[i] = (int) (rest % (n + 1)) - 1;
                rest /= n + 1;
            }
            if (isTree(heads)) {
                best = Math.max(best, weight(scores, heads));
            }
        }
        return best;
    }
}
