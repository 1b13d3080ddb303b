package org.newsgraph.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.Iris;
import org.newsgraph.graph.TripleOrder;
import org.newsgraph.identity.Decision;
import org.newsgraph.identity.EventIdentity;
import org.newsgraph.identity.EventRecord;
import org.newsgraph.identity.NameClass;

/**
 * A store's notes on what articles call things (the graph {@link Iris#namesGraph()}), for who decides identity without a store: with
 * them a loaded store takes more articles as if it had read all by itself.
 */
public final class StoreNotes {

    private static final String CLASS = "urn:newsgraph:name:";

    private final Iris iris;

    public StoreNotes(Iris iris) {
        this.iris = iris;
    }

    /**
     * The notes on one article.
     *
     * @param own     its graph as the article by itself gives it
     * @param stored  its graph under the names that were decided
     * @param dropped what corrections take out of it
     */
    public List<Triple> ofArticle(ArticleGraph own, Collection<Triple> stored, Collection<NameClass> classes, Map<EventRecord, EventIdentity.Name> events,
            Collection<Node> dropped) {
        DatasetGraph data = DatasetGraphFactory.create();
        Names names = new Names(data, iris.namesGraph());
        Node article = iris.article(own.articleId());
        names.add(article, classes);
        EventNotes told = new EventNotes(data, iris);
        told.replace(article, events.keySet(), new HashSet<>());
        events.forEach(told::decide);
        names.difference(article, Difference.between(own.triples(), stored));
        names.without(article, dropped);
        new ReportNotes(data, iris).add(article, own.triples());
        // what all articles have in common is noted once
        return notes(data, triple -> !triple.getSubject().getURI().startsWith(CLASS));
    }

    /** The notes on a class and on what was decided on it. */
    public List<Triple> ofClass(NameClass name, int articles, Decision decision) {
        DatasetGraph data = DatasetGraphFactory.create();
        Names names = new Names(data, iris.namesGraph());
        names.add(iris.namesGraph(), List.of(name));
        names.count(name, articles);
        names.decide(name, decision);
        return notes(data, triple -> triple.getSubject().getURI().startsWith(CLASS));
    }

    private List<Triple> notes(DatasetGraph data, Predicate<Triple> wanted) {
        List<Triple> notes = new ArrayList<>();
        data.find(iris.namesGraph(), Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> notes.add(quad.asTriple()));
        notes.removeIf(wanted.negate());
        return TripleOrder.sorted(notes);
    }
}
