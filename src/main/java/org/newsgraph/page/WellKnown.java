package org.newsgraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.newsgraph.graph.Iris;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Prefixes;
import org.newsgraph.graph.Reused;
import org.newsgraph.graph.TripleOrder;
import org.newsgraph.query.NamedQuery;
import org.newsgraph.query.QueryCatalogue;

/**
 * What a program looks for at a fixed place: the dataset described by VoID, and the questions of {@code queries/} in the
 * form of the Swiss Institute of Bioinformatics' SPARQL examples (SHACL executables).
 */
final class WellKnown {

    private static final String VOID = "http://rdfs.org/ns/void#";
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String SHACL = "http://www.w3.org/ns/shacl#";
    private static final List<String> VOCABULARIES = List.of(NG.NAMESPACE, Reused.SCHEMA, Reused.PROV, Reused.ORG, Reused.FOAF, Reused.SEM,
            Reused.NIF, Reused.ITSRDF, Reused.SKOS, Reused.DCTERMS);

    private WellKnown() {
    }

    /** @param counts how many there are of each class, by its IRI; the number of all triples under "" */
    static List<Triple> dataset(PageRequest request, String endpoint, Iris iris, Map<String, Long> counts) {
        List<Triple> triples = new ArrayList<>();
        Node dataset = NodeFactory.createURI(request.origin() + "/.well-known/void#dataset");
        triples.add(Triple.create(dataset, Reused.type, term(VOID + "Dataset")));
        triples.add(Triple.create(dataset, Reused.title, NodeFactory.createLiteralString("Newsgraph: what news articles say, with the sentences that say it")));
        triples.add(Triple.create(dataset, term(VOID + "sparqlEndpoint"), term(endpoint)));
        triples.add(Triple.create(dataset, term(VOID + "uriSpace"), NodeFactory.createLiteralString(iris.base())));
        triples.add(Triple.create(dataset, term(VOID + "rootResource"), iris.referenceGraph()));
        VOCABULARIES.forEach(vocabulary -> triples.add(Triple.create(dataset, term(VOID + "vocabulary"), term(vocabulary))));
        for (String format : List.of("text/turtle", "application/ld+json", "application/n-triples")) {
            triples.add(Triple.create(dataset, term(VOID + "feature"), term("http://www.w3.org/ns/formats/" + Map.of("text/turtle", "Turtle",
                    "application/ld+json", "JSON-LD", "application/n-triples", "N-Triples").get(format))));
        }
        counts.forEach((type, count) -> {
            if (type.isEmpty()) {
                triples.add(Triple.create(dataset, term(VOID + "triples"), number(count)));
                return;
            }
            Node part = NodeFactory.createURI(request.origin() + "/.well-known/void#" + type.substring(type.lastIndexOf('#') + 1));
            triples.add(Triple.create(dataset, term(VOID + "classPartition"), part));
            triples.add(Triple.create(part, term(VOID + "class"), term(type)));
            triples.add(Triple.create(part, term(VOID + "entities"), number(count)));
        });
        return TripleOrder.sorted(triples);
    }

    /** What the SPARQL endpoint can do, as SPARQL 1.1 Service Description has it. */
    static List<Triple> service(PageRequest request, String endpoint, Iris iris) {
        Node service = NodeFactory.createURI(endpoint + "#service");
        Node dataset = NodeFactory.createURI(request.origin() + "/.well-known/void#dataset");
        Node union = NodeFactory.createURI(endpoint + "#default-graph");
        List<Triple> triples = new ArrayList<>();
        triples.add(Triple.create(service, Reused.type, term(SD + "Service")));
        triples.add(Triple.create(service, term(SD + "endpoint"), term(endpoint)));
        triples.add(Triple.create(service, term(SD + "supportedLanguage"), term(SD + "SPARQL11Query")));
        for (String format : List.of("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV", "Turtle", "N-Triples", "RDF_XML", "JSON-LD")) {
            triples.add(Triple.create(service, term(SD + "resultFormat"), term("http://www.w3.org/ns/formats/" + format)));
        }
        triples.add(Triple.create(service, term(SD + "feature"), term(SD + "UnionDefaultGraph")));
        triples.add(Triple.create(service, term(SD + "propertyFeature"), term("http://jena.apache.org/text#query")));
        triples.add(Triple.create(service, term(SD + "defaultDataset"), dataset));
        triples.add(Triple.create(dataset, Reused.type, term(SD + "Dataset")));
        triples.add(Triple.create(dataset, Reused.type, term(VOID + "Dataset")));
        triples.add(Triple.create(dataset, term(SD + "defaultGraph"), union));
        triples.add(Triple.create(union, Reused.type, term(SD + "Graph")));
        // the articles' graphs are as many as articles; these are the others
        for (Node graph : List.of(iris.referenceGraph(), iris.identityGraph(), iris.provenanceGraph())) {
            Node described = NodeFactory.createURI(endpoint + "#" + graph.getURI().substring(graph.getURI().lastIndexOf('/') + 1));
            triples.add(Triple.create(dataset, term(SD + "namedGraph"), described));
            triples.add(Triple.create(described, Reused.type, term(SD + "NamedGraph")));
            triples.add(Triple.create(described, term(SD + "name"), graph));
        }
        return TripleOrder.sorted(triples);
    }

    static List<Triple> examples(PageRequest request, String endpoint) {
        List<Triple> triples = new ArrayList<>();
        String here = request.origin() + "/.well-known/sparql-examples#";
        Node prefixes = NodeFactory.createURI(here + "prefixes");
        triples.add(Triple.create(prefixes, Reused.type, term(Reused.OWL + "Ontology")));
        Prefixes.ALL.forEach((prefix, namespace) -> {
            Node declaration = NodeFactory.createURI(here + "prefix-" + prefix);
            triples.add(Triple.create(prefixes, term(SHACL + "declare"), declaration));
            triples.add(Triple.create(declaration, term(SHACL + "prefix"), NodeFactory.createLiteralString(prefix)));
            triples.add(Triple.create(declaration, term(SHACL + "namespace"), NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI)));
        });
        for (NamedQuery query : QueryCatalogue.all()) {
            Node example = NodeFactory.createURI(here + query.name());
            triples.add(Triple.create(example, Reused.type, term(SHACL + "SPARQLExecutable")));
            triples.add(Triple.create(example, Reused.type, term(SHACL + "SPARQLSelectExecutable")));
            triples.add(Triple.create(example, term(Reused.RDFS + "label"), NodeFactory.createLiteralLang(query.summary(), "en")));
            triples.add(Triple.create(example, term(Reused.RDFS + "comment"), NodeFactory.createLiteralLang(query.summary() + ". " + query.description(), "en")));
            triples.add(Triple.create(example, term(SHACL + "prefixes"), prefixes));
            triples.add(Triple.create(example, term(SHACL + "select"), NodeFactory.createLiteralString(query.text())));
            query.tags().forEach(tag -> triples.add(Triple.create(example, term(Reused.SCHEMA + "keywords"), NodeFactory.createLiteralString(tag))));
            triples.add(Triple.create(example, term(Reused.SCHEMA + "target"), term(endpoint)));
        }
        return TripleOrder.sorted(triples);
    }

    private static Node term(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Node number(long count) {
        return NodeFactory.createLiteralDT(String.valueOf(count), XSDDatatype.XSDinteger);
    }
}
