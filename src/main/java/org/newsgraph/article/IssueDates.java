package org.newsgraph.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day of publication out of what files write: ISO 8601 dates and times, RFC 1123, and English dates with the month's
 * name. A time zone is not applied: the day counts as it was written. A form whose day and month could be confused
 * ({@code 06/01/2026}) is none.
 */
final class IssueDates {

    static final String MONTH = "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?"
            + "|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
    static final String WEEKDAY = "(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";

    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:[T ]+\\d{1,2}:\\d{2}.*)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?\\d{4,6}Z?)?");
    private static final Pattern MONTH_FIRST = Pattern.compile("(?:" + WEEKDAY + "\\.?,? +)?(" + MONTH + ") +(\\d{1,2})(?:st|nd|rd|th)?,? +(\\d{4})(?:\\b.*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_FIRST = Pattern.compile("(?:" + WEEKDAY + "\\.?,? +)?(\\d{1,2})(?:st|nd|rd|th)?(?: +of)? +(" + MONTH + "),? +(\\d{4})(?:\\b.*)?",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private IssueDates() {
    }

    /** The day that a text names; empty where it is no date. */
    static Optional<LocalDate> parse(String value) {
        String text = value.strip();
        Matcher m = ISO.matcher(text);
        if (m.matches()) {
            return day(m.group(1), m.group(2), m.group(3));
        }
        m = COMPACT.matcher(text);
        if (m.matches()) {
            return day(m.group(1), m.group(2), m.group(3));
        }
        m = MONTH_FIRST.matcher(text);
        if (m.matches()) {
            return day(m.group(3), month(m.group(1)), m.group(2));
        }
        m = DAY_FIRST.matcher(text);
        if (m.matches()) {
            return day(m.group(3), month(m.group(2)), m.group(1));
        }
        return Optional.empty();
    }

    /** The UTC day of a Unix time in seconds or milliseconds; empty outside 1970 to 2100, where it can be no such time. */
    static Optional<LocalDate> ofUnixTime(long value) {
        long seconds = Math.abs(value) > 100_000_000_000L ? value / 1000 : value;
        if (seconds < 86_400 || seconds > 4_102_444_800L) {
            return Optional.empty();
        }
        return Optional.of(LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC));
    }

    private static String month(String name) {
        return String.valueOf(MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1);
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) { // 30 February
            return Optional.empty();
        }
    }
}
