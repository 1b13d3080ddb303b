package org.newsgraph.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The groups of {@code src/test/resources/identity}, through the whole pipeline. */
class IdentityTest {

    @Test
    void whatIsOneIsJoinedAndWhatIsTwoStaysApart() throws IOException {
        List<IdentityExamples.Group> groups = IdentityExamples.read();
        assertThat(groups).hasSizeGreaterThanOrEqualTo(60);
        IdentityScore score = IdentityScore.of(groups);
        assertThat(score.precision()).as(score + "\n" + String.join("\n", score.errors())).isGreaterThanOrEqualTo(0.98);
        assertThat(score.recall()).as(score + "\n" + String.join("\n", score.errors())).isGreaterThanOrEqualTo(0.85);
    }
}
