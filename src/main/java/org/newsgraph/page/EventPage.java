package org.newsgraph.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.graph.NG;

/** An event: what, when and where; who was there, was expected, stayed away; and what each article says of it, side by side. */
final class EventPage {

    private EventPage() {
    }

    static Map<String, Object> model(StoreView view, Node event) {
        Map<String, String> asked = Map.of("event", event.getURI());
        Map<String, Object> model = new HashMap<>();
        Term term = view.term(event);
        model.put("event", term);
        model.put("kind", Kinds.of(view, event));
        List<Line> reports = Line.joined(view.ask("event-reports", asked), "article");
        reports = EntityPage.newest(reports, "article");
        model.put("reports", reports);
        model.put("independent", reports.stream().map(line -> view.firstOfReport(NodeFactory.createURI(line.code("article")))).distinct().count());
        model.put("dates", distinct(reports, "date"));
        model.put("ends", distinct(reports, "end"));
        model.put("times", distinct(reports, "time"));
        model.put("places", distinct(reports, "place"));
        MapPage.of(view, reports.stream().map(report -> report.with("event", term)).toList(), "").ifPresent(map -> model.put("map", map));
        model.put("factualities", distinct(reports, "factuality"));
        model.put("mergedBecause", view.values(event, NG.mergedBecause).stream().map(node -> view.term(node).text()).toList());
        Map<String, List<Line>> participants = participants(view.ask("event-participants", asked));
        model.put("participants", participants);
        model.put("disagreements", Disagreements.of(reports, participants));
        model.put("actors", Line.joined(view.ask("event-actors", asked), "how", "who"));
        List<Line> said = new ArrayList<>(view.ask("statements-on-occasion", asked));
        said.addAll(view.ask("statements-about", Map.of("about", event.getURI())));
        model.put("statements", EntityPage.newest(Line.joined(said, "fact"), "when"));
        List<Line> parts = view.ask("event-parts", asked);
        model.put("parts", parts.stream().map(line -> line.terms().get("part")).filter(java.util.Objects::nonNull).toList());
        model.put("wholes", parts.stream().map(line -> line.terms().get("whole")).filter(java.util.Objects::nonNull).toList());
        return model;
    }

    private static String local(Line line, String column) {
        return Optional.ofNullable(line.terms().get(column)).map(Term::local).orElse("");
    }

    /** Lines by heading, in the order in which a reader asks for them; headings without lines are left out. */
    private static Map<String, List<Line>> participants(List<Line> lines) {
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        for (String heading : List.of("Hosted by", "Attended by", "Organized by", "Expected", "Perhaps", "Alleged", "Denied", "Absent")) {
            groups.put(heading, new ArrayList<>());
        }
        for (Line line : Line.joined(lines, "who", "how", "factuality")) {
            groups.get(heading(local(line, "how"), local(line, "factuality"))).add(line);
        }
        groups.values().removeIf(List::isEmpty);
        groups.values().forEach(group -> group.sort(java.util.Comparator.comparingLong(Line::articles).reversed().thenComparing(line -> line.text("who"))));
        return groups;
    }

    private static String heading(String how, String factuality) {
        if (how.equals("Absent")) {
            return "Absent";
        }
        return switch (factuality) {
            case "Planned" -> "Expected";
            case "Possible" -> "Perhaps";
            case "Alleged" -> "Alleged";
            case "Denied" -> "Denied";
            default -> how.equals("Hosting") ? "Hosted by" : how.equals("Organizing") ? "Organized by" : "Attended by";
        };
    }

    private static List<Term> distinct(List<Line> lines, String column) {
        Map<String, Term> values = new LinkedHashMap<>();
        lines.stream().map(line -> line.terms().get(column)).filter(java.util.Objects::nonNull).forEach(term -> values.putIfAbsent(term.code(), term));
        return List.copyOf(values.values());
    }
}
