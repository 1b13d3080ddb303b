package org.newsgraph.store;

/** A store that can't be opened or written; the message says in a user's words which, why and what to do. */
public class StoreException extends RuntimeException {

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
