package org.newsgraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Ontology;
import org.newsgraph.graph.Reused;

/** The kinds of events as the ontology has them. */
final class Kinds {

    private static final Graph ONTOLOGY = Ontology.terms();

    private Kinds() {
    }

    /** "news conference" for an event of that class: the label of its narrowest class. */
    static String of(StoreView view, Node event) {
        List<Node> types = view.values(event, Reused.type).stream().filter(type -> type.getURI().startsWith(NG.NAMESPACE)).toList();
        for (Node type : types) {
            boolean narrowest = types.stream().noneMatch(other -> ONTOLOGY.contains(other, Reused.subClassOf, type));
            if (narrowest) {
                return label(type);
            }
        }
        return "event";
    }

    /** Local name to label of all kinds, by label. */
    static Map<String, String> all() {
        Map<String, String> byLabel = new TreeMap<>();
        List<Node> open = new ArrayList<>(List.of(NG.Event));
        while (!open.isEmpty()) {
            Node wider = open.remove(0);
            ONTOLOGY.find(Node.ANY, Reused.subClassOf, wider).forEachRemaining(triple -> {
                open.add(triple.getSubject());
                byLabel.put(label(triple.getSubject()), triple.getSubject().getURI().substring(NG.NAMESPACE.length()));
            });
        }
        Map<String, String> byName = new java.util.LinkedHashMap<>();
        byLabel.forEach((label, name) -> byName.put(name, label));
        return byName;
    }

    private static String label(Node type) {
        return ONTOLOGY.find(type, Reused.label, Node.ANY).toList().stream().findFirst()
                .map(triple -> triple.getObject().getLiteralLexicalForm().toLowerCase(Locale.ROOT)).orElse("event");
    }
}
