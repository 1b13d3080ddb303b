package org.newsgraph.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A news article as it was read: its text, its layout and what is told about it.
 *
 * @param id          from the URL, or else from the path below the input root; unique in a store
 * @param path        the file below the input root, with {@code #n} for the n-th line of a file of many
 * @param title       the headline
 * @param issued      the day of publication; every relative date is counted from it
 * @param publisher   the medium
 * @param author      the byline's words
 * @param language    BCP 47, {@code en} unless told otherwise
 * @param datelinePlace the place that the dateline names
 * @param text        what every offset counts in
 * @param blocks      the layout of the text
 * @param contentHash SHA-256, hexadecimal, of everything above
 */
public record Article(
        String id,
        String path,
        Optional<String> url,
        Optional<String> title,
        Optional<LocalDate> issued,
        Optional<String> publisher,
        Optional<String> author,
        String language,
        Optional<String> datelinePlace,
        ArticleText text,
        List<Block> blocks,
        String contentHash) {

    public Article {
        blocks = List.copyOf(blocks);
    }

    public String slice(Span span) {
        return text.slice(span);
    }
}
