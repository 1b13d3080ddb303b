package org.newsgraph.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads CoNLL-U; words of multi-word tokens count, ranges and empty nodes don't. */
final class Conllu {
    /** A sentence and the last column of its words, which holds further layers in GUM. */
    record Sentence(Example example, List<String> misc) {
    }

    private Conllu() {
    }

    static List<Sentence> read(Path file) throws IOException {
        List<Sentence> sentences = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        String id = "";
        for (String line : TextFiles.lines(file)) {
            if (line.startsWith("# sent_id = ")) {
                id = line.substring("# sent_id = ".length());
            } else if (line.isBlank()) {
                if (!rows.isEmpty()) {
                    sentences.add(sentence(id, rows));
                }
                rows.clear();
            } else if (!line.startsWith("#")) {
                String[] columns = line.split("\t");
                if (columns[0].matches("\\d+")) {
                    rows.add(columns);
                }
            }
        }
        if (!rows.isEmpty()) {
            sentences.add(sentence(id, rows));
        }
        return sentences;
    }

    private static Sentence sentence(String id, List<String[]> rows) {
        int n = rows.size();
        int[] heads = new int[n];
        List<String> words = new ArrayList<>(n);
        List<String> upos = new ArrayList<>(n);
        List<String> xpos = new ArrayList<>(n);
        List<String> relations = new ArrayList<>(n);
        List<String> misc = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            String[] row = rows.get(i);
            words.add(row[1]);
            upos.add(row[3]);
            xpos.add(row[4]);
            heads[i] = Integer.parseInt(row[6]) - 1;
            relations.add(row[7]);
            misc.add(row[9]);
        }
        return new Sentence(new Example(id, words, upos, xpos, heads, relations, null, null, null, 0), misc);
    }

    /** Value of one key of the last column, or null. */
    static String misc(String column, String key) {
        for (String part : column.split("\\|")) {
            if (part.startsWith(key + "=")) {
                return part.substring(key.length() + 1);
            }
        }
        return null;
    }

    /** By sentence id. */
    static Map<String, Example> byId(List<Sentence> sentences) {
        Map<String, Example> map = new HashMap<>();
        sentences.forEach(s -> map.put(s.example().id(), s.example()));
        return map;
    }
}
