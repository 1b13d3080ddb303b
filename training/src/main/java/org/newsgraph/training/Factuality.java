package org.newsgraph.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.syntax.encoder.Labels;

/** Whether what a predicate tells of happened, from the graded judgements of UDS: above zero it did. */
final class Factuality {
    private Factuality() {
    }

    /** Labels by sentence id; only words that were judged have one. */
    static Map<String, List<String>> read(Path file, Map<String, Example> sentences) throws IOException {
        Map<String, List<String>> labels = new HashMap<>();
        for (String line : TextFiles.lines(file)) {
            String[] columns = line.split("\t");
            Example sentence = sentences.get(columns[0]);
            if (sentence != null) {
                List<String> row = labels.computeIfAbsent(columns[0],
                        k -> Arrays.asList(new String[sentence.words().size()]));
                double score = Double.parseDouble(columns[3]);
                row.set(Integer.parseInt(columns[1]) - 1, Labels.FACTUALITY.get(score > 0 ? 0 : 1));
            }
        }
        return labels;
    }
}
