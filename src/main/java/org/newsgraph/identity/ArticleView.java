package org.newsgraph.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Reused;

/** The triples of one article, to be asked by subject and predicate or by predicate and object. */
final class ArticleView {

    private final Map<Node, Map<Node, List<Node>>> forward = new HashMap<>();
    private final Map<Node, Map<Node, List<Node>>> backward = new HashMap<>();
    private final Map<Node, List<Node>> typed = new HashMap<>();

    ArticleView(Collection<Triple> triples) {
        for (Triple triple : triples) {
            put(forward, triple.getSubject(), triple.getPredicate(), triple.getObject());
            if (triple.getObject().isURI()) {
                put(backward, triple.getObject(), triple.getPredicate(), triple.getSubject());
                if (triple.getPredicate().equals(Reused.type)) {
                    typed.computeIfAbsent(triple.getObject(), key -> new ArrayList<>()).add(triple.getSubject());
                }
            }
        }
    }

    private static void put(Map<Node, Map<Node, List<Node>>> index, Node one, Node predicate, Node other) {
        index.computeIfAbsent(one, key -> new HashMap<>()).computeIfAbsent(predicate, key -> new ArrayList<>()).add(other);
    }

    /** In the order of the triples. */
    List<Node> ofType(Node type) {
        return typed.getOrDefault(type, List.of());
    }

    boolean isA(Node subject, Node type) {
        return objects(subject, Reused.type).contains(type);
    }

    List<Node> objects(Node subject, Node predicate) {
        return forward.getOrDefault(subject, Map.of()).getOrDefault(predicate, List.of());
    }

    List<Node> subjects(Node predicate, Node object) {
        return backward.getOrDefault(object, Map.of()).getOrDefault(predicate, List.of());
    }

    Optional<Node> object(Node subject, Node predicate) {
        return objects(subject, predicate).stream().findFirst();
    }

    /** A country's code, or that of the country that a place lies in. */
    Optional<String> country(Node place) {
        return (isA(place, NG.Country) ? Optional.of(place) : object(place, NG.inCountry)).map(ArticleView::local);
    }

    /** The last part of an IRI. */
    static String local(Node node) {
        return node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
    }

    Optional<String> text(Node subject, Node predicate) {
        return object(subject, predicate).map(Node::getLiteralLexicalForm);
    }

    Set<String> texts(Node subject, Node predicate) {
        return objects(subject, predicate).stream().map(Node::getLiteralLexicalForm).collect(Collectors.toCollection(TreeSet::new));
    }

    int number(Node subject, Node predicate) {
        return text(subject, predicate).map(Integer::parseInt).orElse(0);
    }
}
