package org.newsgraph.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Reused;
import org.newsgraph.store.IndexScan.Numbers;

/**
 * Counts and lists over a whole store, as of the transaction under way. They are read from the indexes ({@link IndexScan}), since a
 * query would look up the name of everything that it counts.
 */
public final class Survey {

    private final IndexScan scan;
    private long[] articles;

    Survey(DatasetGraph database, Runnable beat) {
        this.scan = new IndexScan(database, beat);
    }

    /** So many of something. */
    public record Counted(Node what, long number) {
    }

    /** Something and its day; {@code day} is null where it has none. */
    public record Dated(Node what, Node day) {
    }

    /** How many triples there are in all graphs. */
    public long triples() {
        return scan.size();
    }

    /** How many there are of a class. */
    public long instances(Node type) {
        return scan.subjects(Reused.type, type).length;
    }

    /** A part of all that is of a class, with the number of articles that say so: the most first, then by IRI. */
    public List<Counted> byArticles(Node type, long offset, long limit) {
        Numbers things = new Numbers();
        Numbers counts = new Numbers();
        long[] run = {-1, 0};
        long[] graphs = articles();
        scan.each(Reused.type, type, (object, subject, graph) -> {
            if (subject != run[0]) {
                ended(run, things, counts);
                run[0] = subject;
            }
            run[1] += IndexScan.has(graphs, graph) ? 1 : 0;
        });
        ended(run, things, counts);
        return most(things, counts, offset, limit);
    }

    private static void ended(long[] run, Numbers things, Numbers counts) {
        if (run[1] > 0) {
            things.add(run[0]);
            counts.add(run[1]);
        }
        run[1] = 0;
    }

    /** Looks up the names of those only that the part may hold. */
    private List<Counted> most(Numbers things, Numbers counts, long offset, long limit) {
        if (things.isEmpty()) {
            return List.of();
        }
        long[] sorted = counts.toArray();
        Arrays.sort(sorted);
        long least = sorted[(int) Math.max(0, sorted.length - offset - limit)];
        List<Counted> counted = new ArrayList<>();
        for (int i = 0; i < things.size(); i++) {
            if (counts.get(i) >= least) {
                counted.add(new Counted(scan.node(things.get(i)), counts.get(i)));
            }
        }
        counted.sort(Comparator.comparingLong(Counted::number).reversed().thenComparing(one -> one.what().toString()));
        return part(counted, offset, limit);
    }

    /** A part of all articles: the newest first, then by IRI; those without a day come last. */
    public List<Dated> articles(long offset, long limit) {
        long[] all = articles();
        SortedMap<String, NodeId> days = new TreeMap<>(Comparator.reverseOrder());
        Numbers dated = new Numbers();
        NodeId[] last = {null};
        scan.each(Reused.issued, (object, subject, graph) -> {
            if (subject == graph && IndexScan.has(all, subject)) {
                if (!object.equals(last[0])) {
                    days.put(scan.node(object).getLiteralLexicalForm() + "\n" + object, object);
                    last[0] = object;
                }
                dated.add(subject);
            }
        });
        List<Dated> found = new ArrayList<>();
        long skip = offset;
        for (NodeId day : days.values()) {
            if (found.size() >= limit) {
                return part(found, 0, limit);
            }
            Numbers ofDay = new Numbers();
            scan.each(Reused.issued, day, (object, subject, graph) -> {
                if (subject == graph && IndexScan.has(all, subject)) {
                    ofDay.add(subject);
                }
            });
            long[] articles = ofDay.distinct();
            if (skip < articles.length) {
                found.addAll(part(named(articles, scan.node(day)), skip, limit));
            }
            skip = Math.max(0, skip - articles.length);
        }
        if (found.size() < limit) {
            long[] with = dated.distinct();
            long[] without = Arrays.stream(all).filter(article -> !IndexScan.has(with, article)).toArray();
            found.addAll(part(named(without, null), skip, limit));
        }
        return part(found, 0, limit);
    }

    private List<Dated> named(long[] articles, Node day) {
        return Arrays.stream(articles).mapToObj(scan::node).sorted(Comparator.comparing(Node::toString)).map(article -> new Dated(article, day)).toList();
    }

    /** How many statements there are of each day: that on which it was said, or else the article's. */
    public List<Counted> statementsByDay() {
        Map<NodeId, Long> days = new HashMap<>();
        Numbers stated = new Numbers();
        long[] statements = scan.subjects(Reused.type, NG.Statement);
        scan.each(NG.statedAt, (object, subject, graph) -> {
            if (IndexScan.has(statements, subject)) {
                days.merge(object, 1L, Long::sum);
                stated.add(subject);
            }
        });
        long[] withDay = stated.distinct();
        long[] articles = articles();
        long[] ofArticle = new long[articles.length];
        scan.each(Reused.type, NG.Statement, (object, subject, graph) -> {
            int article = Arrays.binarySearch(articles, graph);
            if (article >= 0 && !IndexScan.has(withDay, subject)) {
                ofArticle[article]++;
            }
        });
        scan.each(Reused.issued, (object, subject, graph) -> {
            int article = Arrays.binarySearch(articles, subject);
            if (subject == graph && article >= 0 && ofArticle[article] > 0) {
                days.merge(object, ofArticle[article], Long::sum);
            }
        });
        return byDay(days);
    }

    /** How many events there are on each day, of those told as having happened. */
    public List<Counted> eventsByDay() {
        long[] events = scan.subjects(Reused.type, NG.Event);
        Map<NodeId, Numbers> ofDay = new HashMap<>();
        for (Node property : List.of(NG.date, NG.beginDate)) {
            scan.each(property, (object, subject, graph) -> {
                if (IndexScan.has(events, subject) && scan.contains(graph, subject, NG.factuality, NG.Actual)) {
                    ofDay.computeIfAbsent(object, day -> new Numbers()).add(subject);
                }
            });
        }
        Map<NodeId, Long> days = new HashMap<>();
        ofDay.forEach((day, told) -> days.put(day, (long) told.distinct().length));
        return byDay(days);
    }

    private List<Counted> byDay(Map<NodeId, Long> days) {
        List<Counted> counted = new ArrayList<>();
        days.forEach((day, number) -> counted.add(new Counted(scan.node(day), number)));
        counted.sort(Comparator.comparing((Counted one) -> one.what().getLiteralLexicalForm()).reversed());
        return counted;
    }

    /** The events that fit, for lists and maps. */
    public EventSurvey events(EventSurvey.Choice choice) {
        return new EventSurvey(scan, choice);
    }

    /** The articles' names, which are those of their graphs too. */
    private long[] articles() {
        if (articles == null) {
            Numbers found = new Numbers();
            scan.each(Reused.type, NG.Article, (object, subject, graph) -> {
                if (subject == graph) {
                    found.add(subject);
                }
            });
            articles = found.distinct();
        }
        return articles;
    }

    static <T> List<T> part(List<T> all, long offset, long limit) {
        return all.subList((int) Math.min(offset, all.size()), (int) Math.min(offset + limit, all.size()));
    }
}
