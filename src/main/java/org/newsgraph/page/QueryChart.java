package org.newsgraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table's picture: a number for each name as bars, or for each day, month or year as columns. Where the table has no
 * column of numbers, its rows are counted.
 *
 * @param by      the column whose values stand below the bars
 * @param what    what is counted or summed up: the column of numbers, or "rows"
 * @param choices the columns that a chart can be drawn by
 * @param columns over time; null where the values are no dates
 * @param bars    null where the values are dates
 * @param left    how many names more there are than bars
 */
public record QueryChart(String by, String what, List<String> choices, Columns columns, List<Bar> bars, int left) {

    private static final int MOST_BARS = 15;
    private static final Set<String> NO_NAMES = Set.of("sentence", "words", "said", "content", "evidence");
    private static final Set<String> NO_MEASURES = Set.of("confidence");

    /** One name's number; {@code percent} of the greatest. */
    public record Bar(Term name, String number, double percent) {
    }

    /** The picture of a table; none where no column has names or dates that are worth one. */
    static Optional<QueryChart> of(List<String> columns, List<Line> lines, String wanted) {
        List<String> choices = new ArrayList<>();
        String number = "";
        String date = "";
        String repeated = "";
        for (String column : columns) {
            List<Term> terms = lines.stream().map(line -> line.terms().get(column)).filter(java.util.Objects::nonNull).toList();
            long different = terms.stream().map(Term::code).distinct().count();
            if (terms.isEmpty()) {
                continue;
            }
            if (terms.stream().allMatch(QueryChart::isNumber)) {
                number = number.isEmpty() && !NO_MEASURES.contains(column) ? column : number;
            } else if (!NO_NAMES.contains(column) && different > 1) {
                choices.add(column);
                boolean dates = terms.stream().allMatch(term -> term.href() == null && Moment.of(term.code()).isPresent());
                date = date.isEmpty() && dates ? column : date;
                repeated = repeated.isEmpty() && !dates && different < terms.size() ? column : repeated;
            }
        }
        if (choices.isEmpty()) {
            return Optional.empty();
        }
        String by = choices.contains(wanted) ? wanted : !number.isEmpty() ? date.isEmpty() ? choices.get(0) : date
                : !repeated.isEmpty() ? repeated : !date.isEmpty() ? date : choices.get(0);
        String what = number.isEmpty() ? "rows" : number;
        boolean dated = lines.stream().map(line -> line.terms().get(by)).filter(java.util.Objects::nonNull)
                .allMatch(term -> term.href() == null && Moment.of(term.code()).isPresent());
        Optional<Columns> overTime = dated ? Columns.of(lines.stream().filter(line -> line.terms().containsKey(by))
                .map(line -> new Columns.Count(line.code(by), 0, measure(line, what))).toList(), List.of(what), (series, first, last) -> null) : Optional.empty();
        return Optional.of(overTime.map(drawn -> new QueryChart(by, what, choices, drawn, null, 0)).orElseGet(() -> bars(lines, by, what, choices)));
    }

    private static QueryChart bars(List<Line> lines, String by, String what, List<String> choices) {
        Map<String, Term> names = new LinkedHashMap<>();
        Map<String, Double> sums = new LinkedHashMap<>();
        for (Line line : lines) {
            Term name = line.terms().get(by);
            if (name != null) {
                names.putIfAbsent(name.code(), name);
                sums.merge(name.code(), measure(line, what), Double::sum);
            }
        }
        List<Map.Entry<String, Double>> sorted = sums.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()).thenComparing(entry -> names.get(entry.getKey()).text())).toList();
        double most = sorted.stream().mapToDouble(entry -> Math.abs(entry.getValue())).max().orElse(1);
        List<Bar> bars = sorted.stream().limit(MOST_BARS).map(entry -> new Bar(names.get(entry.getKey()), Columns.written(entry.getValue()),
                most == 0 ? 0 : Math.round(1000 * Math.max(0, entry.getValue()) / most) / 10.0)).toList();
        return new QueryChart(by, what, choices, null, bars, sorted.size() - bars.size());
    }

    private static double measure(Line line, String what) {
        Term number = line.terms().get(what);
        return what.equals("rows") ? 1 : number == null ? 0 : Double.parseDouble(number.code());
    }

    private static boolean isNumber(Term term) {
        return term.href() == null && term.code().matches("[+-]?[0-9]{1,15}(\\.[0-9]{1,15})?([eE][+-]?[0-9]{1,2})?") && !term.code().matches("\\d{4}");
    }
}
