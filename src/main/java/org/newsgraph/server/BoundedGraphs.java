package org.newsgraph.server;

import java.util.Iterator;
import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.GraphTarget;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.system.Txn;
import org.newsgraph.store.GraphStore;

/**
 * Fuseki's reading of graphs, for graphs that aren't too large: its writers hold one in memory several times over. An
 * article's graph has some hundred triples; all of them together are at {@code /export/}.
 */
class BoundedGraphs extends GSP_R {

    /** Rows are cheaper. */
    private static final long MOST_TRIPLES = 100_000;

    private final GraphStore store;
    private final Admission admission;
    private final long most;

    BoundedGraphs(GraphStore store, Admission admission, ServerLimits limits) {
        this.store = store;
        this.admission = admission;
        this.most = Math.min(MOST_TRIPLES, limits.rows());
    }

    final GraphStore store() {
        return store;
    }

    @Override
    protected final void execGetQuads(HttpAction action) {
        ServletOps.errorForbidden("All graphs at once are at /export/newsgraph.nq.");
    }

    @Override
    protected final void execGetGSP(HttpAction action) {
        if (!admission.enter()) {
            action.getResponse().setHeader("Retry-After", "5");
            ServletOps.error(503, "All places are taken. Try again in a moment.");
        }
        try {
            if (isLarge(action)) {
                ServletOps.errorForbidden("The graph has more than " + most + " triples. Take /export/, or ask for a part of it.");
            }
            super.execGetGSP(action);
        } finally {
            admission.leave();
        }
    }

    private boolean isLarge(HttpAction action) {
        return Txn.calculateRead(store.dataset(), () -> {
            GraphTarget target = GraphTarget.determineTargetGSP(store.dataset(), action);
            long count = 0;
            for (Iterator<?> triples = target.graph().find(); triples.hasNext(); triples.next()) {
                if (++count > most) {
                    return true;
                }
            }
            return false;
        });
    }
}
