package org.newsgraph.syntax.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordPieceTest {
    private static final WordPiece CUTTER = new WordPiece(
            List.of("[UNK]", "[CLS]", "[SEP]", "play", "##ing", "##s", "e", "'", "-", "\"", "a", "##b", "\u4e2d"));

    @Test
    void takesTheLongestPieces() {
        assertThat(CUTTER.pieces("Playing")).containsExactly(3, 4);
        assertThat(CUTTER.pieces("plays-play")).containsExactly(3, 5, 8, 3);
    }

    @Test
    void dropsAccentsAndInvisibleCharacters() {
        assertThat(CUTTER.pieces("É")).containsExactly(6);
        assertThat(CUTTER.pieces("a\u00adb")).containsExactly(10, 11);
        assertThat(CUTTER.pieces("\u2019")).containsExactly(7);
        assertThat(CUTTER.pieces("``")).containsExactly(9);
    }

    @Test
    void alwaysGivesAPiece() {
        assertThat(CUTTER.pieces("")).containsExactly(0);
        assertThat(CUTTER.pieces("\u0301")).containsExactly(0);
        assertThat(CUTTER.pieces("\u4e2d\u6587")).containsExactly(12, 0);
        assertThat(CUTTER.pieces("-".repeat(40))).hasSize(WordPiece.MAX_PIECES);
    }

    @Test
    void seesHowAWordIsWritten() {
        assertThat(List.of("", "word", "Word", "WORD", "McDonald", "1999", "G20", "A", "\ud83d\ude00"))
                .extracting(CaseShape::of)
                .containsExactly(CaseShape.NONE, CaseShape.LOWER, CaseShape.TITLE, CaseShape.UPPER, CaseShape.MIXED,
                        CaseShape.DIGITS, CaseShape.LETTERS_AND_DIGITS, CaseShape.SINGLE_CAPITAL, CaseShape.NONE);
    }
}
