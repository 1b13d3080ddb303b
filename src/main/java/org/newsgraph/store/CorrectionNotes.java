package org.newsgraph.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.graph.Iris;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Reused;
import org.newsgraph.identity.Correction;
import org.newsgraph.identity.Corrections;

/** The corrections that hold, as they stand in the identity graph with who said so. To be used inside a transaction. */
final class CorrectionNotes {

    private final DatasetGraph data;
    private final Iris iris;

    CorrectionNotes(DatasetGraph data, Iris iris) {
        this.data = data;
        this.iris = iris;
    }

    /** In the order in which they were given. */
    Corrections read() {
        Map<Integer, Correction> byPlace = new LinkedHashMap<>();
        List<Node> nodes = new ArrayList<>();
        data.find(iris.identityGraph(), Node.ANY, Reused.type, NG.Correction).forEachRemaining(quad -> nodes.add(quad.getSubject()));
        for (Node node : nodes) {
            byPlace.put(Integer.parseInt(text(node, Reused.identifier)), new Correction(Correction.Kind.of(text(node, NG.correction)),
                    text(node, NG.corrects), text(node, NG.correctedTo),
                    Optional.of(text(node, NG.inArticle)).filter(article -> !article.isEmpty()).map(iris::articleId),
                    text(node, Reused.author), text(node, Reused.date), text(node, Reused.comment)));
        }
        return new Corrections(byPlace.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).toList(), iris);
    }

    /** In place of the former ones. */
    void write(Collection<Correction> corrections) {
        Node graph = iris.identityGraph();
        List<Node> former = new ArrayList<>();
        data.find(graph, Node.ANY, Reused.type, NG.Correction).forEachRemaining(quad -> former.add(quad.getSubject()));
        former.forEach(node -> data.deleteAny(graph, node, Node.ANY, Node.ANY));
        int place = 0;
        for (Correction correction : corrections) {
            Node node = iris.correction(Reading.digest(correction.toString()).substring(0, 16));
            data.add(graph, node, Reused.type, NG.Correction);
            data.add(graph, node, Reused.type, Reused.ProvEntity);
            add(node, Reused.identifier, Integer.toString(++place));
            add(node, NG.correction, correction.kind().words());
            data.add(graph, node, NG.corrects, NodeFactory.createURI(correction.subject()));
            if (correction.kind() == Correction.Kind.LABEL || correction.kind() == Correction.Kind.ALIAS) {
                add(node, NG.correctedTo, correction.object());
            } else if (!correction.object().isEmpty()) {
                data.add(graph, node, NG.correctedTo, NodeFactory.createURI(correction.object()));
            }
            correction.article().ifPresent(id -> data.add(graph, node, NG.inArticle, iris.article(id)));
            add(node, Reused.author, correction.by());
            add(node, Reused.date, correction.date());
            add(node, Reused.comment, correction.note());
        }
    }

    /** Aliases stand on the entity that their subject is now, also where no article uses them. */
    void writeAliases(Corrections corrections, Names names) {
        Node graph = iris.identityGraph();
        Map<Node, Set<String>> wanted = new LinkedHashMap<>();
        for (Correction correction : corrections.all()) {
            if (correction.kind() == Correction.Kind.ALIAS) {
                wanted.computeIfAbsent(names.entity(correction.subject()), key -> new HashSet<>()).add(correction.object());
            }
        }
        List<Node> former = new ArrayList<>();
        data.find(graph, Node.ANY, Reused.altLabel, Node.ANY).forEachRemaining(quad -> former.add(quad.getSubject()));
        former.forEach(node -> data.deleteAny(graph, node, Reused.altLabel, Node.ANY));
        wanted.forEach((entity, aliases) -> aliases.stream().sorted(Comparator.naturalOrder()).forEach(alias -> add(entity, Reused.altLabel, alias)));
    }

    private void add(Node node, Node predicate, String value) {
        if (!value.isEmpty()) {
            data.add(iris.identityGraph(), node, predicate, NodeFactory.createLiteralString(value));
        }
    }

    private String text(Node node, Node predicate) {
        var found = data.find(iris.identityGraph(), node, predicate, Node.ANY);
        if (!found.hasNext()) {
            return "";
        }
        Node object = found.next().getObject();
        return object.isURI() ? object.getURI() : object.getLiteralLexicalForm();
    }
}
