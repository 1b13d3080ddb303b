package org.newsgraph.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.query.QueryCatalogue;

/** How much happened and was said, over time. */
final class Activity {

    private static final List<String> SERIES = List.of("events", "statements");
    private static final int MOST_DAYS = 20_000;

    private Activity() {
    }

    /** Of the whole store. */
    static Optional<Columns> of(StoreView view) {
        List<Columns.Count> counts = new ArrayList<>();
        for (Line line : view.ask(QueryCatalogue.page("events-by-day"), java.util.Map.of(), 0, MOST_DAYS)) {
            counts.add(new Columns.Count(line.code("date"), 0, Double.parseDouble(line.code("events"))));
        }
        for (Line line : view.ask(QueryCatalogue.page("statements-by-day"), java.util.Map.of(), 0, MOST_DAYS)) {
            counts.add(new Columns.Count(line.code("date"), 1, Double.parseDouble(line.code("statements"))));
        }
        return Columns.of(counts, SERIES, (series, first, last) -> (series == 0 ? "/events?factuality=Actual&" : "/statements?") + span(first, last));
    }

    /** Of one whose page this is: the events and statements that the page lists, each counted once. */
    static Optional<Columns> of(Term who, List<Line> events, List<Line> said, List<Line> about) {
        List<Columns.Count> counts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        events.stream().filter(line -> seen.add(line.code("event"))).forEach(line -> counts.add(new Columns.Count(line.code("date"), 0, 1)));
        said.stream().filter(line -> seen.add(line.code("fact"))).forEach(line -> counts.add(new Columns.Count(line.code("when"), 1, 1)));
        about.stream().filter(line -> seen.add(line.code("fact"))).forEach(line -> counts.add(new Columns.Count(line.code("when"), 2, 1)));
        String name = URLEncoder.encode(who.shortText(), StandardCharsets.UTF_8);
        String path = who.href() == null ? "" : who.href().substring(1);
        return Columns.of(counts, List.of("events", "statements by " + pronoun(who.kind()), "statements about " + pronoun(who.kind())),
                (series, first, last) -> (series == 0 ? "/events?of=" + URLEncoder.encode(path, StandardCharsets.UTF_8)
                        : series == 1 ? "/statements?who=" + name : "/statements?about=" + name) + "&" + span(first, last));
    }

    private static String pronoun(String kind) {
        return kind.equals("person") || kind.equals("group") ? "them" : "it";
    }

    private static String span(LocalDate first, LocalDate last) {
        return "since=" + first + "&until=" + last;
    }
}
