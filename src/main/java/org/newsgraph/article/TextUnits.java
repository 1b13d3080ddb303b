package org.newsgraph.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into the stretches that one block may span: its lines, or, where an editor has broken paragraphs into
 * lines of a fixed width, the paragraphs.
 */
final class TextUnits {

    /** Widths that editors wrap at; longer lines are paragraphs of their own. */
    private static final int MIN_WIDTH = 40;
    private static final int MAX_WIDTH = 120;
    /** How far a wrapped line may stay behind the width beyond the word that didn't fit. */
    private static final int SLACK = 8;

    /**
     * A line or a paragraph, without white space at its ends.
     *
     * @param begin    UTF-16 offset
     * @param end      after the last character
     * @param afterGap whether a blank line, or the head of the text, stands before it
     */
    record Unit(int begin, int end, boolean afterGap, String text) {
    }

    private TextUnits() {
    }

    static List<Unit> of(String text) {
        List<Unit> lines = lines(text);
        int width = wrapWidth(lines);
        return width == 0 ? lines : join(text, lines, width);
    }

    /** The lines that are not blank. */
    static List<Unit> lines(String text) {
        List<Unit> lines = new ArrayList<>();
        boolean gap = true;
        for (int begin = 0; begin < text.length(); ) {
            int end = begin;
            while (end < text.length() && !isLineEnd(text.charAt(end))) {
                end++;
            }
            int first = begin;
            int last = end;
            while (first < last && isSpace(text.charAt(first))) {
                first++;
            }
            while (last > first && isSpace(text.charAt(last - 1))) {
                last--;
            }
            if (first < last) {
                lines.add(new Unit(first, last, gap, text.substring(first, last)));
            }
            gap = first == last;
            begin = end + (text.startsWith("\r\n", end) ? 2 : 1);
        }
        return lines;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u000b' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff' || c < ' ';
    }

    /**
     * The width that the lines were broken at, or 0. Breaking at a width leaves a trace that nothing else leaves: each
     * line but a paragraph's last is so long that the next word would not have fitted.
     */
    private static int wrapWidth(List<Unit> lines) {
        int width = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (!lines.get(i + 1).afterGap()) {
                width = Math.max(width, lines.get(i).text().length());
            }
        }
        if (width < MIN_WIDTH || width > MAX_WIDTH) {
            return 0;
        }
        int inside = 0;
        int filled = 0;
        int open = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (!lines.get(i + 1).afterGap()) {
                inside++;
                filled += isFilled(lines.get(i), lines.get(i + 1), width) ? 1 : 0;
                open += Punctuation.endsSentence(lines.get(i).text()) ? 0 : 1;
            }
        }
        return inside >= 3 && filled * 10 >= inside * 7 && open * 2 >= inside ? width : 0;
    }

    private static boolean isFilled(Unit line, Unit following, int width) {
        int space = following.text().indexOf(' ');
        int word = space < 0 ? following.text().length() : space;
        return line.text().length() + 1 + word > width - SLACK;
    }

    private static List<Unit> join(String text, List<Unit> lines, int width) {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Unit first = lines.get(i);
            int last = i;
            while (last + 1 < lines.size() && !lines.get(last + 1).afterGap() && isFilled(lines.get(last), lines.get(last + 1), width)) {
                last++;
            }
            int end = lines.get(last).end();
            units.add(new Unit(first.begin(), end, first.afterGap(), text.substring(first.begin(), end)));
            i = last;
        }
        return units;
    }
}
