package org.newsgraph.article;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.Block;

/** Makes an article of a draft: its layout, and what the layout tells beyond the declared metadata. */
final class ArticleAssembly {

    private ArticleAssembly() {
    }

    static Article assemble(Draft draft, String path) throws RejectedInput {
        if (draft.text().isBlank()) {
            throw new RejectedInput(draft.part(), "holds no text (nothing to read)");
        }
        English.require(draft.text(), draft.language(), draft.part());
        ArticleText text = new ArticleText(draft.text());
        Layout layout = LayoutReader.read(text, draft.title(), draft.author(), draft.kinds());
        String id = ArticleIds.of(draft, path);
        Optional<String> title = draft.title().or(layout::title);
        Optional<LocalDate> issued = draft.issued().or(layout::date);
        Optional<String> publisher = draft.publisher().or(layout::agency);
        Optional<String> author = draft.author().or(layout::author);
        String language = draft.language().map(value -> value.strip().replace('_', '-'))
                .filter(value -> value.toLowerCase(Locale.ROOT).matches("en(-.*)?")).orElse("en");
        return new Article(id, path, draft.url(), title, issued, publisher, author, language, layout.place(), text, layout.blocks(),
                hash(draft, id, path, layout, title, issued, publisher, author, Optional.of(language)));
    }

    private static String hash(Draft draft, String id, String path, Layout layout, Optional<?>... rest) {
        StringBuilder all = new StringBuilder();
        append(all, id);
        append(all, path);
        append(all, draft.url().orElse(""));
        for (Optional<?> value : rest) {
            append(all, value.map(Object::toString).orElse(""));
        }
        append(all, layout.place().orElse(""));
        append(all, draft.text());
        for (Block block : layout.blocks()) {
            append(all, block.kind() + " " + block.span().begin() + " " + block.span().end());
        }
        return ArticleIds.sha256(all.toString());
    }

    /** The length stands before each value: no two lists of values give the same string. */
    private static void append(StringBuilder all, String value) {
        all.append(value.length()).append(':').append(value);
    }
}
