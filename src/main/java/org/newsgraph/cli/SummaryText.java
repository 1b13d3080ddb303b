package org.newsgraph.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import org.newsgraph.BuildSummary;
import org.newsgraph.model.Problem;

/** The last lines of a build. */
final class SummaryText {

    /** What a reader calls the kinds of fact. */
    private static final Map<String, String> KINDS = Map.of("Event", "events", "Participation", "participations",
            "RoleHolding", "role holdings", "Statement", "statements", "Kinship", "kinships");

    private SummaryText() {
    }

    /** After a build that a signal stopped: how to go on. */
    static void printStopped(PrintStream err) {
        err.println("newsgraph: stopped; what is counted above is stored. The same command goes on from there: what is stored is not read again.");
    }

    /** The summary goes to one stream, the inputs that were left out, with their reasons, to the other. */
    static void print(BuildSummary summary, PrintStream out, PrintStream err) {
        for (Problem problem : summary.rejected()) {
            err.println("rejected: " + problem);
        }
        double seconds = summary.seconds();
        out.printf(Locale.ROOT, "articles: %d read, %d new, %d changed, %d unchanged, %d rejected%n", summary.read(), summary.added(),
                summary.changed(), summary.unchanged(), summary.rejected().size());
        if (!summary.passedOver().isEmpty()) {
            out.println("passed over: " + String.join(", ", summary.passedOver().entrySet().stream().map(kind -> kind.getValue() + " " + kind.getKey()).toList()));
        }
        if (!summary.factsByKind().isEmpty()) {
            StringBuilder facts = new StringBuilder();
            summary.factsByKind().forEach((kind, count) ->
                    facts.append(facts.isEmpty() ? "" : ", ").append(count).append(' ').append(KINDS.get(kind)));
            out.println("facts: " + facts);
        }
        out.printf(Locale.ROOT, "time: %.1f s, %.1f articles/s%n", seconds, summary.read() / seconds);
    }
}
