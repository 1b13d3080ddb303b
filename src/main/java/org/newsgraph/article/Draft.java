package org.newsgraph.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.BlockKind;

/**
 * What a file says about one article, before its layout is read and its id is made.
 *
 * @param part     the number of the line or element in a file of many, 0 in a file of one
 * @param language as declared, anything
 * @param text     what offsets will count in
 * @param kinds    for each line of the text that isn't blank what its markup says it is, or none at all where there was
 *                 no markup; an empty element leaves the line to the layout reader
 */
record Draft(int part, Optional<String> id, Optional<String> url, Optional<String> title, Optional<LocalDate> issued,
             Optional<String> publisher, Optional<String> author, Optional<String> language, String text,
             List<Optional<BlockKind>> kinds) {

    Draft {
        kinds = List.copyOf(kinds);
    }
}
