package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.ArticleGraphs;
import org.newsgraph.graph.Iris;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Ontology;
import org.newsgraph.graph.ReferenceGraph;
import org.newsgraph.graph.Reused;
import org.newsgraph.graph.SampleArticle;
import org.newsgraph.lexicon.Countries;

/** The shapes let the sample through, and each of them has a graph that breaks it. */
class ShapesTest {

    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final Node PROPERTY = sh("property");
    private static final Node STRANGER = NodeFactory.createURI("urn:example:stranger");

    private final ArticleGraph sample = new ArticleGraphs(new Iris(), true).build(SampleArticle.facts());
    private final Graph shapesGraph = Ontology.shapes();
    private final Shapes shapes = Shapes.parse(shapesGraph);

    @Test
    void theSampleConforms() {
        assertThat(Validation.violations(sample)).isEmpty();
    }

    @Test
    void theReferenceGraphConforms() {
        assertThat(Validation.violations("reference", ReferenceGraph.of(new Iris(), Countries.english()))).isEmpty();
    }

    @Test
    void aViolationNamesResourceAndRule() {
        Node statement = subject(NG.Statement);
        List<Violation> violations = Validation.violations(sample.iri(), without(statement, NG.evidence));
        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.focus()).isEqualTo(statement.getURI());
            assertThat(violation.message()).isEqualTo("a fact has a sentence of the article as evidence");
            assertThat(violation.graph()).isEqualTo(sample.iri());
        });
    }

    /** Each sh:property: a required value taken away, or a value of a wrong kind put there. */
    @TestFactory
    Stream<DynamicTest> eachPropertyShapeCanBeBroken() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Triple of : shapesGraph.find(Node.ANY, PROPERTY, Node.ANY).toList()) {
            Node path = value(of.getObject(), "path");
            if (!of.getSubject().isURI() || !path.isURI() || path.equals(Reused.type)) {
                continue;
            }
            Node focus = focus(of.getSubject(), of.getObject());
            if (value(of.getObject(), "minCount") != null) {
                tests.add(broken(of, "without " + path, focus == null ? List.of() : without(focus, path)));
            }
            if (Stream.of("datatype", "class", "in", "or", "maxCount").anyMatch(rule -> value(of.getObject(), rule) != null)) {
                tests.add(broken(of, "strange " + path, focus == null ? List.of() : with(focus, path, STRANGER)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(80);
        return tests.stream();
    }

    private DynamicTest broken(Triple of, String name, Collection<Triple> graph) {
        return DynamicTest.dynamicTest(of.getSubject().getLocalName() + " " + name, () -> {
            assertThat(graph).as("the sample has a resource for this shape").isNotEmpty();
            assertThat(sources(graph)).contains(of.getObject());
        });
    }

    /** What no single property says: superclasses, IRIs, spans, counts of kinds, short edges. */
    @TestFactory
    Stream<DynamicTest> eachNodeShapeCanBeBroken() {
        Set<String> breakable = new HashSet<>();
        List<DynamicTest> tests = new ArrayList<>();
        shapesGraph.find(Node.ANY, sh("class"), Node.ANY).filterKeep(triple -> triple.getSubject().isURI()).forEach(triple -> {
            breakable.add(triple.getSubject().getURI());
            tests.add(DynamicTest.dynamicTest(triple.getSubject().getLocalName() + " without " + triple.getObject().getLocalName(), () -> {
                Node type = value(triple.getSubject(), "targetClass");
                Node focus = type == null ? subjectOf(value(triple.getSubject(), "targetSubjectsOf")) : subjectOrMade(type);
                Set<Triple> graph = new HashSet<>(with(focus, Reused.type, type == null ? Reused.Phrase : type));
                graph.remove(Triple.create(focus, Reused.type, triple.getObject()));
                assertThat(sources(graph)).contains(triple.getSubject());
            }));
        });
        tests.add(test("Article", "without prov:Entity", graph -> graph.remove(Triple.create(subject(NG.Article), Reused.type, Reused.ProvEntity))));
        tests.add(test("Article", "with a hash that is none", graph -> replace(graph, subject(NG.Article), NG.contentHash, text("abc"))));
        tests.add(test("Span", "named otherwise", graph -> graph.addAll(Set.of(Triple.create(STRANGER, Reused.type, Reused.Phrase)))));
        tests.add(test("Span", "that ends before it begins", graph -> {
            Node phrase = subject(Reused.Phrase);
            replace(graph, phrase, Reused.endIndex, graph.stream().filter(triple -> triple.getSubject().equals(phrase)
                    && triple.getPredicate().equals(Reused.beginIndex)).findFirst().orElseThrow().getObject());
        }));
        tests.add(test("Named", "a blank name", graph -> replace(graph, subject(NG.Person), Reused.label, text(""))));
        tests.add(test("Fact", "surer than sure", graph -> replace(graph, subject(NG.Kinship), NG.confidence, decimal("1.5"))));
        tests.add(test("Fact", "less than unsure", graph -> replace(graph, subject(NG.Kinship), NG.confidence, decimal("-0.5"))));
        tests.add(test("FactualityOfFact", "of a strange kind", graph -> replace(graph, subject(NG.Event), NG.factuality, NG.Attending)));
        tests.add(test("Date", "that is text", graph -> replace(graph, subjectOf(NG.date), NG.date, text("tomorrow"))));
        tests.add(test("Attendance", "without participation", graph -> graph.add(
                Triple.create(subjectOf(NG.beginDate), NG.attendee, subject(NG.Person)))));
        tests.add(test("RoleHolding", "without the short edge", graph -> graph.removeIf(triple -> triple.getPredicate().equals(NG.holdsRole))));
        tests.add(test("Statement", "of no kind", graph -> graph.removeIf(triple -> triple.getObject().equals(NG.MixedQuote))));
        tests.add(test("Statement", "of two kinds", graph -> graph.add(Triple.create(subject(NG.MixedQuote), Reused.type, NG.DirectQuote))));
        tests.add(test("Country", "with a code of three letters", graph -> replace(graph, subject(NG.Country), NG.isoCode, text("FRA"))));
        tests.add(DynamicTest.dynamicTest("no node shape is forgotten", () -> {
            tests.forEach(test -> breakable.add(test.getDisplayName().split(" ")[0]));
            Set<String> all = shapesGraph.find(Node.ANY, Reused.type, sh("NodeShape")).mapWith(triple -> triple.getSubject().getLocalName()).toSet();
            shapesGraph.find(Node.ANY, PROPERTY, Node.ANY).filterKeep(triple -> triple.getSubject().isURI())
                    .forEach(triple -> breakable.add(triple.getSubject().getLocalName()));
            assertThat(breakable).containsAll(all);
        }));
        return tests.stream();
    }

    private DynamicTest test(String shape, String name, Consumer<Set<Triple>> change) {
        return DynamicTest.dynamicTest(shape + " " + name, () -> {
            Set<Triple> graph = new HashSet<>(sample.triples());
            change.accept(graph);
            assertThat(graph).isNotEqualTo(new HashSet<>(sample.triples()));
            Set<String> broken = sources(graph).stream().flatMap(source -> Stream.concat(Stream.of(source),
                            shapesGraph.find(Node.ANY, PROPERTY, source).mapWith(Triple::getSubject).toList().stream()))
                    .filter(Node::isURI).map(Node::getLocalName).collect(Collectors.toSet());
            assertThat(broken).contains(shape);
        });
    }

    /** The shapes that a graph breaks. */
    private Set<Node> sources(Collection<Triple> triples) {
        Graph graph = GraphFactory.createDefaultGraph();
        triples.forEach(graph::add);
        return ShaclValidator.get().validate(shapes, graph).getEntries().stream().map(entry -> entry.source()).collect(Collectors.toSet());
    }

    /** A resource of the sample that a property shape looks at, and that has the property where it must. */
    private Node focus(Node shape, Node property) {
        Node path = value(property, "path");
        List<Node> types = shapesGraph.find(shape, sh("targetClass"), Node.ANY).mapWith(Triple::getObject).toList();
        Node subjectsOf = value(shape, "targetSubjectsOf");
        Stream<Node> candidates = types.isEmpty()
                ? sample.triples().stream().filter(triple -> triple.getPredicate().equals(subjectsOf)).map(Triple::getSubject)
                : types.stream().flatMap(type -> sample.triples().stream().filter(triple -> triple.getPredicate().equals(Reused.type)
                        && triple.getObject().equals(type)).map(Triple::getSubject));
        List<Node> all = candidates.toList();
        return all.stream().filter(node -> has(node, path)).findFirst().orElse(all.isEmpty() ? null : all.get(0));
    }

    private boolean has(Node node, Node path) {
        return sample.triples().stream().anyMatch(triple -> triple.getSubject().equals(node) && triple.getPredicate().equals(path));
    }

    private Node value(Node shape, String property) {
        List<Node> values = shapesGraph.find(shape, sh(property), Node.ANY).mapWith(Triple::getObject).toList();
        return values.isEmpty() ? null : values.get(0);
    }

    private Node subjectOrMade(Node type) {
        return sample.triples().stream().filter(triple -> triple.getPredicate().equals(Reused.type) && triple.getObject().equals(type))
                .map(Triple::getSubject).findFirst().orElse(STRANGER);
    }

    private Node subject(Node type) {
        Node subject = subjectOrMade(type);
        assertThat(subject).isNotEqualTo(STRANGER);
        return subject;
    }

    private Node subjectOf(Node predicate) {
        return sample.triples().stream().filter(triple -> triple.getPredicate().equals(predicate)).findFirst().orElseThrow().getSubject();
    }

    private List<Triple> without(Node subject, Node predicate) {
        return sample.triples().stream()
                .filter(triple -> !(triple.getSubject().equals(subject) && triple.getPredicate().equals(predicate))).toList();
    }

    private List<Triple> with(Node subject, Node predicate, Node object) {
        List<Triple> graph = new ArrayList<>(sample.triples());
        graph.add(Triple.create(subject, predicate, object));
        return graph;
    }

    private static void replace(Set<Triple> graph, Node subject, Node predicate, Node object) {
        graph.removeIf(triple -> triple.getSubject().equals(subject) && triple.getPredicate().equals(predicate));
        graph.add(Triple.create(subject, predicate, object));
    }

    private static Node text(String value) {
        return NodeFactory.createLiteralString(value);
    }

    private static Node decimal(String value) {
        return NodeFactory.createLiteralDT(value, org.apache.jena.datatypes.xsd.XSDDatatype.XSDdecimal);
    }

    private static Node sh(String name) {
        return NodeFactory.createURI(SH + name);
    }
}
