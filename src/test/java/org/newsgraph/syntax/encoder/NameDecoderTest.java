package org.newsgraph.syntax.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameDecoderTest {
    private static final int LABELS = Labels.nameLabels().size();

    private static float[] row(int best, int second) {
        float[] row = new float[LABELS];
        row[second] = 4;
        row[best] = 5;
        return row;
    }

    @Test
    void readsNamesSideBySide() {
        List<NameDecoder.Span> spans = NameDecoder.decode(new float[][] {row(1, 0), row(2, 0), row(1, 0), row(0, 1)});
        assertThat(spans).extracting(NameDecoder.Span::begin).containsExactly(0, 2);
        assertThat(spans).extracting(NameDecoder.Span::end).containsExactly(2, 3);
        assertThat(spans).allSatisfy(s -> assertThat(s.confidence()).isBetween(0.0, 1.0));
    }

    @Test
    void neverOpensANameInItsMiddle() {
        List<NameDecoder.Span> spans = NameDecoder.decode(new float[][] {row(2, 0), row(4, 0), row(0, 2)});
        assertThat(spans).allSatisfy(s -> assertThat(s.end()).isGreaterThan(s.begin()));
        assertThat(NameDecoder.decode(new float[0][])).isEmpty();
    }
}
