package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.model.Article;
import org.newsgraph.model.Block;
import org.newsgraph.model.Span;

/** Whatever a text holds, its blocks lie in it in order, and its offsets count code points of the file's own text. */
class TextOffsetsTest {

    private static final String[] PIECES = {
        "The minister said so.", "PARIS, Jan 6 (Wire) —", "By Jane Roe", "Share", "\uD83D\uDE80\uD83C\uDDEB\uD83C\uDDF7", "Cafe\u0301", "\u0301", "\u200b", "\u00a0", "\ufeff", "   ", "\t", "Photo: Jane Roe",
        "“We know,” she said.", "مرحبا", "Saturday, March 5, 2011", "What next", "\uD835\uDD38 letter", "a", ".", "Sources", "Q: Why?", "—", "\u0000", "\u2028", "\f"};
    private static final String[] ENDS = {"\n", "\r\n", "\r", "\n\n", "\r\n\r\n", " ", ""};

    @Test
    void blocksLieInTheTextInOrder() {
        Random random = new Random(20260106);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]).append(ENDS[random.nextInt(ENDS.length)]);
            }
            check(text.toString());
        }
    }

    private static void check(String value) {
        org.newsgraph.model.ArticleText text = new org.newsgraph.model.ArticleText(value);
        Layout layout = LayoutReader.read(text, java.util.Optional.of("What next"), java.util.Optional.of("Jane Roe"), List.of());
        int at = 0;
        StringBuilder between = new StringBuilder();
        for (Block block : layout.blocks()) {
            assertThat(block.span().begin()).as(value).isGreaterThanOrEqualTo(at);
            assertThat(block.span().end()).as(value).isGreaterThan(block.span().begin()).isLessThanOrEqualTo(text.length());
            assertThat(text.slice(block.span())).as(value).isEqualTo(text.slice(block.span()).strip()).isNotEmpty();
            between.append(text.slice(new Span(at, block.span().begin())));
            at = block.span().end();
        }
        between.append(text.slice(new Span(at, text.length())));
        assertThat(between.codePoints().filter(Character::isLetterOrDigit).count()).as("words outside of every block of: " + value).isZero();
    }

    @Test
    void offsetsCountCodePointsOfTheFile(@TempDir Path folder) throws Exception {
        String text = "\r\n\uD83D\uDE80 Rocket lands in Kourou\r\n\r\nCafe\u0301 owner Jose\u0301 Roe said he had seen it. \uD835\uDD38 second one is planned.\r\n";
        Path file = folder.resolve("x.txt");
        Files.write(file, ("\ufeff---\r\ndate: 2026-01-06\r\n---\r\n" + text).getBytes(StandardCharsets.UTF_8));
        Article article = ArticleReaderTest.ingested(file);
        assertThat(article.text().value()).isEqualTo(text);
        assertThat(article.blocks()).hasSize(2);
        assertThat(article.blocks().get(0).span()).isEqualTo(new Span(2, 26));
        assertThat(article.slice(article.blocks().get(0).span())).isEqualTo("\uD83D\uDE80 Rocket lands in Kourou");
        Span paragraph = article.blocks().get(1).span();
        assertThat(paragraph.begin()).isEqualTo(30);
        assertThat(paragraph.length()).isEqualTo("Cafe\u0301 owner Jose\u0301 Roe said he had seen it. X second one is planned.".length());
        assertThat(article.text().codePointAt(paragraph.begin() + 43)).isEqualTo(0x1D538);
    }
}
