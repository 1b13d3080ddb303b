package org.newsgraph.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The words of which English makes time expressions, its rule-bound holidays and the abbreviations of time zones. */
public final class TimeLexicon {

    /** A holiday: its name in lower-case words, each mark a word of its own, and the rule of its day as the table writes it. */
    public record Holiday(List<String> name, String rule) {
    }

    private static final TimeLexicon ENGLISH = new TimeLexicon();

    private final Map<String, Map<String, String>> classes = new HashMap<>();
    private final Map<String, List<Holiday>> holidays = new HashMap<>();
    private final Map<String, String> zones = new HashMap<>();

    private TimeLexicon() {
        TsvTable words = TsvTable.load("lexicon/en/time-words.tsv", "word", "class", "value");
        for (TsvTable.Row row : words.rows()) {
            String before = classes.computeIfAbsent(row.get(1), k -> new HashMap<>()).put(row.get(0), row.get(2));
            refuseTwice(before, words, row);
        }
        TsvTable days = TsvTable.load("lexicon/en/time-holidays.tsv", "name", "rule");
        for (TsvTable.Row row : days.rows()) {
            List<String> name = Arrays.stream(row.get(0).split("(?<=[^a-z])|(?=[^a-z])")).filter(word -> !word.isBlank()).toList();
            holidays.computeIfAbsent(name.get(0), k -> new ArrayList<>()).add(new Holiday(name, row.get(1)));
        }
        TsvTable offsets = TsvTable.load("lexicon/en/time-zones.tsv", "zone", "offset");
        for (TsvTable.Row row : offsets.rows()) {
            refuseTwice(zones.put(row.get(0), row.get(1)), offsets, row);
        }
    }

    private static void refuseTwice(String before, TsvTable table, TsvTable.Row row) {
        if (before != null) {
            throw new IllegalStateException(table.name() + ":" + row.line() + ": \"" + row.get(0) + "\" stands there already");
        }
    }

    public static TimeLexicon english() {
        return ENGLISH;
    }

    /** The value of a lower-case word in a class of the table, such as {@code month} or {@code unit}. */
    public Optional<String> value(String wordClass, String word) {
        return Optional.ofNullable(classes.getOrDefault(wordClass, Map.of()).get(word));
    }

    /** The value of a class whose values are numbers. */
    public OptionalInt number(String wordClass, String word) {
        return value(wordClass, word).map(value -> OptionalInt.of(Integer.parseInt(value))).orElse(OptionalInt.empty());
    }

    /** Holidays whose name begins with this lower-case word. */
    public List<Holiday> holidays(String firstWord) {
        return holidays.getOrDefault(firstWord, List.of());
    }

    /** The offset of a time zone's lower-case abbreviation, as ISO 8601 writes it; "" where it depends on the season. */
    public Optional<String> zone(String abbreviation) {
        return Optional.ofNullable(zones.get(abbreviation));
    }
}
