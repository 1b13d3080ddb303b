package org.newsgraph.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which events a reader asks for.
 *
 * @param asked as it was typed: kind, place, who, of (the path of one whose events they are, which is no typed name), factuality, since,
 *              until; empty where not asked for
 */
record EventFilter(Map<String, String> asked) {

    private static final List<String> FIELDS = List.of("kind", "place", "who", "of", "factuality", "since", "until");

    static EventFilter of(PageRequest request) {
        Map<String, String> asked = new LinkedHashMap<>();
        FIELDS.forEach(field -> asked.put(field, request.parameter(field)));
        return new EventFilter(asked);
    }

    String place() {
        return asked.get("place");
    }

    boolean isEmpty() {
        return asked.values().stream().allMatch(String::isEmpty);
    }

    String who() {
        return asked.get("who");
    }

    String of() {
        return asked.get("of");
    }

    /** What the queries are given: all but the names. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>(asked);
        List.of("place", "who", "of").forEach(parameters::remove);
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }

    /** The same as the end of an address: nothing, or {@code ?} and fields. */
    String query() {
        return query(Map.of());
    }

    /** The same but for some fields, as the end of an address. */
    String query(Map<String, String> others) {
        Map<String, String> other = new LinkedHashMap<>(asked);
        other.putAll(others);
        return other.entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .reduce((a, b) -> a + "&" + b).map(joined -> "?" + joined).orElse("");
    }
}
