package org.newsgraph.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A tab-separated word list on the class path: comment lines that begin with {@code #} tell its purpose, source and
 * licence, then comes a row of column names, then one entry a line. A name that ends in {@code .gz} is unpacked.
 */
public record TsvTable(String name, List<String> columns, List<Row> rows) {

    /** A line of the table; {@code line} counts from 1 in the file. */
    public record Row(int line, List<String> cells) {
        public String get(int column) {
            return cells.get(column);
        }
    }

    /**
     * Reads a table and checks its columns.
     *
     * @throws IllegalStateException naming file and line where the table isn't as declared
     */
    public static TsvTable load(String resource, String... columns) {
        InputStream in = TsvTable.class.getClassLoader().getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException(resource + ": no such word list on the class path");
        }
        try (InputStream raw = in;
             BufferedReader lines = new BufferedReader(new InputStreamReader(
                     resource.endsWith(".gz") ? new GZIPInputStream(raw) : raw, StandardCharsets.UTF_8))) {
            List<Row> rows = new ArrayList<>();
            List<String> header = null;
            int number = 0;
            for (String line; (line = lines.readLine()) != null; ) {
                number++;
                if (line.startsWith("#") || line.isBlank()) {
                    continue;
                }
                List<String> cells = List.of(line.split("\t", -1));
                if (header == null) {
                    header = cells;
                    if (!header.equals(List.of(columns))) {
                        throw new IllegalStateException(resource + ":" + number + ": columns are " + header + ", not " + List.of(columns));
                    }
                } else if (cells.size() != header.size()) {
                    throw new IllegalStateException(resource + ":" + number + ": " + cells.size() + " cells instead of " + header.size());
                } else {
                    rows.add(new Row(number, cells));
                }
            }
            if (header == null) {
                throw new IllegalStateException(resource + ": no row of column names");
            }
            return new TsvTable(resource, header, List.copyOf(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
