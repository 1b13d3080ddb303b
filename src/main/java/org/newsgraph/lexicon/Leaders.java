package org.newsgraph.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.newsgraph.model.EventDate;

/** Heads of state and government and ministers of the world since 1990, with their terms of office; a hint, never what an article says. */
public final class Leaders {

    /** A person with a Wikidata id, such as {@code Q567}, under all names that the table has. */
    public record Leader(String wikidata, List<String> names, List<Term> terms) {
    }

    /**
     * Somebody's time in an office.
     *
     * @param iso    the country that it is an office of
     * @param office in the table's words: "President", "Minister of Foreign Affairs"
     * @param end    empty while it lasts, or where the table doesn't know
     */
    public record Term(String iso, String office, Optional<EventDate> begin, Optional<EventDate> end) {
    }

    private static final class Holder {
        static final Leaders WORLD = new Leaders();
    }

    private final List<Leader> leaders = new ArrayList<>();
    /** Empty where several people bear the name. */
    private final Map<String, Optional<Leader>> byName = new HashMap<>();

    private Leaders() {
        List<TsvTable.Row> rows = TsvTable.load("lexicon/en/leaders.tsv.gz", "wikidata", "name", "shared", "iso", "office", "begin", "end").rows();
        Map<String, List<TsvTable.Row>> byId = rows.stream().collect(Collectors.groupingBy(row -> row.get(0), LinkedHashMap::new, Collectors.toList()));
        byId.forEach((id, own) -> {
            Leader leader = new Leader(id, own.stream().map(row -> row.get(1)).distinct().toList(), own.stream()
                    .map(row -> new Term(row.get(3), row.get(4), date(row.get(5)), date(row.get(6)))).distinct().toList());
            leaders.add(leader);
            for (TsvTable.Row row : own) {
                Optional<Leader> meant = row.get(2).isEmpty() ? Optional.of(leader) : Optional.empty();
                byName.merge(key(row.get(1)), meant, (one, other) -> one.equals(other) ? one : Optional.empty());
            }
        });
    }

    /** Read at the first call. */
    public static Leaders world() {
        return Holder.WORLD;
    }

    private static Optional<EventDate> date(String cell) {
        return cell.isEmpty() ? Optional.empty() : EventDate.ofTimex(cell);
    }

    /** All, in the order of their ids as text. */
    public List<Leader> all() {
        return List.copyOf(leaders);
    }

    /** The only leader of a full name, whatever its accents; empty where another politician of that name is known. */
    public Optional<Leader> byFullName(String name) {
        return name.indexOf(' ') < 0 ? Optional.empty() : byName.getOrDefault(key(name), Optional.empty());
    }

    private static String key(String name) {
        return Normalizer.normalize(name.replace('’', '\'').replace('-', ' '), Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }
}
