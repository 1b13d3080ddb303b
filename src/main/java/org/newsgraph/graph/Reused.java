package org.newsgraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of other vocabularies that the graph uses as they are. */
public final class Reused {

    public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    public static final String OWL = "http://www.w3.org/2002/07/owl#";
    public static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    public static final String DCTERMS = "http://purl.org/dc/terms/";
    public static final String SCHEMA = "https://schema.org/";
    public static final String PROV = "http://www.w3.org/ns/prov#";
    public static final String ORG = "http://www.w3.org/ns/org#";
    public static final String FOAF = "http://xmlns.com/foaf/0.1/";
    public static final String SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/";
    public static final String TIME = "http://www.w3.org/2006/time#";
    public static final String GEO = "http://www.w3.org/2003/01/geo/wgs84_pos#";
    public static final String NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
    public static final String ITSRDF = "http://www.w3.org/2005/11/its/rdf#";

    public static final Node type = iri(RDF + "type");
    public static final Node label = iri(RDFS + "label");
    public static final Node comment = iri(RDFS + "comment");
    public static final Node subClassOf = iri(RDFS + "subClassOf");
    public static final Node sameAs = iri(OWL + "sameAs");
    public static final Node altLabel = iri(SKOS + "altLabel");

    public static final Node identifier = iri(DCTERMS + "identifier");
    public static final Node title = iri(DCTERMS + "title");
    public static final Node date = iri(DCTERMS + "date");
    public static final Node issued = iri(DCTERMS + "issued");
    public static final Node publisher = iri(DCTERMS + "publisher");
    public static final Node language = iri(DCTERMS + "language");
    public static final Node url = iri(SCHEMA + "url");
    public static final Node author = iri(SCHEMA + "author");
    public static final Node dateline = iri(SCHEMA + "dateline");
    public static final Node name = iri(SCHEMA + "name");
    public static final Node alternateName = iri(SCHEMA + "alternateName");
    public static final Node roleName = iri(SCHEMA + "roleName");
    public static final Node startDate = iri(SCHEMA + "startDate");
    public static final Node endDate = iri(SCHEMA + "endDate");
    public static final Node softwareVersion = iri(SCHEMA + "softwareVersion");

    public static final Node Sentence = iri(NIF + "Sentence");
    public static final Node Phrase = iri(NIF + "Phrase");
    public static final Node isString = iri(NIF + "isString");
    public static final Node anchorOf = iri(NIF + "anchorOf");
    public static final Node beginIndex = iri(NIF + "beginIndex");
    public static final Node endIndex = iri(NIF + "endIndex");
    public static final Node referenceContext = iri(NIF + "referenceContext");
    public static final Node sentence = iri(NIF + "sentence");
    public static final Node taIdentRef = iri(ITSRDF + "taIdentRef");
    public static final Node taConfidence = iri(ITSRDF + "taConfidence");

    public static final Node Activity = iri(PROV + "Activity");
    public static final Node ProvEntity = iri(PROV + "Entity");
    public static final Node SoftwareAgent = iri(PROV + "SoftwareAgent");
    public static final Node wasGeneratedBy = iri(PROV + "wasGeneratedBy");
    public static final Node wasAssociatedWith = iri(PROV + "wasAssociatedWith");
    public static final Node used = iri(PROV + "used");
    public static final Node startedAtTime = iri(PROV + "startedAtTime");

    private Reused() {
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
