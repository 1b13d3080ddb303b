package org.newsgraph.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.Problem;

/**
 * Reads articles one file or one line at a time, for who shares out the input himself. The same file below the same root,
 * or the same line of it, gives the same article as {@link ArticleReader}; two articles of one id are the caller's affair.
 */
public final class ArticlePart {

    private ArticlePart() {
    }

    /** Whether a file's name is of a kind that is read. */
    public static boolean isKnown(String name) {
        return InputFiles.KNOWN.matcher(name).matches();
    }

    /** Whether a file of that name holds an article a line, so that its lines can be shared out ({@link #line}). */
    public static boolean isOfLines(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).matches(".*\\.(jsonl|ndjson)(\\.gz)?");
    }

    /** Whether a file of that name is a web archive, whose records can be shared out ({@link #stretches}). */
    public static boolean isOfRecords(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).matches(".*\\.warc(\\.gz)?");
    }

    /**
     * Some records of a web archive that stand together.
     *
     * @param begin         the first one's first byte
     * @param end           the byte after the last one
     * @param recordsBefore how many records the file has before them
     */
    public record Stretch(long begin, long end, int recordsBefore) {
    }

    /** Shares out a web archive by stretches of at least so many bytes. Damage is told of by who reads the stretch. */
    public static List<Stretch> stretches(Path file, long bytes, ReadingOptions options) throws IOException {
        List<Stretch> stretches = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(file)) {
            WarcRecords records = new WarcRecords(channel, 0, channel.size(), options.maxArticleBytes(), 0);
            long begin = 0;
            int before = 0;
            for (boolean more = true; more; ) {
                try {
                    more = records.next().isPresent();
                    if (more && records.position() - begin >= bytes) {
                        stretches.add(new Stretch(begin, records.position(), before));
                        begin = records.position();
                        before = records.number() - 1;
                    }
                } catch (RejectedInput damage) {
                    more = true;
                }
            }
            stretches.add(new Stretch(begin, channel.size(), before));
        }
        return stretches;
    }

    /**
     * The articles of a stretch of a web archive, each read when it is asked for.
     *
     * @param file  has the bytes from {@code offset} of the archive on
     * @param path  the archive's path below the input root
     * @param place what messages call the archive
     */
    public static PartReader records(Path file, Stretch stretch, long offset, String path, String place, ReadingOptions options) {
        return new PartReader(() -> new WarcArticles(FileChannel.open(file), List.of(new WarcArticles.Place(stretch.begin() - offset, stretch.end() - offset)),
                stretch.recordsBefore(), url -> true, options, new PassedOver()), path, place, options);
    }

    /**
     * All articles of a file, each read when it is asked for.
     *
     * @param path  the file's path below the input root
     * @param place what messages call the file
     */
    public static PartReader file(Path file, String path, String place, ReadingOptions options) {
        return new PartReader(() -> ArticleFormats.open(new InputFile(file, path, false), options, new PassedOver()), path, place, options);
    }

    /**
     * The article of one line, a JSON object; empty for a blank line.
     *
     * @param number the line's number in its file, from 1
     * @param path   the file's path below the input root
     * @param place  what messages call the file
     */
    public static Optional<Reading> line(byte[] line, int number, String path, String place, ReadingOptions options) {
        try {
            if (line.length > options.maxArticleBytes()) {
                throw new RejectedInput(number, "the line is longer than " + InputBytes.megabytes(options.maxArticleBytes()) + " (take it out)");
            }
            String content = InputBytes.decode(line, Optional.empty(), number);
            return content.isBlank() ? Optional.empty()
                    : Optional.of(article(JsonDraft.of(JsonArticles.MAPPER.readTree(content), number, number, options), path, options));
        } catch (JsonProcessingException e) {
            return Optional.of(rejected(place, JsonArticles.broken(e, number)));
        } catch (RejectedInput e) {
            return Optional.of(rejected(place, e));
        }
    }

    static Reading article(Draft draft, String path, ReadingOptions options) throws RejectedInput {
        return new Reading.Ingested(ArticleAssembly.assemble(draft, draft.part() == 0 ? path : path + "#" + draft.part(), options));
    }

    static Reading rejected(String place, RejectedInput e) {
        return new Reading.Rejected(new Problem(place, e.line(), e.getMessage()));
    }
}
