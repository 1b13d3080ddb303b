package org.newsgraph.article;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.Block;

/** Makes an article of a draft: its layout, and what the layout tells beyond the declared metadata. */
final class ArticleAssembly {

    /** In characters. No word of any language comes near it, nor an address that people can read. */
    private static final int LONGEST_WORD = 4000;
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s/]+(?:/\\S*)?");
    private static final Pattern NO_IRI = Pattern.compile("[\\x00-\\x20<>\"{}|\\\\^`]");

    private ArticleAssembly() {
    }

    static Article assemble(Draft draft, String path, ReadingOptions options) throws RejectedInput {
        if (draft.text().isBlank()) {
            throw new RejectedInput(draft.part(), "holds no text (nothing to read)");
        }
        if (draft.text().length() > options.maxCharacters()) {
            throw new RejectedInput(draft.part(), "holds a text of " + draft.text().length() + " characters, more than any article has (split it; "
                    + options.maxCharacters() + " are read)");
        }
        English.require(draft.text(), draft.language(), draft.part());
        if (holdsData(draft.text())) {
            throw new RejectedInput(draft.part(), "holds thousands of characters without a space: data, not text (take it out)");
        }
        ArticleText text = new ArticleText(draft.text());
        Layout layout = LayoutReader.read(text, draft.title(), draft.author(), draft.kinds());
        Optional<String> url = draft.url().map(String::strip).filter(value -> ADDRESS.matcher(value).matches())
                .map(value -> NO_IRI.matcher(value).replaceAll(match -> String.format("%%%02X", (int) match.group().charAt(0))));
        String id = ArticleIds.of(draft, url, path);
        Optional<String> title = draft.title().map(ArticleAssembly::oneLine).or(layout::title);
        Optional<LocalDate> issued = draft.issued().or(layout::date);
        Optional<String> publisher = draft.publisher().map(ArticleAssembly::oneLine).or(layout::agency);
        Optional<String> author = draft.author().map(ArticleAssembly::oneLine).or(layout::author);
        String language = draft.language().map(value -> value.strip().replace('_', '-'))
                .filter(value -> value.toLowerCase(Locale.ROOT).matches("en(-.*)?")).orElse("en");
        return new Article(id, path, url, title, issued, publisher, author, language, layout.place(), text, layout.blocks(),
                hash(draft, id, path, layout, url, title, issued, publisher, author, Optional.of(language)));
    }

    private static boolean holdsData(String text) {
        int run = 0;
        for (int i = 0; i < text.length() && run < LONGEST_WORD; i++) {
            char c = text.charAt(i);
            run = c == ' ' || c >= '\t' && c <= '\r' ? 0 : run + 1;
        }
        return run >= LONGEST_WORD;
    }

    private static String oneLine(String words) {
        return words.replaceAll("[\\s\\p{Cc}\u00a0]+", " ").strip();
    }

    private static String hash(Draft draft, String id, String path, Layout layout, Optional<?>... rest) {
        StringBuilder all = new StringBuilder();
        append(all, id);
        append(all, path);
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
