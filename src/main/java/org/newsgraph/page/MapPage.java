package org.newsgraph.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Reused;
import org.newsgraph.lexicon.Places;
import org.newsgraph.lexicon.Places.Position;
import org.newsgraph.query.QueryCatalogue;

/** Where things happened: a map, and the same as a table. */
final class MapPage {

    private static final int PER_PAGE = 60;

    /** A line of the table. */
    public record Row(Term place, List<Term> countries, String events, String href, boolean onMap) {
    }

    private MapPage() {
    }

    static Map<String, Object> model(StoreView view, PageRequest request) {
        EventFilter filter = EventFilter.of(request);
        List<Row> rows = new ArrayList<>();
        List<WorldMap.Placed> places = new ArrayList<>();
        int page = request.number("page");
        int from = (page - 1) * PER_PAGE;
        List<Line> lines = view.ask("places-of-events", filter.parameters()).stream().filter(line -> line.terms().containsKey("place")).toList();
        for (Line line : lines) {
            Term place = line.terms().get("place");
            Node node = NodeFactory.createURI(place.code());
            String href = filter.isEmpty() && place.href() != null ? place.href() : "/events" + filter.query(Map.of("place", place.text()));
            Optional<WorldMap.Placed> placed = placed(view, node, href, Integer.parseInt(line.code("events")));
            placed.ifPresent(places::add);
            // in which country is told of those alone that this page of the table shows
            List<Term> countries = rows.size() >= from && rows.size() < from + PER_PAGE ? view.values(node, NG.inCountry).stream().map(view::term).toList() : List.of();
            rows.add(new Row(place, countries, line.text("events"), href, placed.isPresent()));
        }
        Map<String, Object> model = new HashMap<>();
        WorldMap.of(places, "", false).ifPresent(map -> model.put("map", map));
        model.put("rows", rows.subList(Math.min(from, rows.size()), Math.min(from + PER_PAGE, rows.size())));
        model.put("page", page);
        model.put("more", rows.size() > from + PER_PAGE);
        String query = filter.query(Map.of("place", "", "who", "", "of", ""));
        model.put("path", "/map" + query + (query.isEmpty() ? "?" : "&"));
        model.put("unplaced", rows.size() - places.size());
        model.put("asked", filter.asked());
        model.put("kinds", Kinds.all());
        model.put("filtered", !filter.isEmpty());
        model.put("leftOut", view.leftOut());
        return model;
    }

    /** The places of all that happened. */
    static List<WorldMap.Placed> places(StoreView view) {
        List<WorldMap.Placed> places = new ArrayList<>();
        for (Line line : view.ask("places-of-events", Map.of("factuality", "Actual"))) {
            Term place = line.terms().get("place");
            if (place != null && place.href() != null) {
                placed(view, NodeFactory.createURI(place.code()), place.href(), Integer.parseInt(line.code("events"))).ifPresent(places::add);
            }
        }
        return places;
    }

    /** A place or country where it lies on the map; nothing where that isn't known. */
    static Optional<WorldMap.Placed> placed(StoreView view, Node place, String href, int events) {
        return view.position(place, MapPage::position)
                .map(position -> new WorldMap.Placed(Words.shortened(view.term(place).text(), 60), href, position, events));
    }

    private static Optional<Position> position(StoreView view, Node place) {
        Optional<String> code = isoCode(view, place);
        if (code.isPresent()) {
            return Atlas.world().country(code.get());
        }
        Set<String> countries = view.values(place, NG.inCountry).stream().flatMap(country -> isoCode(view, country).stream()).collect(Collectors.toSet());
        // a name that articles use beside the label, or without the word for a region, may be the one that the table has
        return Stream.concat(Stream.of(view.label(place)), view.values(place, Reused.altLabel).stream().map(other -> view.term(other).text()))
                .flatMap(label -> Stream.of(label, label.replaceFirst(" (Province|Department|Oblast|Region|State|Governorate|County|District|City)$", "")))
                .flatMap(label -> Places.world().position(label, countries).stream()).findFirst();
    }

    /** A country's code; nothing for any other place. */
    static Optional<String> isoCode(StoreView view, Node place) {
        return view.first(place, NG.isoCode).filter(code -> code.matches("[A-Z]{2}"));
    }

    /** The map of some lines with {@code place}, counted by place. */
    static Optional<WorldMap> of(StoreView view, List<Line> lines, String country) {
        Map<String, Long> counts = lines.stream().filter(line -> line.terms().containsKey("place"))
                .collect(Collectors.groupingBy(line -> line.code("place"), java.util.TreeMap::new,
                        Collectors.collectingAndThen(Collectors.mapping(line -> line.code("event"), Collectors.toSet()), events -> (long) events.size())));
        List<WorldMap.Placed> places = new ArrayList<>();
        counts.forEach((place, count) -> {
            Term term = view.term(NodeFactory.createURI(place));
            if (term.href() != null) {
                placed(view, NodeFactory.createURI(place), term.href(), count.intValue()).ifPresent(places::add);
            }
        });
        return WorldMap.of(places, country, true);
    }
}
