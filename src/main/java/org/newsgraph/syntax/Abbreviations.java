package org.newsgraph.syntax;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which words keep their full stop, and whether it may end a sentence as well. A closed class of written English. */
final class Abbreviations {

    /** Stand before a name or a number, so that no sentence ends with them. */
    private static final Set<String> LEADING = Set.of(
            "mr", "mrs", "ms", "mx", "messrs", "mme", "mlle", "dr", "drs", "prof", "rev", "fr", "sr", "hon", "st", "ste",
            "gen", "lt", "col", "maj", "capt", "cpt", "cmdr", "cdr", "comdr", "adm", "sgt", "cpl", "pvt", "pfc", "spc", "pte", "cllr", "msgr", "brig", "det",
            "sen", "sens", "rep", "reps", "gov", "govs", "pres", "supt", "insp", "atty", "amb", "sec", "asst", "assoc",
            "mt", "ft", "no", "nos", "art", "arts", "vol", "fig", "figs", "pp", "op", "cf", "vs", "v", "ed", "eds", "al", "approx",
            "ca", "e.g", "i.e", "viz", "lt.col", "lt.gen", "maj.gen", "brig.gen");

    /** Stand anywhere, a sentence may end with them. */
    private static final Set<String> OTHER = Set.of(
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
            "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri",
            "inc", "corp", "co", "cos", "ltd", "llc", "plc", "bros", "jr", "esq", "etc", "est", "dept", "govt", "univ", "intl",
            "ave", "blvd", "rd", "hwy", "ph.d", "m.sc", "b.sc", "d.phil", "a.m", "p.m", "b.c", "a.d",
            "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "la", "md", "mass",
            "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "tenn", "tex", "vt", "va", "wash", "wis", "wyo");

    /** Of these the full stop belongs to the word only before a number: elsewhere they are words of their own. */
    private static final Set<String> BEFORE_NUMBER = Set.of("no", "nos", "art", "arts", "fig", "figs", "mar", "pp", "vol");

    /** Of these it does only when they are written with a capital: "Ill." but not "he was ill." */
    private static final Set<String> CAPITALISED = Set.of("mon", "fri", "wed", "sun", "ill", "ind", "miss", "mass", "wash", "la", "pa", "del",
            "mo", "dec", "jun", "jul", "nov", "oct", "fr", "rev", "hon", "gen", "col", "sen", "rep", "sec", "det", "ft", "mt", "pres",
            "ga", "va", "ore", "est", "co", "cos", "ed", "al", "v", "op", "ca");

    /** Small forms that are abbreviations all the same. */
    private static final Set<String> SMALL = Set.of("al", "ca", "v", "ed", "op", "co", "est");

    private static final Pattern LETTERS = Pattern.compile("(?:\\p{L}\\p{M}*\\.)+\\p{L}\\p{M}*");
    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\p{M}*");

    private Abbreviations() {
    }

    /**
     * Whether a full stop right behind a word belongs to it.
     *
     * @param word the word without that full stop
     * @param next the first character after the full stop that isn't white space; 0 at the end
     */
    static boolean keepsStop(String word, int next) {
        if (LETTERS.matcher(word).matches()) {
            return true;
        }
        if (INITIAL.matcher(word).matches()) {
            return !word.equals("I") && next != 0;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (BEFORE_NUMBER.contains(lower)) {
            return Character.isDigit(next);
        }
        if (!LEADING.contains(lower) && !OTHER.contains(lower)) {
            return false;
        }
        if (Character.isLowerCase(word.codePointAt(0)) && CAPITALISED.contains(lower)) {
            return SMALL.contains(lower);
        }
        return true;
    }

    /** Whether the word, with its full stop, always leads up to another one. */
    static boolean isLeading(String word) {
        String bare = word.substring(0, word.length() - 1);
        return LEADING.contains(bare.toLowerCase(Locale.ROOT)) || INITIAL.matcher(bare).matches();
    }
}
