package org.newsgraph.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one table of countries, which feeds both the recogniser and the reference graph. */
public final class Countries {

    /**
     * A country.
     *
     * @param iso      ISO 3166-1 alpha-2
     * @param wikidata Wikidata id, such as {@code Q142}
     * @param names    other names than the label
     * @param demonyms adjectives and nouns of nationality
     * @param capital  "" where there is none
     */
    public record Entry(String iso, String wikidata, String label, List<String> names, List<String> demonyms, String capital) {

        /**
         * The adjective of the country, "Danish" and not "Dane"; empty where the words for its people are not made of its name ("Kiwi"),
         * since such are less sure to be used of a government.
         */
        public Optional<String> adjective() {
            String root = label.substring(0, Math.min(2, label.length()));
            List<String> fitting = demonyms.stream().filter(word -> word.startsWith(root) && !word.endsWith("man") && !word.endsWith("woman")).toList();
            return fitting.stream().filter(word -> word.matches(".*(sh|ch|ss)")).findFirst().or(() -> fitting.stream().findFirst());
        }
    }

    private static final Countries ENGLISH = new Countries();

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Entry> byName = new HashMap<>();
    private final Map<String, Optional<Entry>> byDemonym = new HashMap<>();
    private final Map<String, Entry> byIso = new HashMap<>();
    private final Map<String, Entry> byCapital = new HashMap<>();

    private Countries() {
        TsvTable table = TsvTable.load("lexicon/en/countries.tsv", "iso", "wikidata", "label", "names", "demonyms", "capital");
        for (TsvTable.Row row : table.rows()) {
            Entry entry = new Entry(row.get(0), row.get(1), row.get(2), list(row.get(3)), list(row.get(4)), row.get(5));
            entries.add(entry);
            byIso.put(entry.iso(), entry);
            byName.put(key(entry.label()), entry);
            entry.names().forEach(name -> byName.putIfAbsent(key(name), entry));
            if (!entry.capital().isEmpty()) {
                byCapital.putIfAbsent(key(entry.capital()), entry);
            }
            for (String demonym : entry.demonyms()) {
                // "Korean", "Congolese": two countries, so neither
                byDemonym.merge(demonym, Optional.of(entry), (one, other) -> one.equals(other) ? one : Optional.empty());
            }
        }
    }

    public static Countries english() {
        return ENGLISH;
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    private static String key(String name) {
        String plain = name.replace('’', '\'');
        return plain.startsWith("the ") || plain.startsWith("The ") ? plain.substring(4) : plain;
    }

    /** All countries, by ISO code. */
    public List<Entry> all() {
        return List.copyOf(entries);
    }

    /** The country of a name as written, with or without "the". */
    public Optional<Entry> byName(String name) {
        Entry entry = byName.get(key(name));
        if (entry == null && name.length() > 4 && name.equals(name.toUpperCase(java.util.Locale.ROOT))) {
            String title = titleCase(name); // a headline in capitals
            entry = byName.get(key(title));
        }
        return entry == null ? byForm(name) : Optional.of(entry);
    }

    /** "French Republic", "Bolivarian Republic of Venezuela": an adjective or the country's name and what kind of state it is. */
    private Optional<Entry> byForm(String name) {
        int of = name.indexOf(" of ");
        if (of > 0 && name.substring(0, of).matches("(.* )?(Republic|Kingdom|State|Federation|Emirate|Sultanate|Commonwealth|Principality|Duchy)")) {
            return Optional.ofNullable(byName.get(key(name.substring(of + 4)))); // "Bolivarian Republic of Venezuela"
        }
        int blank = name.lastIndexOf(' ');
        boolean state = blank > 0 && name.substring(blank + 1).matches("Republic|Federation|Confederation|Kingdom");
        return state ? byDemonym(key(name.substring(0, blank))) : Optional.empty();
    }

    private static String titleCase(String name) {
        StringBuilder title = new StringBuilder();
        boolean start = true;
        for (char c : name.toCharArray()) {
            title.append(start ? c : Character.toLowerCase(c));
            start = !Character.isLetter(c);
        }
        return title.toString();
    }

    /** The country of an adjective or noun of nationality ("French", "Frenchman"); empty where two share it. */
    public Optional<Entry> byDemonym(String word) {
        Optional<Entry> found = byDemonym.get(word);
        if (found == null && word.endsWith("s")) {
            found = byDemonym.get(word.substring(0, word.length() - 1));
        }
        return found == null ? Optional.empty() : found;
    }

    public Optional<Entry> byIso(String iso) {
        return Optional.ofNullable(byIso.get(iso));
    }

    /** The country of a capital. */
    public Optional<Entry> byCapital(String city) {
        return Optional.ofNullable(byCapital.get(key(city)));
    }
}
