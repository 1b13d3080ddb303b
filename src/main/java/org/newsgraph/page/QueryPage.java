package org.newsgraph.page;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.newsgraph.export.Csv;
import org.newsgraph.query.NamedQuery;
import org.newsgraph.query.Parameter;

/** A question of {@code queries/} as a form, with its answer as a table. */
final class QueryPage {

    private static final int PER_PAGE = 200;

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
            Query asked = query.with(values);
            List<String> columns = asked.getResultVars();
            int page = request.number("page");
            List<Line> lines = lines(view, query.with(values), (page - 1L) * PER_PAGE, PER_PAGE + 1L);
            model.put("columns", columns);
            String by = request.parameter("by");
            Map<String, String> shared = new LinkedHashMap<>(values);
            if (!by.isEmpty()) {
                shared.put("by", by);
            }
            ListPage.paged(model, lines, page, "/queries/" + query.name() + parameters(shared), PER_PAGE);
            // the picture is of more than the page shows, but not of a table without end
            List<Line> all = page == 1 && lines.size() <= PER_PAGE ? lines : lines(view, query.with(values), 0, StoreView.MOST_ROWS);
            model.put("chartCut", all.size() == StoreView.MOST_ROWS);
            QueryChart.of(columns, all, by).ifPresent(chart -> model.put("chart", chart));
            model.put("link", "/queries/" + query.name() + parameters(shared));
            model.put("sparql", query.with(values).toString());
        } catch (IllegalArgumentException e) {
            model.put("problem", e.getMessage());
        }
        return model;
    }

    private static List<Line> lines(StoreView view, Query asked, long offset, long limit) {
        asked.setOffset(offset);
        asked.setLimit(limit);
        List<Line> lines = new ArrayList<>();
        for (Map<String, Node> row : view.rows(asked)) {
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
