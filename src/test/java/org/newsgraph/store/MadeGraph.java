package org.newsgraph.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.Iris;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Reused;
import org.newsgraph.graph.TripleOrder;

/** An article's graph made by hand, no more in it than what identity asks for and the shapes demand. */
final class MadeGraph {

    private static final Iris IRIS = new Iris();

    private final String id;
    private final Node article;
    private final Node sentence;
    private final List<Triple> triples = new ArrayList<>();
    private int facts;

    MadeGraph(String id, String day) {
        this.id = id;
        this.article = IRIS.article(id);
        this.sentence = NodeFactory.createURI(article.getURI() + "#char=0,9");
        for (String type : List.of(NG.NAMESPACE + "Article", Reused.SCHEMA + "NewsArticle", Reused.PROV + "Entity", Reused.NIF + "Context")) {
            type(article, NodeFactory.createURI(type));
        }
        text(article, Reused.identifier, id);
        text(article, NG.sourcePath, id + ".txt");
        text(article, NG.contentHash, "ab".repeat(32));
        text(article, Reused.language, "en");
        triples.add(Triple.create(article, Reused.issued, NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate)));
        type(sentence, Reused.Sentence);
        text(sentence, Reused.anchorOf, "Nine code");
        triples.add(Triple.create(sentence, Reused.beginIndex, NodeFactory.createLiteralDT("0", XSDDatatype.XSDnonNegativeInteger)));
        triples.add(Triple.create(sentence, Reused.endIndex, NodeFactory.createLiteralDT("9", XSDDatatype.XSDnonNegativeInteger)));
        triples.add(Triple.create(sentence, Reused.referenceContext, article));
    }

    MadeGraph person(String name) {
        Node person = node("person", name);
        for (String type : List.of(NG.NAMESPACE + "Person", Reused.SCHEMA + "Person", Reused.FOAF + "Person", Reused.FOAF + "Agent")) {
            type(person, NodeFactory.createURI(type));
        }
        text(person, Reused.label, name);
        if (name.indexOf(' ') < 0) {
            triples.add(Triple.create(person, NG.partialName, NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean)));
        }
        return this;
    }

    /** @param country ISO 3166-1 code */
    MadeGraph person(String name, String role, String country) {
        person(name);
        Node in = IRIS.country(country);
        for (String type : List.of(NG.NAMESPACE + "Country", NG.NAMESPACE + "Place", Reused.SCHEMA + "Country", Reused.SCHEMA + "Place")) {
            type(in, NodeFactory.createURI(type));
        }
        text(in, Reused.label, country);
        text(in, NG.isoCode, country);
        Node holding = NodeFactory.createURI(article.getURI() + "#holding-0-" + ++facts);
        Node of = IRIS.role(role);
        type(of, NG.Role);
        type(of, NodeFactory.createURI(Reused.ORG + "Role"));
        text(of, Reused.label, role);
        type(holding, NG.RoleHolding);
        type(holding, NodeFactory.createURI(Reused.ORG + "Membership"));
        triples.add(Triple.create(holding, NG.holder, node("person", name)));
        triples.add(Triple.create(holding, NG.role, of));
        triples.add(Triple.create(holding, NG.roleIn, in));
        triples.add(Triple.create(holding, NG.evidence, sentence));
        triples.add(Triple.create(holding, NG.confidence, NodeFactory.createLiteralDT("0.9", XSDDatatype.XSDdecimal)));
        text(holding, NG.foundBy, "TitleRole");
        triples.add(Triple.create(node("person", name), NG.holdsRole, holding));
        return this;
    }

    /**
     * An event in a town.
     *
     * @param kind the class's local name
     * @param day  empty where the text tells none: then the IRI is the article's own
     */
    MadeGraph event(String kind, String town, String day) {
        Node place = IRIS.place(town);
        type(place, NG.Place);
        text(place, Reused.label, town);
        String key = (kind + "-" + town).toLowerCase(java.util.Locale.ROOT);
        Node event = NodeFactory.createURI(IRIS.base() + "event/" + (day.isEmpty() ? id + "/" + key : key + "-" + day));
        type(event, NG.Event);
        type(event, NodeFactory.createURI(NG.NAMESPACE + kind));
        text(event, Reused.label, kind + " in " + town);
        triples.add(Triple.create(event, NG.location, place));
        triples.add(Triple.create(event, NG.factuality, NG.Actual));
        triples.add(Triple.create(event, NG.evidence, sentence));
        if (!day.isEmpty()) {
            triples.add(Triple.create(event, NG.date, NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate)));
        }
        return this;
    }

    ArticleGraph graph() {
        return new ArticleGraph(article.getURI(), id, "ab".repeat(32), TripleOrder.sorted(triples));
    }

    private static Node node(String kind, String name) {
        return NodeFactory.createURI(IRIS.base() + kind + "/" + IRIS.place(name).getURI().substring((IRIS.base() + "place/").length()));
    }

    private void type(Node subject, Node type) {
        triples.add(Triple.create(subject, Reused.type, type));
    }

    private void text(Node subject, Node predicate, String value) {
        triples.add(Triple.create(subject, predicate, NodeFactory.createLiteralString(value)));
    }
}
