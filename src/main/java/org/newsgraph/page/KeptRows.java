package org.newsgraph.page;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.newsgraph.lexicon.Places.Position;

/**
 * The answers to questions that look at the whole store, kept until it is written: the store's version is a part of what an
 * answer is found by, so none outlives a write. So many rows are kept at the most, those asked for last.
 */
final class KeptRows {

    /** So many rows of an answer are read and kept, whatever part of them the first who asks looks at. */
    static final int MOST_OF_ONE = 20_000;
    /** So many labels and positions are kept, the first that were looked up. */
    static final int MOST_LABELS = 50_000;
    /** Half a kilobyte each. */
    private static final int MOST = 60_000;
    /** What takes as long for the first row as for all of them. */
    private static final Set<String> WHOLE = Set.of("counts", "triples", "things", "articles", "events", "events-by-day", "statements-by-day",
            "places-of-events", "search-names", "search-sentences");

    /** A part of the answer to a query. */
    record Question(String name, Map<String, String> parameters, long offset, long limit) {
    }

    private final Map<Question, List<Map<String, Node>>> answers = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<Question> slow = ConcurrentHashMap.newKeySet();
    private Known known = new Known("", new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    private String version = "";
    private int size;

    /** Whether the answer to this part of a question is one to keep. */
    static boolean isKept(String name, long offset, long limit) {
        return WHOLE.contains(name) && offset + limit <= MOST_OF_ONE;
    }

    /** The rows as of this version of the store; empty where nobody asked yet. */
    synchronized Optional<List<Map<String, Node>>> find(String asOf, Question question) {
        return asOf.equals(version) ? Optional.ofNullable(answers.get(question)) : Optional.empty();
    }

    /** Keeps rows; those of another version go. */
    synchronized void keep(String asOf, Question question, List<Map<String, Node>> rows) {
        if (!asOf.equals(version)) {
            answers.clear();
            size = 0;
            version = asOf;
        }
        List<Map<String, Node>> former = answers.put(question, List.copyOf(rows));
        size += weight(rows) - (former == null ? 0 : weight(former));
        for (Iterator<List<Map<String, Node>>> eldest = answers.values().iterator(); size > MOST && eldest.hasNext(); ) {
            size -= weight(eldest.next());
            eldest.remove();
        }
    }

    /** What was looked up of things in one version of the store; to add to. */
    record Known(String version, Map<Node, String> labels, Map<Node, Optional<Position>> positions) {
    }

    synchronized Known known(String asOf) {
        if (!asOf.equals(known.version())) {
            known = new Known(asOf, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }
        return known;
    }

    /** Remembers that a question takes long in this store, whatever its version. */
    void slow(Question question) {
        slow.add(question);
    }

    boolean isSlow(Question question) {
        return slow.contains(question);
    }

    /** An empty answer takes room too. */
    private static int weight(List<Map<String, Node>> rows) {
        return rows.size() + 5;
    }
}
