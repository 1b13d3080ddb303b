package org.newsgraph.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.function.Function;

/** What each of some gives, one after the other, made when it is asked for. */
final class Flat<A, B> implements Iterator<B> {

    private final Iterator<A> some;
    private final Function<A, Iterator<B>> making;
    private Closing closing;
    private Iterator<B> made = Collections.emptyIterator();

    Flat(Iterator<A> some, Function<A, Iterator<B>> making) {
        this(some, making, () -> { });
    }

    /** @param closing run once after the last one */
    Flat(Iterator<A> some, Function<A, Iterator<B>> making, Closing closing) {
        this.some = some;
        this.making = making;
        this.closing = closing;
    }

    /** Gives back what the elements were read from. */
    interface Closing {
        void close() throws IOException;
    }

    @Override
    public boolean hasNext() {
        while (!made.hasNext() && some.hasNext()) {
            made = making.apply(some.next());
        }
        if (!made.hasNext() && closing != null) {
            try {
                closing.close();
                closing = null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return made.hasNext();
    }

    @Override
    public B next() {
        hasNext();
        return made.next();
    }
}
