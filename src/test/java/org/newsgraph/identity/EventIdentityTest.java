package org.newsgraph.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.newsgraph.graph.Iris;

/** A summit of which one article tells the day and two others two days; the second of these goes with the first, which doesn't see it. */
class EventIdentityTest {

    private static final Iris IRIS = new Iris();
    private static final EventRecord DATED = record("a", IRIS.base() + "event/summit-lyon-2015-10-02", "2015-10-02\t2015-10-02\ttrue");
    private static final EventRecord TWO_DAYS = record("b", IRIS.base() + "event/b/summit", "2015-10-02\t2015-10-03\ttrue");
    private static final EventRecord UNSEEN = record("c", IRIS.base() + "event/c/summit", "2015-10-02\t2015-10-03\ttrue");

    @Test
    void whoFollowsIsCalledAsTheOtherIsNowAndNotAsItWas() {
        Map<EventRecord, EventIdentity.Name> before = decide(List.of(DATED, TWO_DAYS, UNSEEN), Map.of(), DATED, TWO_DAYS, UNSEEN);
        assertThat(before.get(TWO_DAYS).iri()).isEqualTo(DATED.local());
        assertThat(before.get(UNSEEN).iri()).isEqualTo(DATED.local());
        assertThat(before.get(UNSEEN).follows()).isTrue();

        Map<EventRecord, EventIdentity.Name> after = decide(List.of(TWO_DAYS, UNSEEN), before, DATED);
        assertThat(after.get(TWO_DAYS).iri()).isEqualTo(TWO_DAYS.local());
        assertThat(after.get(UNSEEN).iri()).isEqualTo(TWO_DAYS.local());
        assertThat(after).isEqualTo(decide(List.of(TWO_DAYS, UNSEEN), Map.of(), TWO_DAYS, UNSEEN));
    }

    private static Map<EventRecord, EventIdentity.Name> decide(List<EventRecord> present, Map<EventRecord, EventIdentity.Name> before, EventRecord... changed) {
        return EventIdentity.decide(List.of(changed), List.of(changed), new Crowd(new MemoryEvents(present), before), new Corrections(List.of(), IRIS));
    }

    private static EventRecord record(String article, String iri, String days) {
        return EventRecord.decoded(article + "\t" + iri + "\tSUMMIT\tsummit\t" + IRIS.place("Lyon").getURI() + "\t\t" + days + "\t\t\t2015-10-03");
    }

    /** As if there were so many that one isn't seen by the others. */
    private record Crowd(MemoryEvents events, Map<EventRecord, EventIdentity.Name> names) implements EventIndex {

        @Override
        public Collection<EventRecord> events(String key) {
            return events.events(key);
        }

        @Override
        public Collection<EventRecord> seen(String key) {
            return events.seen(key).stream().filter(event -> !event.equals(UNSEEN)).toList();
        }

        @Override
        public Collection<EventRecord> ofArticle(String article) {
            return events.ofArticle(article);
        }

        @Override
        public Optional<EventIdentity.Name> name(EventRecord event) {
            return Optional.ofNullable(names.get(event));
        }

        @Override
        public Collection<EventRecord> named(String iri) {
            return events.all().stream().filter(event -> names.containsKey(event) && names.get(event).iri().equals(iri)).toList();
        }
    }
}
