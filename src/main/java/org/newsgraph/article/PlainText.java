package org.newsgraph.article;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads {@code .txt}: front matter, then the text exactly as it stands. */
final class PlainText {

    private PlainText() {
    }

    static Draft read(InputFile file, ReadingOptions options) throws RejectedInput, IOException {
        String whole = InputBytes.decode(InputBytes.readAll(file, options.maxArticleBytes()), Optional.empty(), 1);
        FrontMatter head = FrontMatter.read(whole);
        return draft(head, whole.substring(head.end()), List.of());
    }

    static Draft draft(FrontMatter head, String text, List<Optional<org.newsgraph.model.BlockKind>> kinds) throws RejectedInput {
        Optional<LocalDate> issued = Optional.empty();
        if (head.get("date").isPresent()) {
            String date = head.get("date").get();
            issued = IssueDates.parse(date);
            if (issued.isEmpty()) {
                throw new RejectedInput(head.line("date"), "date \"" + FrontMatter.shorten(date) + "\" is not ISO 8601 (write 2024-05-01)");
            }
        }
        Optional<String> url = head.get("url");
        if (url.isPresent() && !url.get().matches("(?i)https?://[^\\s/]+(/\\S*)?")) {
            throw new RejectedInput(head.line("url"), "url \"" + FrontMatter.shorten(url.get()) + "\" is no web address (write https://…, or leave the line out)");
        }
        return new Draft(0, head.get("id"), url, head.get("title"), issued, head.get("publisher"), head.get("author"),
                head.get("language"), text, kinds);
    }
}
