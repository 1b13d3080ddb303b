package org.newsgraph.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.Block;

/**
 * The layout of a text, and what its parts outside the running text tell.
 *
 * @param title  the headline's words
 * @param date   the day of a line that holds a whole date, with its year
 * @param place  the dateline's place
 * @param agency what stands in brackets in the dateline
 * @param author the names of the byline
 */
record Layout(List<Block> blocks, Optional<String> title, Optional<LocalDate> date, Optional<String> place,
              Optional<String> agency, Optional<String> author) {

    Layout {
        blocks = List.copyOf(blocks);
    }
}
