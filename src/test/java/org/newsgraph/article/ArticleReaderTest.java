package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.model.Article;

class ArticleReaderTest {

    static final String TEXT = "The mayor of Verona said on Friday that the bridge would be closed for a week.\n";

    @TempDir
    Path folder;

    static List<Reading> readings(ReadingOptions options, Path... roots) {
        List<Reading> readings = new ArrayList<>();
        try (ArticleReader reader = ArticleReader.open(List.of(roots), options)) {
            reader.forEachRemaining(readings::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return readings;
    }

    static List<Reading> readings(Path... roots) {
        return readings(ReadingOptions.defaults(), roots);
    }

    static Article ingested(Path file) {
        List<Reading> readings = readings(file);
        assertThat(readings).hasSize(1);
        assertThat(readings.get(0)).as("%s", readings.get(0)).isInstanceOf(Reading.Ingested.class);
        return ((Reading.Ingested) readings.get(0)).article();
    }

    /** What was rejected, with the folder's name left out. */
    private List<String> rejected(Path... roots) {
        return readings(roots).stream().filter(Reading.Rejected.class::isInstance)
                .map(reading -> ((Reading.Rejected) reading).problem().toString().replace(folder + "/", "")).toList();
    }

    private static List<String> paths(List<Reading> readings) {
        return readings.stream().filter(Reading.Ingested.class::isInstance).map(reading -> ((Reading.Ingested) reading).article().path()).toList();
    }

    private Path write(String name, String content) throws IOException {
        return write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private static byte[] gzip(String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void foldersAreReadInTheOrderOfNames() throws Exception {
        write("b/two.txt", TEXT);
        write("a/sub/one.txt", TEXT);
        write("a/zwei.txt.gz", gzip(TEXT));
        write("c.txt", TEXT);
        write("c.pdf", TEXT);
        write(".hidden.txt", TEXT);
        List<String> expected = List.of("a/sub/one.txt", "a/zwei.txt.gz", "b/two.txt", "c.txt");
        assertThat(paths(readings(folder))).isEqualTo(expected);
        List<Path> given = Arrays.asList(folder.resolve("c.txt"), folder.resolve("b"), folder);
        assertThat(paths(readings(given.toArray(Path[]::new)))).as("a file given twice is read once").isEqualTo(expected);
        Collections.reverse(given);
        assertThat(paths(readings(given.toArray(Path[]::new)))).isEqualTo(expected);
        assertThat(ingested(folder.resolve("a/sub/one.txt")).path()).as("a file given by itself goes by its name").isEqualTo("one.txt");
        assertThat(ingested(folder.resolve("a/zwei.txt.gz")).id()).isEqualTo("zwei");
    }

    @Test
    void frontMatterTellsWhatItCan() throws Exception {
        Article article = ingested(write("x.txt", """
                ---
                # what the editor noted
                title: "Bridge: closed"
                date: 5 March 2026
                url: https://www.example.org/news/bridge.html?utm_source=mail
                publisher: The Observer
                author:
                  - Jane Roe
                  - John Doe
                language: en_GB
                mood: fine
                ---
                """ + TEXT));
        assertThat(article.title()).contains("Bridge: closed");
        assertThat(article.issued()).contains(LocalDate.of(2026, 3, 5));
        assertThat(article.url()).contains("https://www.example.org/news/bridge.html?utm_source=mail");
        assertThat(article.id()).isEqualTo("example.org/news/bridge.html");
        assertThat(article.publisher()).contains("The Observer");
        assertThat(article.author()).contains("Jane Roe, John Doe");
        assertThat(article.language()).isEqualTo("en-GB");
        assertThat(article.text().value()).isEqualTo(TEXT);
    }

    @Test
    void aRuleOfDashesIsNoFrontMatter() throws Exception {
        assertThat(ingested(write("x.txt", "---\n" + TEXT + "---\n")).text().value()).isEqualTo("---\n" + TEXT + "---\n");
    }

    @Test
    void hashTellsEveryChange() throws Exception {
        String before = ingested(write("x.txt", "---\ntitle: Bridge\n---\n" + TEXT)).contentHash();
        assertThat(ingested(folder.resolve("x.txt")).contentHash()).isEqualTo(before).hasSize(64);
        assertThat(ingested(write("x.txt", "---\ntitle: Bridges\n---\n" + TEXT)).contentHash()).isNotEqualTo(before);
        assertThat(ingested(write("x.txt", "---\ntitle: Bridge\n---\n" + TEXT + "\n")).contentHash()).isNotEqualTo(before);
    }

    @Test
    void charsets() throws Exception {
        String text = "The Café Müller in Genève was closed on Friday, the mayor’s office said in a letter.";
        assertThat(ingested(write("bom.txt", ("\ufeff" + text).getBytes(StandardCharsets.UTF_8))).text().value()).isEqualTo(text);
        assertThat(ingested(write("utf16.txt", ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE))).text().value()).isEqualTo(text);
        assertThat(rejected(write("latin.txt", ("Good morning.\n" + text).getBytes("windows-1252")))).containsExactly(
                "latin.txt:2: is not UTF-8: byte 0xE9 (convert it: iconv -f WINDOWS-1252 -t UTF-8)");
    }

    @Test
    void badFilesAreRejectedAndTheRestGoesOn() throws Exception {
        write("a-empty.txt", "");
        write("b-blank.txt", " \n\n");
        write("c-binary.txt", new byte[] {1, 2, 0, 4, 5, 6, 0, 0});
        write("d-picture.txt", "\u0089PNG\r\n".getBytes(StandardCharsets.ISO_8859_1));
        write("e-date.txt", "---\ndate: tomorrow\n---\n" + TEXT);
        write("f-url.txt", "---\nurl: our site\n---\n" + TEXT);
        write("g-open.txt", "---\ntitle: Bridge\n" + TEXT);
        write("h-gone.txt.gz", Arrays.copyOf(gzip(TEXT.repeat(50)), 60));
        write("i-plain.txt.gz", TEXT);
        write("j-twice.txt", "---\ndate: 2026-01-06\ndate: 2026-01-07\n---\n" + TEXT);
        write("k-data.txt", "The mayor of the town sent this: " + "x".repeat(5000));
        write("z-good.txt", TEXT);
        assertThat(rejected(folder)).containsExactly(
                "a-empty.txt: is empty (nothing to read)",
                "b-blank.txt: holds no text (nothing to read)",
                "c-binary.txt: is binary, not text (save the article as text or HTML)",
                "d-picture.txt: is a picture, not text (save the article as text or HTML)",
                "e-date.txt:2: date \"tomorrow\" is not ISO 8601 (write 2024-05-01)",
                "f-url.txt:2: url \"our site\" is no web address (write https://…, or leave the line out)",
                "g-open.txt:3: \"The mayor of Verona said on Friday that the bridge would …\" in the front matter is no \"key: value\" (or its closing line --- is missing)",
                "h-gone.txt.gz: is a broken gzip file: it ends too early (download or pack it again)",
                "i-plain.txt.gz: is named .gz but is no gzip file (pack it again, or rename it)",
                "j-twice.txt:3: \"date\" stands twice in the front matter (leave one)",
                "k-data.txt: holds thousands of characters without a space: data, not text (take it out)");
        assertThat(paths(readings(folder))).containsExactly("z-good.txt");
    }

    @Test
    void twoFilesWithOneId() throws Exception {
        write("a.txt", "---\nid: bridge\n---\n" + TEXT);
        write("b/c.txt", "---\nid: bridge\n---\n" + TEXT);
        assertThat(rejected(folder)).containsExactly("b/c.txt: has the id \"bridge\" of a.txt (remove one of the two, or give one another id in its front matter or \"id\" field)");
        assertThat(paths(readings(folder))).containsExactly("a.txt");
    }

    @Test
    void sizes() throws Exception {
        ReadingOptions small = new ReadingOptions(Map.of(), 200);
        Path file = write("x.txt", TEXT.repeat(3));
        assertThat(readings(small, file).get(0).toString()).contains("is larger than 200 bytes (split it)");
        Path lines = write("y.jsonl", "{\"text\":\"" + TEXT.strip() + "\"}\n{\"text\":\"" + TEXT.strip().repeat(3) + "\"}\n{\"text\":\"" + TEXT.strip() + "\"}\n");
        List<Reading> readings = readings(small, lines);
        assertThat(paths(readings)).containsExactly("y.jsonl#1", "y.jsonl#3");
        assertThat(readings.get(1).toString()).contains("y.jsonl:2: the line is longer than 200 bytes (take it out)");
        byte[] megabytes = new byte[17 << 20];
        Arrays.fill(megabytes, (byte) 'a');
        assertThat(rejected(write("z.txt", megabytes))).containsExactly("z.txt: is larger than 16 MB (split it)");
        assertThat(rejected(write("long.txt", TEXT.repeat(20_000)))).containsExactly(
                "long.txt: holds a text of 1580000 characters, more than any article has (split it; 250000 are read)");
    }

    @Test
    void linksAreFollowedAndLoopsAreTold() throws Exception {
        write("a/one.txt", TEXT);
        Files.createSymbolicLink(folder.resolve("a/back"), folder);
        Files.createSymbolicLink(folder.resolve("a/same.txt"), folder.resolve("a/one.txt"));
        Files.createSymbolicLink(folder.resolve("a/self.txt"), folder.resolve("a/self.txt"));
        Files.createSymbolicLink(folder.resolve("a/void.txt"), folder.resolve("a/nothing.txt"));
        assertThat(rejected(folder)).containsExactly(
                "a/back: is a link back to a folder around it: a loop (remove the link)",
                "a/self.txt: is a link that leads back to itself: a loop (remove the link)",
                "a/void.txt: is a link to a file that doesn't exist (remove the link)");
        assertThat(paths(readings(folder))).containsExactly("a/one.txt");
    }

    @Test
    void aLinkOutOfWhatWasGivenIsNotFollowed(@TempDir Path elsewhere) throws Exception {
        Files.writeString(elsewhere.resolve("secret.txt"), TEXT);
        write("a/one.txt", TEXT);
        Files.createSymbolicLink(folder.resolve("a/out.txt"), elsewhere.resolve("secret.txt"));
        Files.createSymbolicLink(folder.resolve("a/out"), elsewhere);
        assertThat(rejected(folder)).containsExactly(
                "a/out: is a link that leads out of what was given (give its target as well, if it is meant)",
                "a/out.txt: is a link that leads out of what was given (give its target as well, if it is meant)");
        assertThat(rejected(folder, elsewhere)).isEmpty();
        assertThat(readings(folder, elsewhere)).hasSize(2);
    }

    @Test
    void manyWaysToAFewFoldersAreNotAllWalked() throws Exception {
        for (int i = 0; i < 40; i++) {
            write("f" + i + "/one.txt", TEXT);
            for (String way : List.of("x", "y", "z")) {
                Files.createSymbolicLink(folder.resolve("f" + i + "/" + way), folder.resolve("f" + (i + 1)));
            }
        }
        write("f40/one.txt", TEXT);
        assertThat(paths(readings(folder))).hasSize(41);
    }

    @Test
    void rootsThatCannotBeRead() throws Exception {
        Files.createDirectory(folder.resolve("empty"));
        assertThat(rejected(folder.resolve("none"))).containsExactly("none: no such file or folder");
        assertThat(rejected(folder.resolve("empty"))).containsExactly("empty: is an empty folder (nothing to read)");
        assertThat(rejected(write("x.pdf", TEXT))).containsExactly("x.pdf: is of no kind that is read (.txt, .md, .html, .jsonl, .json, .rss, .atom, .xml, .warc, each also as .gz, and .wacz)");
    }

    @Test
    void unreadableFile() throws Exception {
        Path file = write("x.txt", TEXT);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        if (Files.isReadable(file)) { // the superuser reads everything but this
            Files.delete(file);
            Files.createSymbolicLink(file, Path.of("/proc/self/mem"));
        }
        write("y.txt", TEXT);
        assertThat(rejected(file, folder)).hasSize(1).first().asString().startsWith("x.txt: can't be read: ");
        assertThat(paths(readings(file, folder))).containsExactly("y.txt");
        assertThat(ReadFailures.describe(new java.nio.file.AccessDeniedException("x.txt"))).isEqualTo("can't be read: permission denied (check its rights)");
    }

    @Test
    void otherLanguages() throws Exception {
        write("de.txt", "Der Bürgermeister von Verona sagte am Freitag, dass die Brücke für eine Woche gesperrt wird. Die Stadt hat das Geld für den Bau nicht, und der Minister will es ihr auch nicht geben. "
                + "Er sagte, dass er sich mit dem Bürgermeister im Mai treffen werde. Mehr wurde nicht bekannt.");
        write("el.txt", "Ο δήμαρχος της πόλης είπε την Παρασκευή ότι η γέφυρα θα μείνει κλειστή για μία εβδομάδα.");
        write("fr.txt", "---\nlanguage: fr\n---\nLe maire a parlé.");
        write("fr2.txt", "Le maire de la ville a dit que le pont est fermé pour une semaine et que les habitants ne sont pas contents. Il a promis dans une lettre que les travaux du pont ne vont pas durer, "
                + "mais la préfecture n'est pas sûre. Elle veut que le ministre vienne sur place.");
        write("names.txt", "Results: Roe 12, Doe 9, Muster 4.");
        write("words.txt", String.join(" ", Collections.nCopies(60, "lorem ipsum dolor sit amet consectetur")));
        assertThat(rejected(folder)).containsExactly(
                "de.txt: is not English: it reads like German (only English can be read)",
                "el.txt: is not English: most of its letters are of another script (only English can be read)",
                "fr.txt: is not English: it is declared as \"fr\" (only English can be read)",
                "fr2.txt: is not English: it reads like French (only English can be read)",
                "words.txt: is not English: of 360 words only 0 are common English ones (only English can be read)");
        assertThat(paths(readings(folder))).as("too short to tell").containsExactly("names.txt");
    }

    @Test
    void onlyKnownFieldsCanBeMapped() {
        assertThatThrownBy(() -> new ReadingOptions(Map.of("tekst", "body"), 1000)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no field is called \"tekst\" (there are text, title, date, url, publisher, author, language, id)");
    }

    @Test
    void seedsAreAllRead() {
        List<Reading> readings = readings(Path.of("seeds"));
        assertThat(readings).hasSizeGreaterThanOrEqualTo(19).allMatch(Reading.Ingested.class::isInstance);
        assertThat(readings).extracting(reading -> ((Reading.Ingested) reading).article())
                .allMatch(article -> article.title().isPresent() && article.issued().isPresent() && article.publisher().isPresent());
    }
}
