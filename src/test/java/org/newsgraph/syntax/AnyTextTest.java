package org.newsgraph.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.Block;
import org.newsgraph.model.BlockKind;
import org.newsgraph.model.Name;
import org.newsgraph.model.ParsedArticle;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;

/** What must hold for any text at all, tried on seeded random texts of Unicode's odd corners. */
class AnyTextTest {

    private static final List<String> PIECES = List.of("The minister", "said", "don't", "it’s", "U.S.", "Mr.", "Gen.", "“", "”", "\"", "'", "‘", "’",
            ".", "...", "…", "!", "?", ",", ";", ":", "(", ")", "[", "-", "–", "—", "/", "$3.5", "€", "10%", "3:30", "12/05/2019", "a@b.org", "www.x.org/?q=1",
            "#tag", "@me", "👩‍🚀", "🇫🇷", "e\u0301", "\u0301", "\u00AD", "co\u00ADoperate", "\u200B", "\uFEFF", "\u200D", "𝒜", "日本語。", "العربية", "ﬁn", "Ǆ",
            "\r\n", "\n", "\t", " ", " ", " ", "\u00A0", "\u2028", "\u0000", "\u0007", "X", "x", "1", "\ud800");

    @Test
    void keepsItsPromisesForAnyText() {
        Random random = new Random(20260101);
        try (EnglishParser parser = EnglishParser.load()) {
            for (int round = 0; round < 300; round++) {
                Article article = article(random);
                check(article, parser.parse(article));
            }
        }
    }

    @Test
    void isNotUpsetByAThousandWordsWithoutAStop() {
        String text = "and the minister went on ".repeat(200);
        Article article = article(text, List.of(new Block(BlockKind.PARAGRAPH, new Span(0, text.length()))));
        try (EnglishParser parser = EnglishParser.load()) {
            ParsedArticle parsed = parser.parse(article);
            check(article, parsed);
            assertThat(parsed.sentences()).allSatisfy(sentence -> assertThat(sentence.tokens()).hasSizeLessThanOrEqualTo(250));
            assertThat(parsed.sentences().stream().mapToInt(sentence -> sentence.tokens().size()).sum()).isEqualTo(1000);
        }
    }

    private static Article article(Random random) {
        StringBuilder text = new StringBuilder();
        List<Span> lines = new ArrayList<>();
        for (int line = random.nextInt(3); line >= 0; line--) {
            int begin = text.codePointCount(0, text.length());
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextBoolean() ? " " : "");
            }
            int end = text.codePointCount(0, text.length());
            if (end > begin) {
                lines.add(new Span(begin, end));
            }
            text.append("\n\n");
        }
        BlockKind[] kinds = BlockKind.values();
        return article(text.toString(), lines.stream().map(span -> new Block(kinds[random.nextInt(kinds.length)], span)).toList());
    }

    private static Article article(String text, List<Block> blocks) {
        return new Article("a", "a.txt", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "en",
                Optional.empty(), new ArticleText(text), blocks, "");
    }

    private static void check(Article article, ParsedArticle parsed) {
        int position = 0;
        List<Integer> letters = new ArrayList<>();
        for (Sentence sentence : parsed.sentences()) {
            Block block = article.blocks().get(sentence.paragraph());
            assertThat(block.kind()).isEqualTo(sentence.block()).isNotEqualTo(BlockKind.BOILERPLATE);
            assertThat(block.span().contains(sentence.span())).isTrue();
            assertThat(sentence.index()).isEqualTo(parsed.sentences().indexOf(sentence));
            for (Token token : sentence.tokens()) {
                assertThat(token.span().begin()).isGreaterThanOrEqualTo(position);
                assertThat(article.slice(token.span())).isEqualTo(token.form()).isNotBlank();
                assertThat(sentence.span().contains(token.span())).isTrue();
                assertThat(token.lemma()).isNotEmpty();
                position = token.span().end();
                token.form().codePoints().filter(Character::isLetterOrDigit).forEach(letters::add);
            }
            assertThat(sentence.tokens().stream().filter(Token::isRoot)).hasSize(1);
            assertThat(sentence.tree().subtree(sentence.tree().root().orElseThrow())).hasSize(sentence.tokens().size());
            int last = 0;
            for (Name name : sentence.names()) {
                assertThat(name.begin()).isGreaterThanOrEqualTo(last).isLessThan(name.end());
                assertThat(name.end()).isLessThanOrEqualTo(sentence.tokens().size());
                last = name.end();
            }
        }
        List<Integer> expected = new ArrayList<>();
        for (Block block : article.blocks()) {
            if (block.kind() != BlockKind.BOILERPLATE) {
                article.slice(block.span()).codePoints().filter(Character::isLetterOrDigit).forEach(expected::add);
            }
        }
        assertThat(letters).isEqualTo(expected);
    }
}
