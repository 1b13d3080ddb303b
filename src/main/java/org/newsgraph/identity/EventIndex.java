package org.newsgraph.identity;

import java.util.Collection;
import java.util.Optional;

/**
 * The events of all articles, to be found by their {@link EventKeys}. Those of a key that many have are too many to be compared with each event that
 * comes: no more than {@link #SEEN} of them, the same for the same set of articles, are seen by others.
 */
public interface EventIndex {

    /** So many of a key are seen. */
    int SEEN = 32;

    /** All that have a key, in no order. */
    Collection<EventRecord> events(String key);

    /** Those of a key that others are compared with, in no order. */
    Collection<EventRecord> seen(String key);

    /** All that an article tells of, in no order. */
    Collection<EventRecord> ofArticle(String article);

    /** What was last decided on an event. */
    Optional<EventIdentity.Name> name(EventRecord event);

    /** All that were last decided to be called so. */
    Collection<EventRecord> named(String iri);
}
