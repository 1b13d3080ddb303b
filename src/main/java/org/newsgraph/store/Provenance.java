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

/** How an article graph was made, in triples of the provenance graph: the one place with a clock. */
record Provenance(Iris iris) {

    List<Triple> of(ArticleGraph graph, Reading reading) {
        List<Triple> triples = new ArrayList<>();
        Node article = iris.article(graph.articleId());
        Node activity = iris.activity(graph.articleId());
        Node program = software(reading.software(), reading.version(), Reused.SoftwareAgent, triples);
        triples.add(Triple.create(article, Reused.wasGeneratedBy, activity));
        triples.add(Triple.create(activity, Reused.type, Reused.Activity));
        triples.add(Triple.create(activity, Reused.wasAssociatedWith, program));
        reading.models().forEach((name, version) ->
                triples.add(Triple.create(activity, Reused.used, software(name, version, Reused.ProvEntity, triples))));
        triples.add(Triple.create(activity, Reused.startedAtTime,
                NodeFactory.createLiteralDT(reading.started().toString(), XSDDatatype.XSDdateTime)));
        triples.add(Triple.create(activity, NG.fingerprint,
                NodeFactory.createLiteralString(reading.fingerprint(graph.contentHash()))));
        return triples;
    }

    private Node software(String name, String version, Node type, List<Triple> triples) {
        Node software = iris.software(name, version);
        triples.add(Triple.create(software, Reused.type, type));
        triples.add(Triple.create(software, Reused.label, NodeFactory.createLiteralString(name + " " + version)));
        triples.add(Triple.create(software, Reused.softwareVersion, NodeFactory.createLiteralString(version)));
        return software;
    }
}
