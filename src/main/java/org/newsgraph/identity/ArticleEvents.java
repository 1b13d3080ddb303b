package org.newsgraph.identity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Reused;
import org.newsgraph.model.EventKind;

/** The events that an article tells of, as far as they say which ones they are. */
public final class ArticleEvents {

    /** How long news of something that happened is news, and how far ahead plans are told, where no date is told. */
    private static final int DAYS_BEFORE = 4;
    private static final int DAYS_AHEAD = 30;

    private final ArticleView article;
    private final String articleId;
    private final Optional<LocalDate> issued;

    private ArticleEvents(ArticleView article, String articleId, Node articleIri) {
        this.article = article;
        this.articleId = articleId;
        this.issued = article.text(articleIri, Reused.issued).map(LocalDate::parse);
    }

    /** Sorted; {@code triples} have the names that all articles together give to all but events. What is denied has not been and is left out. */
    public static List<EventRecord> of(Collection<Triple> triples, String articleId, Node articleIri) {
        ArticleEvents events = new ArticleEvents(new ArticleView(triples), articleId, articleIri);
        List<EventRecord> records = new ArrayList<>();
        for (Node event : events.article.ofType(NG.Event)) {
            if (!events.article.objects(event, NG.factuality).contains(NG.Denied) && !events.article.objects(event, NG.evidence).isEmpty()) {
                records.add(events.record(event));
            }
        }
        records.sort(null);
        return records;
    }

    private EventRecord record(Node event) {
        Optional<Node> place = article.object(event, NG.location);
        boolean ahead = !article.objects(event, NG.factuality).contains(NG.Actual);
        Optional<String> date = article.text(event, NG.date).or(() -> article.text(event, NG.beginDate));
        Optional<LocalDate> from = date.flatMap(text -> day(text, false));
        Optional<LocalDate> to = article.text(event, NG.endDate).or(() -> date).flatMap(text -> day(text, true));
        boolean told = from.isPresent() && to.isPresent();
        if (!told) {
            from = issued.map(day -> ahead ? day : day.minusDays(DAYS_BEFORE));
            to = issued.map(day -> ahead ? day.plusDays(DAYS_AHEAD) : day);
        }
        SortedSet<String> agents = new TreeSet<>(named(article.objects(event, NG.actor)));
        agents.addAll(named(article.objects(event, NG.organizer)));
        for (Node participation : article.subjects(NG.event, event)) {
            if (!article.objects(participation, NG.participationKind).contains(NG.Absent)) {
                agents.addAll(named(article.objects(participation, NG.participant)));
            }
        }
        return new EventRecord(articleId, event.getURI(), kind(event), article.text(event, Reused.label).orElse("event"), place.map(Node::getURI),
                place.flatMap(this::country).map(Node::getURI), from, to, told, agents, named(article.objects(event, NG.target)),
                issued.map(LocalDate::toString).orElse(""));
    }

    /** What has a name of its own: "officials" of two articles aren't the same people. */
    private SortedSet<String> named(Collection<Node> nodes) {
        SortedSet<String> named = new TreeSet<>();
        nodes.stream().filter(node -> !article.isA(node, NG.Group)).forEach(node -> named.add(node.getURI()));
        return named;
    }

    private Optional<Node> country(Node place) {
        return article.isA(place, NG.Country) ? Optional.of(place) : article.object(place, NG.inCountry);
    }

    /** The most specific of its classes. */
    private EventKind kind(Node event) {
        EventKind found = EventKind.EVENT;
        for (EventKind kind : EventKind.values()) {
            if (kind.isA(found) && article.isA(event, NG.eventClass(kind.localName()))) {
                found = kind;
            }
        }
        return found;
    }

    /** The first or the last day of a date as precise as the text. */
    private static Optional<LocalDate> day(String date, boolean last) {
        if (date.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Optional.of(LocalDate.parse(date));
        }
        if (date.matches("\\d{4}-\\d{2}")) {
            return Optional.of(last ? YearMonth.parse(date).atEndOfMonth() : YearMonth.parse(date).atDay(1));
        }
        if (date.matches("\\d{4}")) {
            return Optional.of(last ? LocalDate.of(Integer.parseInt(date), 12, 31) : LocalDate.of(Integer.parseInt(date), 1, 1));
        }
        return Optional.empty();
    }
}
