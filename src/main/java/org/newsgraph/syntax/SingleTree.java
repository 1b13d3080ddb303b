package org.newsgraph.syntax;

import java.util.List;

/** Makes one tree of whatever arcs a parser gives: one root, no cycle, no head outside the sentence. */
final class SingleTree {

    private SingleTree() {
    }

    /** Changes heads and relations in place. A second root becomes {@code parataxis} or {@code punct} of the first. */
    static void repair(int[] heads, List<String> relations, List<String> upos) {
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] == i || heads[i] >= heads.length) {
                heads[i] = -1;
            }
        }
        for (int i = 0; i < heads.length; i++) {
            if (isInCycle(heads, i)) {
                heads[i] = -1;
            }
        }
        int root = -1;
        for (int i = 0; i < heads.length; i++) {
            boolean better = root < 0 || !relations.get(root).equals("root") && relations.get(i).equals("root")
                    || upos.get(root).equals("PUNCT") && !upos.get(i).equals("PUNCT");
            if (heads[i] < 0 && better) {
                root = i;
            }
        }
        for (int i = 0; i < heads.length; i++) {
            if (i == root) {
                relations.set(i, "root");
            } else if (heads[i] < 0) {
                heads[i] = root;
                relations.set(i, upos.get(i).equals("PUNCT") ? "punct" : relations.get(i).equals("root") ? "parataxis" : relations.get(i));
            } else if (relations.get(i).equals("root")) {
                relations.set(i, "parataxis");
            }
        }
    }

    private static boolean isInCycle(int[] heads, int start) {
        int at = heads[start];
        for (int steps = 0; at >= 0 && steps <= heads.length; steps++) {
            if (at == start) {
                return true;
            }
            at = heads[at];
        }
        return false;
    }
}
