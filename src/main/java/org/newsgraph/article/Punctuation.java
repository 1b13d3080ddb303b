package org.newsgraph.article;

import java.util.regex.Pattern;

/** How a line begins and ends. */
final class Punctuation {

    private static final String CLOSERS = "\"'”’»)\\]*_\u00a0 ";
    private static final Pattern FINAL = Pattern.compile("[.!?…]+[" + CLOSERS + "]*(\\[\\d+\\])*$");
    private static final Pattern OPEN = Pattern.compile("[,;:—–-]$");
    private static final Pattern WORDS = Pattern.compile("\\S+");

    private Punctuation() {
    }

    /** Whether it ends as a sentence does. */
    static boolean endsSentence(String text) {
        // the end is all that matters, and a line may be a megabyte of dots
        return FINAL.matcher(text.substring(Math.max(0, text.length() - 80))).find();
    }

    /** Whether it ends in a sign after which something must follow. */
    static boolean endsOpen(String text) {
        return OPEN.matcher(text).find();
    }

    /** Whether it begins with a quotation mark, or ends with one. */
    static boolean isQuoteAtEdge(String text) {
        return isQuote(text.charAt(0)) || isQuote(text.charAt(text.length() - 1));
    }

    static boolean isQuote(char c) {
        return "\"“”„«»‘".indexOf(c) >= 0;
    }

    static int words(String text) {
        return (int) WORDS.matcher(text).results().count();
    }
}
