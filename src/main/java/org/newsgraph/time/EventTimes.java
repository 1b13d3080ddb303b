package org.newsgraph.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.EventDate;
import org.newsgraph.model.EventTime;
import org.newsgraph.model.ParsedArticle;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.TimeExpression;
import org.newsgraph.model.TimexType;
import org.newsgraph.model.Token;

/**
 * Turns time expressions into the times of events: a day, month or year is a date; weeks, weekends, quarters, halves and decades
 * have a beginning and an end; "since 2019" only begins, "until Friday" only ends; "from Monday to Wednesday" does both. Seasons, durations
 * and sets keep their words alone, since they tell no date.
 */
public final class EventTimes {

    private EventTimes() {
    }

    /** The time that an expression gives by its value alone. */
    public static EventTime of(ParsedArticle article, TimeExpression expression) {
        Optional<String> words = Optional.of(article.article().slice(expression.span()));
        EventTime unresolved = new EventTime(Optional.empty(), Optional.empty(), Optional.empty(), words);
        if (expression.value().isEmpty() || expression.type() == TimexType.DURATION || expression.type() == TimexType.SET) {
            return unresolved;
        }
        String value = expression.value().get();
        Optional<EventDate> date = EventDate.ofTimex(value);
        return date.isPresent() ? new EventTime(date, Optional.empty(), Optional.empty(), words) : between(value, words).orElse(unresolved);
    }

    /** The same, with what the preposition and a second expression of a range say; {@code times} are those of the article, in order. */
    public static EventTime of(ParsedArticle article, List<TimeExpression> times, TimeExpression expression) {
        EventTime alone = of(article, expression);
        Optional<EventDate> first = alone.begin().or(alone::date);
        Optional<EventDate> last = alone.end().or(alone::date);
        if (first.isEmpty()) {
            return alone;
        }
        Sentence sentence = article.sentence(expression.sentence());
        int at = Collections.binarySearch(times, expression, Comparator.comparing(TimeExpression::span));
        Optional<TimeExpression> next = at >= 0 && at + 1 < times.size() ? Optional.of(times.get(at + 1)) : Optional.empty();
        Optional<TimeExpression> previous = at > 0 ? Optional.of(times.get(at - 1)) : Optional.empty();
        String before = wordBefore(sentence, expression);
        if (next.isPresent() && isRange(article, expression, next.get(), before)) {
            EventTime end = of(article, next.get());
            return range(article, expression, next.get(), first, end.end().or(end::date));
        }
        if (previous.isPresent() && isRange(article, previous.get(), expression, wordBefore(article.sentence(previous.get().sentence()), previous.get()))) {
            EventTime begin = of(article, previous.get());
            return range(article, previous.get(), expression, begin.begin().or(begin::date), last);
        }
        return switch (before) {
            case "since" -> new EventTime(Optional.empty(), first, Optional.empty(), alone.expression());
            case "until", "till" -> new EventTime(Optional.empty(), Optional.empty(), last, alone.expression());
            default -> alone;
        };
    }

    private static EventTime range(ParsedArticle article, TimeExpression from, TimeExpression to, Optional<EventDate> begin, Optional<EventDate> end) {
        return new EventTime(Optional.empty(), begin, end, Optional.of(article.article().slice(from.span().cover(to.span()))));
    }

    /** "3–5 May", "from Monday to Wednesday", "between 2010 and 2014"; "6 and 7 January" are two days. */
    private static boolean isRange(ParsedArticle article, TimeExpression from, TimeExpression to, String before) {
        if (from.sentence() != to.sentence() || from.type() != to.type() || to.span().begin() <= from.span().end()) {
            return false;
        }
        String between = article.article().slice(new org.newsgraph.model.Span(from.span().end(), to.span().begin())).strip();
        return switch (between) {
            case "-", "–", "—", "to", "until", "till", "through" -> true;
            case "and" -> before.equals("between");
            default -> false;
        };
    }

    private static String wordBefore(Sentence sentence, TimeExpression expression) {
        String word = "";
        for (Token token : sentence.tokens()) {
            if (token.span().end() > expression.span().begin()) {
                break;
            }
            word = token.form().toLowerCase(java.util.Locale.ROOT);
        }
        return word;
    }

    private static Optional<EventTime> between(String value, Optional<String> words) {
        if (value.matches("\\d{4}-W\\d{2}(-WE)?")) {
            LocalDate monday = LocalDate.parse(value.substring(0, 8) + "-1", DateTimeFormatter.ISO_WEEK_DATE);
            LocalDate begin = value.endsWith("WE") ? monday.with(DayOfWeek.SATURDAY) : monday;
            return Optional.of(interval(new EventDate.Day(begin), new EventDate.Day(monday.plusDays(6)), words));
        }
        if (value.matches("\\d{4}-[QH]\\d")) {
            int months = value.charAt(5) == 'Q' ? 3 : 6;
            YearMonth begin = YearMonth.of(Integer.parseInt(value.substring(0, 4)), (value.charAt(6) - '1') * months + 1);
            return Optional.of(interval(new EventDate.Month(begin), new EventDate.Month(begin.plusMonths(months - 1L)), words));
        }
        if (value.matches("\\d{3}")) {
            int begin = Integer.parseInt(value) * 10;
            return Optional.of(interval(new EventDate.OfYear(Year.of(begin)), new EventDate.OfYear(Year.of(begin + 9)), words));
        }
        if (value.matches("\\d{4}/\\d{4}")) {
            return Optional.of(interval(new EventDate.OfYear(Year.parse(value.substring(0, 4))), new EventDate.OfYear(Year.parse(value.substring(5))), words));
        }
        return Optional.empty();
    }

    private static EventTime interval(EventDate begin, EventDate end, Optional<String> words) {
        return new EventTime(Optional.empty(), Optional.of(begin), Optional.of(end), words);
    }
}
