package org.newsgraph.spark;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** What a source gives until it gives null, one at a time and not before it is asked for; then the source is closed. */
final class Until<T> implements Iterator<T> {

    private final Object name;
    private final Source<T> source;
    private final Closeable closing;
    private boolean ended;
    private T next;

    /** @param name what an error is said to be an error of */
    Until(Object name, Source<T> source, Closeable closing) {
        this.name = name;
        this.source = source;
        this.closing = closing;
    }

    /** Gives one after the other, and null after the last one. */
    interface Source<T> {
        T next() throws IOException;
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            try {
                next = source.next();
                if (next == null) {
                    ended = true;
                    closing.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(name + ": " + e.getMessage(), e);
            }
        }
        return next != null;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T given = next;
        next = null;
        return given;
    }
}
