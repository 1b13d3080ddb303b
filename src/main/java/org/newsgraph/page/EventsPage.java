package org.newsgraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.query.QueryCatalogue;

/** Events by kind, place, day and whether they happened, with their timeline. */
final class EventsPage {

    private static final int PER_PAGE = 60;
    private static final int MOST_NAMESAKES = 8;
    /** More events of one name than these are not compared with another name's. */
    private static final long MOST = 5000;
    private static final List<String> PLACES = List.of("place", "country");
    private static final List<String> AGENTS = List.of("person", "organisation", "group", "country");

    private EventsPage() {
    }

    static Map<String, Object> model(StoreView view, PageRequest request) {
        EventFilter filter = EventFilter.of(request);
        int page = request.number("page");
        List<Line> shown = filter.place().isEmpty() && filter.who().isEmpty() && filter.of().isEmpty()
                ? view.ask(QueryCatalogue.page("events"), filter.parameters(), (page - 1L) * PER_PAGE, PER_PAGE + 1L)
                : named(view, filter, page);
        shown = shown.stream().filter(line -> line.terms().containsKey("event")).toList();
        Map<String, Object> model = new HashMap<>();
        ListPage.paged(model, shown, page, "/events" + filter.query(), PER_PAGE);
        Timeline.of(shown.subList(0, Math.min(PER_PAGE, shown.size()))).ifPresent(timeline -> model.put("timeline", timeline));
        Map<String, String> told = new HashMap<>();
        shown.forEach(line -> told.put(line.code("first"), view.article(NodeFactory.createURI(line.code("first"))).date()));
        model.put("told", told);
        model.put("asked", filter.asked());
        model.put("kinds", Kinds.all());
        model.put("filtered", !filter.isEmpty());
        if (!filter.of().isEmpty()) {
            model.put("of", view.term(view.links().resource("/" + filter.of())));
            model.put("withoutOf", "/events" + filter.query(Map.of("of", "")));
        }
        model.put("map", "/map" + filter.query(Map.of("place", "", "who", "", "of", "")));
        return model;
    }

    /** The events in places and of people of those names, from the page's first on. */
    private static List<Line> named(StoreView view, EventFilter filter, int page) {
        long wanted = (long) page * PER_PAGE + 1;
        List<List<Line>> all = new ArrayList<>();
        if (!filter.of().isEmpty()) {
            Node subject = view.links().resource("/" + filter.of());
            all.add(asked(view, filter, List.of("events-of", "events-placed"), List.of(subject.getURI()), wanted));
        }
        if (!filter.who().isEmpty()) {
            all.add(asked(view, filter, List.of("events-of"), called(view, filter.who(), AGENTS), all.isEmpty() && filter.place().isEmpty() ? wanted : MOST));
        }
        if (!filter.place().isEmpty()) {
            all.add(asked(view, filter, List.of("events-placed"), called(view, filter.place(), PLACES), all.isEmpty() ? wanted : MOST));
        }
        List<Line> fitting = all.get(0);
        for (List<Line> other : all.subList(1, all.size())) {
            Set<String> events = other.stream().map(line -> line.code("event")).collect(Collectors.toSet());
            fitting = fitting.stream().filter(line -> events.contains(line.code("event"))).toList();
        }
        List<Line> sorted = fitting.stream()
                .sorted(Comparator.comparing((Line line) -> line.code("date")).reversed().thenComparing(line -> line.code("event"))).toList();
        return sorted.subList(Math.min((page - 1) * PER_PAGE, sorted.size()), sorted.size());
    }

    private static List<Line> asked(StoreView view, EventFilter filter, List<String> queries, List<String> named, long wanted) {
        List<Line> all = new ArrayList<>();
        for (String iri : named) {
            for (String query : queries) {
                Map<String, String> parameters = new HashMap<>(filter.parameters());
                parameters.put(query.equals("events-of") ? "who" : "place", iri);
                view.ask(QueryCatalogue.page(query), parameters, 0, wanted).stream().filter(line -> line.terms().containsKey("event")).forEach(all::add);
            }
        }
        return Line.joined(all, "event");
    }

    private static List<String> called(StoreView view, String name, List<String> kinds) {
        return SearchPage.hits(view, name).stream().filter(hit -> kinds.contains(hit.term().kind())).limit(MOST_NAMESAKES).map(hit -> hit.term().code()).toList();
    }
}
