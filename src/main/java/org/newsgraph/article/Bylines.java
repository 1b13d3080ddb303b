package org.newsgraph.article;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "By Jane Roe and John Doe, Diplomatic Correspondent", "(Reporting by Jane Roe; editing by John Doe)". */
final class Bylines {

    private static final String NAME = "(?:\\p{Lu}[\\p{L}'’.-]*|of|d[eaiou]s?|del|della|van|von|der|den|al|el|bin|ibn|le|la|ten|ter)";
    private static final Pattern BY = Pattern.compile("^(?i:(?:(?:written|words|story|text|report|reported|analysis|compiled|posted|published)(?: and photos)? )?by:?) +"
            + "(?<names>\\p{Lu}[\\p{L}'’.-]*(?:(?:,? and| &|,)? " + NAME + ")*)(?: +(?:in|at|for) \\p{Lu}[\\p{L} ,.'’&-]{1,60}| *[|,–—-] *[\\p{L}\\d ,.'’&:@|/-]{2,80})?\\.?$");
    private static final Pattern DESK = Pattern.compile("^[(\\[]?(?:additional |extra )?(?:reporting|writing|editing|compiled|written|edited|photography|translated|translation)(?: and (?:writing|editing))?"
            + " by:? +(?<names>[^;.()\\]]{3,120}).{0,300}$", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 300;

    private Bylines() {
    }

    static boolean isByline(String line) {
        return line.length() <= LONGEST && (by(line).isPresent() || DESK.matcher(line).matches());
    }

    /** The names of whoever wrote the piece; empty where the line tells of other work only. */
    static Optional<String> author(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        return by(line).or(() -> {
            Matcher desk = DESK.matcher(line);
            return desk.matches() && line.matches("(?i)[(\\[]?(reporting|written|compiled).*") ? Optional.of(desk.group("names").strip()) : Optional.empty();
        });
    }

    private static Optional<String> by(String line) {
        Matcher matcher = BY.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(matcher.group("names").strip());
    }
}
