package org.newsgraph.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * A query with its header. A header is a run of lines {@code #+ key: value} above the query, after grlc's decorators:
 * {@code summary}, {@code description}, {@code tags: [event, person]}, and one {@code param NAME: words} for each
 * parameter. A line whose words are set in
 * by three spaces or more goes on with the line before.
 *
 * @param name       the file's name without {@code .rq}
 * @param text       the whole file; valid SPARQL as it stands, which answers for all where no parameter is set
 * @param parameters in the order of the header, then those it doesn't mention
 */
public record NamedQuery(String name, String summary, String description, List<String> tags, List<Parameter> parameters, String text) {

    /**
     * Reads a query file.
     *
     * @throws org.apache.jena.query.QueryParseException where it isn't SPARQL 1.1
     * @throws IllegalArgumentException where the header describes a parameter that the query doesn't have
     */
    public static NamedQuery parse(String name, String text) {
        Map<String, String> header = header(text);
        Map<String, Parameter> found = new LinkedHashMap<>();
        for (Var variable : variables(parsed(text))) {
            if (Parameter.isParameter(variable)) {
                Parameter bare = Parameter.of(variable, "");
                found.put(bare.name(), Parameter.of(variable, header.getOrDefault("param " + bare.name(), "")));
            }
        }
        List<Parameter> parameters = new ArrayList<>();
        for (String key : header.keySet()) {
            if (key.startsWith("param ")) {
                Parameter parameter = found.remove(key.substring(6));
                if (parameter == null) {
                    throw new IllegalArgumentException(name + ": the header describes a parameter that the query doesn't use: " + key.substring(6));
                }
                parameters.add(parameter);
            }
        }
        parameters.addAll(found.values());
        return new NamedQuery(name, header.getOrDefault("summary", ""), header.getOrDefault("description", ""), tags(header), parameters, text);
    }

    /**
     * The query with values in the place of its parameters, put in as terms after parsing: no value can change what is asked.
     *
     * @throws IllegalArgumentException for a parameter that there isn't, or a value of the wrong form
     */
    public Query with(Map<String, String> values) {
        Map<Var, Node> terms = new HashMap<>();
        values.forEach((key, value) -> {
            Parameter parameter = parameters.stream().filter(p -> p.name().equals(key)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no parameter \"" + key + "\" (there is: "
                            + (parameters.isEmpty() ? "none" : String.join(", ", parameters.stream().map(Parameter::name).toList())) + ")"));
            terms.put(parameter.variable(), parameter.node(value));
        });
        Query query = parsed(text);
        return terms.isEmpty() ? query : QueryTransformOps.replaceVars(query, terms);
    }

    private static Query parsed(String text) {
        return QueryFactory.create(text, Syntax.syntaxARQ);
    }

    /** Every variable, wherever it stands: a transformation that changes nothing sees them all. */
    private static Set<Var> variables(Query query) {
        Set<Var> variables = new LinkedHashSet<>();
        NodeTransform collect = node -> {
            if (Var.isVar(node)) {
                variables.add(Var.alloc(node));
            }
            return node;
        };
        QueryTransformOps.transform(query, collect);
        return variables;
    }

    private static List<String> tags(Map<String, String> header) {
        String list = header.getOrDefault("tags", "").replaceAll("^\\[|]$", "").strip();
        return list.isEmpty() ? List.of() : List.of(list.split("\\s*,\\s*"));
    }

    private static Map<String, String> header(String text) {
        Map<String, String> header = new LinkedHashMap<>();
        String last = null;
        for (String line : text.lines().takeWhile(l -> l.startsWith("#+")).toList()) {
            String words = line.substring(2);
            int colon = words.indexOf(':');
            if (last != null && words.startsWith("   ")) {
                header.merge(last, words.strip(), (a, b) -> a + " " + b);
            } else if (colon > 0) {
                last = words.substring(0, colon).strip();
                header.put(last, words.substring(colon + 1).strip());
            }
        }
        return header;
    }
}
