package org.newsgraph.fact.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.Pipeline;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.Reading;
import org.newsgraph.article.ReadingOptions;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.Event;
import org.newsgraph.model.EventKind;
import org.newsgraph.model.Factuality;

/** One happening told in several places is one event, and several happenings of one kind stay several. */
class HappeningsTest {

    private static Pipeline pipeline;

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        pipeline = new Pipeline();
    }

    @AfterAll
    static void close() {
        pipeline.close();
    }

    @Test
    void theSummitTheMeetingAndTheGatheringAreOne() throws IOException {
        Article article = article("Leaders held a summit in Paris on Tuesday. The summit lasted two hours. The meeting was attended by Emmanuel Macron. "
                + "Tuesday's gathering in Paris ended late.");
        List<Event> events = events(article);
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(EventKind.SUMMIT);
            assertThat(event.mentions().stream().map(article::slice)).containsExactly("summit", "summit", "meeting", "gathering");
        });
    }

    @Test
    void meetingsWithOtherPeopleAreOthers() throws IOException {
        List<Event> events = events(article("Emmanuel Macron met Keir Starmer in London. Emmanuel Macron met Donald Tusk in Warsaw. Keir Starmer met Giorgia Meloni in Rome."));
        assertThat(events).extracting(event -> event.location().orElseThrow().label()).containsExactly("London", "Warsaw", "Rome");
    }

    @Test
    void invasionsOfTwoYearsAreTwo() throws IOException {
        List<Event> events = events(article("Russia invaded Ukraine in 2014. The 2014 invasion was short. Russia invaded Ukraine again in 2022."));
        assertThat(events).hasSize(2).allMatch(event -> event.kind() == EventKind.INVASION);
        assertThat(events).extracting(event -> event.time().date().orElseThrow().toString()).containsExactly("2014", "2022");
    }

    @Test
    void aVerbAndALaterNounAreOneMeeting() throws IOException {
        Article article = article("Emmanuel Macron met Keir Starmer in London. The meeting was their third.");
        assertThat(events(article)).singleElement().satisfies(event -> assertThat(event.mentions().stream().map(article::slice)).containsExactly("met", "meeting"));
    }

    @Test
    void whatWasPlannedAndThenHappenedHappened() throws IOException {
        List<Event> events = events(article("Emmanuel Macron planned to meet Keir Starmer. Emmanuel Macron met Keir Starmer in London."));
        assertThat(events).singleElement().satisfies(event -> assertThat(event.factuality()).isEqualTo(Factuality.ACTUAL));
    }

    @Test
    void theLabelHoldsTheEventsWordAndEvidenceIsItsSentences() throws IOException {
        List<Event> events = events(article("The weather was fine. A summit of the African Union took place in Nairobi. Nobody slept. The summit ended on Friday."));
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.label()).contains("summit").contains("Nairobi");
            assertThat(event.evidence().sentences()).containsExactly(1, 3);
        });
    }

    @Test
    void whatLeadersDiscussIsDiscussedAtTheirMeeting() throws IOException {
        List<Event> events = events(article("Emmanuel Macron held talks with Keir Starmer in London. The leaders discussed trade."));
        assertThat(events).singleElement().satisfies(event -> assertThat(event.kind()).isEqualTo(EventKind.TALKS));
    }

    private static List<Event> events(Article article) {
        ArticleFacts facts = pipeline.facts(article);
        return facts.facts().stream().filter(Event.class::isInstance).map(Event.class::cast).toList();
    }

    private Article article(String text) throws IOException {
        Path file = folder.resolve("article.txt");
        Files.writeString(file, "---\ndate: 2026-03-04\n---\n" + text + "\n");
        try (ArticleReader reader = ArticleReader.open(List.of(file), ReadingOptions.defaults())) {
            return ((Reading.Ingested) reader.next()).article();
        }
    }
}
