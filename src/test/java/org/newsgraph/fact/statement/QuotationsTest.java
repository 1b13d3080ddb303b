package org.newsgraph.fact.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.model.Span;

/** Pairing of quotation marks: what is quoted, what is only an apostrophe, and that no text breaks it. */
class QuotationsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "He said \"we go\" and left. | we go",
        "He said “we go” and left. | we go",
        "He said „we go“ and left. | we go",
        "He said «we go» and left. | we go",
        "He said ``we go'' and left. | we go",
        "He said 'we don't go' and left. | we don't go",
        "He said ‘we don’t go’ and left. | we don’t go",
        "The leaders' plan wasn't the workers' plan. | ",
        "A 6\" pipe, and the boys’ dog. | ",
        "\"A,\" she said, \"and B.\" | A,;and B.",
        "“He told me ‘go home’ and left,” she said. | He told me ‘go home’ and left,;go home",
        "'The leaders' plan failed,' she said. | The leaders' plan failed,",
        "No partner for this “ mark here. | ",
    })
    void pairs(String text, String quoted) {
        assertThat(inner(text)).isEqualTo(quoted == null ? List.of() : List.of(quoted.split(";")));
    }

    @Test
    void aQuotationGoesOnWhereTheNextParagraphOpensAgain() {
        String text = "“We came.\n“We saw.\n“We left,” she said.";
        Quotations quotations = of(text);
        assertThat(quotations.outermost()).extracting(Quotation::end)
                .containsExactly(Quotation.End.GOES_ON, Quotation.End.GOES_ON, Quotation.End.MARK);
        assertThat(quotations.chain(quotations.outermost().get(0))).hasSize(3);
    }

    @Test
    void aQuotationMayEndInALaterParagraphThatOpensNoOther() {
        assertThat(inner("\"We came.\nWe saw.\"")).containsExactly("We came.\nWe saw.");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everySpanLiesInTheTextAndOutermostOnesDoNotOverlap(long seed) {
        String text = soup(seed, 5_000);
        Quotations quotations = of(text);
        int length = text.codePointCount(0, text.length());
        int end = 0;
        for (Quotation quotation : quotations.outermost()) {
            assertThat(quotation.outer().begin()).isGreaterThanOrEqualTo(end);
            end = quotation.outer().end();
        }
        for (Quotation quotation : quotations.all()) {
            assertThat(quotation.outer().end()).isLessThanOrEqualTo(length);
            assertThat(quotation.outer().contains(quotation.inner())).isTrue();
            assertThat(quotation.inner().isEmpty()).isFalse();
            assertThat(quotations.at(quotation.outer().begin())).isPresent();
            assertThat(quotations.quotedIn(quotation.outer())).allMatch(quotation.outer()::contains);
        }
    }

    /** Eight times the text takes about eight times as long, not sixty-four times: a bound so wide that a busy machine can't break it. */
    @Test
    void timeGrowsWithTheText() {
        time(soup(7, 125_000));
        long small = time(soup(8, 125_000));
        long large = time(soup(9, 1_000_000));
        assertThat(large).isLessThan(Math.max(40 * small, 4_000_000_000L));
    }

    private static long time(String text) {
        long begin = System.nanoTime();
        Quotations quotations = of(text);
        for (int at = 0; at < text.length(); at += 50) {
            quotations.around(new Span(at, at + 1));
            quotations.over(new Span(at, Math.min(text.length(), at + 50)));
        }
        return System.nanoTime() - begin;
    }

    private static String soup(long seed, int length) {
        Random random = new Random(seed);
        String marks = "\"\"''“”‘’„«»`‚";
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            int kind = random.nextInt(12);
            if (kind < 4) {
                text.append(marks.charAt(random.nextInt(marks.length())));
            } else if (kind < 7) {
                text.append(' ');
            } else if (kind == 7 && random.nextInt(5) == 0) {
                text.append('\n');
            } else {
                text.append("ab,.s?é😀".codePoints().skip(random.nextInt(7)).limit(1).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append));
            }
        }
        return text.toString();
    }

    private static Quotations of(String text) {
        int[] points = text.codePoints().toArray();
        List<Span> paragraphs = new ArrayList<>();
        int begin = 0;
        for (int at = 0; at <= points.length; at++) {
            if (at == points.length || points[at] == '\n') {
                if (at > begin) {
                    paragraphs.add(new Span(begin, at));
                }
                begin = at + 1;
            }
        }
        return Quotations.of(points, paragraphs);
    }

    private static List<String> inner(String text) {
        int[] points = text.codePoints().toArray();
        return of(text).all().stream().map(Quotation::inner).map(span -> new String(points, span.begin(), span.length())).toList();
    }
}
