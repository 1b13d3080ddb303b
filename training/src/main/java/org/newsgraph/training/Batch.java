package org.newsgraph.training;

import java.util.List;

/** Sentences side by side, padded to the longest. */
record Batch(List<Encoded> sentences, int pieces, int words, long[] ids, long[] positions, long[] pieceShapes,
        float[] mask, long[] first, long[] wordShapes) {

    private static final float CLOSED = -10000f;

    static Batch of(List<Encoded> sentences) {
        int l = sentences.stream().mapToInt(e -> e.pieces().length).max().orElse(0);
        int t = sentences.stream().mapToInt(Encoded::words).max().orElse(0);
        int b = sentences.size();
        Batch batch = new Batch(List.copyOf(sentences), l, t, new long[b * l], new long[b * l], new long[b * l],
                new float[b * l], new long[b * t], new long[b * t]);
        for (int i = 0; i < b; i++) {
            batch.fill(i, sentences.get(i));
        }
        return batch;
    }

    private void fill(int i, Encoded e) {
        for (int j = 0; j < pieces; j++) {
            int at = i * pieces + j;
            positions[at] = j;
            if (j < e.pieces().length) {
                ids[at] = e.pieces()[j];
                int owner = e.owner()[j];
                pieceShapes[at] = owner < 0 ? 0 : e.shapes()[owner];
            } else {
                mask[at] = CLOSED;
            }
        }
        for (int w = 0; w < words; w++) {
            int at = i * words + w;
            first[at] = (long) i * pieces + (w < e.words() ? e.first()[w] : 0);
            wordShapes[at] = w < e.words() ? e.shapes()[w] : 0;
        }
    }

    int size() {
        return sentences.size();
    }
}
