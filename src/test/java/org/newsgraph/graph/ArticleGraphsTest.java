package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.Country;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Event;
import org.newsgraph.model.EventKind;
import org.newsgraph.model.EventTime;
import org.newsgraph.model.Evidence;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Factuality;
import org.newsgraph.model.Group;
import org.newsgraph.model.Kinship;
import org.newsgraph.model.Mention;
import org.newsgraph.model.Organization;
import org.newsgraph.model.Participation;
import org.newsgraph.model.ParticipationKind;
import org.newsgraph.model.Person;
import org.newsgraph.model.Place;
import org.newsgraph.model.ResolvedArticle;
import org.newsgraph.model.RoleHolding;
import org.newsgraph.model.Span;
import org.newsgraph.model.Statement;

class ArticleGraphsTest {

    private final ArticleGraphs graphs = new ArticleGraphs(new Iris(), true);

    @Test
    void theSampleArticleHasItsGoldenGraph() throws Exception {
        Golden.check(Path.of("src/test/resources/golden/graph/summit.ttl"), graphs.build(SampleArticle.facts()).triples());
    }

    @Test
    void theWholeTextIsLeftOutOnRequestAndNothingElse() {
        Set<Triple> with = new HashSet<>(graphs.build(SampleArticle.facts()).triples());
        Set<Triple> without = new HashSet<>(new ArticleGraphs(new Iris(), false).build(SampleArticle.facts()).triples());
        with.removeAll(without);
        assertThat(with).singleElement().satisfies(triple -> assertThat(triple.getPredicate()).isEqualTo(Reused.isString));
    }

    /** A switch over sealed types isn't checked by Java 17's compiler; this is. */
    @Test
    void everyKindOfFactIsWritten() {
        Map<Class<?>, Node> classes = Map.of(Event.class, NG.Event, Participation.class, NG.Participation,
                RoleHolding.class, NG.RoleHolding, Statement.class, NG.Statement, Kinship.class, NG.Kinship);
        List<Fact> facts = SampleArticle.facts().facts();
        List<Triple> triples = graphs.build(SampleArticle.facts()).triples();
        for (Class<?> kind : Fact.class.getPermittedSubclasses()) {
            long wanted = facts.stream().filter(kind::isInstance).count();
            assertThat(wanted).as("the sample has a %s", kind).isPositive();
            Set<Node> written = triples.stream()
                    .filter(triple -> triple.getPredicate().equals(Reused.type) && triple.getObject().equals(classes.get(kind)))
                    .map(Triple::getSubject).collect(Collectors.toSet());
            assertThat(written).as("each %s is written", kind).hasSize((int) wanted);
            written.forEach(subject -> assertThat(triples).anySatisfy(triple -> {
                assertThat(triple.getSubject()).isEqualTo(subject);
                assertThat(triple.getPredicate()).isEqualTo(NG.evidence);
            }));
        }
    }

    @Test
    void everyKindOfEntityIsWritten() {
        Map<Class<?>, Node> classes = Map.of(Person.class, NG.Person, Organization.class, NG.Organization, Group.class, NG.Group,
                Country.class, NG.Country, Place.class, NG.Place);
        List<Entity> entities = SampleArticle.facts().article().entities();
        List<Triple> triples = graphs.build(SampleArticle.facts()).triples();
        List<Class<?>> kinds = leaves(Entity.class).toList();
        assertThat(kinds).hasSize(5);
        for (Class<?> kind : kinds) {
            Entity entity = entities.stream().filter(kind::isInstance).findFirst().orElseThrow();
            assertThat(triples).contains(Triple.create(new Iris().entity(entity), Reused.type, classes.get(kind)));
        }
    }

    private static Stream<Class<?>> leaves(Class<?> sealed) {
        return sealed.isSealed() ? Arrays.stream(sealed.getPermittedSubclasses()).flatMap(ArticleGraphsTest::leaves) : Stream.of(sealed);
    }

    @Test
    void everySpanIsTheTextsOwnWordsCountedInCodePoints() {
        ArticleGraph graph = graphs.build(SampleArticle.facts());
        String text = SampleArticle.facts().article().article().text().value();
        int[] points = text.codePoints().toArray();
        long spans = graph.triples().stream().filter(triple -> triple.getPredicate().equals(Reused.anchorOf)).peek(triple -> {
            String[] at = triple.getSubject().getURI().replaceFirst(".*#char=", "").split(",");
            int begin = Integer.parseInt(at[0]);
            int end = Integer.parseInt(at[1]);
            assertThat(new String(points, begin, end - begin)).isEqualTo(triple.getObject().getLiteralLexicalForm());
        }).count();
        assertThat(spans).isGreaterThan(20);
    }

    @Test
    void theOrderOfTheMentionsChangesNothing() {
        ArticleFacts facts = SampleArticle.facts();
        List<Triple> expected = graphs.build(facts).triples();
        for (int seed = 0; seed < 20; seed++) {
            List<Mention> mentions = new ArrayList<>(facts.article().mentions());
            Collections.shuffle(mentions, new Random(seed));
            ResolvedArticle shuffled = new ResolvedArticle(facts.article().parsed(), facts.article().times(), mentions, facts.article().entities());
            assertThat(graphs.build(new ArticleFacts(shuffled, facts.facts())).triples()).isEqualTo(expected);
        }
    }

    @Test
    void aSecondFactAtTheSameWordsIsNumbered() {
        List<String> participations = graphs.build(SampleArticle.facts()).triples().stream()
                .filter(triple -> triple.getObject().equals(NG.Absent)).map(triple -> triple.getSubject().getURI()).toList();
        assertThat(participations).hasSize(2);
        assertThat(participations.get(1)).isEqualTo(participations.get(0) + "-2");
    }

    @Test
    void onlyAnActualPresenceHasTheShortEdge() {
        List<String> attendees = graphs.build(SampleArticle.facts()).triples().stream()
                .filter(triple -> triple.getPredicate().equals(NG.attendee)).map(triple -> triple.getObject().getURI()).toList();
        assertThat(attendees).containsExactly("https://w3id.org/newsgraph/person/emile-vauquelin",
                "https://w3id.org/newsgraph/person/greta-lindqvist");
    }

    @Test
    void aHeadlineIsWrittenWhereAnEventIsNamedInItAlone() {
        ArticleFacts facts = SampleArticle.facts();
        ResolvedArticle noMentions = new ResolvedArticle(facts.article().parsed(), List.of(), List.of(), List.of());
        Event event = new Event(0, EventKind.MEETING, "gathering", List.of(new Span(8, 14)), Optional.empty(), EventTime.UNKNOWN, List.of(),
                List.of(), List.of(), Factuality.ACTUAL, Optional.empty(), new Evidence(List.of(1), new Span(60, 66), "TestRule"), 1);
        List<Triple> triples = graphs.build(new ArticleFacts(noMentions, List.of(event))).triples();
        Node headline = new Iris().span(SampleArticle.ID, facts.article().sentences().get(0).span());
        assertThat(triples).contains(Triple.create(new Iris().span(SampleArticle.ID, new Span(8, 14)), Reused.sentence, headline),
                Triple.create(headline, Reused.type, Reused.Sentence));
        assertThat(graphs.build(new ArticleFacts(noMentions, List.of())).triples())
                .doesNotContain(Triple.create(headline, Reused.type, Reused.Sentence));
    }

    @Test
    void wordsOutsideTheTextAreRefusedWithTheRulesName() {
        ArticleFacts facts = SampleArticle.facts();
        int length = facts.article().article().text().length();
        assertThatThrownBy(() -> graphs.build(with(event(new Evidence(List.of(1), new Span(3, length + 1), "WildRule"), 0.5))))
                .isInstanceOf(UnsupportedFactException.class).hasMessageContaining("WildRule").hasMessageContaining(SampleArticle.ID);
    }

    @Test
    void evidenceThatTheArticleHasNotIsRefused() {
        assertThatThrownBy(() -> graphs.build(with(event(new Evidence(List.of(99), new Span(3, 5), "WildRule"), 0.5))))
                .isInstanceOf(UnsupportedFactException.class).hasMessageContaining("sentence 99");
        assertThatThrownBy(() -> graphs.build(with(event(null, 0.5))))
                .isInstanceOf(UnsupportedFactException.class).hasMessageContaining("without evidence");
    }

    @Test
    void aConfidenceThatIsNoneIsRefused() {
        for (double confidence : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> graphs.build(with(event(new Evidence(List.of(1), new Span(3, 5), "WildRule"), confidence))))
                    .isInstanceOf(UnsupportedFactException.class).hasMessageContaining("confidence");
        }
    }

    @Test
    void aParticipationInNoEventIsRefused() {
        ArticleFacts facts = SampleArticle.facts();
        Fact lost = new Participation(77, (Person) facts.article().entities().get(0), ParticipationKind.ATTENDING, Factuality.ACTUAL,
                new Evidence(List.of(1), new Span(30, 35), "WildRule"), 0.5);
        assertThatThrownBy(() -> graphs.build(with(lost))).isInstanceOf(UnsupportedFactException.class).hasMessageContaining("77");
    }

    private static Event event(Evidence evidence, double confidence) {
        return new Event(50, EventKind.PROTEST, "protest", List.of(), Optional.empty(), EventTime.UNKNOWN, List.of(), List.of(),
                List.of(), Factuality.ACTUAL, Optional.empty(), evidence, confidence);
    }

    private static ArticleFacts with(Fact fact) {
        ArticleFacts facts = SampleArticle.facts();
        List<Fact> all = new ArrayList<>(facts.facts());
        all.add(fact);
        return new ArticleFacts(facts.article(), all);
    }
}
