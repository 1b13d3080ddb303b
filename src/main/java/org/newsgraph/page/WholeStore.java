package org.newsgraph.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.graph.NG;
import org.newsgraph.store.EventSurvey;
import org.newsgraph.store.Survey;

/**
 * Those of the pages' queries that look at a whole store, answered by a {@link Survey} of its indexes. The files in {@code queries/pages} say
 * what they mean; a test asks both ways and compares.
 */
final class WholeStore {

    private static final Set<String> NAMES = Set.of("counts", "triples", "things", "articles", "events", "events-by-day", "statements-by-day", "places-of-events");

    private WholeStore() {
    }

    static boolean answers(String name) {
        return NAMES.contains(name);
    }

    /** The rows that the query of this name has from an offset on. */
    static List<Map<String, Node>> rows(Survey survey, String name, Map<String, String> parameters, long offset, long limit) {
        return switch (name) {
            case "counts" -> part(List.of(counts(survey)), offset, limit);
            case "triples" -> part(List.of(Map.of("triples", number(survey.triples()))), offset, limit);
            case "things" -> counted(survey.byArticles(NodeFactory.createURI(parameters.get("class")), offset, limit), "thing", "articles");
            case "articles" -> survey.articles(offset, limit).stream().map(article -> row("article", article.what(), "issued", article.day())).toList();
            case "events" -> survey.events(choice(parameters)).newest(offset, limit).stream().map(WholeStore::event).toList();
            case "events-by-day" -> counted(part(survey.eventsByDay(), offset, limit), "date", "events");
            case "statements-by-day" -> counted(part(survey.statementsByDay(), offset, limit), "date", "statements");
            case "places-of-events" -> counted(part(survey.events(choice(parameters)).places(), offset, limit), "place", "events");
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Map<String, Node> counts(Survey survey) {
        Map<String, Node> counts = new LinkedHashMap<>();
        Map.of("articles", NG.Article, "people", NG.Person, "events", NG.Event, "statements", NG.Statement)
                .forEach((column, type) -> counts.put(column, number(survey.instances(type))));
        return counts;
    }

    private static EventSurvey.Choice choice(Map<String, String> parameters) {
        String kind = parameters.getOrDefault("kind", "Event");
        String factuality = parameters.get("factuality");
        return new EventSurvey.Choice(NodeFactory.createURI(NG.NAMESPACE + kind), factuality == null ? null : NodeFactory.createURI(NG.NAMESPACE + factuality),
                parameters.getOrDefault("since", ""), parameters.getOrDefault("until", ""));
    }

    private static Map<String, Node> event(EventSurvey.Found event) {
        return row("event", event.event(), "date", event.day(), "articles", number(event.articles()), "place", event.place(), "first", event.first(),
                "factualities", NodeFactory.createLiteralString(String.join(" ", event.factualities())));
    }

    private static List<Map<String, Node>> counted(List<Survey.Counted> counted, String what, String number) {
        return counted.stream().map(one -> row(what, one.what(), number, number(one.number()))).toList();
    }

    /** Column, value, column, value; what is null has no column. */
    private static Map<String, Node> row(Object... cells) {
        Map<String, Node> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            if (cells[i + 1] != null) {
                row.put((String) cells[i], (Node) cells[i + 1]);
            }
        }
        return row;
    }

    private static <T> List<T> part(List<T> all, long offset, long limit) {
        return new ArrayList<>(all.subList((int) Math.min(offset, all.size()), (int) Math.min(offset + limit, all.size())));
    }

    private static Node number(long number) {
        return NodeFactory.createLiteralDT(String.valueOf(number), XSDDatatype.XSDinteger);
    }
}
