package org.newsgraph.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.EventDate;
import org.newsgraph.model.ParsedArticle;
import org.newsgraph.model.TimeExpression;
import org.newsgraph.syntax.ArticleParser;
import org.newsgraph.syntax.EnglishParser;

/** The tagger on texts whose expressions were written down by hand, parsed by the models that are shipped. */
class EnglishTimeTaggerTest {

    private static final TimeTagger TAGGER = new EnglishTimeTagger();
    private static ArticleParser parser;

    @BeforeAll
    static void loadModels() {
        parser = EnglishParser.load();
    }

    @AfterAll
    static void closeModels() {
        parser.close();
    }

    @Test
    void findsWhatWasWrittenDownByHand() throws IOException {
        int gold = 0;
        int spans = 0;
        int right = 0;
        int found = 0;
        List<String> misses = new ArrayList<>();
        for (TimeTexts.Case test : TimeTexts.all()) {
            List<TimeExpression> tagged = TAGGER.tag(parser.parse(test.article()));
            List<TimeExpression> left = new ArrayList<>(tagged);
            gold += test.answers().size();
            found += tagged.size();
            for (TimeTexts.Answer answer : test.answers()) {
                Optional<TimeExpression> same = tagged.stream().filter(t -> t.span().equals(answer.span())).findFirst();
                same.ifPresent(left::remove);
                spans += same.isPresent() ? 1 : 0;
                String told = same.map(t -> t.type() + " " + t.value().orElse("")).orElse("not found");
                if (told.equals(answer.type() + " " + answer.value())) {
                    right++;
                } else {
                    misses.add(test.file() + ": \"" + answer.words() + "\" is " + answer.type() + " " + answer.value() + ", told as " + told);
                }
            }
            left.forEach(t -> misses.add(test.file() + ": \"" + test.article().slice(t.span()) + "\" is none, told as " + t.type() + " " + t.value().orElse("")));
        }
        System.out.printf("time expressions: %d, spans %.3f, type and value %.3f, precision %.3f%n", gold, spans / (double) gold, right / (double) gold, spans / (double) found);
        misses.forEach(System.out::println);
        assertThat(gold).isGreaterThanOrEqualTo(250);
        assertThat(right / (double) gold).as("share of expressions with the right words, type and value").isGreaterThanOrEqualTo(0.95);
        assertThat(spans / (double) found).as("share of found expressions that are some").isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void countsInCodePoints() {
        ParsedArticle parsed = parser.parse(TimeTexts.article("😀 Café reopened on 3 May 2021.", Optional.empty()));
        assertThat(TAGGER.tag(parsed)).singleElement().satisfies(time -> {
            assertThat(parsed.article().slice(time.span())).isEqualTo("3 May 2021");
            assertThat(time.value()).contains("2021-05-03");
        });
    }

    @Test
    void readsDaysAndMonthsInTheOrderOfTheArticle() {
        String unclear = "The deal of 03/04/2021 was kept.";
        assertThat(values(unclear, "2021-12-01")).containsExactly("");
        assertThat(values(unclear + " It ended on 25/11/2021.", "2021-12-01")).containsExactly("2021-04-03", "2021-11-25");
        assertThat(values(unclear + " It ended on 11/25/2021.", "2021-12-01")).containsExactly("2021-03-04", "2021-11-25");
    }

    @Test
    void takesLinearTimeOnHostileText() {
        String[] pieces = {"the last 1 ", "2,015,", "May ", "12:", "early early ", "one and ", "1-", "half past ", "\"", "the night of ", "12:30 ", "Friday ", "3 May, ", "2 p.m. GMT "};
        for (String piece : pieces) {
            ParsedArticle parsed = new ParsedArticle(TimeTexts.article(piece.repeat(20_000), Optional.of(LocalDate.of(2026, 1, 6))), List.of(
                    Tokens.sentence(piece.repeat(20_000))));
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() ->
                    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(java.time.Duration.ofSeconds(20), () -> TAGGER.tag(parsed)))).as(piece).isNull();
        }
    }

    @Test
    void turnsExpressionsIntoTimesOfEvents() {
        ParsedArticle parsed = parser.parse(TimeTexts.article(
                "Talks ran from 3 May 2021 to 5 May 2021. The firm has grown since 2019. It met last week and in the third quarter of 2020. It slept for three days.",
                Optional.of(LocalDate.of(2021, 6, 1))));
        List<TimeExpression> times = TAGGER.tag(parsed);
        assertThat(times.stream().map(time -> EventTimes.of(parsed, times, time)).map(time ->
                time.date().map(EventDate::toString).orElse("-") + " " + time.begin().map(EventDate::toString).orElse("-") + " "
                        + time.end().map(EventDate::toString).orElse("-") + " " + time.expression().orElse("-")))
                .containsExactly("- 2021-05-03 2021-05-05 3 May 2021 to 5 May 2021", "- 2021-05-03 2021-05-05 3 May 2021 to 5 May 2021", "- 2019 - 2019",
                        "- 2021-05-24 2021-05-30 last week", "- 2020-07 2020-09 the third quarter of 2020", "- - - three days");
    }

    private static List<String> values(String text, String issued) {
        return TAGGER.tag(parser.parse(TimeTexts.article(text, Optional.of(LocalDate.parse(issued))))).stream().map(time -> time.value().orElse("")).toList();
    }
}
