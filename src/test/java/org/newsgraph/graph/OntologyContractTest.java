package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.newsgraph.lexicon.Countries;
import org.newsgraph.model.EventKind;
import org.newsgraph.model.Factuality;

/** {@code ontology/newsgraph.ttl}, {@link NG} and what is written are one. */
class OntologyContractTest {

    private static final Node DOMAIN = node(Reused.RDFS + "domain");
    private static final Node RANGE = node(Reused.RDFS + "range");
    private static final Node DOMAIN_INCLUDES = node(Reused.SCHEMA + "domainIncludes");
    private static final Node RANGE_INCLUDES = node(Reused.SCHEMA + "rangeIncludes");
    private static final Node COMMENT = node(Reused.RDFS + "comment");

    private final Graph ontology = Ontology.terms();

    @Test
    void theConstantsAreTheDeclaredTermsInTheirOrder() throws Exception {
        List<String> declared = Pattern.compile("(?m)^ng:(\\w+) a ").matcher(Files.readString(Path.of("ontology/newsgraph.ttl")))
                .results().map(match -> match.group(1)).toList();
        List<String> constants = new ArrayList<>();
        for (Field field : NG.class.getFields()) {
            if (field.getType() == Node.class) {
                constants.add(field.getName());
                assertThat(((Node) field.get(null)).getURI()).isEqualTo(NG.NAMESPACE + field.getName());
            }
        }
        assertThat(constants).isEqualTo(declared).hasSizeGreaterThan(90);
    }

    @Test
    void everyTermIsExplained() {
        for (Node term : terms()) {
            assertThat(objects(term, Reused.label)).as("label of %s", term).hasSize(1);
            assertThat(objects(term, COMMENT)).as("comment of %s", term).hasSize(1);
        }
    }

    @Test
    void everyPropertyHasDomainAndRange() {
        for (Node property : properties()) {
            assertThat(Stream.concat(objects(property, DOMAIN).stream(), objects(property, DOMAIN_INCLUDES).stream()))
                    .as("domain of %s", property).isNotEmpty();
            assertThat(Stream.concat(objects(property, RANGE).stream(), objects(property, RANGE_INCLUDES).stream()))
                    .as("range of %s", property).isNotEmpty();
        }
    }

    /** A property that nothing writes would be a promise that no data keeps; what the store's own graphs hold says so. */
    @Test
    void everyPropertyIsWrittenOrStandsInTheStoresGraphs() {
        Set<Node> written = Stream.concat(
                new ArticleGraphs(new Iris(), true).build(SampleArticle.facts()).triples().stream(),
                ReferenceGraph.of(new Iris(), Countries.english()).stream()).map(Triple::getPredicate).collect(Collectors.toSet());
        Set<String> unwritten = new TreeSet<>();
        for (Node property : properties()) {
            String comment = objects(property, COMMENT).iterator().next().getLiteralLexicalForm();
            boolean elsewhere = comment.endsWith("In the identity graph.") || comment.endsWith("In the provenance graph.");
            if (written.contains(property) == elsewhere) {
                unwritten.add(property.getURI());
            }
        }
        assertThat(unwritten).isEmpty();
    }

    @Test
    void nothingIsWrittenThatIsNotDeclared() {
        Set<Node> declared = terms();
        Set<Node> used = new ArticleGraphs(new Iris(), true).build(SampleArticle.facts()).triples().stream()
                .flatMap(triple -> Stream.of(triple.getPredicate(), triple.getObject()))
                .filter(node -> node.isURI() && node.getURI().startsWith(NG.NAMESPACE)).collect(Collectors.toSet());
        assertThat(declared).containsAll(used);
    }

    @Test
    void theKindsOfEventAreTheModels() {
        for (EventKind kind : EventKind.values()) {
            Node type = FactWriter.eventClass(kind);
            Set<Node> up = Types.of(type);
            for (EventKind other : EventKind.values()) {
                assertThat(up.contains(FactWriter.eventClass(other))).as("%s is a %s", kind, other).isEqualTo(kind.isA(other));
            }
            assertThat(up).contains(node(Reused.SEM + "Event"), node(Reused.SCHEMA + "Event"));
        }
        Set<Node> kinds = Stream.of(EventKind.values()).map(FactWriter::eventClass).collect(Collectors.toSet());
        Set<Node> declared = terms().stream().filter(term -> Types.of(term).contains(NG.Event)).collect(Collectors.toSet());
        assertThat(declared).isEqualTo(kinds);
    }

    @Test
    void theFactualitiesAreTheModels() {
        Set<Node> declared = ontology.find(Node.ANY, Reused.type, NG.Factuality).mapWith(Triple::getSubject).toSet();
        assertThat(Stream.of(Factuality.values()).map(FactWriter::factuality)).containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void theContractsSuperclassesAreWrittenOut() {
        Map<Node, List<String>> contract = Map.of(
                NG.Article, List.of(Reused.SCHEMA + "NewsArticle", Reused.PROV + "Entity", Reused.NIF + "Context"),
                NG.TimeExpression, List.of(Reused.NIF + "Phrase"),
                NG.Person, List.of(Reused.SCHEMA + "Person", Reused.FOAF + "Person"),
                NG.Organization, List.of(Reused.SCHEMA + "Organization", Reused.ORG + "Organization"),
                NG.Group, List.of(Reused.FOAF + "Group"),
                NG.Country, List.of(NG.Place.getURI(), Reused.SCHEMA + "Country", Reused.SCHEMA + "Place"),
                NG.Place, List.of(Reused.SCHEMA + "Place"),
                NG.Role, List.of(Reused.ORG + "Role"),
                NG.RoleHolding, List.of(Reused.ORG + "Membership"),
                NG.DirectQuote, List.of(NG.Statement.getURI(), Reused.PROV + "Entity"));
        contract.forEach((type, above) -> assertThat(Types.of(type).stream().map(Node::getURI)).as("%s", type).containsAll(above));
    }

    @Test
    void noGraphHasABlankNode() {
        Stream.of(ontology.find().toList(), ReferenceGraph.of(new Iris(), Countries.english()),
                new ArticleGraphs(new Iris(), true).build(SampleArticle.facts()).triples()).flatMap(List::stream)
                .forEach(triple -> assertThat(triple.getSubject().isBlank() || triple.getObject().isBlank()).as("%s", triple).isFalse());
    }

    private Set<Node> terms() {
        return ontology.find(Node.ANY, Reused.type, Node.ANY).mapWith(Triple::getSubject)
                .filterKeep(node -> node.getURI().startsWith(NG.NAMESPACE)).toSet();
    }

    private Set<Node> properties() {
        return Stream.of("ObjectProperty", "DatatypeProperty")
                .flatMap(type -> ontology.find(Node.ANY, Reused.type, node(Reused.OWL + type)).mapWith(Triple::getSubject).toList().stream())
                .collect(Collectors.toSet());
    }

    private Set<Node> objects(Node subject, Node predicate) {
        return ontology.find(subject, predicate, Node.ANY).mapWith(Triple::getObject).toSet();
    }

    private static Node node(String iri) {
        return org.apache.jena.graph.NodeFactory.createURI(iri);
    }
}
