package org.newsgraph.article;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.zip.ZipException;
import org.newsgraph.model.Article;
import org.newsgraph.model.Problem;

/**
 * Reads the articles of files and folders, one at a time, in an order that depends on names only and not on the order of
 * the arguments. Bad input never throws: it gives a {@link Reading.Rejected}, and the rest goes on. Of two articles with
 * one id the later one is rejected. Not thread-safe; one article is in memory at a time, and the ids of all.
 */
public final class ArticleReader implements Iterator<Reading>, AutoCloseable {

    private final InputFiles files;
    private final ReadingOptions options;
    private final TakenIds taken = new TakenIds();
    private final PassedOver passedOver = new PassedOver();
    private InputFile file;
    private Drafts drafts;
    private Reading next;

    private ArticleReader(List<Path> roots, ReadingOptions options) {
        this.files = new InputFiles(roots);
        this.options = options;
    }

    /** Begins to read; nothing is opened before the first article is asked for. */
    public static ArticleReader open(List<Path> roots, ReadingOptions options) {
        return new ArticleReader(roots, options);
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            if (drafts != null) {
                next = readDraft();
            } else {
                Optional<InputFiles.Found> found = files.next();
                if (found.isEmpty()) {
                    return false;
                }
                if (found.get() instanceof InputFiles.Found.Readable readable) {
                    begin(readable.file());
                } else if (found.get() instanceof InputFiles.Found.Unreadable unreadable) {
                    next = new Reading.Rejected(unreadable.problem());
                }
            }
        }
        return true;
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

    private void begin(InputFile input) {
        file = input;
        try {
            drafts = ArticleFormats.open(input, options, passedOver);
        } catch (NoArticle e) {
            passedOver.count(e.kind());
        } catch (RejectedInput e) {
            next = rejected(e);
        } catch (IOException e) {
            next = rejected(new RejectedInput(ReadFailures.describe(e)));
        }
    }

    /** The next article of the open file, or null where the file has ended. */
    private Reading readDraft() {
        try {
            Optional<Draft> draft = drafts.next();
            if (draft.isPresent()) {
                return article(draft.get());
            }
            closeFile();
            return null;
        } catch (NoArticle e) {
            if (!drafts.isCrawl()) {
                return rejected(e);
            }
            passedOver.count(e.kind());
            return null;
        } catch (RejectedInput e) {
            return rejected(e);
        } catch (EOFException | ZipException e) {
            return abandonFile(InputBytes.brokenGzip(e));
        } catch (IOException e) {
            return abandonFile(new RejectedInput(ReadFailures.describe(e)));
        }
    }

    private Reading article(Draft draft) throws RejectedInput {
        String path = draft.part() == 0 ? file.path() : file.path() + "#" + draft.part();
        Article article = ArticleAssembly.assemble(draft, path, options);
        Optional<String> other = taken.take(article.id(), file.file().toString(), draft.part());
        if (other.isPresent() && drafts.isCrawl()) {
            throw new NoArticle(draft.part(), "articles met before", "has the id of " + other.get());
        }
        if (other.isPresent()) {
            throw new RejectedInput(draft.part(), "has the id \"" + article.id() + "\" of " + other.get()
                    + " (remove one of the two, or give one another id in its front matter or \"id\" field)");
        }
        return new Reading.Ingested(article);
    }

    /** What a crawl and a feed hold beside articles, by kind; none of it was rejected. */
    public SortedMap<String, Long> passedOver() {
        return passedOver.counts();
    }

    private Reading rejected(RejectedInput e) {
        if (drafts != null && drafts.isCrawl() && e.line().isPresent()) {
            return new Reading.Rejected(new Problem(file.file() + "#" + e.line().getAsInt(), OptionalInt.empty(), e.getMessage()));
        }
        return new Reading.Rejected(new Problem(file.file().toString(), e.line(), e.getMessage()));
    }

    private Reading abandonFile(RejectedInput reason) {
        try {
            drafts.close();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
        drafts = null;
        return rejected(reason);
    }

    private void closeFile() throws IOException {
        Drafts done = drafts;
        drafts = null;
        done.close();
    }

    /** Closes the file that is open; what was not read stays unread. */
    @Override
    public void close() throws IOException {
        if (drafts != null) {
            closeFile();
        }
    }
}
