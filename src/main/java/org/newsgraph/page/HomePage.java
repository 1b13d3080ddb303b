package org.newsgraph.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.graph.NG;
import org.newsgraph.query.QueryCatalogue;

/** The first page: what there is, the newest articles and events, and who is told of most. */
final class HomePage {

    private HomePage() {
    }

    static Map<String, Object> model(StoreView view) {
        Map<String, Object> model = new HashMap<>();
        model.put("counts", Counts.told(view));
        model.put("people", view.ask(QueryCatalogue.page("things"), Map.of("class", NG.Person.getURI()), 0, 14));
        model.put("countries", view.ask(QueryCatalogue.page("things"), Map.of("class", NG.Country.getURI()), 0, 10));
        model.put("articles", view.ask(QueryCatalogue.page("articles"), Map.of(), 0, 6).stream()
                .map(line -> view.article(NodeFactory.createURI(line.code("article")))).toList());
        List<Line> events = view.ask(QueryCatalogue.page("events"), Map.of("factuality", "Actual"), 0, 40).stream()
                .filter(line -> line.terms().containsKey("event")).toList();
        model.put("events", events.subList(0, Math.min(6, events.size())));
        Activity.of(view).ifPresent(activity -> model.put("activity", activity));
        List<WorldMap.Placed> places = MapPage.places(view);
        WorldMap.of(places, "", false).ifPresent(map -> model.put("map", map));
        Timeline.of(events).ifPresent(timeline -> model.put("timeline", timeline));
        return model;
    }
}
