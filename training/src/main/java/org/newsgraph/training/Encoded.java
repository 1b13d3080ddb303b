package org.newsgraph.training;

import java.util.List;
import java.util.Map;
import org.newsgraph.syntax.encoder.CaseShape;
import org.newsgraph.syntax.encoder.Labels;
import org.newsgraph.syntax.encoder.WordPiece;

/**
 * An example as numbers. A label of -1 is not known.
 *
 * @param pieces with the opening and the closing id
 * @param owner  for each piece the index of its word, -1 for the opening and closing one
 * @param first  for each word the index of its first piece
 */
record Encoded(int[] pieces, int[] owner, int[] first, int[] shapes, int[] upos, int[] xpos, int[] heads,
        int[] relations, int[] names, int[] statements, int[] factuality, float nameWeight) {

    int words() {
        return first.length;
    }

    static Encoded of(Example e, WordPiece cutter, Labels labels, Map<String, Integer> relationIds) {
        int n = e.words().size();
        int[][] cut = new int[n][];
        int total = 2;
        for (int i = 0; i < n; i++) {
            cut[i] = cutter.pieces(e.words().get(i));
            total += cut[i].length;
        }
        int[] pieces = new int[total];
        int[] owner = new int[total];
        int[] first = new int[n];
        int[] shapes = new int[n];
        pieces[0] = cutter.begin();
        owner[0] = -1;
        int at = 1;
        for (int i = 0; i < n; i++) {
            first[i] = at;
            shapes[i] = CaseShape.of(e.words().get(i)).ordinal();
            for (int piece : cut[i]) {
                pieces[at] = piece;
                owner[at++] = i;
            }
        }
        pieces[at] = cutter.end();
        owner[at] = -1;
        return new Encoded(pieces, owner, first, shapes, ids(e.upos(), labels.upos(), n), ids(e.xpos(), labels.xpos(), n),
                e.heads(), relations(e.relations(), relationIds, n), ids(e.names(), labels.names(), n),
                ids(e.statements(), labels.statements(), n), ids(e.factuality(), labels.factuality(), n), e.nameWeight());
    }

    private static int[] ids(List<String> layer, List<String> set, int n) {
        if (layer == null) {
            return null;
        }
        int[] ids = new int[n];
        for (int i = 0; i < n; i++) {
            ids[i] = layer.get(i) == null ? -1 : set.indexOf(layer.get(i));
        }
        return ids;
    }

    private static int[] relations(List<String> layer, Map<String, Integer> relationIds, int n) {
        if (layer == null) {
            return null;
        }
        int[] ids = new int[n];
        for (int i = 0; i < n; i++) {
            Integer id = relationIds.get(layer.get(i));
            ids[i] = id != null ? id : relationIds.getOrDefault(layer.get(i).replaceFirst(":.*", ""), -1);
        }
        return ids;
    }
}
