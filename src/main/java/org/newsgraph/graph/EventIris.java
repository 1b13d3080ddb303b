package org.newsgraph.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.Country;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Event;
import org.newsgraph.model.EventDate;
import org.newsgraph.model.EventKind;
import org.newsgraph.model.Span;

/**
 * Which events of two articles are one: "the Paris summit" of two articles is, where both know the place and the day.
 * The choice, and what it costs, is {@code docs/decisions/0001-event-iris.md}.
 */
final class EventIris {

    private record Words(String kind, Span span) {
    }

    private EventIris() {
    }

    /** The IRI of each event of an article, by {@link Event#id()}. */
    static Map<Integer, Node> of(Iris iris, ArticleFacts facts) {
        List<Event> events = facts.facts().stream().filter(Event.class::isInstance).map(Event.class::cast).toList();
        Map<String, Long> used = events.stream().flatMap(event -> key(event).stream())
                .collect(Collectors.groupingBy(key -> key, Collectors.counting()));
        String articleId = facts.article().article().id();
        Map<Words, Integer> repeats = new HashMap<>();
        Map<Integer, Node> byId = new HashMap<>();
        for (Event event : events) {
            // an article that tells of two such events shows that the key doesn't tell them apart
            Optional<String> key = key(event).filter(shared -> used.get(shared) == 1);
            Words words = new Words(kind(event), event.evidence().words());
            Node iri = key.map(iris::sharedEvent).orElseGet(() ->
                    iris.ownEvent(articleId, words.kind(), words.span(), repeats.merge(words, 1, Integer::sum)));
            if (byId.put(event.id(), iri) != null) {
                throw new UnsupportedFactException("article " + articleId + ": two events have the number " + event.id());
            }
        }
        return byId;
    }

    /** What names an event in every article; empty where kind, place and day don't settle which one it is. */
    private static Optional<String> key(Event event) {
        Optional<EventDate> date = event.time().date().or(() -> event.time().begin());
        if (event.location().isEmpty() || date.isEmpty() || !(date.get() instanceof EventDate.Day)) {
            return Optional.empty();
        }
        Entity place = event.location().get();
        boolean town = !(place instanceof Country);
        boolean settled = switch (event.kind()) {
            case SUMMIT, ELECTION -> true;
            case CONFERENCE, TALKS -> town;
            case VISIT -> !event.actors().isEmpty();
            default -> false;
        };
        if (!settled) {
            return Optional.empty();
        }
        String key = kind(event) + "-" + (place instanceof Country country ? country.isoCode() : Slug.of(place.label())) + "-" + date.get();
        if (event.kind() == EventKind.VISIT) {
            key += event.actors().stream().map(actor -> "-" + Slug.of(actor.label())).distinct().sorted().collect(Collectors.joining());
        }
        return Optional.of(key);
    }

    private static String kind(Event event) {
        return event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
