package org.newsgraph.mention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;

/** The clusters of one article while it is resolved. */
final class Clusters {

    private final List<Cluster> all = new ArrayList<>();

    Cluster create(Kind kind) {
        Cluster cluster = new Cluster(kind);
        all.add(cluster);
        return cluster;
    }

    List<Cluster> all() {
        return Collections.unmodifiableList(all);
    }

    List<Cluster> of(Kind kind) {
        return all.stream().filter(cluster -> cluster.kind == kind).toList();
    }

    /** The cluster that has a mention headed by a token. */
    Optional<Cluster> at(Sentence sentence, int head) {
        for (Cluster cluster : all) {
            for (Cluster.Draft draft : cluster.mentions) {
                if (draft.sentence().index() == sentence.index() && draft.head() == head) {
                    return Optional.of(cluster);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a mention of any cluster overlaps a span. */
    boolean covers(Span span) {
        for (Cluster cluster : all) {
            for (Cluster.Draft draft : cluster.mentions) {
                if (draft.span().overlaps(span)) {
                    return true;
                }
            }
        }
        return false;
    }
}
