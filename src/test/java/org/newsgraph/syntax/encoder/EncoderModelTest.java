package org.newsgraph.syntax.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shipped model on sentences of our own. */
class EncoderModelTest {
    private static EncoderModel model;

    @BeforeAll
    static void load() {
        model = EncoderModel.load();
    }

    @AfterAll
    static void close() {
        model.close();
    }

    private static List<String> words(String sentence) {
        return List.of(sentence.split(" "));
    }

    private static List<String> names(List<String> words) {
        return model.read(words).names().stream()
                .map(s -> Labels.NAME_TYPES.get(s.type()) + " " + String.join(" ", words.subList(s.begin(), s.end())))
                .toList();
    }

    @Test
    void readsTagsAndTree() {
        List<String> words = words("The ministers met the French president in Berlin on Tuesday .");
        Reading reading = model.read(words);
        assertThat(reading.heads()[2]).isEqualTo(-1);
        assertThat(reading.xpos().get(2)).isEqualTo("VBD");
        assertThat(reading.heads()[1]).isEqualTo(2);
        assertThat(reading.relations().get(1)).isEqualTo("nsubj");
        assertThat(reading.relations().get(5)).isEqualTo("obj");
        assertThat(reading.relations().get(7)).isEqualTo("obl");
        assertThat(reading.upos().get(7)).isEqualTo("PROPN");
    }

    @Test
    void findsNames() {
        assertThat(names(words("Maria Keller of the Social Democratic Party flew from Vienna to Kenya .")))
                .containsExactly("PER Maria Keller", "ORG Social Democratic Party", "LOC Vienna", "LOC Kenya");
    }

    @Test
    void tellsCapitalsApart() {
        assertThat(names(words("they may march in march"))).isEmpty();
    }

    @Test
    void seesWhoSaysWhat() {
        List<String> words = words("The mayor said that the bridge will open in spring .");
        double[][] parts = model.read(words).statements();
        int source = Labels.STATEMENT_PARTS.indexOf("SOURCE");
        int cue = Labels.STATEMENT_PARTS.indexOf("CUE");
        int content = Labels.STATEMENT_PARTS.indexOf("CONTENT");
        assertThat(parts[1][source]).isGreaterThan(0.5);
        assertThat(parts[2][cue]).isGreaterThan(0.5);
        assertThat(parts[5][content]).isGreaterThan(0.5);
    }

    @Test
    void losesNothingOfAnEndlessSentence() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            words.addAll(words("Anna Berg of Norway met Li Wei ,"));
        }
        assertWellFormed(words);
        long found = names(words).stream().filter(n -> n.equals("PER Anna Berg")).count();
        assertThat(found).isGreaterThan(200);
    }

    @Test
    void bearsAnyText() {
        Random random = new Random(5);
        assertWellFormed(List.of());
        assertWellFormed(List.of("", "\u00ad", "\ud83d\ude00", "e\u0301", "\u4e2d\u6587", "a\u00adb", "line\nbreak", "x".repeat(5000)));
        for (int round = 0; round < 60; round++) {
            List<String> words = new ArrayList<>();
            for (int i = random.nextInt(25); i >= 0; i--) {
                StringBuilder word = new StringBuilder();
                for (int k = random.nextInt(6); k >= 0; k--) {
                    int limit = random.nextBoolean() ? 0x300 : 0x10ffff;
                    word.appendCodePoint(random.nextInt(limit));
                }
                words.add(word.toString());
            }
            assertWellFormed(words);
        }
    }

    @Test
    void readsAlikeOnAllThreads() {
        List<String> words = words("Prime Minister Ana Silva told reporters in Lisbon that talks with Brazil had failed .");
        List<String> alone = model.read(words).relations();
        boolean same = IntStream.range(0, 40).parallel().allMatch(i -> model.read(words).relations().equals(alone));
        assertThat(same).isTrue();
    }

    private static void assertWellFormed(List<String> words) {
        Reading reading = model.read(words);
        int n = words.size();
        assertThat(reading.upos()).hasSize(n);
        assertThat(reading.xpos()).hasSize(n);
        assertThat(reading.relations()).hasSize(n);
        assertThat(reading.statements()).hasNumberOfRows(n);
        assertThat(reading.heads()).hasSize(n);
        assertThat(n == 0 || TreeDecoderTest.isTree(reading.heads())).isTrue();
        int last = 0;
        for (NameDecoder.Span span : reading.names()) {
            assertThat(span.begin()).isGreaterThanOrEqualTo(last);
            assertThat(span.end()).isBetween(span.begin() + 1, n);
            last = span.end();
        }
    }
}
