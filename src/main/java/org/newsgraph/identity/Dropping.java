package org.newsgraph.identity;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Reused;

/** An article's graph without some facts or entities, and without what can't be without them. */
final class Dropping {

    /** A fact is none without these. */
    private static final Set<Node> NEEDED = Set.of(NG.holder, NG.participant, NG.event, NG.person, NG.relative);

    private Dropping() {
    }

    static Collection<Triple> of(Collection<Triple> triples, Predicate<Node> drops) {
        Set<Node> gone = new HashSet<>();
        triples.stream().map(Triple::getSubject).filter(drops).forEach(gone::add);
        if (gone.isEmpty()) {
            return triples;
        }
        int before;
        do {
            before = gone.size();
            triples.stream().filter(triple -> NEEDED.contains(triple.getPredicate()) && gone.contains(triple.getObject()))
                    .map(Triple::getSubject).forEach(gone::add);
        } while (gone.size() > before);
        List<Triple> left = triples.stream().filter(triple -> !gone.contains(triple.getSubject()) && !gone.contains(triple.getObject())).toList();
        ArticleView view = new ArticleView(left);
        return left.stream().filter(triple -> !triple.getPredicate().equals(NG.attendee) || attends(view, triple))
                .filter(triple -> !triple.getPredicate().equals(Reused.taConfidence) || view.object(triple.getSubject(), Reused.taIdentRef).isPresent())
                .toList();
    }

    /** The short edge stands beside a participation that is actual. */
    private static boolean attends(ArticleView view, Triple edge) {
        return view.subjects(NG.event, edge.getSubject()).stream().anyMatch(participation ->
                view.objects(participation, NG.participant).contains(edge.getObject())
                        && view.objects(participation, NG.factuality).contains(NG.Actual)
                        && view.objects(participation, NG.participationKind).stream().anyMatch(kind -> kind.equals(NG.Attending) || kind.equals(NG.Hosting)));
    }
}
