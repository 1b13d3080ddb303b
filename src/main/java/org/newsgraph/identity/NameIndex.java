package org.newsgraph.identity;

import java.util.Collection;

/** The classes of all articles, to be found by their {@link NameKeys}. */
public interface NameIndex {

    /** Each with the number of its articles, in no order. */
    Collection<Counted> byKey(String key);
}
