package org.newsgraph.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import opennlp.tools.util.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each text has its sentences divided by " | ", which isn't in the text that is split. */
class NewsSentenceDetectorTest {

    private static final NewsSentenceDetector DETECTOR = NewsSentenceDetector.load();

    @ParameterizedTest
    @ValueSource(strings = {
        "Mr. Ash met Gen. Roe on Jan. 6. | He left at 5 p.m. on Monday.",
        "The U.S. President spoke. | He lives in the U.S. | The talks go on.",
        "It is worth $3.5 million to Acme Corp. shareholders. | They know.",
        "“It is over.” | Mr. Smith left. | “Is it?” she asked.",
        "\"Will you come?\" Mary Roe asked. | \"Yes!\" | He came.",
        "John F. Kane and J. P. Moss of St. Ives met Prof. Dee. | No. 5 won.",
        "He asked why. | (Nobody knew.) | Then he left.",
        "She paused... and went on. | He waited... | Then it was over.",
        "What now? | Nothing! | Go.",
        "iPhones sell well. | eBooks do not.",
        "They bought pens, paper, etc. | Nothing else was there.",
        "The company Yahoo! said so. | It is at example.com now.",
        "Minister visits port | Tuesday, May 5, 2015",
        "Sunday, May 3, 2015 | The minister visited the port.",
        "It happened on Tuesday, May 5, 2015",
        "They left. . | He stayed with Spc. Anna Roe.",
        "Leeds, West Yorkshire - | The ministers met here.",
        "It rose by a third. [12] | Then it fell again.",
        "She wrote so on X. | Serbia said nothing, and Malcolm X. Reid left.",
        "1. The first point stands. | 2. The second does not.",
    })
    void endsSentencesWhereTheyEnd(String divided) {
        String text = divided.replace(" | ", " ");
        assertThat(DETECTOR.sentDetect(text)).containsExactly(divided.split(" \\| "));
    }

    /** What the model decides, with the marks that decide it. */
    @ParameterizedTest
    @ValueSource(strings = {
        "The port was closed for days. | we had to wait for another ship.",
        "Is the port open again? | nobody could tell us anything.",
        "They lack vitamin C. | The doctors know it.",
    })
    void asksTheModelWhereTheRulesAreUnsure(String divided) {
        String text = divided.replace(" | ", " ");
        assertThat(DETECTOR.sentDetect(text)).containsExactly(divided.split(" \\| "));
        assertThat(NewsSentenceDetector.rulesAlone().sentDetect(text)).as("so the rules alone").isNotEqualTo(DETECTOR.sentDetect(text));
    }

    @Test
    void givesOffsetsOfTheTextAsItIs() {
        assertThat(DETECTOR.sentPosDetect("  “No.”  He 🙂 left. ")).containsExactly(new Span(2, 7), new Span(9, 20));
        assertThat(DETECTOR.sentPosDetect(" ")).isEmpty();
    }
}
