package org.newsgraph.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.newsgraph.graph.NG;

/** How much the store holds. */
final class Counts {

    private Counts() {
    }

    /** How many there are of each class, by its IRI. */
    static Map<String, Long> of(StoreView view) {
        Line line = view.ask("counts", Map.of()).get(0);
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(NG.Article.getURI(), Long.parseLong(line.code("articles")));
        counts.put(NG.Person.getURI(), Long.parseLong(line.code("people")));
        counts.put(NG.Event.getURI(), Long.parseLong(line.code("events")));
        counts.put(NG.Statement.getURI(), Long.parseLong(line.code("statements")));
        return counts;
    }

    /** The same as the pages tell it. */
    static List<List<String>> told(StoreView view) {
        Map<String, Long> known = of(view);
        return List.of(told(known, NG.Article, "article", "/articles"), told(known, NG.Person, "person", "/people"),
                told(known, NG.Event, "event", "/events"), told(known, NG.Statement, "statement", "/statements"));
    }

    private static List<String> told(Map<String, Long> counts, Node type, String one, String path) {
        long count = counts.get(type.getURI());
        String many = one.equals("person") ? "people" : one + "s";
        return List.of(String.format(java.util.Locale.ENGLISH, "%,d", count), count == 1 ? one : many, path);
    }

    static long triples(StoreView view) {
        return Long.parseLong(view.ask("triples", Map.of()).get(0).code("triples"));
    }
}
