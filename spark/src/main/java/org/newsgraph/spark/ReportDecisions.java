package org.newsgraph.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.newsgraph.identity.Sketch;

/**
 * Decides which articles are one report, by the sketches and bands of {@link Sketch}. Articles with one and the same sketch (an agency's text in a
 * thousand papers) stand for each other, so that only different texts are ever compared.
 */
final class ReportDecisions {

    private static final String BAND = "band";
    private static final String PAIR = "pair";
    private static final String OVER = "over";

    private final JavaRDD<String[]> articles;
    private final Steps steps;
    private final Stored found;

    /** @param articles sketch, id and day; those without a sketch left out */
    ReportDecisions(JavaRDD<String[]> articles, Steps steps, Settings settings) throws IOException {
        this.articles = articles;
        this.steps = steps;
        int largest = settings.largestBlock();
        Stored sketches = steps.step("sketches", () -> steps.grouped(articles, ReportDecisions::banded));
        this.found = steps.step("report-pairs", () -> steps.grouped(sketches.rows(steps.context()).filter(row -> row[0].startsWith(BAND)),
                (band, rows) -> pairs(band, rows, largest)).union(sketches.rows(steps.context()).filter(row -> row[0].equals(PAIR))));
    }

    /** Bands that too many different texts share, with their sizes. */
    JavaRDD<String[]> tooLarge() {
        return found.rows(steps.context()).filter(row -> row[0].equals(OVER)).map(row -> Rows.row(row[1], row[2]));
    }

    /** Each article that is one report with an earlier one, and the earliest of them. */
    Stored decide() throws IOException {
        Stored pairs = steps.step("report-edges", () -> found.rows(steps.context()).filter(row -> row[0].equals(PAIR)).map(row -> Rows.row(row[1], row[2])));
        return steps.step("reports", () -> {
            JavaRDD<String[]> components = Components.of(pairs, steps, "report");
            JavaRDD<String[]> members = steps.grouped(components.map(row -> Rows.row(row[0], "0", row[1]))
                    .union(articles.map(row -> Rows.row(row[1], "1", row[2]))), (id, rows) -> {
                        String[] component = rows.next();
                        // the empty day comes before all others
                        return component[1].equals("0") ? Rows.one(component[2], rows.next()[2], id) : Rows.none();
                    });
            return steps.grouped(members, (component, rows) -> {
                String earliest = rows.next()[2];
                return SortedArticles.map(rows, row -> Rows.row(row[2], earliest));
            });
        });
    }

    /** The bands of a sketch, and each other article that has it with the first one. */
    private static Iterator<String[]> banded(String sketch, Iterator<String[]> rows) {
        String first = rows.next()[1];
        List<String[]> banded = new ArrayList<>();
        Sketch.decoded(sketch).bands().forEach(band -> banded.add(Rows.row(BAND + band, first, sketch)));
        Iterator<String[]> bands = banded.iterator();
        return new Until<>("sketches", () -> bands.hasNext() ? bands.next() : rows.hasNext() ? Rows.row(PAIR, rows.next()[1], first) : null, () -> { });
    }

    private record Text(String id, Sketch sketch) {
    }

    private static Iterator<String[]> pairs(String band, Iterator<String[]> rows, int largest) {
        List<Text> texts = new ArrayList<>();
        long size = 0;
        while (rows.hasNext()) {
            String[] row = rows.next();
            if (++size <= largest) {
                texts.add(new Text(row[1], Sketch.decoded(row[2])));
            }
        }
        if (size > largest) {
            return Rows.one(OVER, band.substring(BAND.length()), String.valueOf(size));
        }
        List<String[]> pairs = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (texts.get(i).sketch().isSameReport(texts.get(j).sketch())) {
                    pairs.add(Rows.row(PAIR, texts.get(i).id(), texts.get(j).id()));
                }
            }
        }
        return pairs.iterator();
    }
}
