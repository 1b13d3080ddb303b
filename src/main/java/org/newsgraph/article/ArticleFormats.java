package org.newsgraph.article;

import java.io.IOException;

/** Which reader a file's name asks for. */
final class ArticleFormats {

    private ArticleFormats() {
    }

    static Drafts open(InputFile file, ReadingOptions options) throws RejectedInput, IOException {
        String name = file.plainName();
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return switch (extension) {
            case "txt" -> Drafts.single(() -> PlainText.read(file, options));
            default -> throw new RejectedInput("is of no kind that is read (.txt)");
        };
    }
}
