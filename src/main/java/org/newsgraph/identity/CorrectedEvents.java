package org.newsgraph.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of events as they are after what readers said to be one. */
final class CorrectedEvents {

    private final Corrections corrections;
    private final EventIndex index;

    CorrectedEvents(Corrections corrections, EventIndex index) {
        this.corrections = corrections;
        this.index = index;
    }

    Map<EventRecord, EventIdentity.Name> apply(Map<EventRecord, EventIdentity.Name> names) {
        Map<String, String> kept = new HashMap<>();
        for (List<String> group : corrections.same()) {
            for (String iri : group) {
                kept.put(iri, group.get(0));
                index.events("event/" + iri).stream().filter(names::containsKey).forEach(event -> kept.put(names.get(event).iri(), group.get(0)));
            }
        }
        names.replaceAll((event, name) -> EventIdentity.corrected(event, name, kept));
        return names;
    }
}
