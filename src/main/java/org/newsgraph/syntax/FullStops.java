package org.newsgraph.syntax;

import java.util.Optional;
import java.util.regex.Pattern;
import org.newsgraph.lexicon.Abbreviations;
import org.newsgraph.lexicon.Abbreviations.Abbreviation;

/** Whether a full stop belongs to the word before it, and whether it may end a sentence as well. */
final class FullStops {

    private static final Abbreviations ABBREVIATIONS = Abbreviations.load();
    private static final Pattern LETTERS = Pattern.compile("(?:\\p{L}\\p{M}*\\.)+\\p{L}\\p{M}*");
    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\p{M}*");

    private FullStops() {
    }

    /**
     * Whether a full stop right behind a word belongs to it.
     *
     * @param word the word without that full stop
     * @param next the first character after the full stop that isn't white space; 0 at the end
     */
    static boolean belongsTo(String word, int next) {
        if (LETTERS.matcher(word).matches()) {
            return true;
        }
        if (INITIAL.matcher(word).matches()) {
            return !word.equals("I") && next != 0;
        }
        Optional<Abbreviation> abbreviation = ABBREVIATIONS.find(word);
        return abbreviation.isPresent() && switch (abbreviation.get().use()) {
            case ALWAYS -> true;
            case CAPITALISED -> !Character.isLowerCase(word.codePointAt(0));
            case BEFORE_NUMBER -> Character.isDigit(next);
        };
    }

    /** Whether the word, with its full stop, is a single capital letter. */
    static boolean isInitial(String word) {
        return INITIAL.matcher(word.substring(0, word.length() - 1)).matches();
    }

    /** Whether the word, with its full stop, always leads up to another one. */
    static boolean isLeading(String word) {
        String bare = word.substring(0, word.length() - 1);
        return isInitial(word) || ABBREVIATIONS.find(bare).map(Abbreviation::leading).orElse(false);
    }
}
