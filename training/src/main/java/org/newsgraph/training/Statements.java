package org.newsgraph.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who says what, from PropBank's roles of saying verbs: its ARG0 is the source, its ARG1 the content. */
final class Statements {
    private static final Set<String> SAYING = Set.of("say.01", "tell.01", "add.01", "announce.01", "state.01", "claim.01",
            "report.01", "note.01", "warn.01", "argue.01", "insist.01", "deny.01", "confirm.01", "declare.01",
            "explain.01", "admit.01", "acknowledge.01", "assert.01", "allege.01", "suggest.01", "stress.01",
            "emphasize.01", "believe.01", "think.01", "hope.01", "promise.01", "pledge.01", "vow.01", "predict.01",
            "reveal.01", "disclose.01", "conclude.01", "maintain.01", "contend.01", "complain.01", "remark.01",
            "mention.01", "estimate.01", "reiterate.01", "respond.01", "reply.01", "answer.01", "write.01", "demand.01",
            "urge.01", "accuse.01", "indicate.01", "concede.01", "caution.01", "quote.01", "testify.01", "swear.01");
    private static final Map<String, String> ROLES = Map.of("ARG0", "SOURCE", "ARG1", "CONTENT");

    private Statements() {
    }

    /** Labels by sentence id, for sentences with any predicate: those without a saying verb hold O alone. */
    static Map<String, List<String>> read(Path file, Map<String, Example> sentences) throws IOException {
        Map<String, List<String>> labels = new HashMap<>();
        for (String line : TextFiles.lines(file)) {
            String[] columns = line.split("\t");
            Example sentence = sentences.get(columns[0]);
            if (sentence == null) {
                continue;
            }
            List<String> row = labels.computeIfAbsent(columns[0],
                    k -> Arrays.asList(filled(sentence.words().size())));
            if (SAYING.contains(columns[3]) && columns.length > 4 && columns[4].contains("ARG1:")) {
                mark(row, columns);
            }
        }
        return labels;
    }

    private static String[] filled(int n) {
        String[] row = new String[n];
        Arrays.fill(row, "O");
        return row;
    }

    private static void mark(List<String> row, String[] columns) {
        String[] roles = columns[4].split(" ");
        Arrays.sort(roles, (a, b) -> b.compareTo(a));
        for (String role : roles) {
            int colon = role.indexOf(':');
            String part = colon < 0 ? null : ROLES.get(role.substring(0, colon));
            if (part == null) {
                continue;
            }
            String[] bounds = role.substring(colon + 1).split("-");
            int first = Integer.parseInt(bounds[0]) - 1;
            int last = Integer.parseInt(bounds[bounds.length - 1]) - 1;
            for (int i = first; i <= last && i < row.size(); i++) {
                if (!part.equals("CONTENT") || row.get(i).equals("O")) {
                    row.set(i, part);
                }
            }
        }
        row.set(Integer.parseInt(columns[1]) - 1, "CUE");
    }
}
