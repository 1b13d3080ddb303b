package org.newsgraph.query;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** Rows as columns for a reader: words without quotation marks, names shortened by prefixes, line breaks shown as blanks. */
final class ResultTable {

    private final PrefixMapping prefixes;

    ResultTable(PrefixMapping prefixes) {
        this.prefixes = prefixes;
    }

    void write(RowSet rows, PrintStream out) {
        List<Var> columns = rows.getResultVars();
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns.stream().map(Var::getVarName).toList());
        while (rows.hasNext()) {
            Binding row = rows.next();
            lines.add(columns.stream().map(column -> cell(row.get(column))).toList());
        }
        int[] widths = new int[columns.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(line.get(i)));
            }
        }
        for (int n = 0; n < lines.size(); n++) {
            out.println(padded(lines.get(n), widths));
            if (n == 0) {
                List<String> rule = new ArrayList<>();
                for (int i = 0; i < widths.length; i++) {
                    rule.add("-".repeat(i == widths.length - 1 ? length(lines.get(0).get(i)) : widths[i]));
                }
                out.println(padded(rule, widths));
            }
        }
    }

    private static String padded(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(cells.get(i));
            if (i < cells.size() - 1) {
                line.append(" ".repeat(widths[i] - length(cells.get(i)) + 2));
            }
        }
        return line.toString().stripTrailing();
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private String cell(Node node) {
        if (node == null) {
            return "";
        }
        if (node.isURI()) {
            return prefixes.shortForm(node.getURI());
        }
        String words = node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
        return words.replaceAll("\\s+", " ").strip();
    }
}
