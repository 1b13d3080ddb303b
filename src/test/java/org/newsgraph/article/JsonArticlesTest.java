package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.model.Article;
import org.newsgraph.model.BlockKind;

class JsonArticlesTest {

    private static final String TEXT = "The mayor of Verona said on Friday that the bridge would be closed.";

    @TempDir
    Path folder;

    private List<Reading> read(String name, String content, Map<String, String> fields) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        return ArticleReaderTest.readings(new ReadingOptions(fields, ReadingOptions.DEFAULT_MAX_ARTICLE_BYTES), file);
    }

    /** Each article by its path, each problem by its text without the folder. */
    private List<String> told(String name, String content) throws IOException {
        return read(name, content, Map.of()).stream().map(reading -> reading instanceof Reading.Ingested in ? in.article().path() + " " + in.article().id()
                : ((Reading.Rejected) reading).problem().toString().replace(folder + "/", "")).toList();
    }

    private Article article(String content, Map<String, String> fields) throws IOException {
        List<Reading> readings = read("x.json", content, fields);
        assertThat(readings).as("%s", readings).hasSize(1).allMatch(Reading.Ingested.class::isInstance);
        return ((Reading.Ingested) readings.get(0)).article();
    }

    @Test
    void newsPlease() throws Exception {
        Article article = article("""
                {"authors": ["Jane Roe", "John Doe"], "date_download": "2026-01-09 01:00:00", "date_modify": null, "date_publish": "2026-01-06 22:15:00", "description": "…", "filename": "x.json",
                 "language": "en", "source_domain": "www.observer.example", "title": "Bridge closed", "maintext": "%s\\nHe gave no reason.", "text": null, "url": "https://www.observer.example/bridge"}
                """.formatted(TEXT), Map.of());
        assertThat(article.title()).contains("Bridge closed");
        assertThat(article.issued()).contains(LocalDate.of(2026, 1, 6));
        assertThat(article.publisher()).contains("observer.example");
        assertThat(article.author()).contains("Jane Roe, John Doe");
        assertThat(article.id()).isEqualTo("observer.example/bridge");
        assertThat(article.path()).isEqualTo("x.json");
        assertThat(article.text().value()).isEqualTo(TEXT + "\nHe gave no reason.");
        assertThat(article.blocks()).hasSize(2);
    }

    @Test
    void fundusWithPlainText() throws Exception {
        Article article = article("{\"title\":\"Bridge closed\",\"plaintext\":\"" + TEXT + "\",\"publishing_date\":\"2026-01-06 22:15:00+01:00\",\"authors\":[]}", Map.of());
        assertThat(article.issued()).contains(LocalDate.of(2026, 1, 6));
        assertThat(article.author()).isEmpty();
        assertThat(article.text().value()).isEqualTo(TEXT);
    }

    @Test
    void fundusWithSections() throws Exception {
        Article article = article("{\"title\":\"Bridge closed\",\"body\":{\"summary\":[\"It will stay closed for a week.\"],\"sections\":[{\"headline\":[],\"paragraphs\":[\"" + TEXT
                + "\"]},{\"headline\":[\"No reason given\"],\"paragraphs\":[\"He left.\",\"She stayed.\"]}]}}", Map.of());
        assertThat(article.blocks()).extracting(block -> block.kind() + " " + article.slice(block.span())).containsExactly(
                "PARAGRAPH It will stay closed for a week.", "PARAGRAPH " + TEXT, "HEADING No reason given", "PARAGRAPH He left.", "PARAGRAPH She stayed.");
    }

    @Test
    void trafilatura() throws Exception {
        Article article = article("{\"title\":\"Bridge closed\",\"author\":\"Jane Roe\",\"hostname\":\"observer.example\",\"date\":\"2026-01-06\",\"id\":null,\"text\":\"" + TEXT
                + "\",\"language\":null,\"source\":\"https://observer.example/bridge\",\"url\":\"https://observer.example/bridge\"}", Map.of());
        assertThat(article.publisher()).contains("observer.example");
        assertThat(article.author()).contains("Jane Roe");
    }

    @Test
    void otherFieldsAreMapped() throws Exception {
        Article article = article("{\"data\":{\"story\":[\"" + TEXT + "\",\"He gave no reason.\"],\"day\":20260106},\"head.line\":\"Bridge closed\",\"id\":77,\"text\":\"not this\"}",
                Map.of("text", "data.story", "title", "head.line", "date", "data.day"));
        assertThat(article.text().value()).isEqualTo(TEXT + "\n\nHe gave no reason.");
        assertThat(article.title()).contains("Bridge closed");
        assertThat(article.issued()).contains(LocalDate.of(2026, 1, 6));
        assertThat(article.id()).isEqualTo("77");
        assertThat(article("{\"text\":\"" + TEXT + "\",\"date\":1767700000}", Map.of()).issued()).contains(LocalDate.of(2026, 1, 6));
    }

    @Test
    void whatOnlyJsonCanWriteIsCleaned() throws Exception {
        Article article = article("{\"title\":\"Bridge\\u0000\\n closed\",\"text\":\"The mayor \\ud83d said it \\u0001 was \\ud83d\\ude80 closed.\"}", Map.of());
        assertThat(article.title()).contains("Bridge closed");
        assertThat(article.text().value()).isEqualTo("The mayor \ufffd said it   was \uD83D\uDE80 closed.");
    }

    @Test
    void aBadLineIsRefusedByItself() throws Exception {
        assertThat(told("x.jsonl", """
                {"text": "%1$s", "url": "https://observer.example/1"}

                {"text": "%1$s", "url": }
                [1, 2]
                {"title": "Bridge closed"}
                {"text": "%1$s", "date": "soon"}
                {"text": "%1$s", "date": ""}
                {"text": "%1$s", "url": "http://www.observer.example/1/"}
                {"text": ""}
                """.formatted(TEXT))).containsExactly(
                "x.jsonl#1 observer.example/1",
                "x.jsonl:3: is broken JSON at column " + (TEXT.length() + 21) + ": Unexpected character ('}' (code 125)): expected a valid value (JSON String, Number (or 'NaN'/'+INF'/'-INF'), Array, Object or token 'null', 'true' or 'false') (repair it or take it out)",
                "x.jsonl:4: is no JSON object with an article (but array)",
                "x.jsonl:5: has no text under text, maintext, plaintext, body, articleBody, content (map its key: text=KEY)",
                "x.jsonl:6: date \"soon\" is not ISO 8601 (write 2024-05-01)",
                "x.jsonl#7 x/7",
                "x.jsonl:8: has the id \"observer.example/1\" of x.jsonl#1 (remove one of the two, or give one another id in its front matter or \"id\" field)",
                "x.jsonl:9: has no text under text, maintext, plaintext, body, articleBody, content (map its key: text=KEY)");
    }

    @Test
    void arraysAndSequences() throws Exception {
        String one = "{\"text\": \"" + TEXT + "\"}";
        assertThat(told("a.json", "[" + one + ",\n" + one + "]")).containsExactly("a.json#1 a/1", "a.json#2 a/2");
        assertThat(told("b.json", one + "\n" + one)).containsExactly("b.json#1 b/1", "b.json#2 b/2");
        assertThat(told("c.json", "[" + one + "]")).containsExactly("c.json#1 c/1");
        assertThat(told("d.json", "[]")).containsExactly("d.json: holds no article (an object with \"text\", or an array of them, is expected)");
        assertThat(told("e.json", "[" + one + ",\n{\"text\" 3}]")).hasSize(2).last().asString().startsWith("e.json:2: is broken JSON at column 9: ");
        assertThat(told("f.jsonl", "")).containsExactly("f.jsonl: is empty (nothing to read)");
    }

    @Test
    void linesThatAreNotUtf8() throws Exception {
        Path file = folder.resolve("x.jsonl");
        Files.write(file, ("{\"text\": \"" + TEXT + "\"}\n{\"text\": \"Genève\"}\n").getBytes(StandardCharsets.ISO_8859_1));
        List<Reading> readings = ArticleReaderTest.readings(file);
        assertThat(readings).hasSize(2);
        assertThat(readings.get(1).toString()).contains("x.jsonl:2: is not UTF-8: byte 0xE8");
    }

    @Test
    void gzipThatBreaksKeepsWhatCameBefore() throws Exception {
        Path whole = folder.resolve("whole.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole), 512, true)) {
            for (int i = 0; i < 400; i++) {
                out.write(("{\"text\": \"" + TEXT + "\", \"id\": \"" + Integer.toHexString(i * 7919) + "\"}\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(folder.resolve("x.jsonl.gz"), java.util.Arrays.copyOf(bytes, bytes.length * 2 / 3));
        List<Reading> readings = new ArrayList<>(ArticleReaderTest.readings(folder.resolve("x.jsonl.gz")));
        Reading last = readings.remove(readings.size() - 1);
        assertThat(readings).hasSizeGreaterThan(50).allMatch(Reading.Ingested.class::isInstance);
        assertThat(last.toString()).contains("is a broken gzip file: it ends too early (download or pack it again)");
        assertThat(((Reading.Ingested) readings.get(0)).article().blocks()).extracting(block -> block.kind()).containsExactly(BlockKind.PARAGRAPH);
    }
}
