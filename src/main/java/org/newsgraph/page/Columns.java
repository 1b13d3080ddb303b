package org.newsgraph.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Numbers by day, month or year, as places for the columns of a picture, and as a table that says the same.
 *
 * @param base   how far down the columns stand
 * @param unit   day, month or year
 * @param series what is counted; a column has a part for each that has a number there
 * @param present which of the series has any number, by its place
 * @param left   how many are too far from the others, or dated too roughly, to be shown
 * @param undated how many have no date
 */
public record Columns(int width, int height, int base, String unit, List<String> series, List<Boolean> present, List<Column> columns, List<Tick> ticks, List<Level> levels, long left, long undated) {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 170;
    private static final int LEFT = 34;
    private static final int MOST_DAYS = 45;
    private static final int MOST_MONTHS = 48;
    private static final int MOST_YEARS = 80;

    /** What is counted: so many of one series at one time. */
    record Count(String date, int series, double number) {
    }

    /** Where a click on a part leads. */
    interface Linking {
        String href(int series, LocalDate first, LocalDate last);
    }

    /** One day, month or year. */
    public record Column(double x, double width, String label, List<Part> parts) {
    }

    /** One series in one column; {@code href} is null where a click leads nowhere. */
    public record Part(double y, double height, int series, String number, String label, String href) {
    }

    /** A mark on the line of time. */
    public record Tick(double x, String label) {
    }

    /** A line at a height. */
    public record Level(double y, String label) {
    }

    private record Dated(Moment at, Count count) {
    }

    /** The picture; none where there is nothing with a date, or all of it lies in one day. */
    static Optional<Columns> of(List<Count> counts, List<String> series, Linking linking) {
        List<Dated> all = new ArrayList<>();
        counts.forEach(count -> Moment.of(count.date()).ifPresent(at -> all.add(new Dated(at, count))));
        all.sort(Comparator.comparing(dated -> dated.at().day()));
        List<Dated> near = near(all);
        if (near.isEmpty()) {
            return Optional.empty();
        }
        Moment.Unit unit = unit(near);
        TreeMap<LocalDate, double[]> sums = new TreeMap<>();
        double shown = 0;
        for (Dated dated : near) {
            if (dated.at().unit().compareTo(unit) <= 0) {
                sums.computeIfAbsent(unit.begin(dated.at().day()), day -> new double[series.size()])[dated.count().series()] += dated.count().number();
                shown += dated.count().number();
            }
        }
        if (sums.size() < 2) {
            return Optional.empty();
        }
        double total = all.stream().mapToDouble(dated -> dated.count().number()).sum();
        double everything = counts.stream().mapToDouble(Count::number).sum();
        return Optional.of(drawn(sums, unit, series, linking, Math.round(total - shown), Math.round(everything - total)));
    }

    private static Columns drawn(TreeMap<LocalDate, double[]> sums, Moment.Unit unit, List<String> series, Linking linking, long left, long undated) {
        double most = sums.values().stream().mapToDouble(Columns::sum).max().orElse(1);
        List<LocalDate> begins = new ArrayList<>();
        for (LocalDate at = sums.firstKey(); !at.isAfter(sums.lastKey()); at = unit.next(at)) {
            begins.add(at);
        }
        double step = (WIDTH - LEFT - 4.0) / begins.size();
        int base = HEIGHT - 26;
        List<Column> columns = new ArrayList<>();
        List<Tick> ticks = new ArrayList<>();
        int every = Math.max(1, (int) Math.ceil(begins.size() / 9.0));
        for (int i = 0; i < begins.size(); i++) {
            LocalDate begin = begins.get(i);
            double x = LEFT + i * step;
            if (i % every == 0) {
                ticks.add(new Tick(tenth(x + step / 2), tick(begin, unit)));
            }
            double[] numbers = sums.get(begin);
            if (numbers == null) {
                continue;
            }
            List<Part> parts = new ArrayList<>();
            double y = base;
            for (int s = 0; s < numbers.length; s++) {
                if (numbers[s] > 0) {
                    double height = Math.max(1.5, numbers[s] * (base - 12) / most);
                    y -= height;
                    String number = written(numbers[s]);
                    parts.add(new Part(tenth(y), tenth(height), s, number, unit.words(begin) + ": " + number + " " + series.get(s),
                            linking.href(s, begin, unit.next(begin).minusDays(1))));
                }
            }
            columns.add(new Column(tenth(x + step * .1), tenth(Math.min(step * .8, 46)), unit.words(begin), parts));
        }
        List<Level> levels = new ArrayList<>(List.of(new Level(12, written(most))));
        if (most >= 4) {
            double half = Math.floor(most / 2);
            levels.add(new Level(tenth(base - half * (base - 12) / most), written(half)));
        }
        List<Boolean> present = java.util.stream.IntStream.range(0, series.size())
                .mapToObj(s -> sums.values().stream().anyMatch(numbers -> numbers[s] > 0)).toList();
        return new Columns(WIDTH, HEIGHT, base, unit.name().toLowerCase(Locale.ROOT), series, present, columns, ticks, levels, left, undated);
    }

    /** Without the few that lie so far from the others that these would be one heap. */
    private static List<Dated> near(List<Dated> dated) {
        if (dated.size() < 5) {
            return dated;
        }
        LocalDate early = dated.get(dated.size() / 8).at().day();
        LocalDate late = dated.get(dated.size() - 1 - dated.size() / 8).at().day();
        long most = Math.max(60, 2 * ChronoUnit.DAYS.between(early, late));
        return dated.stream().filter(one -> !one.at().day().isBefore(early.minusDays(most)) && !one.at().day().isAfter(late.plusDays(most)))
                .filter(one -> one.at().day().isAfter(dated.get(dated.size() - 1).at().day().minusYears(MOST_YEARS))).toList();
    }

    private static Moment.Unit unit(List<Dated> dated) {
        LocalDate first = dated.get(0).at().day();
        LocalDate last = dated.get(dated.size() - 1).at().day();
        return ChronoUnit.DAYS.between(first, last) <= MOST_DAYS ? Moment.Unit.DAY
                : ChronoUnit.MONTHS.between(first, last) <= MOST_MONTHS ? Moment.Unit.MONTH : Moment.Unit.YEAR;
    }

    private static String tick(LocalDate day, Moment.Unit unit) {
        return day.format(DateTimeFormatter.ofPattern(unit == Moment.Unit.DAY ? "d MMM" : unit == Moment.Unit.MONTH ? "MMM uu" : "uuuu", Locale.ENGLISH));
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    /** A whole number without a point, any other with two digits after it at most. */
    static String written(double number) {
        return number == Math.rint(number) ? String.format(Locale.ENGLISH, "%,d", (long) number) : String.format(Locale.ENGLISH, "%,.2f", number);
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
