package org.newsgraph.syntax.encoder;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a sentence that the network reads at once. Attention costs memory by the square of the length, so
 * overlong sentences (lists, tables) are read in stretches, cut behind punctuation where there is some.
 *
 * @param begin first word
 * @param end   behind the last word
 */
record Window(int begin, int end) {
    /** Pieces read at once. */
    static final int MOST_PIECES = 220;

    /** The windows of a sentence, which together hold every word once. */
    static List<Window> of(List<String> words, int[][] pieces) {
        List<Window> windows = new ArrayList<>();
        int begin = 0;
        while (begin < words.size()) {
            int end = begin;
            int size = 0;
            int pause = begin;
            while (end < words.size() && size + pieces[end].length <= MOST_PIECES) {
                size += pieces[end].length;
                end++;
                if (size > MOST_PIECES / 2 && isPause(words.get(end - 1))) {
                    pause = end;
                }
            }
            if (end < words.size() && pause > begin) {
                end = pause;
            }
            windows.add(new Window(begin, end));
            begin = end;
        }
        return windows;
    }

    private static boolean isPause(String word) {
        return word.length() == 1 && ",;:.!?–—".contains(word);
    }
}
