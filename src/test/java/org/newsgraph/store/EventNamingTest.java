package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.Iris;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Reused;
import org.newsgraph.identity.Correction;
import org.newsgraph.identity.EventIndex;

/** Which events are one, in a database: many reports of one event, and what readers put right. */
class EventNamingTest {

    private static final Iris IRIS = new Iris();
    private static final String BASE = IRIS.base() + "event/";

    /** A summit that many more report than are compared with each other, of which every third tells no day; and another a year later. */
    private static List<ArticleGraph> reports() {
        List<ArticleGraph> reports = new ArrayList<>();
        for (int i = 0; i < 2 * EventIndex.SEEN; i++) {
            reports.add(new MadeGraph("a" + i, "2015-10-03").event("Summit", "Lyon", i % 3 == 0 ? "" : "2015-10-02").graph());
        }
        reports.add(new MadeGraph("b", "2016-10-03").event("Summit", "Lyon", "2016-10-01").graph());
        return reports;
    }

    private static Set<String> summits(DatasetGraph data, String prefix) {
        Set<String> events = new TreeSet<>();
        data.find(Node.ANY, Node.ANY, Reused.type, NG.Event).forEachRemaining(quad -> {
            if (quad.getGraph().getURI().startsWith(IRIS.base() + "article/" + prefix)) {
                events.add(quad.getSubject().getURI().substring(BASE.length()));
            }
        });
        return events;
    }

    /** All that is exported. */
    private static Set<String> quads(DatasetGraph data) {
        Set<String> quads = new TreeSet<>();
        data.find().forEachRemaining(quad -> {
            if (!quad.getGraph().equals(IRIS.namesGraph())) {
                quads.add(quad.toString());
            }
        });
        return quads;
    }

    private static Correction correction(String kind, String subject, String object, String article) {
        return new Correction(Correction.Kind.of(kind), BASE + subject, BASE + object, Optional.of(article).filter(id -> !id.isEmpty()), "Jo Berg", "2026-01-02", "");
    }

    @Test
    void manyReportsOfOneEventAreOneWhateverTheirOrder() {
        DatasetGraph atOnce = DatabaseMgr.createDatasetGraph();
        Txn.executeWrite(atOnce, () -> new Naming(atOnce, IRIS).replace(List.of(), reports()));
        Set<String> expected = Txn.calculateRead(atOnce, () -> quads(atOnce));
        assertThat(Txn.calculateRead(atOnce, () -> summits(atOnce, "a"))).containsExactly("summit-lyon-2015-10-02");
        assertThat(Txn.calculateRead(atOnce, () -> summits(atOnce, "b"))).containsExactly("summit-lyon-2016-10-01");
        for (int seed = 0; seed < 2; seed++) {
            List<ArticleGraph> shuffled = new ArrayList<>(reports());
            Collections.shuffle(shuffled, new Random(seed));
            DatasetGraph oneByOne = DatabaseMgr.createDatasetGraph();
            Naming naming = new Naming(oneByOne, IRIS);
            for (int i = 0; i < shuffled.size(); i++) {
                int n = i;
                Txn.executeWrite(oneByOne, () -> naming.replace(List.of(), List.of(shuffled.get(n))));
                if (i % 4 == 3) {
                    Txn.executeWrite(oneByOne, () -> naming.replace(List.of(shuffled.get(n - 2).articleId()), List.of()));
                    Txn.executeWrite(oneByOne, () -> naming.replace(List.of(), List.of(shuffled.get(n - 2))));
                }
            }
            assertThat(Txn.calculateRead(oneByOne, () -> quads(oneByOne))).isEqualTo(expected);
        }
    }

    @Test
    void readersTellEventsApartAndJoinThem() {
        DatasetGraph data = DatabaseMgr.createDatasetGraph();
        Naming naming = new Naming(data, IRIS);
        Txn.executeWrite(data, () -> naming.replace(List.of(), List.of(new MadeGraph("a", "2015-10-03").event("Summit", "Lyon", "2015-10-02").graph(),
                new MadeGraph("b", "2015-10-03").event("Summit", "Lyon", "2015-10-02").graph(),
                new MadeGraph("c", "2015-10-03").event("Summit", "Lyon", "").graph(),
                new MadeGraph("d", "2016-10-03").event("Summit", "Lyon", "2016-10-01").graph())));
        Set<String> untouched = Txn.calculateRead(data, () -> quads(data));
        // kind, place and day are the same: the line names the article
        correct(data, naming, correction("different", "summit-lyon-2015-10-02", "second-summit", "b"));
        assertThat(List.of(events(data, "a"), events(data, "b"), events(data, "c"))).containsExactly("summit-lyon-2015-10-02", "second-summit", "summit-lyon-2015-10-02");
        // by the IRI that the graph shows, which isn't the article's own; to an event that is there
        correct(data, naming, correction("different", "summit-lyon-2015-10-02", "summit-lyon-2016-10-01", "c"));
        assertThat(List.of(events(data, "a"), events(data, "b"), events(data, "c"))).containsExactly("summit-lyon-2015-10-02", "summit-lyon-2015-10-02", "summit-lyon-2016-10-01");
        correct(data, naming, correction("different", "summit-lyon-2015-10-02", "c/summit-lyon", ""));
        assertThat(events(data, "c")).isEqualTo("c/summit-lyon");
        correct(data, naming, correction("same", "summit-lyon-2016-10-01", "summit-lyon-2015-10-02", ""));
        assertThat(summits(data)).containsExactly("summit-lyon-2016-10-01");
        correct(data, naming);
        assertThat(Txn.calculateRead(data, () -> quads(data))).isEqualTo(untouched);
    }

    private static void correct(DatasetGraph data, Naming naming, Correction... corrections) {
        Txn.executeWrite(data, () -> naming.correct(List.of(corrections)));
        assertThat(Txn.calculateRead(data, naming::unmatched)).isEmpty();
    }

    private static Set<String> summits(DatasetGraph data) {
        return Txn.calculateRead(data, () -> summits(data, ""));
    }

    private static String events(DatasetGraph data, String article) {
        return String.join(" ", Txn.calculateRead(data, () -> summits(data, article)));
    }
}
