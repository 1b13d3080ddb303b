package org.newsgraph.syntax.encoder;

/**
 * How a word is written, as one of eight classes. The encoder's vocabulary is lower case, so this is all it learns
 * of capitals, which names need most.
 */
public enum CaseShape {
    NONE, LOWER, TITLE, UPPER, MIXED, DIGITS, LETTERS_AND_DIGITS, SINGLE_CAPITAL;

    /** The class of a word; total, also for the empty word. */
    public static CaseShape of(String word) {
        int letters = 0;
        int capitals = 0;
        int digits = 0;
        boolean firstIsCapital = false;
        for (int i = 0; i < word.length(); ) {
            int c = word.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isDigit(c)) {
                digits++;
            } else if (Character.isLetter(c)) {
                boolean capital = Character.isUpperCase(c) || Character.isTitleCase(c);
                if (letters == 0) {
                    firstIsCapital = capital;
                }
                letters++;
                capitals += capital ? 1 : 0;
            }
        }
        if (letters == 0) {
            return digits == 0 ? NONE : DIGITS;
        }
        if (digits > 0) {
            return LETTERS_AND_DIGITS;
        }
        if (capitals == 0) {
            return LOWER;
        }
        if (letters == 1) {
            return SINGLE_CAPITAL;
        }
        if (capitals == letters) {
            return UPPER;
        }
        return firstIsCapital && capitals == 1 ? TITLE : MIXED;
    }
}
