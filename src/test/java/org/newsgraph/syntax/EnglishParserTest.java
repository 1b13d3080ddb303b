package org.newsgraph.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import opennlp.tools.lemmatizer.DictionaryLemmatizer;
import opennlp.tools.tokenize.SimpleTokenizer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.Block;
import org.newsgraph.model.BlockKind;
import org.newsgraph.model.NameType;
import org.newsgraph.model.ParsedArticle;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;

/** The shipped models on sentences of our own. */
class EnglishParserTest {

    private static EnglishParser parser;

    @BeforeAll
    static void load() {
        parser = EnglishParser.load();
    }

    @AfterAll
    static void close() {
        parser.close();
    }

    /** An article with one block of each kind that is given, one a line. */
    static Article article(List<BlockKind> kinds, String... lines) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new java.util.ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            int begin = text.codePointCount(0, text.length());
            text.append(lines[i]);
            blocks.add(new Block(kinds.get(i), new Span(begin, text.codePointCount(0, text.length()))));
            text.append("\n\n");
        }
        return new Article("a", "a.txt", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "en",
                Optional.empty(), new ArticleText(text.toString()), blocks, "");
    }

    private static Sentence only(String text) {
        List<Sentence> sentences = parser.parse(article(List.of(BlockKind.PARAGRAPH), text)).sentences();
        assertThat(sentences).hasSize(1);
        return sentences.get(0);
    }

    @Test
    void readsTagsLemmasTreeAndNames() {
        Sentence sentence = only("President Martin Lehto said that his ministers had met the envoys in Lisbon.");
        assertThat(sentence.tokens()).extracting(Token::lemma).contains("say", "minister", "meet", "envoy");
        Token said = sentence.tree().root().orElseThrow();
        assertThat(said.form()).isEqualTo("said");
        assertThat(said.xpos()).isEqualTo("VBD");
        assertThat(sentence.tree().subtreeSpan(sentence.tree().subject(said).orElseThrow()).begin()).isZero();
        assertThat(sentence.tree().child(said, "ccomp")).get().extracting(Token::form).isEqualTo("met");
        assertThat(sentence.names()).anySatisfy(name -> {
            assertThat(name.type()).isEqualTo(NameType.PER);
            assertThat(sentence.span(name.begin(), name.end())).isEqualTo(new Span(10, 22));
        });
        assertThat(sentence.names()).anySatisfy(name -> assertThat(name.type()).isEqualTo(NameType.LOC));
    }

    @Test
    void keepsToTheBlocks() {
        ParsedArticle parsed = parser.parse(article(
                List.of(BlockKind.HEADLINE, BlockKind.BOILERPLATE, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH),
                "Ministers meet in Lisbon", "Share this. Read more.", "They talked. They left.", "No deal was reached"));
        assertThat(parsed.sentences()).extracting(Sentence::block).containsExactly(
                BlockKind.HEADLINE, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH);
        assertThat(parsed.sentences()).extracting(Sentence::paragraph).containsExactly(0, 2, 2, 3);
        assertThat(parsed.sentences()).extracting(sentence -> parsed.article().slice(sentence.span())).containsExactly(
                "Ministers meet in Lisbon", "They talked.", "They left.", "No deal was reached");
        assertThat(parsed.sentences()).extracting(Sentence::index).containsExactly(0, 1, 2, 3);
    }

    @Test
    void readsTheSameInManyThreads() {
        Article article = article(List.of(BlockKind.HEADLINE, BlockKind.PARAGRAPH), "Ministers meet in Lisbon",
                "President Martin Lehto said that his ministers had met the envoys. \"We don't know,\" he told reporters on Monday.");
        List<Sentence> alone = parser.parse(article).sentences();
        List<List<Sentence>> together = java.util.stream.IntStream.range(0, 40).parallel()
                .mapToObj(i -> parser.parse(article).sentences()).toList();
        assertThat(together).allSatisfy(sentences -> {
            assertThat(sentences).extracting(Sentence::tokens).isEqualTo(alone.stream().map(Sentence::tokens).toList());
            assertThat(sentences).extracting(Sentence::names).isEqualTo(alone.stream().map(Sentence::names).toList());
        });
    }

    /** OpenNLP's sentence detector, tokenizer and lemmatizer in the place of ours; the tags are told, so that it needs no other model. */
    @Test
    void takesAnyComponentOfOpenNlp() throws Exception {
        TokenAnnotator nouns = new TokenAnnotator() {
            @Override
            public List<TokenAnnotation> annotate(List<List<String>> sentences) {
                return sentences.stream().map(words -> {
                    int[] heads = new int[words.size()];
                    heads[0] = -1;
                    return new TokenAnnotation(Collections.nCopies(words.size(), "NOUN"), Collections.nCopies(words.size(), "NNS"), heads,
                            Collections.nCopies(words.size(), "dep"), new double[words.size()], List.of());
                }).toList();
            }

            @Override
            public void close() {
            }
        };
        InputStream dictionary = new ByteArrayInputStream("envoys\tNOUN|NNS\tenvoy\n".getBytes(StandardCharsets.UTF_8));
        try (EnglishParser other = EnglishParser.with(SentenceMarks.load().detector(), SimpleTokenizer.INSTANCE, new DictionaryLemmatizer(dictionary), nouns)) {
            List<Sentence> sentences = other.parse(article(List.of(BlockKind.HEADLINE, BlockKind.PARAGRAPH), "Café talks", "Two envoys came. They left.")).sentences();
            assertThat(sentences).extracting(sentence -> sentence.tokens().stream().map(Token::form).toList()).containsExactly(
                    List.of("Café", "talks"), List.of("Two", "envoys", "came", "."), List.of("They", "left", "."));
            assertThat(sentences.get(1).tokens()).extracting(Token::lemma).containsExactly("Two", "envoy", "came", ".");
            assertThat(sentences.get(1).token(1).span()).isEqualTo(new Span(16, 22));
        }
    }
}
