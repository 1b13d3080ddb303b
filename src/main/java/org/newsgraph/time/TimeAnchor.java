package org.newsgraph.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.IntStream;
import org.newsgraph.model.EventDate;
import org.newsgraph.time.Meaning.Distance;
import org.newsgraph.time.Meaning.Feast;
import org.newsgraph.time.Meaning.From;
import org.newsgraph.time.Meaning.MonthDay;
import org.newsgraph.time.Meaning.PartOfYear;
import org.newsgraph.time.Meaning.Weekday;
import org.newsgraph.time.Meaning.Weekend;
import org.newsgraph.time.Meaning.Which;

/**
 * Turns meanings into TIMEX3 values, in the order of one article's text: it holds the article's date and the date told last, which
 * "the next day" is counted from. Without an article's date what is counted from it stays without a value.
 */
final class TimeAnchor {

    /** Days from which on a date without a year isn't believed. */
    private static final int FAR = 330;

    private final Optional<LocalDate> issued;
    private final DayOrder order;

    private Optional<LocalDate> lastDay = Optional.empty();
    private Optional<YearMonth> lastMonth = Optional.empty();
    private Optional<Integer> lastYear = Optional.empty();

    /** The year that dates without one take over within a paragraph: "On 24 February 2022 … On 2 March". */
    private int carriedYear;
    private int carriedIn = -1;

    TimeAnchor(Optional<LocalDate> issued, DayOrder order) {
        this.issued = issued;
        this.order = order;
    }

    Optional<String> resolve(Meaning meaning, Usage usage) {
        Optional<LocalDate> now = usage.spokenOn().or(() -> issued);
        if (meaning instanceof Meaning.Value value) {
            return Optional.of(value.value());
        } else if (meaning instanceof Meaning.Today && usage.nowadays()) {
            return Optional.of("PRESENT_REF");
        } else if (meaning instanceof Meaning.Today) {
            return now.map(LocalDate::toString);
        } else if (meaning instanceof MonthDay day) {
            return monthDay(day, usage, now);
        } else if (meaning instanceof Meaning.Numbers numbers) {
            return order.read(numbers);
        } else if (meaning instanceof Distance distance) {
            return distance.from() == From.SPEECH ? now.flatMap(day -> IsoTimes.distance(day, distance.unit(), distance.amount())) : narrative(distance);
        } else if (meaning instanceof Weekday weekday) {
            return now.map(day -> weekday(weekday, usage, day).toString());
        } else if (meaning instanceof Weekend weekend) {
            return now.map(day -> weekend(weekend, usage, day));
        } else if (meaning instanceof PartOfYear part) {
            return now.flatMap(day -> YearParts.resolve(part, day, usage.tense()));
        } else if (meaning instanceof Feast feast) {
            return now.map(day -> feast(feast, usage, day).toString());
        } else if (meaning instanceof Meaning.Within within) {
            return resolve(within.whole(), usage).flatMap(whole -> within(within.part(), whole));
        } else if (meaning instanceof Meaning.WeekOf week) {
            return resolve(week.day(), usage).flatMap(EventDate::ofTimex)
                    .flatMap(date -> date instanceof EventDate.Day day ? Optional.of(IsoTimes.week(day.day())) : Optional.empty());
        } else if (meaning instanceof Meaning.Clock clock) {
            return clock.day().flatMap(day -> resolve(day, usage)).filter(day -> day.length() == 10).map(day -> day + clock.time() + clock.zone());
        }
        return Optional.empty();
    }

    /** Remembers a date that the text tells: what follows may be counted from it. */
    void told(Meaning meaning, String value, Usage usage) {
        boolean explicit = meaning instanceof MonthDay day && day.year().isPresent() || meaning instanceof Meaning.Numbers;
        if (explicit && usage.direct() && !usage.aside() && value.matches("\\d{4}-\\d.*")) {
            carriedYear = Integer.parseInt(value.substring(0, 4));
            carriedIn = usage.paragraph();
        }
        if (usage.tense() == Tense.PLUPERFECT) {
            return; // "a day earlier he had been shot" looks back, and the tale goes on from where it was
        }
        EventDate.ofTimex(value).ifPresent(date -> {
            if (date instanceof EventDate.Day day) {
                lastDay = Optional.of(day.day());
                lastMonth = Optional.of(YearMonth.from(day.day()));
            } else if (date instanceof EventDate.Month month) {
                lastMonth = Optional.of(month.month());
            }
            lastYear = Optional.of(Integer.parseInt(value.substring(0, 4)));
        });
    }

    private Optional<String> narrative(Distance distance) {
        return switch (distance.unit().letter()) {
            case 'D', 'W' -> lastDay.flatMap(day -> IsoTimes.distance(day, distance.unit(), distance.amount()));
            case 'M' -> lastMonth.flatMap(month -> IsoTimes.distance(month.atDay(1), distance.unit(), distance.amount()));
            case 'Y' -> lastYear.flatMap(year -> IsoTimes.distance(LocalDate.of(year, 1, 1), distance.unit(), distance.amount()));
            default -> Optional.empty();
        };
    }

    private static LocalDate weekday(Weekday weekday, Usage usage, LocalDate now) {
        if (usage.rangeFrom().isPresent() && weekday.which() == Which.BARE) {
            return usage.rangeFrom().get().with(TemporalAdjusters.next(weekday.day()));
        }
        boolean ahead = usage.tense() == Tense.FUTURE || usage.tense() == Tense.PRESENT;
        return now.with(switch (weekday.which()) {
            case LAST -> TemporalAdjusters.previous(weekday.day());
            case NEXT -> TemporalAdjusters.next(weekday.day());
            case THIS -> usage.tense().isPast() ? TemporalAdjusters.previousOrSame(weekday.day()) : TemporalAdjusters.nextOrSame(weekday.day());
            case BARE -> ahead ? TemporalAdjusters.nextOrSame(weekday.day()) : TemporalAdjusters.previousOrSame(weekday.day());
        });
    }

    private static String weekend(Weekend weekend, Usage usage, LocalDate now) {
        boolean begun = now.getDayOfWeek().getValue() >= 6;
        boolean earlyAndPast = now.getDayOfWeek().getValue() <= 3 && usage.tense().isPast();
        int weeks = switch (weekend.which()) {
            case LAST -> -1;
            case NEXT -> 1;
            case THIS -> earlyAndPast ? -1 : 0;
            case BARE -> begun || usage.tense() == Tense.FUTURE || usage.tense() == Tense.PRESENT ? 0 : -1;
        };
        return IsoTimes.week(now.plusWeeks(weeks)) + "-WE";
    }

    private Optional<String> monthDay(MonthDay date, Usage usage, Optional<LocalDate> now) {
        if (date.year().isPresent()) {
            return IsoTimes.date(date.year().getAsInt(), date.month(), date.day());
        }
        if (now.isEmpty()) {
            return Optional.of(String.format("XXXX-%02d", date.month()) + (date.day() == 0 ? "" : String.format("-%02d", date.day())));
        }
        LocalDate base = now.get();
        Optional<String> byWeekday = byWeekday(date, base);
        if (byWeekday.isPresent()) {
            return byWeekday;
        }
        boolean carry = carriedIn == usage.paragraph() && date.which() == Which.BARE && carriedYear < base.getYear()
                && usage.tense() != Tense.FUTURE && usage.tense() != Tense.PLUPERFECT;
        if (carry) {
            return IsoTimes.date(carriedYear, date.month(), date.day());
        }
        int reference = date.day() == 0 ? base.withDayOfMonth(1).getDayOfYear() : base.getDayOfYear();
        LocalDate from = LocalDate.ofYearDay(base.getYear(), reference);
        LocalDate[] candidates = IntStream.rangeClosed(base.getYear() - 1, base.getYear() + 1)
                .mapToObj(year -> YearMonth.of(year, date.month()))
                .map(month -> month.atDay(Math.min(Math.max(1, date.day()), month.lengthOfMonth()))).toArray(LocalDate[]::new);
        LocalDate chosen = date.which() == Which.THIS ? candidates[1] : choose(candidates, from, date.which(), usage);
        return IsoTimes.date(chosen.getYear(), date.month(), date.day());
    }

    /** "Tuesday 4 February": of the years about the article's the nearest in which that day is a Tuesday. */
    private static Optional<String> byWeekday(MonthDay date, LocalDate base) {
        return date.weekday().flatMap(weekday -> IntStream.of(0, -1, 1).mapToObj(years -> IsoTimes.date(base.getYear() + years, date.month(), date.day()))
                .flatMap(Optional::stream).filter(day -> LocalDate.parse(day).getDayOfWeek() == weekday).findFirst());
    }

    private static LocalDate feast(Feast feast, Usage usage, LocalDate now) {
        LocalDate[] candidates = IntStream.rangeClosed(now.getYear() - 1, now.getYear() + 1).mapToObj(feast.rule()::in).toArray(LocalDate[]::new);
        return feast.which() == Which.THIS ? candidates[1] : choose(candidates, now, feast.which(), usage);
    }

    /**
     * Of the same day in three years the one that is meant. Tense decides where the expression says when the clause happens; elsewhere, as
     * for "the March 20 vote", the nearest is taken, since writers name the year of any other. So it is where
     * tense would lead nearly a year away: "the show is to run from January 23" of an article of January 28.
     */
    private static LocalDate choose(LocalDate[] candidates, LocalDate now, Which which, Usage usage) {
        LocalDate chosen = byTense(candidates, now, which, usage);
        if (which == Which.BARE && Math.abs(chosen.toEpochDay() - now.toEpochDay()) > FAR) {
            LocalDate nearest = candidates[0];
            for (LocalDate candidate : candidates) {
                nearest = Math.abs(candidate.toEpochDay() - now.toEpochDay()) < Math.abs(nearest.toEpochDay() - now.toEpochDay()) ? candidate : nearest;
            }
            return nearest;
        }
        return chosen;
    }

    private static LocalDate byTense(LocalDate[] candidates, LocalDate now, Which which, Usage usage) {
        boolean past = usage.direct() && usage.tense().isPast();
        boolean future = usage.direct() && usage.tense() == Tense.FUTURE;
        LocalDate best = candidates[1];
        long least = Long.MAX_VALUE;
        for (LocalDate candidate : candidates) {
            long days = candidate.toEpochDay() - now.toEpochDay();
            boolean fits = switch (which) {
                case LAST -> days < 0;
                case NEXT -> days > 0;
                default -> past ? days <= 0 : !future || days >= 0;
            };
            if (fits && Math.abs(days) < least) {
                best = candidate;
                least = Math.abs(days);
            }
        }
        return best;
    }

    /** A part of a year or week whose value is known. */
    private static Optional<String> within(Meaning part, String whole) {
        if (whole.matches("\\d{4}-W\\d{2}") && part instanceof Weekday weekday) {
            LocalDate day = LocalDate.parse(whole + "-" + weekday.day().getValue(), java.time.format.DateTimeFormatter.ISO_WEEK_DATE);
            return Optional.of(day.toString());
        }
        if (!whole.matches("\\d{4}")) {
            return Optional.empty();
        }
        int year = Integer.parseInt(whole);
        if (part instanceof MonthDay date) {
            return IsoTimes.date(year, date.month(), date.day());
        }
        return part instanceof PartOfYear season ? Optional.of(whole + "-" + season.code())
                : part instanceof Feast feast ? Optional.of(feast.rule().in(year).toString()) : Optional.empty();
    }
}
