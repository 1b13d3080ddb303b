package org.newsgraph.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Comma-separated values as RFC 4180 has them, in UTF-8. A cell that a spreadsheet would run as a formula (it begins with
 * {@code = + - @}, a tab or a line end, and is no number) gets an apostrophe before it.
 */
public final class Csv {

    private final BufferedWriter out;

    public Csv(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 13);
    }

    /** Writes a row; null is an empty cell. */
    public void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(quoted(harmless(cells.get(i) == null ? "" : cells.get(i))));
        }
        out.write("\r\n");
    }

    /** Hands on what is still held back; the stream stays open. */
    public void flush() throws IOException {
        out.flush();
    }

    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 && !cell.matches("[+-]?[0-9]+([.][0-9]+)?") ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        return cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r') ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
