package org.newsgraph.export;

import static org.newsgraph.export.FollowTheMoney.id;
import static org.newsgraph.export.FollowTheMoney.put;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Reused;
import org.newsgraph.query.Labels;

/** Events as FollowTheMoney has them, each once for all the articles that tell of it. */
final class FtmEvents {

    private final FollowTheMoney to;
    private final DatasetGraph dataset;
    private final Labels labels;

    FtmEvents(FollowTheMoney to, DatasetGraph dataset, Labels labels) {
        this.to = to;
        this.dataset = dataset;
        this.labels = labels;
    }

    void write() throws IOException {
        List<String> proofs = new ArrayList<>();
        Node[] open = new Node[1];
        Rows.each(dataset, "things-of-class", Map.of("class", NG.Event.getURI()), row -> {
            Node event = row.node("thing");
            if (!event.equals(open[0])) {
                event(open[0], proofs);
                open[0] = event;
                proofs.clear();
            }
            proofs.add(id(row.node("article")));
        });
        event(open[0], proofs);
    }

    private void event(Node event, List<String> proofs) throws IOException {
        if (event == null) {
            return;
        }
        SortedMap<String, List<String>> properties = new TreeMap<>();
        properties.put("name", List.of(labels.of(event)));
        put(properties, "summary", to.sentences(event));
        put(properties, "date", to.values(event, NG.date));
        put(properties, "startDate", to.values(event, NG.beginDate));
        put(properties, "endDate", to.values(event, NG.endDate));
        List<Node> places = to.nodes(event, NG.location);
        put(properties, "location", places.stream().map(labels::of).sorted().toList());
        put(properties, "country", places.stream().flatMap(place -> to.countries(place).stream()).distinct().sorted().toList());
        put(properties, "organizer", agents(to.nodes(event, NG.organizer)));
        List<Node> involved = new ArrayList<>(to.nodes(event, NG.attendee));
        involved.addAll(to.nodes(event, NG.actor));
        involved.addAll(to.nodes(event, NG.target));
        put(properties, "involved", agents(involved));
        TreeSet<String> keywords = new TreeSet<>();
        to.nodes(event, Reused.type).stream().map(Node::getURI).filter(type -> type.startsWith(NG.NAMESPACE) && !type.equals(NG.Event.getURI()))
                .forEach(type -> keywords.add(word(type)));
        to.nodes(event, NG.factuality).forEach(factuality -> keywords.add(word(factuality.getURI())));
        put(properties, "keywords", List.copyOf(keywords));
        put(properties, "proof", List.copyOf(proofs));
        to.entity(id(event), "Event", properties);
    }

    /** Those of whom there is an entity. */
    private List<String> agents(List<Node> nodes) {
        return nodes.stream().filter(node -> to.is(node, NG.Person) || to.is(node, NG.Organization)).map(FollowTheMoney::id).distinct().sorted().toList();
    }

    private static String word(String term) {
        return term.substring(NG.NAMESPACE.length()).replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
