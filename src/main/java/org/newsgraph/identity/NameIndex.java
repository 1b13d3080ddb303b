package org.newsgraph.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The classes of all articles, to be found by their {@link NameKeys}. A store that grows keeps by {@link NameKeys#kept} what the last four ask for. */
public interface NameIndex {

    /** Each with the number of its articles, in no order. */
    Collection<Counted> byKey(String key);

    /** The {@linkplain NameClass#base bases} of the short names that look for full ones under a key, each with the number of its articles. */
    default Collection<Counted> asking(String lookup) {
        Map<NameClass, Integer> articles = byKey(NameKeys.asks(lookup)).stream()
                .collect(Collectors.groupingBy(counted -> counted.name().base(), Collectors.summingInt(Counted::articles)));
        return articles.entrySet().stream().map(entry -> new Counted(entry.getKey(), entry.getValue())).toList();
    }

    /** The short names that have a base. */
    default Collection<Counted> variants(NameClass base) {
        return byKey(NameKeys.asks(base.lookup())).stream().filter(counted -> counted.name().base().equals(base)).toList();
    }

    /** Whether any article has a class. */
    default boolean has(NameClass name) {
        return byKey(NameKeys.iri(name.local())).stream().anyMatch(counted -> counted.name().equals(name));
    }

    /** What was noted of a short name's base when its classes were last decided on; empty where nothing was. */
    default Optional<String> state(NameClass base) {
        return Optional.empty();
    }
}
