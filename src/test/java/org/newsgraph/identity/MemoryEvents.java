package org.newsgraph.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Events of a few articles in memory, nothing decided on them yet. */
record MemoryEvents(List<EventRecord> all) implements EventIndex {

    @Override
    public Collection<EventRecord> events(String key) {
        return all.stream().filter(event -> EventKeys.of(event).contains(key)).toList();
    }

    @Override
    public Collection<EventRecord> seen(String key) {
        return events(key);
    }

    @Override
    public Collection<EventRecord> ofArticle(String article) {
        return all.stream().filter(event -> event.article().equals(article)).toList();
    }

    @Override
    public Optional<EventIdentity.Name> name(EventRecord event) {
        return Optional.empty();
    }

    @Override
    public Collection<EventRecord> named(String iri) {
        return List.of();
    }
}
