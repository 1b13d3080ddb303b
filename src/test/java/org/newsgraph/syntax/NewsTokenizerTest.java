package org.newsgraph.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the treebanks cut words. */
class NewsTokenizerTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '~', value = {
        "They don't know it's Iran's. | They|do|n't|know|it|'s|Iran|'s|.",
        "We can’t and cannot, she’ll say. | We|ca|n’t|and|can|not|,|she|’ll|say|.",
        "the ministers' long-term non-profit plan | the|ministers|'|long|-|term|non-profit|plan",
        "U.S. troops, Mr. O'Neill and Gen. J.R. Gray | U.S.|troops|,|Mr.|O'Neill|and|Gen.|J.R.|Gray",
        "at 3:30 p.m. on 12/05/2019 | at|3:30|p.m.|on|12/05/2019",
        "It cost $3.5 million (or €2,900), 12% more. | It|cost|$|3.5|million|(|or|€|2,900|)|,|12|%|more|.",
        "US$40 and 30km in the 1990s | US$|40|and|30|km|in|the|1990s",
        "See https://example.org/a?b=1, or mail a.b@example.org. | See|https://example.org/a?b=1|,|or|mail|a.b@example.org|.",
        "@agency wrote #peace today | @agency|wrote|#peace|today",
        "“No,” he said… ‘Never!’ | “|No|,|”|he|said|…|‘|Never|!|’",
        "Wait... what?! -- No. | Wait|...|what|?!|--|No|.",
        "No. 5 is here. No. | No.|5|is|here|.|No|.",
        "2019-2021, 3-1 and 555-0134 | 2019|-|2021|,|3|-|1|and|555-0134",
        "in 2001/02 and/or later | in|2001/02|and|/|or|later",
        "the talks [...] were a) long, b) dull | the|talks|[...]|were|a)|long|,|b)|dull",
        "Café in São Tomé 👩‍🚀🙂 ok | Café|in|São|Tomé|👩‍🚀|🙂|ok",
    })
    void cutsAsTheTreebanksDo(String text, String words) {
        assertThat(new NewsTokenizer().tokenize(text)).containsExactly(words.split("\\|"));
    }
}
