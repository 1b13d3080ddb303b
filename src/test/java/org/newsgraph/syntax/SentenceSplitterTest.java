package org.newsgraph.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each text has its sentences divided by " | ", which isn't in the text that is split. */
class SentenceSplitterTest {

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
        "1. The first point stands. | 2. The second does not.",
    })
    void endsSentencesWhereTheyEnd(String divided) {
        String text = divided.replace(" | ", " ");
        List<String> sentences = SentenceSplitter.split(NewsTokenizer.tokenize(text, 0, text.length())).stream()
                .map(words -> text.substring(words.get(0).begin(), words.get(words.size() - 1).end()))
                .toList();
        assertThat(sentences).containsExactly(divided.split(" \\| "));
    }
}
