package org.newsgraph.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;

/** Opens TDB2, and says in a user's words why it can't. */
final class Databases {

    private static final Pattern HOLDER = Pattern.compile("held by process (\\d+)");

    private Databases() {
    }

    static DatasetGraph connect(StoreDirectory directory) {
        try {
            return DatabaseMgr.connectDatasetGraph(directory.database().toString());
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                Matcher holder = HOLDER.matcher(String.valueOf(cause.getMessage()));
                if (holder.find()) {
                    throw new StoreInUseException(directory.path(), "process " + holder.group(1), e);
                }
            }
            throw new StoreException("can't open store " + directory.path() + ": " + e.getMessage(), e);
        }
    }
}
