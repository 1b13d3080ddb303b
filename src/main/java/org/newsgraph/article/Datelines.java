package org.newsgraph.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "PARIS, Jan 6 (Agency) —" at the head of a text, and "Saturday, March 5, 2011" on a line of its own. */
final class Datelines {

    private static final String DAY = "(?:" + IssueDates.WEEKDAY + "[.,]? +)?(?:" + IssueDates.MONTH + " \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? " + IssueDates.MONTH + ")(?:,? \\d{4})?";
    private static final String FULL_DAY = "(?:" + IssueDates.WEEKDAY + "[.,]? +)?(?:" + IssueDates.MONTH + " \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? " + IssueDates.MONTH + ",? \\d{4}|\\d{4}-\\d{2}-\\d{2})";
    private static final String CLOCK = "(?:[,|–—-]? *(?:at )?\\d{1,2}[:.]\\d{2} ?(?:[ap]\\.?m\\.?)?(?: ?\\(?[A-Z]{2,5}\\)?(?:[+-]\\d{1,2}(?::?\\d{2})?)?)?)";
    private static final String CAPS = "\\p{Lu}[\\p{Lu}.'’-]+";
    private static final String TITLED = "\\p{Lu}[\\p{L}.'’-]+";
    /** PARIS, NEW YORK, WASHINGTON D.C., KYIV, Ukraine, BEIRUT/DAMASCUS */
    private static final String LOUD = CAPS + "(?:[ /]" + CAPS + "){0,3}(?:, (?:" + TITLED + "|D\\.C\\.)(?: " + TITLED + "){0,2})?";
    private static final String QUIET = TITLED + "(?: " + TITLED + "){0,3}(?:, " + TITLED + "(?: " + TITLED + "){0,2})?";
    private static final String AGENCY = "[(/](?<agency>\\p{Lu}[\\p{L}\\d .&-]{1,30})[)/]";
    private static final String DASH = "(?:—|–|--|-|―)";

    /** A place in capitals, with or without day and agency, then a dash. */
    private static final Pattern WIRE = Pattern.compile("^(?<place>" + LOUD + ")(?:(?:[,.]? +|,? *" + DASH + " *)(?<day>" + DAY + ")[,.]?| *[(](?<bracketed>" + DAY + ")[)])?(?:(?: *" + DASH + ")? *" + AGENCY + "[,.]?)? *" + DASH + " *");
    /** A place in any letters needs the day or the agency as its witness. */
    private static final Pattern SIGNED = Pattern.compile("^(?<place>" + QUIET + ")(?:, +(?<day>" + DAY + ")[,.]?)?(?: *" + AGENCY + "[,.]?) *" + DASH + " *");
    private static final Pattern DATED = Pattern.compile("^(?<place>" + LOUD + "|" + QUIET + ")(?:, +(?<day>" + DAY + ")[,.]?| *[(]" + DAY + "[)]) *" + DASH + " *");
    /** "Taipei, Taiwan — The …" */
    private static final Pattern LOCATED = Pattern.compile("^(?<place>" + TITLED + "(?: " + TITLED + "){0,2}(?:, " + TITLED + "(?: " + TITLED + "){0,2}){1,2}) " + DASH + " +");
    private static final Pattern SHOUTED = Pattern.compile("^" + LOUD + " *" + DASH + " ");
    /** The dash left out after the agency's brackets, as some wires do: "MOSCOW, January 6. /TASS/. The …". */
    private static final Pattern BARE = Pattern.compile("^(?<place>" + LOUD + ")[,.]? +(?<day>" + DAY + ")[,.]? *" + AGENCY + "[.:]? +");
    /** "Washington (CNN)The …": a broadcaster's habit */
    private static final Pattern GLUED = Pattern.compile("^(?:(?<place>" + QUIET + ") *[(](?<agency>\\p{Lu}{2,10})[)]|[(]\\p{Lu}{2,10}[)] *)(?=\\p{Lu}\\p{Ll}|[\"“])");
    private static final Pattern AGENCY_ONLY = Pattern.compile("^[(](?<agency>\\p{Lu}[\\p{L}\\d .&-]{1,20})[)] *" + DASH + " *");

    private static final Pattern DATE_LINE = Pattern.compile("^(?:(?:first |last )?(?:published|updated|posted|modified|date|issued|created|released?)(?: (?:on|at))?:? *)?(?:(?-i:(?<place>" + LOUD + "|" + QUIET + ")),? +)?"
            + "(?<date>" + FULL_DAY + ")" + CLOCK + "?[.]?$|^(?:(?:first |last )?(?:published|updated|posted|modified)(?: (?:on|at))?:? *)" + FULL_DAY + ".{0,60}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE_TAIL = Pattern.compile("\\s(?<date>" + IssueDates.WEEKDAY + "[.,]? +(?:" + IssueDates.MONTH + " \\d{1,2},? \\d{4}|\\d{1,2} " + IssueDates.MONTH + ",? \\d{4}))$");

    private static final int LONGEST_LINE = 120;

    /** @param end UTF-16 length of the dateline without the white space after it */
    record Head(int end, Optional<String> place, Optional<String> agency) {
    }

    private Datelines() {
    }

    private static String opening(String whole) {
        return whole.substring(0, Math.min(whole.length(), 200));
    }

    /** The dateline at the head of a paragraph that goes on after it. */
    static Optional<Head> head(String whole) {
        String paragraph = opening(whole);
        for (Pattern pattern : List.of(WIRE, SIGNED, DATED, LOCATED, BARE, AGENCY_ONLY, GLUED)) {
            Matcher matcher = pattern.matcher(paragraph);
            if (!matcher.find() || matcher.end() == paragraph.length()) {
                continue;
            }
            char following = paragraph.charAt(matcher.end());
            boolean witness = pattern != WIRE && pattern != LOCATED || pattern == WIRE && (matcher.group("day") != null || matcher.group("bracketed") != null || matcher.group("agency") != null);
            // "NATO — which …" is no dateline: a sentence must begin after it, and nobody writes "A-League" with spaces
            boolean begins = Character.isUpperCase(following) || Punctuation.isQuote(following) || Character.isDigit(following) || following == '\'';
            boolean dashStands = matcher.group().matches("(?s).*(\\s" + DASH + "\\s*|(—|–|--|―)\\s*|[)/.:]\\s*)$");
            if (begins && dashStands && (witness || Punctuation.words(paragraph) > 8)) {
                return Optional.of(new Head(matcher.group().stripTrailing().length(),
                        pattern == AGENCY_ONLY || matcher.group("place") == null ? Optional.empty() : Optional.of(placeName(matcher.group("place"))),
                        pattern == DATED || pattern == LOCATED ? Optional.empty() : Optional.ofNullable(matcher.group("agency")).map(String::strip)));
            }
        }
        return Optional.empty();
    }

    /** Whether a paragraph begins with words in capitals and a dash, as datelines do, and the speakers of a transcript. */
    static boolean isShouted(String paragraph) {
        return SHOUTED.matcher(opening(paragraph)).lookingAt();
    }

    /** "Canberra", "Queenstown, New Zealand": a place if it stands beside a date. Two words without a comma may be a name. */
    static boolean isPlaceLike(String line) {
        return line.length() <= LONGEST_LINE && line.matches(TITLED + "|" + TITLED + "(?: " + TITLED + "){0,2}, " + TITLED + "(?: " + TITLED + "){0,2}");
    }

    /** Whether a line holds a date, perhaps with a place, and nothing more. */
    static boolean isDateLine(String line) {
        return line.length() <= LONGEST_LINE && DATE_LINE.matcher(line).matches();
    }

    /** The place on such a line. */
    static Optional<String> placeOfLine(String line) {
        Matcher matcher = DATE_LINE.matcher(line);
        return line.length() <= LONGEST_LINE && matcher.matches() && matcher.group("place") != null && !matcher.group("place").matches("(?i)(published|updated|posted|modified|date|issued|created|released?|on|" + IssueDates.WEEKDAY + ")")
                ? Optional.of(placeName(matcher.group("place"))) : Optional.empty();
    }

    /** The day on such a line. */
    static Optional<LocalDate> dateOfLine(String line) {
        Matcher matcher = DATE_LINE.matcher(line);
        return line.length() <= LONGEST_LINE && matcher.matches() && matcher.group("date") != null ? IssueDates.parse(matcher.group("date")) : Optional.empty();
    }

    /** Where a weekday's full date begins that a crawler has left at the end of the headline; -1 where there is none. */
    static int dateTail(String headline) {
        Matcher matcher = DATE_TAIL.matcher(headline);
        return matcher.find() ? matcher.start("date") : -1;
    }

    /** "NEW YORK" is New York, "BEIRUT/DAMASCUS" Beirut, "KYIV, Ukraine" Kyiv. */
    private static String placeName(String words) {
        String first = words.split("[,/]")[0].strip();
        if (!first.equals(first.toUpperCase(java.util.Locale.ROOT))) {
            return first;
        }
        StringBuilder name = new StringBuilder();
        boolean begins = true;
        for (char c : first.toCharArray()) {
            name.append(begins ? c : Character.toLowerCase(c));
            begins = !Character.isLetter(c) && c != '\'' && c != '’';
        }
        return name.toString().replaceFirst(" D\\.C\\.$", "");
    }
}
