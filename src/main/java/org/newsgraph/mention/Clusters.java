package org.newsgraph.mention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;

/** The clusters of one article while it is resolved. */
final class Clusters {

    private final List<Cluster> all = new ArrayList<>();
    private final Map<Kind, List<Cluster>> byKind = new HashMap<>();
    private final Map<Long, Cluster> byHead = new HashMap<>();
    private final Map<Integer, List<Span>> bySentence = new HashMap<>();

    Cluster create(Kind kind) {
        Cluster cluster = new Cluster(kind, this::index);
        all.add(cluster);
        byKind.computeIfAbsent(kind, key -> new ArrayList<>()).add(cluster);
        return cluster;
    }

    private void index(Cluster cluster, Cluster.Draft draft) {
        byHead.putIfAbsent(key(draft.sentence(), draft.head()), cluster);
        bySentence.computeIfAbsent(draft.sentence().index(), key -> new ArrayList<>()).add(draft.span());
    }

    List<Cluster> all() {
        return Collections.unmodifiableList(all);
    }

    List<Cluster> of(Kind kind) {
        return Collections.unmodifiableList(byKind.getOrDefault(kind, List.of()));
    }

    /** The cluster that has a mention headed by a token. */
    Optional<Cluster> at(Sentence sentence, int head) {
        return Optional.ofNullable(byHead.get(key(sentence, head)));
    }

    /** Whether a mention of any cluster overlaps a span of a sentence. */
    boolean covers(Sentence sentence, Span span) {
        return bySentence.getOrDefault(sentence.index(), List.of()).stream().anyMatch(span::overlaps);
    }

    private static long key(Sentence sentence, int head) {
        return (long) sentence.index() << 32 | head;
    }
}
