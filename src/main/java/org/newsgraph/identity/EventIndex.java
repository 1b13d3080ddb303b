package org.newsgraph.identity;

import java.util.Collection;

/** The events of all articles, to be found by their {@link EventKeys}. */
public interface EventIndex {

    /** In no order. */
    Collection<EventRecord> events(String key);
}
