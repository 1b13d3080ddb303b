package org.newsgraph.training.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A sentence of a treebank in CoNLL-U, without its multiword lines and empty nodes. */
record Conllu(String text, List<String> comments, List<String[]> rows) {

    static final int FORM = 1;
    static final int LEMMA = 2;
    static final int UPOS = 3;
    static final int XPOS = 4;
    static final int HEAD = 6;
    static final int RELATION = 7;
    static final int MISC = 9;

    List<String> column(int index) {
        return rows.stream().map(row -> row[index]).toList();
    }

    static List<Conllu> read(List<Path> files) throws IOException {
        List<Conllu> sentences = new ArrayList<>();
        for (Path file : files) {
            try (BufferedReader lines = lines(file)) {
                List<String> comments = new ArrayList<>();
                List<String[]> rows = new ArrayList<>();
                String text = "";
                for (String line; (line = lines.readLine()) != null; ) {
                    if (line.startsWith("#")) {
                        comments.add(line);
                        text = line.startsWith("# text = ") ? line.substring(9) : text;
                    } else if (line.isEmpty() && rows.isEmpty()) {
                        continue;
                    } else if (line.isEmpty()) {
                        sentences.add(new Conllu(text, List.copyOf(comments), List.copyOf(rows)));
                        comments.clear();
                        rows.clear();
                    } else {
                        String[] row = line.split("\t");
                        if (row[0].chars().allMatch(Character::isDigit)) {
                            rows.add(row);
                        }
                    }
                }
            }
        }
        return sentences;
    }

    /** The lines of a file, unpacked where its name ends in {@code .gz}. */
    static BufferedReader lines(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
    }
}
