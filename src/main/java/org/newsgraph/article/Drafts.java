package org.newsgraph.article;

import java.io.IOException;
import java.util.Optional;

/** The articles of one file, one after the other. A refused one does not end the sequence. */
interface Drafts extends AutoCloseable {

    /** The next draft; empty at the end. */
    Optional<Draft> next() throws RejectedInput, IOException;

    /** Whether it holds by its nature much that is no article, which is counted and not refused piece by piece. */
    default boolean isCrawl() {
        return false;
    }

    @Override
    void close() throws IOException;

    /** The sequence of a file that holds a single article, which is read when asked for. */
    static Drafts single(Reader reader) {
        return new Drafts() {
            private boolean done;

            @Override
            public Optional<Draft> next() throws RejectedInput, IOException {
                if (done) {
                    return Optional.empty();
                }
                done = true;
                return Optional.of(reader.read());
            }

            @Override
            public void close() {
                // nothing is held open
            }
        };
    }

    /** Reads one article. */
    interface Reader {
        Draft read() throws RejectedInput, IOException;
    }
}
