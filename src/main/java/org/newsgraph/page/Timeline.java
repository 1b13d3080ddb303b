package org.newsgraph.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Events along a line of time, as places for the marks of a picture.
 *
 * @param width  of the picture
 * @param height of the picture
 * @param axis   how far down the line lies
 * @param left   how many more events lie too far before or after to be shown
 */
public record Timeline(int width, int height, int axis, List<Dot> dots, List<Tick> ticks, int left) {

    /** The factualities that are among the dots, in the ontology's order. */
    public List<String> kinds() {
        return List.of("Actual", "Planned", "Possible", "Alleged", "Denied").stream().filter(kind -> dots.stream().anyMatch(dot -> dot.factuality().equals(kind))).toList();
    }

    private static final int WIDTH = 760;
    private static final int MARGIN = 28;
    private static final int STEP = 15;
    private static final int MOST_DOTS = 300;

    /** One event. What is only known by month or year stands at its beginning. */
    public record Dot(int x, int y, String label, String href, String factuality) {
    }

    /** A mark on the line. */
    public record Tick(int x, String label) {
    }

    private record Dated(LocalDate day, Line line) {
    }

    /** The picture of lines with {@code event} and {@code date}; none where fewer than two have a date. */
    static Optional<Timeline> of(List<Line> events) {
        List<Dated> all = new ArrayList<>();
        for (Line line : events) {
            day(line.code("date")).ifPresent(day -> all.add(new Dated(day, line)));
        }
        all.sort(Comparator.comparing(Dated::day).thenComparing(event -> event.line().text("event")));
        List<Dated> dated = main(all);
        if (dated.size() < 2 || dated.size() > MOST_DOTS) {
            return Optional.empty();
        }
        LocalDate first = dated.get(0).day();
        LocalDate last = dated.get(dated.size() - 1).day();
        long days = Math.max(1, ChronoUnit.DAYS.between(first, last));
        List<int[]> columns = new ArrayList<>();
        List<Dot> placed = new ArrayList<>();
        int highest = 0;
        for (Dated event : dated) {
            int x = x(ChronoUnit.DAYS.between(first, event.day()), days);
            // dots that would touch are piled up
            if (columns.isEmpty() || x - columns.get(columns.size() - 1)[0] >= STEP) {
                columns.add(new int[] {x, 0});
            }
            int[] column = columns.get(columns.size() - 1);
            int level = column[1]++;
            highest = Math.max(highest, level);
            placed.add(new Dot(column[0], level, event.line().text("event") + ", " + event.line().text("date"),
                    event.line().terms().get("event").href(), factuality(event.line())));
        }
        int axis = highest * STEP + 24;
        List<Dot> dots = placed.stream().map(dot -> new Dot(dot.x(), axis - 14 - dot.y() * STEP, dot.label(), dot.href(), dot.factuality())).toList();
        return Optional.of(new Timeline(WIDTH, axis + 30, axis, dots, ticks(first, last, days), all.size() - dated.size()));
    }

    /** Of one article's line, or the first of those that several articles give. */
    private static String factuality(Line line) {
        Term one = line.terms().get("factuality");
        String several = line.text("factualities").replaceFirst(" .*", "");
        return one != null ? one.local() : several.isEmpty() ? "Actual" : several;
    }

    /** Without the few that lie so far from the others that these would be one heap. */
    private static List<Dated> main(List<Dated> dated) {
        if (dated.size() < 5) {
            return dated;
        }
        LocalDate early = dated.get(dated.size() / 5).day();
        LocalDate late = dated.get(dated.size() - 1 - dated.size() / 5).day();
        long most = Math.max(60, 3 * ChronoUnit.DAYS.between(early, late));
        return dated.stream().filter(event -> !event.day().isBefore(early.minusDays(most)) && !event.day().isAfter(late.plusDays(most))).toList();
    }

    private static int x(long day, long days) {
        return (int) (MARGIN + day * (WIDTH - 2L * MARGIN) / days);
    }

    private static List<Tick> ticks(LocalDate first, LocalDate last, long days) {
        List<Tick> ticks = new ArrayList<>();
        if (days > 3 * 366) {
            int step = (int) Math.max(1, Math.ceil(days / 366.0 / 8));
            for (LocalDate year = first.withDayOfYear(1).plusYears(1); !year.isAfter(last); year = year.plusYears(step)) {
                ticks.add(new Tick(x(ChronoUnit.DAYS.between(first, year), days), String.valueOf(year.getYear())));
            }
        } else if (days > 70) {
            int step = (int) Math.max(1, Math.ceil(days / 31.0 / 8));
            DateTimeFormatter month = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
            for (LocalDate begin = first.withDayOfMonth(1).plusMonths(1); !begin.isAfter(last); begin = begin.plusMonths(step)) {
                ticks.add(new Tick(x(ChronoUnit.DAYS.between(first, begin), days), begin.format(month)));
            }
        } else {
            int step = (int) Math.max(1, Math.ceil(days / 7.0));
            DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
            for (LocalDate at = first; !at.isAfter(last); at = at.plusDays(step)) {
                ticks.add(new Tick(x(ChronoUnit.DAYS.between(first, at), days), at.format(day)));
            }
        }
        return ticks;
    }

    private static Optional<LocalDate> day(String value) {
        try {
            if (value.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
                return Optional.of(LocalDate.parse(value.substring(0, 10)));
            }
            if (value.matches("\\d{4}-\\d{2}")) {
                return Optional.of(YearMonth.parse(value).atDay(1));
            }
            return value.matches("\\d{4}") ? Optional.of(LocalDate.of(Integer.parseInt(value), 1, 1)) : Optional.empty();
        } catch (DateTimeParseException e) {
            // no such day: it has no place on the line
            return Optional.empty();
        }
    }
}
