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
    private final CorrectionNotes notes;
    private final ReportNotes reports;

    Naming(DatasetGraph data, Iris iris) {
        this.data = data;
        this.iris = iris;
        this.names = new Names(data, iris.namesGraph());
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
        replace(List.of(), graphs);
    }

    /** Why something is one. */
    Explanation explanation(String asked) {
        return new Explaining(data, iris, names, notes).of(asked);
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
        names.ofEvent(iri).forEach(event -> articles.add(this.iris.article(event.article())));
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
        NoteBuffer buffered = new NoteBuffer(data, iris.namesGraph());
        new Naming(buffered, iris).exchange(removed, graphs);
        buffered.flush();
    }

    private void exchange(Collection<String> removed, Collection<ArticleGraph> graphs) {
        Corrections corrections = notes.read();
        Set<NameClass> changed = new HashSet<>();
        Set<EventRecord> changedEvents = new HashSet<>();
        Set<Node> entities = new TreeSet<>(Comparator.comparing(Node::toString));
        Map<Node, ArticleGraph> stored = new HashMap<>();
        Set<Node> reported = new HashSet<>();
        removed.forEach(id -> reported.addAll(reports.remove(iris.article(id))));
        graphs.forEach(graph -> reported.addAll(reports.remove(iris.article(graph.articleId()))));
        removed.forEach(id -> forget(iris.article(id), changed, changedEvents, entities));
        for (ArticleGraph graph : graphs) {
            Node article = iris.article(graph.articleId());
            forget(article, changed, changedEvents, entities);
            List<NameClass> classes = ArticleNames.of(graph, article, corrections);
            names.add(article, classes);
            changed.addAll(classes);
            stored.put(article, graph);
            reports.add(article, graph.triples());
            reported.add(article);
        }
        Set<Node> touched = new TreeSet<>(Comparator.comparing(Node::getURI));
        for (Map.Entry<NameClass, Decision> decided : Identity.decide(changed, names, corrections).entrySet()) {
            decide(decided.getKey(), decided.getValue(), touched, entities);
        }
        touched.addAll(stored.keySet());
        // events are compared by who is in them, so their people are named first
        for (Node article : touched) {
            List<Triple> own = stored.containsKey(article) ? stored.get(article).triples() : own(article).triples();
            List<Triple> named = renaming(article, Map.of()).of(own, corrections);
            changedEvents.addAll(names.events(article, ArticleEvents.of(named, iris.articleId(article.getURI()), article)));
        }
        EventIdentity.decide(changedEvents, names, corrections).forEach((event, name) -> {
            entities.add(NodeFactory.createURI(name.iri()));
            String before = names.name(event, name).orElse(name.iri());
            if (!before.equals(name.iri())) {
                entities.add(NodeFactory.createURI(before));
                touched.add(iris.article(event.article()));
            }
        });
        for (Node article : touched) {
            List<Triple> before = stored.containsKey(article) ? List.of() : triples(article);
            List<Triple> own = stored.containsKey(article) ? stored.get(article).triples() : names.difference(article).undone(before);
            write(article, before, own, corrections);
        }
        stored.keySet().forEach(article -> names.decisions(article).values()
                .forEach(decision -> decision.iri().ifPresent(iri -> entities.add(NodeFactory.createURI(iri)))));
        entities.forEach(this::explain);
        reports.decide(reported);
        notes.writeAliases(corrections, names);
    }

    private Renaming renaming(Node article, Map<String, String> events) {
        return new Renaming(iris.articleId(article.getURI()), names.decisions(article), events, iris);
    }

    private void forget(Node article, Set<NameClass> changed, Set<EventRecord> changedEvents, Set<Node> entities) {
        data.removeGraph(article);
        changedEvents.addAll(names.events(article));
        names.eventNames(article).values().forEach(iri -> entities.add(NodeFactory.createURI(iri)));
        names.remove(article).forEach((name, decision) -> {
            changed.add(name);
            decision.iri().ifPresent(iri -> entities.add(NodeFactory.createURI(iri)));
        });
    }

    private void decide(NameClass name, Decision decision, Set<Node> renamed, Set<Node> entities) {
        Decision before = names.decide(name, decision).orElse(null);
        if (decision.equals(before)) {
            return;
        }
        decision.iri().ifPresent(iri -> entities.add(NodeFactory.createURI(iri)));
        if (before != null) {
            before.iri().ifPresent(iri -> entities.add(NodeFactory.createURI(iri)));
            if (!before.iri().equals(decision.iri()) || !before.label().equals(decision.label()) || before.partial() != decision.partial()) {
                renamed.addAll(names.articles(name));
            }
        }
    }

    /** Stores an article's own graph under the decided names, touching no more than what differs from {@code before}. */
    private void write(Node article, List<Triple> before, List<Triple> own, Corrections corrections) {
        Renaming renaming = renaming(article, names.eventNames(article));
        List<Triple> after = renaming.of(own, corrections);
        Difference.without(before, after).forEach(triple -> data.delete(article, triple.getSubject(), triple.getPredicate(), triple.getObject()));
        new FreshQuads(data).add(article, Difference.without(after, before));
        names.difference(article, Difference.between(own, after));
        names.without(article, renaming.dropped(own, corrections));
    }

    /** Writes why names were joined, anew where that changed. */
    private void explain(Node entity) {
        Node graph = iris.identityGraph();
        Set<String> known = new HashSet<>();
        data.find(graph, entity, NG.mergedBecause, Node.ANY).forEachRemaining(quad -> known.add(quad.getObject().getLiteralLexicalForm()));
        Set<String> reasons = names.reasons(entity);
        if (!reasons.equals(known)) {
            data.deleteAny(graph, entity, NG.mergedBecause, Node.ANY);
            reasons.forEach(reason -> data.add(graph, entity, NG.mergedBecause, NodeFactory.createLiteralString(reason)));
        }
    }

    private List<Triple> triples(Node graph) {
        List<Triple> triples = new ArrayList<>();
        data.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> triples.add(quad.asTriple()));
        return TripleOrder.sorted(triples);
    }
}
