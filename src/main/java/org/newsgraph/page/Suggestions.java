package org.newsgraph.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the search box offers while somebody types. */
final class Suggestions {

    private static final int MOST = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Suggestions() {
    }

    static byte[] json(List<SearchPage.Hit> hits) {
        List<Map<String, String>> offered = hits.stream().filter(hit -> hit.term().href() != null).limit(MOST).map(hit -> {
            Map<String, String> one = new LinkedHashMap<>();
            one.put("text", hit.term().shortText());
            one.put("kind", hit.term().kind());
            one.put("href", hit.term().href());
            return one;
        }).toList();
        try {
            return JSON.writeValueAsBytes(offered);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
