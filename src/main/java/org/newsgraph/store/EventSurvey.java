package org.newsgraph.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Reused;
import org.newsgraph.store.IndexScan.Numbers;
import org.newsgraph.store.Survey.Counted;

/**
 * The events of a store that fit a choice. A list goes from the newest day backwards until it has as many as are asked for, so
 * that a first page costs the same in a store of any size.
 */
public final class EventSurvey {

    /** What is common isn't gathered before: one soon meets some that fit. */
    private static final int RARE = 200_000;
    private static final List<Node> DAYS = List.of(NG.date, NG.beginDate);

    /**
     * Which events are asked for.
     *
     * @param kind       a class of events
     * @param factuality null for any
     * @param since      a day, or empty; so {@code until}: with either, an event without a day doesn't fit
     */
    public record Choice(Node kind, Node factuality, String since, String until) {

        boolean anyDay() {
            return since.isEmpty() && until.isEmpty();
        }

        boolean fits(String day) {
            return day.compareTo(since) >= 0 && (until.isEmpty() || day.compareTo(until) <= 0);
        }
    }

    /**
     * An event.
     *
     * @param day          the first of its days that fit; null where it has none
     * @param place        null where none is told
     * @param first        the first by IRI of the articles that tell it
     * @param factualities in the order of their names
     */
    public record Found(Node event, Node day, long articles, Node place, Node first, SortedSet<String> factualities) {
    }

    private final IndexScan scan;
    private final Choice choice;

    EventSurvey(IndexScan scan, Choice choice) {
        this.scan = scan;
        this.choice = choice;
    }

    /** A part of them: the newest first, then by IRI; those without a day come last. */
    public List<Found> newest(long offset, long limit) {
        long[] rare = rare();
        List<Found> found = new ArrayList<>();
        long skip = offset;
        for (Map.Entry<String, List<NodeId>> day : days().entrySet()) {
            for (Node event : named(on(day.getValue(), rare))) {
                Found told = told(event);
                // an event of several days stands at the first of them
                if (told != null && told.day() != null && told.day().getLiteralLexicalForm().equals(day.getKey()) && --skip < 0) {
                    found.add(told);
                    if (found.size() == limit) {
                        return found;
                    }
                }
            }
        }
        if (choice.anyDay()) {
            for (Node event : named(undated(rare))) {
                Found told = told(event);
                if (told != null && --skip < 0) {
                    found.add(told);
                    if (found.size() == limit) {
                        return found;
                    }
                }
            }
        }
        return found;
    }

    /** How many of them there are in each place: the most first, then by IRI. */
    public List<Counted> places() {
        Map<NodeId, Numbers> events = new HashMap<>();
        scan.each(NG.location, (object, subject, graph) -> {
            if (fits(subject, graph)) {
                events.computeIfAbsent(object, place -> new Numbers()).add(subject);
            }
        });
        List<Counted> places = new ArrayList<>();
        events.forEach((place, told) -> places.add(new Counted(scan.node(place), told.distinct().length)));
        places.sort(Comparator.comparingLong(Counted::number).reversed().thenComparing(one -> one.what().toString()));
        return places;
    }

    private boolean fits(long event, long graph) {
        return scan.contains(graph, event, Reused.type, choice.kind())
                && (choice.factuality() == null ? !scan.objects(graph, event, NG.factuality).isEmpty() : scan.contains(graph, event, NG.factuality, choice.factuality()))
                && (choice.anyDay() || !days(event, graph).isEmpty());
    }

    /** The days that fit, the newest first, each with its forms. */
    private SortedMap<String, List<NodeId>> days() {
        SortedMap<String, Set<NodeId>> days = new TreeMap<>(Comparator.reverseOrder());
        for (Node property : DAYS) {
            NodeId[] last = {null};
            scan.each(property, (object, subject, graph) -> {
                if (!object.equals(last[0])) {
                    last[0] = object;
                    String day = scan.node(object).getLiteralLexicalForm();
                    if (choice.fits(day)) {
                        days.computeIfAbsent(day, key -> new HashSet<>()).add(object);
                    }
                }
            });
        }
        SortedMap<String, List<NodeId>> listed = new TreeMap<>(Comparator.reverseOrder());
        days.forEach((day, forms) -> listed.put(day, List.copyOf(forms)));
        return listed;
    }

    private long[] on(List<NodeId> day, long[] rare) {
        Numbers events = new Numbers();
        for (NodeId form : day) {
            for (Node property : DAYS) {
                scan.each(property, form, (object, subject, graph) -> {
                    if (rare == null || IndexScan.has(rare, subject)) {
                        events.add(subject);
                    }
                });
            }
        }
        return events.distinct();
    }

    private long[] undated(long[] rare) {
        Numbers dated = new Numbers();
        DAYS.forEach(property -> scan.each(property, (object, subject, graph) -> dated.add(subject)));
        long[] with = dated.distinct();
        return Arrays.stream(rare == null ? scan.subjects(Reused.type, choice.kind()) : rare).filter(event -> !IndexScan.has(with, event)).toArray();
    }

    /** All that may fit by kind and factuality, sorted, where they are few; else null. */
    private long[] rare() {
        long[] kind = choice.kind().equals(NG.Event) ? null : scan.subjects(Reused.type, choice.kind(), RARE);
        long[] factuality = choice.factuality() == null ? null : scan.subjects(NG.factuality, choice.factuality(), RARE);
        return kind == null ? factuality : factuality == null ? kind : Arrays.stream(kind).filter(event -> IndexScan.has(factuality, event)).toArray();
    }

    private List<Node> named(long[] events) {
        return Arrays.stream(events).mapToObj(scan::node).sorted(Comparator.comparing(Node::toString)).toList();
    }

    /** What the graphs that fit tell of an event; null where none fits. */
    private Found told(Node event) {
        long id = scan.pointer(event);
        Set<Long> articles = new HashSet<>();
        SortedSet<String> factualities = new TreeSet<>();
        SortedMap<String, Node> days = new TreeMap<>();
        SortedMap<String, Node> places = new TreeMap<>();
        for (long graph : scan.graphs(id, Reused.type, choice.kind())) {
            if (fits(id, graph)) {
                articles.add(graph);
                days.putAll(days(id, graph));
                scan.objects(graph, id, NG.factuality).stream().map(scan::node).filter(told -> choice.factuality() == null || told.equals(choice.factuality()))
                        .forEach(told -> factualities.add(told.getURI().substring(told.getURI().indexOf('#') + 1)));
                scan.objects(graph, id, NG.location).stream().map(scan::node).forEach(place -> places.put(place.toString(), place));
            }
        }
        if (articles.isEmpty()) {
            return null;
        }
        Node first = articles.stream().map(scan::node).min(Comparator.comparing(Node::toString)).orElseThrow();
        return new Found(event, days.isEmpty() ? null : days.get(days.firstKey()), articles.size(), places.isEmpty() ? null : places.get(places.firstKey()),
                first, factualities);
    }

    private SortedMap<String, Node> days(long event, long graph) {
        SortedMap<String, Node> days = new TreeMap<>();
        for (Node property : DAYS) {
            scan.objects(graph, event, property).stream().map(scan::node).filter(day -> choice.fits(day.getLiteralLexicalForm()))
                    .forEach(day -> days.put(day.getLiteralLexicalForm(), day));
        }
        return days;
    }
}
