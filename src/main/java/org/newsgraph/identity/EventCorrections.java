package org.newsgraph.identity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What readers put right about events: which are two, and what an article's event is instead. */
final class EventCorrections {

    private final Corrections corrections;
    private final EventIndex index;
    private final Map<String, List<Correction>> assigning = new HashMap<>();

    EventCorrections(Corrections corrections, EventIndex index) {
        this.corrections = corrections;
        this.index = index;
        for (Correction correction : corrections.all()) {
            if (correction.assigns() && correction.subject().contains("/event/")) {
                assigning.merge(correction.article().get(), List.of(correction),
                        (some, more) -> java.util.stream.Stream.concat(some.stream(), more.stream()).toList());
            }
        }
    }

    Corrections all() {
        return corrections;
    }

    /** What an article's event was said to be by hand. */
    Optional<String> assigned(EventRecord event) {
        if (assigning.isEmpty()) {
            return Optional.empty();
        }
        return assigning.getOrDefault(event.article(), List.of()).stream()
                .filter(correction -> meant(correction).filter(event::equals).isPresent()).map(Correction::object).findFirst();
    }

    /** The article's event that has the IRI by itself, or else the one that is most like those that have it in other articles. */
    private Optional<EventRecord> meant(Correction correction) {
        List<EventRecord> own = index.ofArticle(correction.article().get()).stream().sorted().toList();
        Optional<EventRecord> named = own.stream().filter(event -> event.local().equals(correction.subject())).findFirst();
        return named.or(() -> own.stream().filter(event -> likeness(event, correction.subject()) >= EventComparison.ENOUGH)
                .max(Comparator.comparingInt((EventRecord event) -> likeness(event, correction.subject())).thenComparing(Comparator.reverseOrder())));
    }

    private int likeness(EventRecord event, String local) {
        return index.seen("event/" + local).stream().filter(other -> !other.article().equals(event.article()))
                .mapToInt(other -> EventComparison.of(event, other).points()).max().orElse(-1);
    }
}
