package org.newsgraph.export;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.alg.util.Triple;
import org.jgrapht.nio.BaseEventDrivenImporter;
import org.jgrapht.nio.EventDrivenImporter;
import org.jgrapht.nio.gexf.SimpleGEXFEventDrivenImporter;
import org.jgrapht.nio.graphml.GraphMLEventDrivenImporter;

/**
 * A network as JGraphT reads it, which checks the file against GraphML's or GEXF's schema first.
 *
 * @param nodes the attributes of each, by its IRI
 * @param edges source, target and attributes, as strings
 */
public record NetworkReader(Map<String, Map<String, String>> nodes, List<Map<String, String>> edges) {

    /** Reads a file; throws where it breaks its schema. */
    public static NetworkReader of(Network format, String file) {
        if (format == Network.graphml) {
            GraphMLEventDrivenImporter importer = new GraphMLEventDrivenImporter();
            importer.setSchemaValidation(true);
            return read(importer, importer, file);
        }
        SimpleGEXFEventDrivenImporter importer = new SimpleGEXFEventDrivenImporter();
        importer.setSchemaValidation(true);
        return read(importer, importer, file);
    }

    private static NetworkReader read(BaseEventDrivenImporter<String, Triple<String, String, Double>> events,
                                      EventDrivenImporter<String, Triple<String, String, Double>> importer, String file) {
        Map<String, Map<String, String>> nodes = new LinkedHashMap<>();
        // there may be several edges between two nodes
        Map<Triple<String, String, Double>, Map<String, String>> edges = new IdentityHashMap<>();
        List<Map<String, String>> inOrder = new ArrayList<>();
        events.addVertexConsumer(id -> nodes.put(id, new HashMap<>()));
        events.addVertexAttributeConsumer((at, value) -> nodes.get(at.getFirst()).put(at.getSecond(), value.getValue()));
        events.addEdgeConsumer(edge -> {
            Map<String, String> attributes = new HashMap<>(Map.of("source", edge.getFirst(), "target", edge.getSecond()));
            edges.put(edge, attributes);
            inOrder.add(attributes);
        });
        events.addEdgeAttributeConsumer((at, value) -> edges.get(at.getFirst()).put(at.getSecond(), value.getValue()));
        importer.importInput(new StringReader(file));
        Map<String, Map<String, String>> byIri = new LinkedHashMap<>();
        nodes.forEach((id, node) -> byIri.put(node.getOrDefault("iri", id), node));
        for (Map<String, String> edge : inOrder) {
            for (String end : List.of("source", "target")) {
                edge.computeIfPresent(end, (name, id) -> nodes.containsKey(id) ? nodes.get(id).getOrDefault("iri", id) : id);
            }
        }
        return new NetworkReader(byIri, inOrder);
    }
}
