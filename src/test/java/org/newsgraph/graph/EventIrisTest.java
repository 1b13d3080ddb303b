package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.Agent;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.Country;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Event;
import org.newsgraph.model.EventDate;
import org.newsgraph.model.EventKind;
import org.newsgraph.model.EventTime;
import org.newsgraph.model.Evidence;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Factuality;
import org.newsgraph.model.Gender;
import org.newsgraph.model.Person;
import org.newsgraph.model.Place;
import org.newsgraph.model.Span;

class EventIrisTest {

    private static final Place PARIS = new Place(0, "Paris", List.of(), Optional.of("FR"));
    private static final Country FRANCE = new Country(1, "France", List.of(), "FR");
    private static final Person VISITOR = new Person(2, "Ida Holm", List.of(), Gender.FEMALE, false);
    private static final EventDate DAY = new EventDate.Day(LocalDate.of(2026, 10, 2));
    private static final EventDate NEXT_DAY = new EventDate.Day(LocalDate.of(2026, 10, 3));

    @Test
    void twoArticlesParisSummitsOfADayAreOne() {
        assertThat(joins(event(EventKind.SUMMIT, PARIS, on(DAY)))).isTrue();
        assertThat(name("a", event(EventKind.SUMMIT, PARIS, on(DAY)))).endsWith("/event/summit-paris-2026-10-02");
    }

    @Test
    void aSummitOfTwoDaysIsThatOfItsFirst() {
        EventTime days = new EventTime(Optional.empty(), Optional.of(DAY), Optional.of(NEXT_DAY), Optional.empty());
        assertThat(name("a", event(EventKind.SUMMIT, PARIS, days))).isEqualTo(name("b", event(EventKind.SUMMIT, PARIS, on(DAY))));
    }

    @Test
    void anotherDayPlaceOrKindIsAnotherEvent() {
        String one = name("a", event(EventKind.SUMMIT, PARIS, on(DAY)));
        assertThat(one).isNotEqualTo(name("b", event(EventKind.SUMMIT, PARIS, on(NEXT_DAY))))
                .isNotEqualTo(name("b", event(EventKind.SUMMIT, FRANCE, on(DAY))))
                .isNotEqualTo(name("b", event(EventKind.TALKS, PARIS, on(DAY))));
    }

    @Test
    void withoutAnExactDayOrAPlaceNothingJoins() {
        assertThat(joins(event(EventKind.SUMMIT, PARIS, on(new EventDate.Month(YearMonth.of(2026, 10)))))).isFalse();
        assertThat(joins(event(EventKind.SUMMIT, PARIS, on(new EventDate.OfYear(Year.of(2026)))))).isFalse();
        assertThat(joins(event(EventKind.SUMMIT, PARIS, EventTime.UNKNOWN))).isFalse();
        assertThat(joins(event(EventKind.SUMMIT, null, on(DAY)))).isFalse();
    }

    @Test
    void whatAPlaceHasManyOfADayDoesNotJoin() {
        for (EventKind kind : List.of(EventKind.ATTACK, EventKind.CALL, EventKind.NEWS_CONFERENCE, EventKind.PROTEST, EventKind.MEETING)) {
            assertThat(joins(event(kind, PARIS, on(DAY)))).as("%s", kind).isFalse();
        }
        assertThat(joins(event(EventKind.TALKS, PARIS, on(DAY)))).isTrue();
        assertThat(joins(event(EventKind.TALKS, FRANCE, on(DAY)))).isFalse();
        assertThat(joins(event(EventKind.ELECTION, FRANCE, on(DAY)))).isTrue();
    }

    @Test
    void aVisitIsNamedByItsVisitor() {
        assertThat(joins(event(EventKind.VISIT, PARIS, on(DAY)))).isFalse();
        Event visit = event(0, EventKind.VISIT, PARIS, on(DAY), List.of(VISITOR), new Span(5, 10));
        assertThat(name("a", visit)).isEqualTo(name("b", visit)).endsWith("/event/visit-paris-2026-10-02-ida-holm");
    }

    @Test
    void twoOfOneArticleAreTwo() {
        Event first = event(0, EventKind.SUMMIT, PARIS, on(DAY), List.of(), new Span(5, 10));
        Event second = event(1, EventKind.SUMMIT, PARIS, on(DAY), List.of(), new Span(20, 25));
        Event sameWords = event(2, EventKind.SUMMIT, PARIS, on(DAY), List.of(), new Span(20, 25));
        assertThat(names("a.txt", first, second, sameWords).values().stream().map(Node::getURI)).containsExactly(
                "https://w3id.org/newsgraph/event/a.txt/summit-5-10", "https://w3id.org/newsgraph/event/a.txt/summit-20-25",
                "https://w3id.org/newsgraph/event/a.txt/summit-20-25-2");
    }

    private static boolean joins(Event event) {
        return name("a", event).equals(name("b", event));
    }

    private static String name(String articleId, Event event) {
        return names(articleId, event).get(event.id()).getURI();
    }

    private static Map<Integer, Node> names(String articleId, Event... events) {
        ArticleFacts sample = SampleArticle.facts(articleId);
        return new java.util.TreeMap<>(EventIris.of(new Iris(), new ArticleFacts(sample.article(), new ArrayList<Fact>(List.of(events)))));
    }

    private static EventTime on(EventDate date) {
        return new EventTime(Optional.of(date), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Event event(EventKind kind, Entity place, EventTime time) {
        return event(0, kind, place, time, List.of(), new Span(5, 10));
    }

    private static Event event(int id, EventKind kind, Entity place, EventTime time, List<Agent> actors, Span words) {
        return new Event(id, kind, "event", List.of(), Optional.ofNullable(place), time, List.of(), actors, List.of(), Factuality.ACTUAL,
                Optional.empty(), new Evidence(List.of(1), words, "TestRule"), 1);
    }
}
