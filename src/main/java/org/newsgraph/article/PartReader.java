package org.newsgraph.article;

import java.io.EOFException;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.ZipException;

/** The articles of a file or a part of one, one at a time. What a crawl holds beside articles is passed over. */
public final class PartReader implements Iterator<Reading>, AutoCloseable {

    private final Opening opening;
    private final String path;
    private final String place;
    private final ReadingOptions options;
    private Drafts drafts;
    private Reading next;
    private boolean ended;

    PartReader(Opening opening, String path, String place, ReadingOptions options) {
        this.opening = opening;
        this.options = options;
        this.path = path;
        this.place = place;
    }

    /** Opens what is read, when the first article is asked for. */
    interface Opening {
        Drafts open() throws RejectedInput, IOException;
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            try {
                next = read();
            } catch (RejectedInput e) {
                // XML in a folder that is no feed, and what a crawl holds beside articles, is not refused
                boolean isPassedOver = e instanceof NoArticle && (drafts == null || drafts.isCrawl());
                ended = drafts == null;
                next = isPassedOver ? null : ArticlePart.rejected(place, e);
            } catch (IOException e) {
                ended = true;
                next = ArticlePart.rejected(place, e instanceof EOFException || e instanceof ZipException ? InputBytes.brokenGzip(e)
                        : new RejectedInput(ReadFailures.describe(e)));
            }
        }
        return next != null;
    }

    private Reading read() throws RejectedInput, IOException {
        if (drafts == null) {
            drafts = opening.open();
        }
        Optional<Draft> draft = drafts.next();
        ended = draft.isEmpty();
        return ended ? null : ArticlePart.article(draft.get(), path, options);
    }

    @Override
    public Reading next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Reading reading = next;
        next = null;
        return reading;
    }

    @Override
    public void close() throws IOException {
        if (drafts != null) {
            drafts.close();
        }
    }
}
