package org.newsgraph.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The prefixes of the ontology, in the order in which every output declares them. */
public final class Prefixes {

    /** Prefix to namespace; iterates in the fixed order. */
    public static final Map<String, String> ALL;

    static {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("ng", NG.NAMESPACE);
        all.put("rdf", Reused.RDF);
        all.put("rdfs", Reused.RDFS);
        all.put("owl", Reused.OWL);
        all.put("xsd", Reused.XSD);
        all.put("skos", Reused.SKOS);
        all.put("dcterms", Reused.DCTERMS);
        all.put("schema", Reused.SCHEMA);
        all.put("prov", Reused.PROV);
        all.put("org", Reused.ORG);
        all.put("foaf", Reused.FOAF);
        all.put("sem", Reused.SEM);
        all.put("time", Reused.TIME);
        all.put("geo", Reused.GEO);
        all.put("nif", Reused.NIF);
        all.put("itsrdf", Reused.ITSRDF);
        ALL = Collections.unmodifiableMap(all);
    }

    private Prefixes() {
    }
}
