package org.newsgraph.article;

import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The articles of a part of a crawl, one at a time. What a crawl holds beside articles is passed over. */
public final class PartReader implements Iterator<Reading>, AutoCloseable {

    private final Drafts drafts;
    private final String path;
    private final String place;
    private final ReadingOptions options;
    private Reading next;
    private boolean ended;

    PartReader(Drafts drafts, String path, String place, ReadingOptions options) {
        this.options = options;
        this.drafts = drafts;
        this.path = path;
        this.place = place;
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            try {
                Optional<Draft> draft = drafts.next();
                if (draft.isPresent()) {
                    next = ArticlePart.article(draft.get(), path, options);
                } else {
                    ended = true;
                }
            } catch (NoArticle e) {
                next = null;
            } catch (RejectedInput e) {
                next = ArticlePart.rejected(place, e);
            } catch (IOException e) {
                ended = true;
                next = ArticlePart.rejected(place, new RejectedInput(ReadFailures.describe(e)));
            }
        }
        return next != null;
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
        drafts.close();
    }
}
