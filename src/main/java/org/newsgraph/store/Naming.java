package org.newsgraph.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.Iris;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.TripleOrder;
import org.newsgraph.identity.ArticleEvents;
import org.newsgraph.identity.ArticleNames;
import org.newsgraph.identity.Correction;
import org.newsgraph.identity.Corrections;
import org.newsgraph.identity.Decision;
import org.newsgraph.identity.EventIdentity;
import org.newsgraph.identity.EventRecord;
import org.newsgraph.identity.Identity;
import org.newsgraph.identity.NameClass;
import org.newsgraph.identity.Renaming;

/**
 * Stores article graphs under the names that all articles together give, renames others where articles that come or go
 * change that, and keeps the identity graph. To be used inside a transaction.
 */
final class Naming {

    private final DatasetGraph data;
    private final Iris iris;
    private final Names names;
    private final EventNotes events;
    private final CorrectionNotes notes;
    private final ReportNotes reports;

    Naming(DatasetGraph data, Iris iris) {
        this.data = data;
        this.iris = iris;
        this.names = new Names(data, iris.namesGraph());
        this.events = new EventNotes(data, iris);
        this.notes = new CorrectionNotes(data, iris);
        this.reports = new ReportNotes(data, iris);
    }

    /** Lets other corrections hold: the articles that any of the former or the new ones can touch are named anew. */
    void correct(Collection<Correction> corrections) {
        Set<Correction> former = new HashSet<>(notes.read().all());
        Set<Correction> changed = new HashSet<>(corrections);
        changed.removeIf(former::contains);
        former.removeIf(corrections::contains);
        changed.addAll(former);
        if (changed.isEmpty()) {
            return;
        }
        Set<Node> touched = new HashSet<>();
        Corrections all = new Corrections(changed, iris);
        changed.forEach(correction -> all.iris(correction).forEach(iri -> touched.addAll(articles(NodeFactory.createURI(iri)))));
        changed.forEach(correction -> correction.article().map(iris::article).filter(article -> !triples(article).isEmpty()).ifPresent(touched::add));
        List<ArticleGraph> graphs = touched.stream().map(this::own).toList();
        notes.write(corrections);
        replace(List.of(), graphs, true);
    }

    /** Why something is one. */
    Explanation explanation(String asked) {
        return new Explaining(data, iris, names, events, notes).of(asked);
    }

    /** The corrections that hold. */
    List<Correction> corrections() {
        return notes.read().all();
    }

    /** The corrections that match nothing in the store. */
    List<Correction> unmatched() {
        Corrections all = notes.read();
        return all.all().stream().filter(correction -> correction.kind() == Correction.Kind.ALIAS || correction.assigns() ? articles(NodeFactory.createURI(correction.subject())).isEmpty()
                : all.iris(correction).stream().anyMatch(iri -> articles(NodeFactory.createURI(iri)).isEmpty())).toList();
    }

    /** The articles that name something so, by themselves or in the store, a dropped fact's among them. */
    private Set<Node> articles(Node iri) {
        Set<Node> articles = new HashSet<>();
        names.named(iri.getURI()).forEach(name -> articles.addAll(names.articles(name)));
        names.ofEntity(iri).forEach(name -> articles.addAll(names.articles(name)));
        events.ofEvent(iri).forEach(event -> articles.add(iris.article(event.article())));
        events.events("event/" + iri.getURI()).forEach(event -> articles.add(iris.article(event.article())));
        data.find(Node.ANY, iri, Node.ANY, Node.ANY).forEachRemaining(quad -> articles.add(quad.getGraph()));
        data.find(iris.namesGraph(), Node.ANY, Names.WITHOUT, iri).forEachRemaining(quad -> articles.add(quad.getSubject()));
        articles.removeIf(node -> !node.getURI().startsWith(iris.base() + "article/"));
        return articles;
    }

    /** An article's graph as the article by itself gives it. */
    ArticleGraph own(Node article) {
        List<Triple> own = names.difference(article).undone(triples(article));
        String hash = own.stream().filter(triple -> triple.getPredicate().equals(NG.contentHash)).findFirst().orElseThrow().getObject().getLiteralLexicalForm();
        return new ArticleGraph(article.getURI(), iris.articleId(article.getURI()), hash, own);
    }

    /** Removes articles, and stores others in place of what was stored of them. */
    void replace(Collection<String> removed, Collection<ArticleGraph> graphs) {
        replace(removed, graphs, false);
    }

    private void replace(Collection<String> removed, Collection<ArticleGraph> graphs, boolean anew) {
        NoteBuffer buffered = new NoteBuffer(data, iris.namesGraph());
        new Naming(buffered, iris).exchange(removed, graphs, anew);
        buffered.flush();
    }

    private void exchange(Collection<String> removed, Collection<ArticleGraph> graphs, boolean anew) {
        Corrections corrections = notes.read();
        Changes changes = new Changes();
        Map<Node, ArticleGraph> stored = new HashMap<>();
        Set<Node> reported = new HashSet<>();
        removed.forEach(id -> reported.addAll(reports.remove(iris.article(id))));
        graphs.forEach(graph -> reported.addAll(reports.remove(iris.article(graph.articleId()))));
        removed.forEach(id -> forget(iris.article(id), changes));
        for (ArticleGraph graph : graphs) {
            Node article = iris.article(graph.articleId());
            forget(article, changes);
            List<NameClass> classes = ArticleNames.of(graph, article, corrections);
            names.add(article, classes);
            changes.names.addAll(classes);
            stored.put(article, graph);
            reports.add(article, graph.triples());
            reported.add(article);
        }
        Identity.Decided decided = Identity.decide(changes.names, names, corrections, anew);
        decided.states().forEach(names::state);
        decided.names().forEach((name, decision) -> decide(name, decision, changes));
        changes.articles.addAll(stored.keySet());
        // events are compared by who is in them, so their people are named first
        for (Node article : changes.articles) {
            List<Triple> own = stored.containsKey(article) ? stored.get(article).triples() : own(article).triples();
            List<Triple> named = renaming(article, Map.of()).of(own, corrections);
            List<EventRecord> told = ArticleEvents.of(named, iris.articleId(article.getURI()), article);
            changes.events.addAll(events.replace(article, told, changes.moved));
            if (anew) {
                changes.moved.addAll(told);
            }
        }
        EventIdentity.decide(changes.events, changes.moved, events, corrections).forEach((event, name) -> decide(event, name, changes));
        for (Node article : changes.articles) {
            List<Triple> before = stored.containsKey(article) ? List.of() : triples(article);
            List<Triple> own = stored.containsKey(article) ? stored.get(article).triples() : names.difference(article).undone(before);
            write(article, before, own, corrections);
        }
        stored.keySet().forEach(article -> names.decisions(article).values().forEach(decision -> decision.iri().ifPresent(changes::met)));
        changes.entities.forEach(this::explain);
        // one article more changes nothing where there are reasons, but the second is what makes them needed
        changes.met.stream().filter(entity -> !changes.entities.contains(entity) && reasons(entity).isEmpty()).forEach(this::explain);
        reports.decide(reported);
        notes.writeAliases(corrections, names);
    }

    /** What came, went or has to be looked at again. */
    private static final class Changes {
        private final Set<NameClass> names = new HashSet<>();
        private final Set<EventRecord> events = new HashSet<>();
        private final Set<EventRecord> moved = new HashSet<>();
        private final Set<Node> articles = new TreeSet<>(Comparator.comparing(Node::getURI));
        /** Entities whose reasons may have changed. */
        private final Set<Node> entities = new TreeSet<>(Comparator.comparing(Node::toString));
        /** Entities that articles which came name. */
        private final Set<Node> met = new TreeSet<>(Comparator.comparing(Node::toString));

        private void entity(String iri) {
            entities.add(NodeFactory.createURI(iri));
        }

        private void met(String iri) {
            met.add(NodeFactory.createURI(iri));
        }
    }

    private Renaming renaming(Node article, Map<String, String> events) {
        return new Renaming(iris.articleId(article.getURI()), names.decisions(article), events, iris);
    }

    private void forget(Node article, Changes changes) {
        data.removeGraph(article);
        events.ofArticle(iris.articleId(article.getURI())).forEach(event -> events.name(event).ifPresent(name ->
                data.delete(iris.identityGraph(), NodeFactory.createURI(name.iri()), NG.mergedBecause, NodeFactory.createLiteralString(name.because()))));
        changes.events.addAll(events.replace(article, List.of(), changes.moved));
        names.remove(article).forEach((name, decision) -> {
            changes.names.add(name);
            decision.iri().ifPresent(changes::entity);
        });
    }

    private void decide(NameClass name, Decision decision, Changes changes) {
        Decision before = names.decide(name, decision).orElse(null);
        if (decision.equals(before)) {
            return;
        }
        decision.iri().ifPresent(changes::entity);
        if (before != null) {
            before.iri().ifPresent(changes::entity);
            if (!before.iri().equals(decision.iri()) || !before.label().equals(decision.label()) || before.partial() != decision.partial()) {
                changes.articles.addAll(names.articles(name));
            }
        }
    }

    private void decide(EventRecord event, EventIdentity.Name name, Changes changes) {
        EventIdentity.Name before = events.decide(event, name).orElse(null);
        if (name.equals(before)) {
            return;
        }
        if (before != null) {
            because(before, event, false);
            if (!before.iri().equals(name.iri())) {
                changes.articles.add(iris.article(event.article()));
            }
        }
        because(name, event, true);
    }

    /** Writes or takes away why a report is one with others. The words name the report, so that no other has the same. */
    private void because(EventIdentity.Name name, EventRecord event, boolean holds) {
        if (!name.because().isEmpty()) {
            Node reason = NodeFactory.createLiteralString(name.because());
            Node iri = NodeFactory.createURI(name.iri());
            if (holds) {
                data.add(this.iris.identityGraph(), iri, NG.mergedBecause, reason);
            } else if (events.ofArticle(event.article()).stream().noneMatch(other -> !other.local().equals(event.local())
                    && events.name(other).filter(of -> of.iri().equals(name.iri()) && of.because().equals(name.because())).isPresent())) {
                data.delete(this.iris.identityGraph(), iri, NG.mergedBecause, reason);
            }
        }
    }

    /** Stores an article's own graph under the decided names, touching no more than what differs from {@code before}. */
    private void write(Node article, List<Triple> before, List<Triple> own, Corrections corrections) {
        Renaming renaming = renaming(article, events.names(article));
        List<Triple> after = renaming.of(own, corrections);
        Difference.without(before, after).forEach(triple -> data.delete(article, triple.getSubject(), triple.getPredicate(), triple.getObject()));
        new FreshQuads(data).add(article, Difference.without(after, before));
        names.difference(article, Difference.between(own, after));
        names.without(article, renaming.dropped(own, corrections));
    }

    /** Writes why names were joined, anew where that changed. */
    private void explain(Node entity) {
        Node graph = iris.identityGraph();
        Set<String> reasons = names.reasons(entity);
        if (!reasons.equals(reasons(entity))) {
            data.deleteAny(graph, entity, NG.mergedBecause, Node.ANY);
            reasons.forEach(reason -> data.add(graph, entity, NG.mergedBecause, NodeFactory.createLiteralString(reason)));
        }
    }

    /** As they are written. */
    private Set<String> reasons(Node entity) {
        Set<String> known = new HashSet<>();
        data.find(iris.identityGraph(), entity, NG.mergedBecause, Node.ANY).forEachRemaining(quad -> known.add(quad.getObject().getLiteralLexicalForm()));
        return known;
    }

    private List<Triple> triples(Node graph) {
        List<Triple> triples = new ArrayList<>();
        data.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> triples.add(quad.asTriple()));
        return TripleOrder.sorted(triples);
    }
}
