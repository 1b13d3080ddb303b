package org.newsgraph.query;

/** The text of a query before it is parsed: the parser goes one call deeper for each bracket, until its stack is full. */
public final class QueryText {

    /** More than any query that somebody wrote or made. */
    public static final int DEEPEST = 200;

    private QueryText() {
    }

    /** How many brackets are open at most at one place; those in strings, names and comments don't count. */
    public static int depth(String query) {
        int deepest = 0;
        int open = 0;
        for (int i = 0; i < query.length(); i++) {
            switch (query.charAt(i)) {
                case '(', '{', '[' -> deepest = Math.max(deepest, ++open);
                case ')', '}', ']' -> open = Math.max(0, open - 1);
                case '"', '\'' -> i = endOfString(query, i);
                case '<' -> i = endOfName(query, i);
                case '#' -> i = endOfLine(query, i);
                default -> { }
            }
        }
        return deepest;
    }

    private static int endOfString(String query, int begin) {
        String mark = query.substring(begin, begin + 1);
        boolean isLong = query.startsWith(mark.repeat(3), begin);
        String end = isLong ? mark.repeat(3) : mark;
        int i = begin + end.length();
        while (i < query.length() && !query.startsWith(end, i)) {
            i += query.charAt(i) == '\\' ? 2 : 1;
        }
        return i + end.length() - 1;
    }

    /** {@code <} begins an IRI only where the IRI's end comes before anything that can't be in one. */
    private static int endOfName(String query, int begin) {
        for (int i = begin + 1; i < query.length(); i++) {
            char c = query.charAt(i);
            if (c == '>') {
                return i;
            }
            if (c <= ' ' || "<\"{}|^`".indexOf(c) >= 0) {
                return begin;
            }
        }
        return begin;
    }

    private static int endOfLine(String query, int begin) {
        int end = query.indexOf('\n', begin);
        return end < 0 ? query.length() : end;
    }
}
