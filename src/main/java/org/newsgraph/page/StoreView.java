package org.newsgraph.page;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Reused;
import org.newsgraph.lexicon.Places.Position;
import org.newsgraph.query.Labels;
import org.newsgraph.query.NamedQuery;
import org.newsgraph.query.QueryCatalogue;
import org.newsgraph.query.QueryClock;
import org.newsgraph.store.GraphStore;
import org.newsgraph.store.Survey;

/** The store as one request sees it: inside one transaction, with one time limit for all its queries together. */
final class StoreView {

    /** More rows than a reader looks at; what comes after them is left out, and the page says so. */
    static final int MOST_ROWS = 2000;

    private final DatasetGraph dataset;
    private final Node reference;
    private final Labels labels;
    private final KeptRows.Known known;
    private final Links links;
    private final TimedQueries timed;
    private final KeptRows kept;
    private final String version;
    private final Survey survey;
    private boolean leftOut;
    private final Map<KeptRows.Question, List<Line>> asked = new HashMap<>();
    private final Map<Node, Term> terms = new HashMap<>();
    private final Map<Node, ArticleRef> articles = new HashMap<>();

    /**
     * Inside a transaction.
     *
     * @param over whether nobody waits for it any more
     */
    StoreView(GraphStore store, Links links, QueryClock clock, Duration limit, KeptRows kept, BooleanSupplier over) {
        this.dataset = store.dataset();
        this.reference = store.iris().referenceGraph();
        this.labels = new Labels(dataset, store.iris());
        this.links = links;
        this.timed = new TimedQueries(dataset, clock, limit, over);
        this.kept = kept;
        this.version = store.version();
        this.known = kept.known(version);
        this.survey = store.survey(timed::left);
    }

    Links links() {
        return links;
    }

    /** The answers of {@code queries/pages/NAME.rq}, one line for each. */
    List<Line> ask(String name, Map<String, String> parameters) {
        // several parts of a page look at the same answers
        List<Line> lines = asked.computeIfAbsent(new KeptRows.Question(name, Map.copyOf(parameters), 0, MOST_ROWS),
                question -> ask(QueryCatalogue.page(name), parameters, 0, MOST_ROWS));
        leftOut |= lines.size() == MOST_ROWS;
        return lines;
    }

    /** Whether a query had more rows than were looked at. */
    boolean leftOut() {
        return leftOut;
    }

    List<Line> ask(NamedQuery named, Map<String, String> parameters, long offset, long limit) {
        List<Line> lines = new ArrayList<>();
        for (Map<String, Node> row : KeptRows.isKept(named.name(), offset, limit) ? keptRows(named, parameters, offset, limit) : rows(named, parameters, offset, limit)) {
            Map<String, Term> columns = new LinkedHashMap<>();
            row.forEach((column, node) -> columns.put(column, term(node)));
            lines.add(new Line(columns, source(row).map(List::of).orElse(List.of())));
        }
        return lines;
    }

    /** The first rows of an answer, kept until the store is written; {@link #MOST_ROWS} and one more at the most. */
    List<Map<String, Node>> answer(NamedQuery question, Map<String, String> values) {
        KeptRows.Question asked = asked(question, values);
        return kept.find(version, asked).orElseGet(() -> {
            Query query = question.with(values);
            query.setLimit(asked.limit());
            List<Map<String, Node>> fresh = rows(query);
            kept.keep(version, asked, fresh);
            return fresh;
        });
    }

    /** The same where it takes no longer than this; else nothing. What was too slow before isn't tried again. */
    Optional<List<Map<String, Node>>> answer(NamedQuery question, Map<String, String> values, Duration time) {
        KeptRows.Question asked = asked(question, values);
        Optional<List<Map<String, Node>>> found = kept.find(version, asked);
        if (found.isEmpty() && !kept.isSlow(asked)) {
            found = timed.quickly(time, () -> answer(question, values));
            if (found.isEmpty()) {
                kept.slow(asked);
            }
        }
        return found;
    }

    private static KeptRows.Question asked(NamedQuery question, Map<String, String> values) {
        return new KeptRows.Question("queries/" + question.name(), Map.copyOf(values), 0, MOST_ROWS + 1);
    }

    private List<Map<String, Node>> keptRows(NamedQuery named, Map<String, String> parameters, long offset, long limit) {
        // a survey costs by what is asked of it, a query as much for one row as for all
        boolean part = WholeStore.answers(named.name());
        KeptRows.Question question = new KeptRows.Question(named.name(), Map.copyOf(parameters), part ? offset : 0, part ? limit : KeptRows.MOST_OF_ONE);
        List<Map<String, Node>> all = kept.find(version, question).orElseGet(() -> {
            List<Map<String, Node>> fresh = rows(named, parameters, question.offset(), question.limit());
            kept.keep(version, question, fresh);
            return fresh;
        });
        return part ? all : all.subList((int) Math.min(offset, all.size()), (int) Math.min(offset + limit, all.size()));
    }

    private List<Map<String, Node>> rows(NamedQuery named, Map<String, String> parameters, long offset, long limit) {
        Query query = named.with(parameters); // refuses what is no day
        if (WholeStore.answers(named.name())) {
            return WholeStore.rows(survey, named.name(), parameters, offset, limit);
        }
        query.setLimit(limit);
        if (offset > 0) {
            query.setOffset(offset);
        }
        return rows(query);
    }

    /** What the store was written as when this view of it began. */
    String version() {
        return version;
    }

    /** The rows of a query as nodes, each with the columns that are bound. */
    List<Map<String, Node>> rows(Query query) {
        return timed.rows(query);
    }

    /** Hands on the answers of a query one by one. */
    void each(Query query, TimedQueries.Taking taking) throws IOException {
        timed.each(query, taking);
    }

    private Optional<Source> source(Map<String, Node> row) {
        Node sentence = row.get("sentence");
        Node article = row.get("article");
        if (sentence == null || article == null || !sentence.isURI()) {
            return Optional.empty();
        }
        return Optional.of(new Source(article(article), text(row.get("words")), links.href(sentence).orElse(""), text(row.get("rule")),
                hundredths(row.get("confidence"))));
    }

    static int hundredths(Node number) {
        return number == null ? 0 : (int) Math.round(Double.parseDouble(number.getLiteralLexicalForm()) * 100);
    }

    private static String text(Node node) {
        return node == null ? "" : Words.visible(node.isLiteral() ? node.getLiteralLexicalForm() : node.toString());
    }

    /** How a node is shown: by its label, if it has one. */
    Term term(Node node) {
        return terms.computeIfAbsent(node, this::described);
    }

    private Term described(Node node) {
        if (node.isLiteral()) {
            String value = node.getLiteralLexicalForm();
            boolean day = node.getLiteralDatatypeURI().startsWith(Reused.XSD + "date") || node.getLiteralDatatypeURI().startsWith(Reused.XSD + "gYear");
            return new Term(day ? Words.date(value) : Words.visible(value), null, "", value);
        }
        String kind = links.kind(node);
        String text = kind.equals("article") ? article(node).title() : label(node);
        return new Term(text, links.href(node).orElse(null), kind, node.toString());
    }

    /** The label that stands for a resource. */
    String label(Node node) {
        return remembered(known.labels(), node, () -> Words.visible(labels.of(node)));
    }

    /** Where a place lies, as it is worked out by this. */
    Optional<Position> position(Node place, BiFunction<StoreView, Node, Optional<Position>> reading) {
        return remembered(known.positions(), place, () -> reading.apply(this, place));
    }

    private static <T> T remembered(Map<Node, T> known, Node node, Supplier<T> reading) {
        T value = known.get(node);
        if (value == null) {
            value = reading.get();
            if (known.size() < KeptRows.MOST_LABELS) {
                known.put(node, value);
            }
        }
        return value;
    }

    ArticleRef article(Node article) {
        return articles.computeIfAbsent(article, node -> {
            String title = first(node, Reused.title).or(() -> first(node, Reused.identifier)).orElse(node.toString());
            String day = first(node, Reused.issued).orElse("");
            return new ArticleRef(title, links.href(node).orElse(""), first(node, Reused.publisher).orElse(""), Words.date(day), day);
        });
    }

    Optional<String> first(Node subject, Node property) {
        return values(subject, property).stream().findFirst().map(StoreView::text);
    }

    /** The values of a property in all graphs, sorted as text. */
    List<Node> values(Node subject, Node property) {
        List<Node> values = new ArrayList<>();
        dataset.find(Quad.unionGraph, subject, property, Node.ANY).forEachRemaining(quad -> values.add(quad.getObject()));
        values.sort(Comparator.comparing(Node::toString));
        return values.stream().distinct().toList();
    }

    /** The earliest article of the report that an article is one of: itself, where no other prints the same. */
    Node firstOfReport(Node article) {
        return values(article, NG.sameReportAs).stream().findFirst().orElse(article);
    }

    /** How many articles' graphs say what a resource is. */
    int articlesOf(Node subject) {
        Set<Node> graphs = new HashSet<>();
        dataset.find(Node.ANY, subject, Reused.type, Node.ANY).forEachRemaining(quad -> graphs.add(quad.getGraph()));
        graphs.removeIf(graph -> !links.kind(graph).equals("article"));
        return graphs.size();
    }

    /** What has a value, in all graphs, sorted by IRI. */
    List<Node> subjects(Node property, Node value) {
        List<Node> subjects = new ArrayList<>();
        dataset.find(Quad.unionGraph, Node.ANY, property, value).forEachRemaining(quad -> subjects.add(quad.getSubject()));
        subjects.sort(Comparator.comparing(Node::toString));
        return subjects;
    }

    boolean has(Node subject, Node property, Node value) {
        return dataset.contains(Quad.unionGraph, subject, property, value);
    }

    /** Whether a resource is named in the reference graph, where also stands what no article told. */
    boolean inReference(String iri) {
        return dataset.contains(reference, NodeFactory.createURI(iri), Reused.label, Node.ANY);
    }

    /** Whether anything is said of a resource. */
    boolean knows(Node subject) {
        return has(subject, Node.ANY, Node.ANY);
    }

    /** One graph's triples, in no order. */
    List<Triple> graph(Node name) {
        List<Triple> triples = new ArrayList<>();
        dataset.find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> triples.add(quad.asTriple()));
        return triples;
    }

    DatasetGraph dataset() {
        return dataset;
    }
}
