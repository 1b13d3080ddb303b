package org.newsgraph.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.newsgraph.time.Meaning.PartOfYear;
import org.newsgraph.time.Meaning.Which;

/** Chooses the year of a season, quarter or half. The winter of a year begins in its December (the north's seasons, as TIMEX3 means them). */
final class YearParts {

    private YearParts() {
    }

    static Optional<String> resolve(PartOfYear part, LocalDate base, Tense tense) {
        if (part.code().equals("Q")) {
            int amount = part.which() == Which.LAST ? -1 : part.which() == Which.NEXT ? 1 : 0;
            return IsoTimes.distance(base, new TimeUnit(3, 'M'), amount);
        }
        YearMonth now = YearMonth.from(base);
        int begin = firstMonth(part.code());
        int months = part.code().startsWith("H") ? 6 : 3;
        boolean past = part.which() == Which.LAST || part.which() == Which.BARE && tense != Tense.FUTURE;
        int chosen = Integer.MIN_VALUE;
        for (int year = base.getYear() - 2; year <= base.getYear() + 2; year++) {
            YearMonth first = YearMonth.of(year, begin);
            YearMonth last = first.plusMonths(months - 1L);
            boolean fits = switch (part.which()) {
                case LAST -> last.isBefore(now);
                case NEXT -> first.isAfter(now);
                case THIS -> !last.isBefore(now) || year == base.getYear();
                case BARE -> past ? !first.isAfter(now) : !last.isBefore(now);
            };
            if (fits && (past || chosen == Integer.MIN_VALUE)) {
                chosen = year;
            }
        }
        return Optional.of(chosen + "-" + part.code());
    }

    private static int firstMonth(String code) {
        return switch (code) {
            case "SP" -> 3;
            case "SU" -> 6;
            case "FA" -> 9;
            case "WI" -> 12;
            default -> (code.charAt(1) - '1') * (code.startsWith("H") ? 6 : 3) + 1;
        };
    }
}
