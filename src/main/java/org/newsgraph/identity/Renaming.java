package org.newsgraph.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.newsgraph.graph.Iris;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Reused;
import org.newsgraph.graph.TripleOrder;

/** Writes an article's graph with the names that were decided on. */
public final class Renaming {

    private final String articleId;
    private final Map<Node, Node> iris = new HashMap<>();
    private final Map<Node, Decision> decisions = new HashMap<>();

    /**
     * @param decided the decision on each class of the article
     * @param events  by the IRIs of events that the article by itself gives, what they are called now
     */
    public Renaming(String articleId, Map<NameClass, Decision> decided, Map<String, String> events, Iris naming) {
        events.forEach((local, iri) -> iris.put(NodeFactory.createURI(local), NodeFactory.createURI(iri)));
        this.articleId = articleId;
        decided.forEach((name, decision) -> {
            Node local = NodeFactory.createURI(name.local());
            iris.put(local, decision.iri().map(NodeFactory::createURI).orElseGet(() -> naming.ownEntity(articleId, name.local())));
            decisions.put(local, decision);
        });
    }

    /** In the order of {@link TripleOrder}. The article's own form of a name that got another label stays as {@code skos:altLabel}. */
    public List<Triple> of(Collection<Triple> own, Corrections corrections) {
        Collection<Triple> local = Dropping.of(own, node -> corrections.drops(articleId, node));
        List<Triple> renamed = new ArrayList<>(local.size());
        Set<Node> labelled = new HashSet<>();
        for (Triple triple : local) {
            Decision decision = decisions.get(triple.getSubject());
            if (decision != null && triple.getPredicate().equals(Reused.label)) {
                label(triple, decision, renamed, labelled);
                continue;
            }
            if (decision != null && triple.getPredicate().equals(NG.partialName) && !decision.iri().equals(Optional.of(triple.getSubject().getURI()))) {
                continue;
            }
            if (decision != null && triple.getPredicate().equals(Reused.altLabel)
                    && triple.getObject().getLiteralLexicalForm().equals(decision.label())) {
                continue;
            }
            renamed.add(Triple.create(named(triple.getSubject()), triple.getPredicate(), named(triple.getObject())));
        }
        return TripleOrder.sorted(Dropping.of(renamed, node -> corrections.drops(articleId, node)));
    }

    /** What corrections take out of an article's own graph, by the name that they have for it. */
    public Set<Node> dropped(Collection<Triple> own, Corrections corrections) {
        return own.stream().map(Triple::getSubject).flatMap(node -> Stream.of(node, named(node)))
                .filter(node -> corrections.drops(articleId, node)).collect(Collectors.toSet());
    }

    private void label(Triple triple, Decision decision, List<Triple> renamed, Set<Node> labelled) {
        Node subject = named(triple.getSubject());
        String own = triple.getObject().getLiteralLexicalForm();
        // two names of one article may turn out to be one entity, whose label both decisions give
        if (labelled.add(subject)) {
            renamed.add(Triple.create(subject, Reused.label, NodeFactory.createLiteralString(decision.label())));
            if (decision.partial()) {
                renamed.add(Triple.create(subject, NG.partialName, YES));
            }
        }
        if (!own.equals(decision.label())) {
            renamed.add(Triple.create(subject, Reused.altLabel, triple.getObject()));
        }
    }

    private static final Node YES = NodeFactory.createLiteralDT("true", org.apache.jena.datatypes.xsd.XSDDatatype.XSDboolean);

    /** What a node is called now. */
    public Node named(Node node) {
        return Optional.ofNullable(iris.get(node)).orElse(node);
    }
}
