package org.newsgraph.export;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Prefixes;
import org.newsgraph.graph.Reused;
import org.newsgraph.graph.TripleOrder;
import org.newsgraph.store.GraphStore;

/**
 * One fact as a nanopublication, in TriG: what is asserted, in which sentences of which articles it was read and by which
 * rule, and when and by what program (<a href="https://nanopub.net/guidelines/working_draft/">guidelines</a>). It isn't
 * signed; its name is a temporary one, which tools for nanopublications replace by a trusty URI when they sign it.
 */
public final class Nanopublication {

    private static final String NP = "http://www.nanopub.org/nschema#";
    /** Where names of unsigned nanopublications begin, by custom of those tools. */
    private static final String TEMPORARY = "http://purl.org/nanopub/temp/";
    private static final Node CREATED = NodeFactory.createURI(Reused.DCTERMS + "created");
    private static final Node CREATOR = NodeFactory.createURI(Reused.DCTERMS + "creator");
    private static final Node DERIVED = NodeFactory.createURI(Reused.PROV + "wasDerivedFrom");

    /** How a fact was read, which is no part of what it says. */
    private static final Set<Node> ABOUT_READING = Set.of(NG.evidence, NG.confidence, NG.foundBy);
    /** Where its words stand in the text. */
    private static final Set<Node> IN_TEXT = Set.of(NG.speakerMention, NG.contentSpan);
    private static final Set<Node> FACTS = Set.of(NG.Event, NG.Participation, NG.RoleHolding, NG.Statement, NG.Kinship);

    private final GraphStore store;
    private final DatasetGraph dataset;
    private final Node fact;

    private Nanopublication(GraphStore store, Node fact) {
        this.store = store;
        this.dataset = store.dataset();
        this.fact = fact;
    }

    /** Writes it; false, and nothing is written, where the store has no fact of that name. */
    public static boolean write(GraphStore store, String fact, OutputStream out) {
        return Txn.calculateRead(store.dataset(), () -> new Nanopublication(store, NodeFactory.createURI(fact)).write(out));
    }

    private boolean write(OutputStream out) {
        List<Node> articles = articles();
        if (articles.isEmpty()) {
            return false;
        }
        Node self = NodeFactory.createURI(TEMPORARY + "newsgraph-" + Checksum.of(fact.getURI()));
        Map<String, Collection<Triple>> parts = new LinkedHashMap<>();
        parts.put("Head", List.of(Triple.create(self, Reused.type, np("Nanopublication")),
                Triple.create(self, np("hasAssertion"), part(self, "assertion")),
                Triple.create(self, np("hasProvenance"), part(self, "provenance")),
                Triple.create(self, np("hasPublicationInfo"), part(self, "pubinfo"))));
        parts.put("assertion", assertion(articles));
        parts.put("provenance", provenance(part(self, "assertion"), articles));
        parts.put("pubinfo", publicationInfo(self, articles));
        StreamRDF stream = StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS);
        stream.start();
        stream.prefix("np", NP);
        Prefixes.ALL.forEach(stream::prefix);
        parts.forEach((name, triples) -> TripleOrder.sorted(triples).forEach(triple -> stream.quad(Quad.create(part(self, name), triple))));
        stream.finish();
        return true;
    }

    /** The articles that tell of the fact, sorted. */
    private List<Node> articles() {
        Set<Node> articles = new LinkedHashSet<>();
        dataset.find(Node.ANY, fact, Reused.type, Node.ANY).forEachRemaining(quad -> {
            if (FACTS.contains(quad.getObject()) && dataset.contains(quad.getGraph(), fact, NG.evidence, Node.ANY)) {
                articles.add(quad.getGraph());
            }
        });
        return articles.stream().sorted(java.util.Comparator.comparing(Node::getURI)).toList();
    }

    /** What the fact says, the short edge that stands beside it, and what those that it names are and are called. */
    private List<Triple> assertion(List<Node> articles) {
        List<Triple> triples = new ArrayList<>();
        for (Node article : articles) {
            Set<Node> named = new LinkedHashSet<>();
            triples(article, fact, Node.ANY, Node.ANY).stream()
                    .filter(triple -> !ABOUT_READING.contains(triple.getPredicate()) && !IN_TEXT.contains(triple.getPredicate())).forEach(triple -> {
                        triples.add(triple);
                        if (triple.getObject().isURI() && !triple.getPredicate().equals(Reused.type)) {
                            named.add(triple.getObject());
                        }
                    });
            triples.addAll(triples(article, Node.ANY, NG.holdsRole, fact));
            one(article, fact, NG.event).ifPresent(event -> one(article, fact, NG.participant)
                    .ifPresent(agent -> triples.addAll(triples(article, event, NG.attendee, agent))));
            for (Node node : named) {
                triples.addAll(triples(article, node, Reused.label, Node.ANY));
                triples(article, node, Reused.type, Node.ANY).stream().filter(triple -> triple.getObject().getURI().startsWith(NG.NAMESPACE)).forEach(triples::add);
            }
        }
        return triples;
    }

    private List<Triple> provenance(Node assertion, List<Node> articles) {
        List<Triple> triples = new ArrayList<>();
        for (Node article : articles) {
            for (Triple reading : triples(article, fact, Node.ANY, Node.ANY)) {
                if (reading.getPredicate().equals(NG.evidence)) {
                    Node sentence = reading.getObject();
                    triples.add(Triple.create(assertion, DERIVED, sentence));
                    triples.addAll(triples(article, sentence, Reused.anchorOf, Node.ANY));
                    triples.addAll(triples(article, sentence, Reused.referenceContext, Node.ANY));
                } else if (ABOUT_READING.contains(reading.getPredicate())) {
                    triples.add(Triple.create(assertion, reading.getPredicate(), reading.getObject()));
                }
            }
            for (Node property : List.of(Reused.title, Reused.publisher, Reused.issued, Reused.author, Reused.url)) {
                triples.addAll(triples(article, article, property, Node.ANY));
            }
            triples(store.iris().provenanceGraph(), article, Reused.wasGeneratedBy, Node.ANY)
                    .forEach(made -> triples.add(Triple.create(assertion, Reused.wasGeneratedBy, made.getObject())));
        }
        return triples;
    }

    /** Made when the last of its articles was read, by the program that read it: nothing was added since. */
    private List<Triple> publicationInfo(Node self, List<Node> articles) {
        List<Triple> triples = new ArrayList<>();
        Node graph = store.iris().provenanceGraph();
        Optional<Node> created = Optional.empty();
        for (Node article : articles) {
            for (Triple made : triples(graph, article, Reused.wasGeneratedBy, Node.ANY)) {
                for (Triple by : triples(graph, made.getObject(), Reused.wasAssociatedWith, Node.ANY)) {
                    triples.add(Triple.create(self, CREATOR, by.getObject()));
                    triples.addAll(triples(graph, by.getObject(), Node.ANY, Node.ANY));
                }
                Optional<Node> when = one(graph, made.getObject(), Reused.startedAtTime);
                if (created.isEmpty() || when.isPresent() && when.get().getLiteralLexicalForm().compareTo(created.get().getLiteralLexicalForm()) > 0) {
                    created = when;
                }
            }
        }
        created.ifPresent(when -> triples.add(Triple.create(self, CREATED, when)));
        return triples;
    }

    private List<Triple> triples(Node graph, Node subject, Node predicate, Node object) {
        List<Triple> triples = new ArrayList<>();
        dataset.find(graph, subject, predicate, object).forEachRemaining(quad -> triples.add(quad.asTriple()));
        return triples;
    }

    private Optional<Node> one(Node graph, Node subject, Node predicate) {
        return triples(graph, subject, predicate, Node.ANY).stream().map(Triple::getObject).findFirst();
    }

    private static Node np(String term) {
        return NodeFactory.createURI(NP + term);
    }

    private static Node part(Node self, String name) {
        return NodeFactory.createURI(self.getURI() + "#" + name);
    }
}
