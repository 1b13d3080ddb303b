package org.newsgraph.identity;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.newsgraph.model.EventKind;

/**
 * What one article tells of one event, under the names that all articles together give to people and places.
 *
 * @param article the article's id
 * @param local   the IRI that the article by itself gives the event
 * @param place   IRI of the place; empty where none is told
 * @param country IRI of the country that the place is or lies in
 * @param from    first day on which it may have been: told, or bounded by the article's date
 * @param to      last such day
 * @param told    whether the text tells the date
 * @param agents  IRIs of people, organisations and countries that do it or take part
 * @param targets IRIs of whom or what it is done to
 * @param issued  the article's day; empty where it has none
 */
public record EventRecord(String article, String local, EventKind kind, String label, Optional<String> place, Optional<String> country,
                          Optional<LocalDate> from, Optional<LocalDate> to, boolean told, SortedSet<String> agents, SortedSet<String> targets,
                          String issued) implements Comparable<EventRecord> {

    public EventRecord {
        agents = Collections.unmodifiableSortedSet(new TreeSet<>(agents));
        targets = Collections.unmodifiableSortedSet(new TreeSet<>(targets));
    }

    /** As text of one line; {@link #decoded} reads it. */
    public String encoded() {
        return String.join("\t", article, local, kind.name(), label.replaceAll("\\s+", " "), place.orElse(""), country.orElse(""),
                from.map(LocalDate::toString).orElse(""), to.map(LocalDate::toString).orElse(""), String.valueOf(told), String.join(" ", agents),
                String.join(" ", targets), issued);
    }

    public static EventRecord decoded(String text) {
        String[] cells = text.split("\t", -1);
        return new EventRecord(cells[0], cells[1], EventKind.valueOf(cells[2]), cells[3], cell(cells[4]), cell(cells[5]), cell(cells[6]).map(LocalDate::parse),
                cell(cells[7]).map(LocalDate::parse), Boolean.parseBoolean(cells[8]), set(cells[9]), set(cells[10]), cells[11]);
    }

    /** Whether kind, place and day alone made the article's IRI, so that other articles have the same. */
    boolean isShared() {
        return !local.contains("/event/" + article + "/") && local.indexOf('/', local.indexOf("/event/") + 7) < 0;
    }

    boolean isOneDay() {
        return told && from.isPresent() && from.equals(to);
    }

    /** Everybody in it. */
    SortedSet<String> all() {
        SortedSet<String> all = new TreeSet<>(agents);
        all.addAll(targets);
        return all;
    }

    /** A hash of what no two have in common. By it {@link EventIndex#seen} are chosen, the least first. */
    public String digest() {
        return UUID.nameUUIDFromBytes((article + "\t" + local).getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** By what no two have in common. */
    @Override
    public int hashCode() {
        return 31 * article.hashCode() + local.hashCode();
    }

    /** The earliest report first. */
    @Override
    public int compareTo(EventRecord other) {
        int order = issued.compareTo(other.issued);
        order = order != 0 ? order : article.compareTo(other.article);
        return order != 0 ? order : local.compareTo(other.local);
    }

    private static Optional<String> cell(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static SortedSet<String> set(String cell) {
        return new TreeSet<>(cell.isEmpty() ? List.of() : Arrays.asList(cell.split(" ")));
    }
}
