package org.newsgraph.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One thing that is told, by one article or by several: the answers of a query that agree in the columns which tell it.
 *
 * @param terms by the names of the query's columns; what is absent in the answer is absent here
 */
public record Line(Map<String, Term> terms, List<Source> sources) {

    /** A term's text; empty where there is none. */
    public String text(String column) {
        Term term = terms.get(column);
        return term == null ? "" : term.text();
    }

    /** A term as it is in the store; empty where there is none. */
    public String code(String column) {
        Term term = terms.get(column);
        return term == null ? "" : term.code();
    }

    /** How many articles say so. */
    public long articles() {
        return sources.stream().map(source -> source.article().href()).distinct().count();
    }

    /** The same with one more column. */
    Line with(String column, Term term) {
        Map<String, Term> all = new LinkedHashMap<>(terms);
        all.put(column, term);
        return new Line(all, sources);
    }

    /** Joins lines that agree in these columns, in the order of the first of each; of other columns the first value stays. */
    static List<Line> joined(List<Line> lines, String... columns) {
        Map<List<String>, List<Line>> groups = new LinkedHashMap<>();
        for (Line line : lines) {
            List<String> key = new ArrayList<>();
            for (String column : columns) {
                key.add(line.code(column));
            }
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(line);
        }
        List<Line> joined = new ArrayList<>();
        for (List<Line> group : groups.values()) {
            Map<String, Term> terms = new LinkedHashMap<>();
            Set<Source> sources = new LinkedHashSet<>();
            for (Line line : group) {
                line.terms.forEach(terms::putIfAbsent);
                line.sources.stream().filter(Objects::nonNull).forEach(sources::add);
            }
            joined.add(new Line(terms, List.copyOf(sources)));
        }
        return joined;
    }
}
