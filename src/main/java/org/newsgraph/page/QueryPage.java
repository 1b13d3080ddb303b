package org.newsgraph.page;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.newsgraph.export.Csv;
import org.newsgraph.query.NamedQuery;
import org.newsgraph.query.Parameter;

/** A question of {@code queries/} as a form, with its answer as a table. */
final class QueryPage {

    private static final int PER_PAGE = 200;
    private static final Duration QUICK = Duration.ofSeconds(2);

    /** A parameter as a field of the form. */
    public record Field(String name, String description, String type, String value) {
    }

    private QueryPage() {
    }

    static Map<String, Object> model(StoreView view, NamedQuery query, PageRequest request) {
        Map<String, Object> model = new HashMap<>();
        Map<String, String> values = values(query, request);
        model.put("query", query);
        model.put("fields", query.parameters().stream().map(parameter -> new Field(parameter.name(), parameter.description(),
                parameter.type() == Parameter.Type.DATE ? "date" : "text", values.getOrDefault(parameter.name(), ""))).toList());
        model.put("asked", values);
        model.put("csv", "/queries/" + query.name() + ".csv" + parameters(values));
        try {
            List<String> columns = query.with(values).getResultVars();
            model.put("sparql", query.with(values).toString());
            String by = request.parameter("by");
            Map<String, String> shared = new LinkedHashMap<>(values);
            if (!by.isEmpty()) {
                shared.put("by", by);
            }
            // with every field left empty the answer is the whole store's: in a large one, only who wants that waits for it
            boolean all = values.isEmpty() && !request.parameter("all").isEmpty();
            if (all) {
                shared.put("all", "yes");
            }
            String here = "/queries/" + query.name();
            model.put("link", here + parameters(shared));
            model.put("all", all);
            Optional<List<Map<String, Node>>> answer = values.isEmpty() && !all ? view.answer(query, values, QUICK) : Optional.of(view.answer(query, values));
            if (answer.isEmpty()) {
                model.put("unasked", here + "?all=yes");
                return model;
            }
            answer(view, model, query, values, request.number("page"), answer.get());
            model.put("path", here + parameters(shared) + (shared.isEmpty() ? "?" : "&"));
            model.put("columns", columns);
            // the picture is of more than the page shows, but not of a table without end
            List<Line> drawn = lines(view, answer.get().subList(0, Math.min(StoreView.MOST_ROWS, answer.get().size())));
            model.put("chartCut", answer.get().size() > StoreView.MOST_ROWS);
            QueryChart.of(columns, drawn, by).ifPresent(chart -> model.put("chart", chart));
        } catch (IllegalArgumentException e) {
            model.put("problem", e.getMessage());
        }
        return model;
    }

    /** A page of the answer: of its first rows, or asked for where it lies beyond them. */
    private static void answer(StoreView view, Map<String, Object> model, NamedQuery query, Map<String, String> values, int page, List<Map<String, Node>> first) {
        int from = (page - 1) * PER_PAGE;
        List<Map<String, Node>> rows;
        if (from + PER_PAGE < first.size() || first.size() <= StoreView.MOST_ROWS) {
            rows = first.subList(Math.min(from, first.size()), Math.min(from + PER_PAGE + 1, first.size()));
        } else {
            Query asked = query.with(values);
            asked.setOffset(from);
            asked.setLimit(PER_PAGE + 1L);
            rows = view.rows(asked);
        }
        ListPage.paged(model, lines(view, rows), page, "", PER_PAGE);
    }

    private static List<Line> lines(StoreView view, List<Map<String, Node>> rows) {
        List<Line> lines = new ArrayList<>();
        for (Map<String, Node> row : rows) {
            Map<String, Term> terms = new LinkedHashMap<>();
            row.forEach((column, node) -> terms.put(column, view.term(node)));
            lines.add(new Line(terms, List.of()));
        }
        return lines;
    }

    static void csv(StoreView view, NamedQuery query, PageRequest request, OutputStream out) throws IOException {
        Query asked = query.with(values(query, request));
        Csv csv = new Csv(out);
        List<String> columns = asked.getResultVars();
        csv.row(columns);
        view.each(asked, binding -> csv.row(columns.stream().map(column -> cell(binding.get(Var.alloc(column)))).toList()));
        csv.flush();
    }

    private static String cell(Node node) {
        return node == null ? "" : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    private static Map<String, String> values(NamedQuery query, PageRequest request) {
        Map<String, String> values = new LinkedHashMap<>();
        query.parameters().forEach(parameter -> {
            String value = request.parameter(parameter.name());
            if (!value.isEmpty()) {
                values.put(parameter.name(), value);
            }
        });
        return values;
    }

    private static String parameters(Map<String, String> values) {
        return values.entrySet().stream().map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .reduce((a, b) -> a + "&" + b).map(joined -> "?" + joined).orElse("");
    }
}
