package org.newsgraph.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A short run with fixed seeds; {@link Fuzz} is the long one. */
class FuzzTest {

    @Test
    void anyFileAnyTextAnyParameter() throws Exception {
        try (Fuzz fuzz = new Fuzz(20260301, false)) {
            for (int round = 0; round < 60; round++) {
                fuzz.round();
            }
            assertThat(fuzz.report()).contains("articles=", "rejected=", "parameters=");
        }
    }

    @Test
    void theModelReadsAnyTextToo() throws Exception {
        try (Fuzz fuzz = new Fuzz(20260302, true)) {
            for (int round = 0; round < 6; round++) {
                fuzz.round();
            }
            assertThat(fuzz.report()).contains("articles=");
        }
    }
}
