package org.newsgraph.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads sentences with one word and its name label a line. */
final class BioFile {
    private BioFile() {
    }

    /** @param word column of the word, label column of the label; -1 for the last one */
    static List<Example> read(Path file, int word, int label) throws IOException {
        List<Example> sentences = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        String id = "";
        for (String line : TextFiles.lines(file)) {
            if (line.startsWith("# sent_id = ")) {
                id = line.substring("# sent_id = ".length());
            }
            String[] columns = line.split("\\s+");
            if (line.isBlank() || line.startsWith("-DOCSTART")) {
                if (!words.isEmpty()) {
                    sentences.add(new Example(id, List.copyOf(words), null, null, null, null, wellFormed(labels), null, null, 1));
                }
                words.clear();
                labels.clear();
            } else if (!line.startsWith("# ") && columns.length > 1) {
                words.add(columns[word]);
                labels.add(columns[label < 0 ? columns.length - 1 : label]);
            }
        }
        if (!words.isEmpty()) {
            sentences.add(new Example(id, List.copyOf(words), null, null, null, null, wellFormed(labels), null, null, 1));
        }
        return sentences;
    }

    /** An I that follows nothing of its type opens a name: sets without B use it so. A question mark is not known. */
    private static List<String> wellFormed(List<String> labels) {
        List<String> out = new ArrayList<>();
        String type = "";
        for (String label : labels) {
            String here = label.length() > 2 && label.charAt(1) == '-' ? label.substring(2) : "";
            boolean inside = label.startsWith("I-") && here.equals(type);
            if (label.equals("?")) {
                out.add(null);
            } else {
                out.add(here.isEmpty() ? "O" : (inside ? "I-" : "B-") + here);
            }
            type = here;
        }
        return out;
    }
}
