package org.newsgraph.spark;

import java.util.Collections;
import java.util.Iterator;
import java.util.function.Function;

/** What each of some gives, one after the other, made when it is asked for. */
final class Flat<A, B> implements Iterator<B> {

    private final Iterator<A> some;
    private final Function<A, Iterator<B>> making;
    private Iterator<B> made = Collections.emptyIterator();

    Flat(Iterator<A> some, Function<A, Iterator<B>> making) {
        this.some = some;
        this.making = making;
    }

    @Override
    public boolean hasNext() {
        while (!made.hasNext() && some.hasNext()) {
            made = making.apply(some.next());
        }
        return made.hasNext();
    }

    @Override
    public B next() {
        hasNext();
        return made.next();
    }
}
