package org.newsgraph.identity;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.newsgraph.graph.Iris;

/** {@code corrections.csv}: a line for each thing that a reader puts right; {@code docs/corrections.md} tells its columns. */
public final class CorrectionsFile {

    /** Where it is looked for in a folder of articles. */
    public static final String NAME = "corrections.csv";

    private static final List<String> COLUMNS = List.of("correction", "subject", "object", "article", "by", "date", "note");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader(COLUMNS.toArray(String[]::new)).setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true).setTrim(true).setRecordSeparator('\n').get();

    private CorrectionsFile() {
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException naming file and line where one can't be understood
     */
    public static List<Correction> read(Path file, Iris iris) throws IOException {
        List<Correction> corrections = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8); CSVParser parser = FORMAT.parse(reader)) {
            for (CSVRecord record : parser) {
                try {
                    corrections.add(correction(record, iris));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(file + ":" + parser.getCurrentLineNumber() + ": " + e.getMessage(), e);
                }
            }
        }
        return corrections.stream().distinct().toList();
    }

    /** Adds a line; makes the file where there is none. */
    public static void append(Path file, Correction correction, Iris iris) throws IOException {
        StringBuilder line = new StringBuilder();
        if (!Files.exists(file) || Files.size(file) == 0) {
            line.append(String.join(",", COLUMNS)).append('\n');
        } else if (!Files.readString(file).endsWith("\n")) {
            line.append('\n');
        }
        String object = correction.kind() == Correction.Kind.LABEL || correction.kind() == Correction.Kind.ALIAS ? correction.object()
                : local(correction.object(), iris);
        line.append(CSVFormat.RFC4180.builder().setRecordSeparator('\n').get().format(correction.kind().words(), local(correction.subject(), iris), object,
                correction.article().orElse(""), correction.by(), correction.date(), correction.note())).append('\n');
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** A correction from words as they stand in a line: IRIs with or without the base. */
    public static Correction correction(String kind, String subject, String object, String article, String by, String date, String note, Iris iris) {
        Correction.Kind of = Correction.Kind.of(kind);
        boolean words = of == Correction.Kind.LABEL || of == Correction.Kind.ALIAS;
        return new Correction(of, whole(subject, iris), words ? object : whole(object, iris), articleId(article, iris), by, date, note);
    }

    private static Correction correction(CSVRecord record, Iris iris) {
        if (record.size() < 2 || record.size() > COLUMNS.size()) {
            throw new IllegalArgumentException(record.size() + " cells (the columns are " + String.join(", ", COLUMNS) + ")");
        }
        List<String> cells = new ArrayList<>(record.toList());
        while (cells.size() < COLUMNS.size()) {
            cells.add("");
        }
        return correction(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5), cells.get(6), iris);
    }

    private static String whole(String iri, Iris iris) {
        return iri.isBlank() || iri.matches("[A-Za-z][A-Za-z0-9+.-]*:.*") ? iri : iris.base() + iri;
    }

    private static String local(String iri, Iris iris) {
        return iri.startsWith(iris.base()) ? iri.substring(iris.base().length()) : iri;
    }

    private static Optional<String> articleId(String article, Iris iris) {
        if (article.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(article.startsWith(iris.base() + "article/") ? iris.articleId(article) : article);
    }
}
