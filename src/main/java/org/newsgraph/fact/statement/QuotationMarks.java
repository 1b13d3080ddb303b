package org.newsgraph.fact.statement;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.model.Span;

/**
 * Pairs the quotation marks of a text. One walk over the text with a stack of open marks; what a mark does follows from its
 * shape and, for shapes that both open and close, from its neighbours and from what is open.
 */
final class QuotationMarks {

    private enum Shape {
        DOUBLE, SINGLE, ANGLE
    }

    private record Open(Shape shape, int begin, int length, boolean startsParagraph) {
    }

    /** No real text nests deeper; it bounds the time for one that only pretends to. */
    private static final int DEEPEST = 6;

    private final int[] text;
    private final List<Quotation> pairs = new ArrayList<>();
    private final List<Open> stack = new ArrayList<>();

    QuotationMarks(int[] text, List<Span> paragraphs) {
        this.text = text;
        for (int i = 0; i < paragraphs.size(); i++) {
            walk(paragraphs.get(i));
            endParagraph(paragraphs.get(i), i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : null);
        }
    }

    List<Quotation> pairs() {
        return pairs;
    }

    private void walk(Span paragraph) {
        int[] nextSingleClose = nextSingleClose(paragraph);
        boolean blank = true;
        for (int at = paragraph.begin(); at < paragraph.end(); at++) {
            int c = text[at];
            int length = (c == '\'' && is(at + 1, '\'') || c == '`' && is(at + 1, '`')) && at + 1 < paragraph.end() ? 2 : 1;
            int before = at > paragraph.begin() ? text[at - 1] : ' ';
            int after = at + length < paragraph.end() ? text[at + length] : ' ';
            if (length == 2) {
                mark(Shape.DOUBLE, at, 2, c == '`' || opens(Shape.DOUBLE, before, after), blank);
                at++;
            } else if (c == '“') {
                // „…“ closes where a low mark is open
                mark(Shape.DOUBLE, at, 1, !(isOpenLow() && !Character.isLetterOrDigit(after)), blank);
            } else if (c == '„') {
                mark(Shape.DOUBLE, at, 1, true, blank);
            } else if (c == '”') {
                mark(Shape.DOUBLE, at, 1, !isOpen(Shape.DOUBLE) && blank, blank);
            } else if (c == '"' || c == '＂') {
                mark(Shape.DOUBLE, at, 1, opens(Shape.DOUBLE, before, after), blank);
            } else if (c == '«' || c == '»') {
                mark(Shape.ANGLE, at, 1, !isOpen(Shape.ANGLE) || c == '«' && Character.isLetterOrDigit(after) && !Character.isLetterOrDigit(before), blank);
            } else if (c == '‘' || c == '’' || c == '\'' || c == '‚' && !Character.isDigit(before)) {
                single(at, c, before, after, nextSingleClose[at - paragraph.begin()], blank);
            }
            blank &= Character.isWhitespace(c) || isMark(c);
        }
    }

    private void single(int at, int c, int before, int after, int nextClose, boolean blank) {
        if (isOpen(Shape.SINGLE) && closesSingle(c, before, after)) {
            // "the leaders' plan'": a plural's apostrophe, if a better mark follows
            boolean plural = before == 's' && after == ' ' && nextClose >= 0;
            if (!plural) {
                close(Shape.SINGLE, at, 1);
            }
        } else if (c != '’' && !Character.isLetterOrDigit(before) && !Character.isWhitespace(after) && nextClose >= 0
                && !Character.isDigit(after) && !isOpen(Shape.SINGLE)) {
            stack.add(new Open(Shape.SINGLE, at, 1, blank));
        }
    }

    private static boolean closesSingle(int c, int before, int after) {
        return c != '‘' && !Character.isWhitespace(before) && !Character.isLetterOrDigit(after);
    }

    /** For each position of a paragraph: where the next single mark that can close stands, before another one that must open; -1 for none. */
    private int[] nextSingleClose(Span paragraph) {
        int[] next = new int[paragraph.length()];
        int close = -1;
        for (int at = paragraph.end() - 1; at >= paragraph.begin(); at--) {
            next[at - paragraph.begin()] = close;
            int c = text[at];
            if (c == '‘' || c == '’' || c == '\'') {
                int before = at > paragraph.begin() ? text[at - 1] : ' ';
                int after = at + 1 < paragraph.end() ? text[at + 1] : ' ';
                if (closesSingle(c, before, after)) {
                    close = at;
                } else if (c != '’' && !Character.isLetterOrDigit(before) && !Character.isWhitespace(after)) {
                    close = -1;
                }
            }
        }
        return next;
    }

    private boolean opens(Shape shape, int before, int after) {
        if (!isOpen(shape)) {
            // 6" and a lone mark before a space open nothing
            return !Character.isWhitespace(after) || Character.isWhitespace(before);
        }
        if ((Character.isWhitespace(before) || before == '(' || before == '[') && !Character.isWhitespace(after)) {
            // it can only open, so the mark before was left without its partner
            stack.removeIf(open -> open.shape() == shape);
            return true;
        }
        return false;
    }

    private void mark(Shape shape, int at, int length, boolean opening, boolean blank) {
        if (opening) {
            if (stack.size() < DEEPEST) {
                stack.add(new Open(shape, at, length, blank));
            }
        } else {
            close(shape, at, length);
        }
    }

    private void close(Shape shape, int at, int length) {
        for (int i = stack.size() - 1; i >= 0; i--) {
            Open open = stack.get(i);
            if (open.shape() == shape) {
                while (stack.size() > i) {
                    stack.remove(stack.size() - 1);
                }
                int innerBegin = open.begin() + open.length();
                if (innerBegin < at) {
                    pairs.add(new Quotation(new Span(open.begin(), at + length), new Span(innerBegin, at), depth(), Quotation.End.MARK));
                }
                return;
            }
        }
    }

    private int depth() {
        return stack.size();
    }

    /** What is open where a paragraph ends: goes on, was forgotten, or never was a quotation. */
    private void endParagraph(Span paragraph, Span next) {
        stack.removeIf(open -> open.shape() == Shape.SINGLE);
        if (stack.isEmpty()) {
            return;
        }
        Open open = stack.get(0);
        boolean again = next != null && opensWith(next, open.shape());
        if (!again && next != null && closesBeforeOpening(next, open.shape())) {
            // no mark at the head of the next paragraph, but one that closes: one quotation over both
            while (stack.size() > 1) {
                stack.remove(stack.size() - 1);
            }
            return;
        }
        stack.clear();
        if (again || open.startsParagraph()) {
            int begin = open.begin() + open.length();
            if (begin < paragraph.end()) {
                pairs.add(new Quotation(new Span(open.begin(), paragraph.end()), new Span(begin, paragraph.end()), 0,
                        again ? Quotation.End.GOES_ON : Quotation.End.MISSING));
            }
        }
    }

    private boolean opensWith(Span paragraph, Shape shape) {
        int at = paragraph.begin();
        while (at < paragraph.end() && Character.isWhitespace(text[at])) {
            at++;
        }
        return at < paragraph.end() && shape == (text[at] == '«' || text[at] == '»' ? Shape.ANGLE
                : text[at] == '"' || text[at] == '“' || text[at] == '”' || text[at] == '`' ? Shape.DOUBLE : null);
    }

    private boolean closesBeforeOpening(Span paragraph, Shape shape) {
        for (int at = paragraph.begin(); at < paragraph.end(); at++) {
            int c = text[at];
            int before = at > paragraph.begin() ? text[at - 1] : ' ';
            int after = at + 1 < paragraph.end() ? text[at + 1] : ' ';
            if (shape == Shape.ANGLE && c == '»' || shape == Shape.DOUBLE && c == '”') {
                return true;
            }
            if (c == '«' || c == '“' || c == '„') {
                return false;
            }
            if (c == '"' && shape == Shape.DOUBLE) {
                return !Character.isWhitespace(before) && !Character.isLetterOrDigit(after);
            }
        }
        return false;
    }

    private boolean isOpen(Shape shape) {
        return stack.stream().anyMatch(open -> open.shape() == shape);
    }

    private boolean isOpenLow() {
        return stack.stream().anyMatch(open -> open.shape() == Shape.DOUBLE && text[open.begin()] == '„');
    }

    private boolean is(int at, int c) {
        return at < text.length && text[at] == c;
    }

    static boolean isMark(int c) {
        return c == '"' || c == '＂' || c == '“' || c == '”' || c == '„' || c == '«' || c == '»' || c == '‘' || c == '’' || c == '\'' || c == '‚' || c == '`';
    }
}
