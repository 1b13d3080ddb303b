package org.newsgraph.store;

import java.nio.file.Path;

/** Another process has the store open: TDB2 lets one process at a time in, readers too. */
public final class StoreInUseException extends StoreException {

    StoreInUseException(Path directory, String by, Throwable cause) {
        super("store " + directory + " is in use by " + by
                + " (stop it first; while a server runs, ask the server: newsgraph query --endpoint URL)", cause);
    }
}
