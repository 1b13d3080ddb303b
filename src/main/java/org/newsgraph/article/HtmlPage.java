package org.newsgraph.article;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.newsgraph.model.BlockKind;

/** Reads {@code .html}: the title, then the article's own paragraphs, each on a line with an empty one between. */
final class HtmlPage {

    private static final int HEAD_BYTES = 8192;
    private static final Pattern CHARSET = Pattern.compile("<meta[^>]+charset\\s*=\\s*[\"']?\\s*([\\w:.-]+)|<\\?xml[^>]+encoding\\s*=\\s*[\"']([\\w:.-]+)", Pattern.CASE_INSENSITIVE);

    private HtmlPage() {
    }

    static Draft read(InputFile file, ReadingOptions options) throws RejectedInput, IOException {
        return draft(InputBytes.readAll(file, options.maxArticleBytes()), Optional.empty(), 0);
    }

    /**
     * The article of a page.
     *
     * @param declared the charset that is known from elsewhere; else the page's own word counts
     * @param part     the page's number in a file of many
     */
    static Draft draft(byte[] bytes, Optional<Charset> declared, int part) throws RejectedInput {
        Optional<Charset> charset = declared.isPresent() ? declared : charset(bytes);
        Document page = Jsoup.parse(InputBytes.decode(bytes, charset, 1));
        PageMetadata metadata = PageMetadata.of(page);
        List<PageText.Line> lines = new ArrayList<>(PageText.of(page));
        // the headline stands above the article's element in many pages, and in some only in the metadata
        metadata.title().ifPresent(title -> {
            lines.removeIf(line -> line.kind().filter(kind -> kind == BlockKind.HEADLINE).isPresent() || line.words().equals(title));
            if (!lines.isEmpty()) {
                lines.add(0, new PageText.Line(title, Optional.of(BlockKind.HEADLINE)));
            }
        });
        if (lines.isEmpty()) {
            throw new NoArticle(part, "pages without an article", "no article text is found in the page (save the text as .txt)");
        }
        return new Draft(part, Optional.empty(), metadata.url(), metadata.title(), metadata.issued(), metadata.publisher(), metadata.author(),
                metadata.language(), String.join("\n\n", lines.stream().map(PageText.Line::words).toList()), lines.stream().map(PageText.Line::kind).toList());
    }

    /** The charset of a declaration: "latin1" means Windows-1252 there, and what could be read this far is no UTF-16. */
    static Charset named(String declared) {
        String name = declared.toLowerCase(Locale.ROOT);
        if (name.matches("iso-?8859-?1|latin-?1|us-ascii|ascii")) {
            return Charset.forName("windows-1252");
        }
        return name.startsWith("utf-16") ? StandardCharsets.UTF_8 : Charset.forName(name);
    }

    /** As declared in the page. */
    private static Optional<Charset> charset(byte[] bytes) throws RejectedInput {
        Matcher matcher = CHARSET.matcher(new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1));
        if (!matcher.find()) {
            return Optional.empty();
        }
        String name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        try {
            return Optional.of(named(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new RejectedInput("declares the charset \"" + name + "\", which is unknown (convert the page to UTF-8)");
        }
    }
}
