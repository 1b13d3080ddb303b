package org.newsgraph.graph;

import java.io.InputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** The files of {@code ontology/} as the program reads them: what is documented is what runs. */
public final class Ontology {

    private Ontology() {
    }

    /** {@code newsgraph.ttl}; a new graph at each call. */
    public static Graph terms() {
        return read("newsgraph.ttl");
    }

    /** {@code shapes.ttl}. */
    public static Graph shapes() {
        return read("shapes.ttl");
    }

    private static Graph read(String file) {
        InputStream in = Ontology.class.getResourceAsStream("/ontology/" + file);
        if (in == null) {
            throw new IllegalStateException("the program is incomplete: ontology/" + file + " is not in it");
        }
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(in).lang(Lang.TURTLE).parse(graph);
        return graph;
    }
}
