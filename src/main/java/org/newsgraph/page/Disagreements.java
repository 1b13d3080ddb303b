package org.newsgraph.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In what articles differ that tell of one event: date, place, whether it happened, who was there, and the numbers in their
 * sentences. What an article leaves unsaid is no disagreement.
 */
final class Disagreements {

    /** One thing that is told differently. */
    public record Difference(String about, List<Told> told) {
    }

    /** One way to tell it, and who tells it so. */
    public record Told(String value, List<ArticleRef> articles) {
    }

    private static final Set<String> THERE = Set.of("Hosted by", "Attended by", "Organized by");
    private static final Set<String> NOT_THERE = Set.of("Absent", "Denied");
    private static final List<String> NUMBERS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
            "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty");
    private static final Pattern COUNTED = Pattern.compile("(?<![\\p{L}\\p{N}.,:-])(\\d{1,3}(?:,\\d{3})+|\\d+|" + String.join("|", NUMBERS.subList(2, NUMBERS.size()))
            + ")(?: (million|billion))? (?:more |other )?([a-z]{3,})(?![\\p{L}-])");
    /** Words behind a number that make it no count: of time, of money, of measures. */
    private static final Set<String> MEASURES = Set.of("percent", "per", "years", "year", "months", "month", "weeks", "week", "days", "day", "hours", "hour", "minutes",
            "minute", "seconds", "million", "billion", "and", "degrees", "times", "euros", "dollars", "pounds", "local", "the", "from", "for", "with", "out");

    private Disagreements() {
    }

    static List<Difference> of(List<Line> reports, Map<String, List<Line>> participants) {
        List<Difference> found = new ArrayList<>();
        for (String column : List.of("date", "place", "factuality")) {
            Map<String, Set<ArticleRef>> told = new LinkedHashMap<>();
            for (Line report : reports) {
                Term value = report.terms().get(column);
                if (value != null) {
                    tell(told, column.equals("factuality") ? value.local().toLowerCase(Locale.ROOT) : value.text(), report);
                }
            }
            add(found, column.equals("factuality") ? "whether it happened" : column, told);
        }
        found.addAll(presence(participants));
        found.addAll(numbers(reports));
        return found;
    }

    /** Who was there by one article and stayed away, or is denied to have been there, by another. */
    private static List<Difference> presence(Map<String, List<Line>> participants) {
        Map<String, Map<String, Set<ArticleRef>>> byName = new TreeMap<>();
        participants.forEach((heading, lines) -> {
            if (THERE.contains(heading) || NOT_THERE.contains(heading)) {
                lines.forEach(line -> line.sources().forEach(source -> byName.computeIfAbsent(line.text("who"), who -> new LinkedHashMap<>())
                        .computeIfAbsent(THERE.contains(heading) ? "there" : "not there", value -> new LinkedHashSet<>()).add(source.article())));
            }
        });
        List<Difference> found = new ArrayList<>();
        byName.forEach((who, told) -> add(found, "whether " + Words.shortened(who, 60) + " was there", told));
        return found;
    }

    /** Counts of the same things in the articles' sentences, where no number is in both: "12 people", "at least 15 people". */
    private static List<Difference> numbers(List<Line> reports) {
        Map<String, Map<ArticleRef, Set<String>>> byThing = new TreeMap<>();
        for (Line report : reports) {
            for (Source source : report.sources()) {
                Matcher matcher = COUNTED.matcher(source.sentence());
                while (matcher.find()) {
                    String number = matcher.group(1).replace(",", "");
                    int word = NUMBERS.indexOf(number);
                    boolean year = matcher.group(2) == null && matcher.group(1).matches("(19|20)\\d\\d");
                    if (!MEASURES.contains(matcher.group(3)) && !year) {
                        byThing.computeIfAbsent(matcher.group(3), thing -> new LinkedHashMap<>()).computeIfAbsent(source.article(), article -> new LinkedHashSet<>())
                                .add((word < 0 ? number : String.valueOf(word)) + (matcher.group(2) == null ? "" : " " + matcher.group(2)));
                    }
                }
            }
        }
        List<Difference> found = new ArrayList<>();
        byThing.forEach((thing, numbers) -> {
            boolean shared = numbers.values().stream().flatMap(Set::stream).distinct().anyMatch(number -> numbers.values().stream().filter(set -> set.contains(number)).count() > 1);
            if (numbers.size() > 1 && !shared) {
                Map<String, Set<ArticleRef>> told = new LinkedHashMap<>();
                numbers.forEach((article, set) -> told.computeIfAbsent(String.join(", ", set), value -> new LinkedHashSet<>()).add(article));
                add(found, "number of " + thing, told);
            }
        });
        return found;
    }

    private static void tell(Map<String, Set<ArticleRef>> told, String value, Line report) {
        Set<ArticleRef> articles = told.computeIfAbsent(value, v -> new LinkedHashSet<>());
        report.sources().forEach(source -> articles.add(source.article()));
    }

    private static void add(List<Difference> found, String about, Map<String, Set<ArticleRef>> told) {
        if (told.size() > 1) {
            found.add(new Difference(about, told.entrySet().stream().map(entry -> new Told(entry.getKey(), List.copyOf(entry.getValue()))).toList()));
        }
    }
}
