package org.newsgraph.page;

/** A page whose queries took longer than they may. */
final class SlowPageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    SlowPageException(Throwable cause) {
        super(cause);
    }
}
