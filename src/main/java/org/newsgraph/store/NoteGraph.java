package org.newsgraph.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** One graph of a dataset, read and written triple by triple. To be used inside a transaction. */
final class NoteGraph {

    private final DatasetGraph data;
    private final Node graph;

    NoteGraph(DatasetGraph data, Node graph) {
        this.data = data;
        this.graph = graph;
    }

    /** A term of the store's own notes, which no export has. */
    static Node term(String name) {
        return NodeFactory.createURI("urn:newsgraph:names:" + name);
    }

    void add(Node subject, Node predicate, Node object) {
        data.add(graph, subject, predicate, object);
    }

    void add(Node subject, Node predicate, String text) {
        add(subject, predicate, NodeFactory.createLiteralString(text));
    }

    void remove(Node subject, Node predicate, Node object) {
        data.delete(graph, subject, predicate, object);
    }

    /** Removes all that a subject has of a predicate. */
    void remove(Node subject, Node predicate) {
        data.deleteAny(graph, subject, predicate, Node.ANY);
    }

    /** Removes all that a subject has. */
    void remove(Node subject) {
        data.deleteAny(graph, subject, Node.ANY, Node.ANY);
    }

    /** The first literal's words. */
    Optional<String> text(Node subject, Node predicate) {
        return objects(subject, predicate).stream().findFirst().map(Node::getLiteralLexicalForm);
    }

    List<Node> objects(Node subject, Node predicate) {
        List<Node> objects = new ArrayList<>();
        data.find(graph, subject, predicate, Node.ANY).forEachRemaining(quad -> objects.add(quad.getObject()));
        return objects;
    }

    List<Node> subjects(Node predicate, Node object) {
        List<Node> subjects = new ArrayList<>();
        data.find(graph, Node.ANY, predicate, object).forEachRemaining(quad -> subjects.add(quad.getSubject()));
        return subjects;
    }

    /** The first of them that are found, where there may be many. */
    List<Node> someSubjects(Node predicate, Node object, int most) {
        List<Node> subjects = new ArrayList<>();
        Iterator<Quad> found = data.find(graph, Node.ANY, predicate, object);
        while (subjects.size() < most && found.hasNext()) {
            subjects.add(found.next().getSubject());
        }
        return subjects;
    }

    List<Node> subjects(Node predicate, String text) {
        return subjects(predicate, NodeFactory.createLiteralString(text));
    }
}
