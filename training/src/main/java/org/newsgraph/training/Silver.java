package org.newsgraph.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads news that other networks have read (data/silver/README.md): a word a line with its tags, the way to its head in words
 * (0 for the root), its relation and, where it is in a name, its name label; a blank line behind each sentence.
 */
final class Silver {
    private static final int WITHOUT_NAME = 5;

    private Silver() {
    }

    static List<Example> read(Path file) throws IOException {
        List<Example> sentences = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        for (String line : TextFiles.lines(file)) {
            if (line.isEmpty()) {
                sentences.add(sentence(sentences.size(), rows));
                rows.clear();
            } else {
                rows.add(line.split("\t"));
            }
        }
        return sentences;
    }

    private static Example sentence(int index, List<String[]> rows) {
        List<String> words = new ArrayList<>();
        List<String> upos = new ArrayList<>();
        List<String> xpos = new ArrayList<>();
        List<String> relations = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int[] heads = new int[rows.size()];
        for (int i = 0; i < heads.length; i++) {
            String[] row = rows.get(i);
            words.add(row[0]);
            upos.add(row[1]);
            xpos.add(row[2]);
            int way = Integer.parseInt(row[3]);
            heads[i] = way == 0 ? -1 : i + way;
            relations.add(row[4]);
            names.add(row.length > WITHOUT_NAME ? row[WITHOUT_NAME] : "O");
        }
        return new Example("silver-" + index, words, upos, xpos, heads, relations, names, null, null, 1);
    }
}
