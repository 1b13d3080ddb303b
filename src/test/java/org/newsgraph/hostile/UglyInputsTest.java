package org.newsgraph.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.newsgraph.hostile.UglyInputs.Ugly;

/** The list at a fiftieth of its sizes; what the whole costs is printed by {@link UglyInputsCheck}. */
class UglyInputsTest {

    private static final int SHORT = 20_000;

    @Test
    void eachIsReadOrRefusedWithItsReason() throws Exception {
        List<Ugly> inputs = UglyInputs.all((1 << 20) / 50);
        assertThat(inputs).hasSizeGreaterThan(60);
        SoftAssertions softly = new SoftAssertions();
        try (UglyInputsCheck check = new UglyInputsCheck(); AnyText anyText = new AnyText(false)) {
            for (Ugly ugly : inputs) {
                UglyInputsCheck.Outcome outcome = check.read(ugly);
                softly.assertThat(outcome.outcome()).as(ugly.name()).matches("(?s)" + ugly.outcome());
                outcome.articles().stream().filter(article -> article.text().length() < SHORT).forEach(anyText::check);
            }
            softly.assertThat(check.calls()).as("calls to the network").isZero();
        }
        softly.assertAll();
    }
}
