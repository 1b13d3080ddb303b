package org.newsgraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Reused;
import org.newsgraph.query.QueryCatalogue;

/** A person, organisation, group, country or place: who or what it is, what it did, said and was said to be. */
final class EntityPage {

    private static final int MOST_STATEMENTS = 12;
    private static final int MOST_ARTICLES = 40;
    private static final int MOST_SPOKEN = 20;
    private static final Set<String> AGENTS = Set.of("person", "organisation", "group", "country");
    private static final int MOST_EVENTS = 25;

    private EntityPage() {
    }

    static Map<String, Object> model(StoreView view, Node entity) {
        String iri = entity.getURI();
        Term term = view.term(entity);
        Map<String, Object> model = new HashMap<>();
        model.put("entity", term);
        model.put("otherNames", view.values(entity, Reused.altLabel).stream().map(node -> view.term(node).text())
                .filter(name -> !name.equals(term.text())).toList());
        model.put("partialName", view.has(entity, NG.partialName, Node.ANY) && !view.label(entity).contains(" "));
        model.put("inCountry", view.values(entity, NG.inCountry).stream().map(view::term).toList());
        model.put("sameAs", view.values(entity, Reused.sameAs).stream().map(view::term).toList());
        model.put("mergedBecause", view.values(entity, NG.mergedBecause).stream().map(node -> view.term(node).text()).toList());
        boolean place = term.kind().equals("place");
        boolean country = term.kind().equals("country");
        Map<String, String> who = Map.of("who", iri);
        model.put("roles", place ? List.of() : roles(Line.joined(view.ask("roles-held", who), "role", "in", "former")));
        model.put("holders", holders(view, term.kind(), iri));
        List<Line> events = events(view, iri, place, country);
        model.put("events", events.subList(0, Math.min(MOST_EVENTS, events.size())));
        model.put("eventCount", events.size());
        Timeline.of(events).ifPresent(timeline -> model.put("timeline", timeline));
        List<Line> said = place ? List.of() : Line.joined(view.ask("statements-by", who), "fact");
        List<Line> about = Line.joined(view.ask("statements-about", Map.of("about", iri)), "fact").stream()
                .filter(line -> !line.code("speaker").equals(iri)).toList();
        Activity.of(term, events, said, about).ifPresent(activity -> model.put("activity", activity));
        map(view, entity, term, events).ifPresent(map -> model.put("map", map));
        if (!place) {
            List<Network.Person> around = around(view, who);
            model.put("met", around.stream().filter(person -> !person.events().isEmpty()).toList());
            model.put("spoken", around.stream().filter(person -> person.of() + person.by() > 0)
                    .sorted(Comparator.comparingInt((Network.Person person) -> -person.of() - person.by())).limit(MOST_SPOKEN).toList());
            Network.of(term.text(), around).ifPresent(network -> model.put("network", network));
            put(model, "said", said);
            model.put("known", view.ask("known-offices", who));
            model.put("relatives", Line.joined(view.ask("relatives", who), "person", "relation", "relative"));
        }
        put(model, "about", about);
        List<Line> articles = view.ask(QueryCatalogue.page("articles-mentioning"), who, 0, MOST_ARTICLES + 1L);
        model.put("articles", articles.stream().filter(line -> line.terms().containsKey("article")).limit(MOST_ARTICLES)
                .map(line -> Map.of("article", article(view, line), "mentions", line.text("mentions"))).toList());
        model.put("moreArticles", articles.size() > MOST_ARTICLES);
        return model;
    }

    /** A role: who holds it where. */
    static Map<String, Object> role(StoreView view, Node role) {
        Map<String, Object> model = new HashMap<>();
        model.put("entity", view.term(role));
        model.put("holders", newest(Line.joined(view.ask("holders-of-role", Map.of("role", role.getURI())), "holder", "in", "former"), "asOf"));
        return model;
    }

    /** Those that most articles tell of first. "President" without a country joins "president of France", if that is the only one. */
    static List<Line> roles(List<Line> lines) {
        Map<String, List<Line>> alike = new LinkedHashMap<>();
        lines.forEach(line -> alike.computeIfAbsent(line.code("role") + line.code("former"), key -> new ArrayList<>()).add(line));
        List<Line> roles = new ArrayList<>();
        for (List<Line> group : alike.values()) {
            List<Line> placed = group.stream().filter(line -> !line.code("in").isEmpty()).toList();
            if (placed.size() == 1) {
                List<Source> sources = new ArrayList<>(placed.get(0).sources());
                group.stream().filter(line -> line.code("in").isEmpty()).forEach(bare -> sources.addAll(bare.sources()));
                roles.add(new Line(placed.get(0).terms(), sources));
            } else {
                roles.addAll(group);
            }
        }
        roles.sort(Comparator.comparingLong(Line::articles).reversed().thenComparing(line -> line.code("in").isEmpty())
                .thenComparing(Comparator.comparing((Line line) -> line.code("asOf")).reversed()).thenComparing(line -> line.text("role")));
        return roles;
    }

    private static ArticleRef article(StoreView view, Line line) {
        return view.article(NodeFactory.createURI(line.code("article")));
    }

    private static List<Line> holders(StoreView view, String kind, String iri) {
        return kind.equals("country") || kind.equals("organisation") || kind.equals("place")
                ? newest(Line.joined(view.ask("holders-in", Map.of("in", iri)), "holder", "role", "former"), "asOf") : List.of();
    }

    private static List<Line> events(StoreView view, String iri, boolean place, boolean country) {
        List<Line> events = new ArrayList<>();
        if (!place) {
            events.addAll(Line.joined(view.ask("events-attended", Map.of("who", iri)), "event", "how", "factuality"));
            events.addAll(Line.joined(view.ask("events-involving", Map.of("who", iri)), "event", "how", "factuality"));
        }
        if (place || country) {
            // what a country took part in on its own ground is told once
            Set<String> taken = events.stream().map(line -> line.code("event") + line.code("factuality")).collect(Collectors.toSet());
            Line.joined(view.ask("events-at", Map.of("place", iri)), "event", "factuality").stream()
                    .filter(line -> !taken.contains(line.code("event") + line.code("factuality"))).forEach(events::add);
        }
        return newest(events, "date");
    }

    /** Where the events were; of a place or country, where it lies. */
    private static java.util.Optional<WorldMap> map(StoreView view, Node entity, Term term, List<Line> events) {
        String country = MapPage.isoCode(view, entity).orElse("");
        List<Line> placed = events;
        if (term.kind().equals("place") || term.kind().equals("country")) {
            // its own events and those of its towns, not what it did elsewhere
            placed = Line.joined(view.ask("events-at", Map.of("place", entity.getURI())), "event", "place");
            boolean itself = placed.stream().anyMatch(line -> line.code("place").equals(entity.getURI()));
            if (term.kind().equals("place") && !itself) {
                return MapPage.placed(view, entity, "#articles", 0).flatMap(spot -> WorldMap.of(List.of(spot), country, true));
            }
        }
        return MapPage.of(view, placed, country);
    }

    /** Whom somebody met, and who spoke of whom; those with most shared events first. */
    private static List<Network.Person> around(StoreView view, Map<String, String> who) {
        Map<String, Term> others = new LinkedHashMap<>();
        Map<String, List<Line>> met = new LinkedHashMap<>();
        for (Line line : Line.joined(view.ask("people-met", who), "other", "event")) {
            others.putIfAbsent(line.code("other"), line.terms().get("other"));
            met.computeIfAbsent(line.code("other"), other -> new ArrayList<>()).add(line);
        }
        Map<String, int[]> spoken = new HashMap<>();
        for (Line line : view.ask("spoke-of", who)) {
            if (line.terms().containsKey("other") && AGENTS.contains(line.terms().get("other").kind())) {
                others.putIfAbsent(line.code("other"), line.terms().get("other"));
                spoken.computeIfAbsent(line.code("other"), other -> new int[2])[line.code("way").equals("of") ? 0 : 1] = Integer.parseInt(line.code("statements"));
            }
        }
        return others.entrySet().stream().map(other -> {
            int[] statements = spoken.getOrDefault(other.getKey(), new int[2]);
            return new Network.Person(other.getValue(), newest(met.getOrDefault(other.getKey(), List.of()), "date"), statements[0], statements[1]);
        }).sorted(Comparator.comparingInt((Network.Person person) -> -person.events().size()).thenComparing(person -> -person.closeness())
                .thenComparing(person -> person.who().text())).toList();
    }

    private static void put(Map<String, Object> model, String name, List<Line> statements) {
        List<Line> sorted = newest(statements, "when");
        model.put(name, sorted.subList(0, Math.min(MOST_STATEMENTS, sorted.size())));
        model.put(name + "Count", sorted.size());
    }

    /** The day of the first article that tells it; empty where there is none. */
    private static String told(Line line) {
        return line.sources().isEmpty() ? "" : line.sources().get(0).article().day();
    }

    /** The newest first; what has no day comes last, by the day of its article. */
    static List<Line> newest(List<Line> lines, String column) {
        return lines.stream().sorted(Comparator.comparing((Line line) -> line.code(column)).reversed()
                .thenComparing(Comparator.comparing(EntityPage::told).reversed())
                .thenComparing(Comparator.comparingLong(Line::articles).reversed()).thenComparing(line -> String.valueOf(line.terms().values()))).toList();
    }
}
