package org.newsgraph.article;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/** Reads the pages of one WARC or several in a file, a record at a time. */
final class WarcArticles implements Drafts {

    /** {@code --field date=WARC-Date}: the day of the visit stands in for a date that the page doesn't tell. */
    private static final String DAY_OF_VISIT = "WARC-Date";

    /** Where a WARC lies in its file. */
    record Place(long begin, long end) {
    }

    private final FileChannel file;
    private final Deque<Place> places;
    private final Predicate<String> wanted;
    private final ReadingOptions options;
    private final PassedOver passedOver;
    private WarcRecords records;
    private int number;

    /** @param wanted which addresses are pages and not parts of pages */
    WarcArticles(FileChannel file, List<Place> places, Predicate<String> wanted, ReadingOptions options, PassedOver passedOver) {
        this(file, places, 0, wanted, options, passedOver);
    }

    /** @param recordsBefore how many records of the file stand before the places */
    WarcArticles(FileChannel file, List<Place> places, int recordsBefore, Predicate<String> wanted, ReadingOptions options, PassedOver passedOver) {
        this.number = recordsBefore;
        this.file = file;
        this.places = new ArrayDeque<>(places);
        this.wanted = wanted;
        this.options = options;
        this.passedOver = passedOver;
    }

    static Drafts open(InputFile file, ReadingOptions options, PassedOver passedOver) throws IOException, RejectedInput {
        FileChannel channel = FileChannel.open(file.file());
        if (channel.size() == 0) {
            channel.close();
            throw new RejectedInput("is empty (nothing to read)");
        }
        return new WarcArticles(channel, List.of(new Place(0, channel.size())), url -> true, options, passedOver);
    }

    @Override
    public boolean isCrawl() {
        return true;
    }

    @Override
    public Optional<Draft> next() throws RejectedInput, IOException {
        while (records != null || !places.isEmpty()) {
            if (records == null) {
                Place place = places.remove();
                records = new WarcRecords(file, place.begin(), place.end(), options.maxArticleBytes(), number);
            }
            Optional<WarcRecord> record = records.next();
            number = records.number();
            if (record.isEmpty()) {
                records = null;
            } else if (record.get() instanceof WarcResponse || record.get() instanceof WarcResource) {
                Optional<Draft> draft = draft((WarcCaptureRecord) record.get());
                if (draft.isPresent()) {
                    return draft;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Draft> draft(WarcCaptureRecord record) throws RejectedInput, IOException {
        String url = record.headers().first("WARC-Target-URI").orElse("").strip().replaceAll("^<|>$", "");
        if (!url.matches("(?i)https?://.*") || !wanted.test(url)) {
            return Optional.empty();
        }
        Optional<byte[]> content = records.content(options.maxArticleBytes());
        if (content.isEmpty()) {
            throw new RejectedInput(number, "holds an answer larger than " + InputBytes.megabytes(options.maxArticleBytes()) + " (it is left out)");
        }
        try {
            CrawledPage page = record instanceof WarcResponse ? CrawledPage.ofResponse(url, content.get(), options.maxArticleBytes(), number)
                    : CrawledPage.of(url, content.get(), record.contentType(), number);
            return Optional.of(dated(page.draft(number), record));
        } catch (NoArticle e) {
            passedOver.count(e.kind());
            return Optional.empty();
        }
    }

    private Draft dated(Draft draft, WarcRecord record) {
        if (draft.issued().isPresent() || !DAY_OF_VISIT.equalsIgnoreCase(options.fields().get("date"))) {
            return draft;
        }
        Optional<LocalDate> visit = record.headers().first(DAY_OF_VISIT).flatMap(IssueDates::parse);
        return new Draft(draft.part(), draft.id(), draft.url(), draft.title(), visit, draft.publisher(), draft.author(), draft.language(), draft.text(), draft.kinds());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
