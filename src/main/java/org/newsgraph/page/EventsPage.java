package org.newsgraph.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.query.QueryCatalogue;

/** Events by kind, place, day and whether they happened, with their timeline. */
final class EventsPage {

    private static final int PER_PAGE = 60;
    private static final List<String> FIELDS = List.of("kind", "place", "factuality", "since", "until");

    private EventsPage() {
    }

    static Map<String, Object> model(StoreView view, PageRequest request) {
        Map<String, String> asked = new LinkedHashMap<>();
        FIELDS.forEach(field -> asked.put(field, request.parameter(field)));
        Map<String, String> parameters = new HashMap<>();
        for (String field : List.of("kind", "factuality", "since", "until")) {
            if (!asked.get(field).isEmpty()) {
                parameters.put(field, asked.get(field));
            }
        }
        int page = request.number("page");
        List<String> place = Words.of(asked.get("place"));
        List<Line> all = view.ask(QueryCatalogue.page("events"), parameters, 0, StoreView.MOST_ROWS).stream()
                .filter(line -> line.terms().containsKey("event"))
                .filter(line -> place.isEmpty() || Words.of(line.text("place")).containsAll(place)).toList();
        List<Line> shown = all.subList(Math.min((page - 1) * PER_PAGE, all.size()), all.size());
        Map<String, Object> model = new HashMap<>();
        String query = asked.entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .reduce((a, b) -> a + "&" + b).map(joined -> "?" + joined).orElse("");
        ListPage.paged(model, shown, page, "/events" + query, PER_PAGE);
        Timeline.of(shown.subList(0, Math.min(PER_PAGE, shown.size()))).ifPresent(timeline -> model.put("timeline", timeline));
        model.put("asked", asked);
        model.put("kinds", Kinds.all());
        model.put("filtered", !query.isEmpty());
        return model;
    }
}
