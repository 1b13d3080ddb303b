package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.article.WarcBytes.bytes;
import static org.newsgraph.article.WarcBytes.gzip;
import static org.newsgraph.article.WarcBytes.html;
import static org.newsgraph.article.WarcBytes.joined;
import static org.newsgraph.article.WarcBytes.page;
import static org.newsgraph.article.WarcBytes.record;
import static org.newsgraph.article.WarcBytes.response;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.model.Article;

class WarcArticlesTest {

    private static final String OK_HTML = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n";

    @TempDir
    Path folder;

    private record Result(List<Article> articles, List<String> rejected, SortedMap<String, Long> passedOver) {
        List<String> ids() {
            return articles.stream().map(Article::id).toList();
        }
    }

    private Result read(String name, byte[]... parts) throws IOException {
        return read(ReadingOptions.defaults(), name, parts);
    }

    private Result read(ReadingOptions options, String name, byte[]... parts) throws IOException {
        Path file = Files.write(folder.resolve(name), joined(parts));
        List<Article> articles = new ArrayList<>();
        List<String> rejected = new ArrayList<>();
        try (ArticleReader reader = ArticleReader.open(List.of(file), options)) {
            reader.forEachRemaining(reading -> {
                if (reading instanceof Reading.Ingested ingested) {
                    articles.add(ingested.article());
                } else if (reading instanceof Reading.Rejected no) {
                    rejected.add(no.problem().toString().replace(folder + "/", ""));
                }
            });
            return new Result(articles, rejected, reader.passedOver());
        }
    }

    @Test
    void aCrawlGivesItsPagesAndCountsTheRest() throws IOException {
        Result result = read("CC-NEWS-1.warc.gz",
                gzip(record("warcinfo", "", "application/warc-fields", bytes("software: test\r\n"))),
                gzip(record("request", "https://a.example/1", "application/http; msgtype=request", bytes("GET /1 HTTP/1.1\r\n\r\n"))),
                gzip(page("https://www.a.example/2026/bridge", html("Bridge closed", "<time datetime=\"2026-03-12\">12 March</time>"))),
                gzip(record("metadata", "https://a.example/1", "application/warc-fields", bytes("x: y\r\n"))),
                gzip(response("https://a.example/old", "HTTP/1.1 301 Moved\r\nLocation: file:///etc/passwd\r\n", bytes(""))),
                gzip(response("https://a.example/robots.txt", "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n", bytes("User-agent: *"))),
                gzip(response("https://a.example/x.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n", new byte[] {1, 2, 3})),
                gzip(page("https://b.example/de", html("Brücke", "").replaceAll("<p>.*</p>", "<p>" + "Die Brücke ist gesperrt und der Bürgermeister sagt, dass das nicht lange dauert. ".repeat(8) + "</p>"))),
                gzip(page("https://b.example/empty", "<html><body><nav>Home</nav></body></html>")),
                gzip(page("https://www.a.example/2026/bridge", html("Bridge closed", ""))),
                gzip(record("revisit", "https://a.example/2026/bridge", "application/http; msgtype=response", bytes("HTTP/1.1 200 OK\r\n\r\n"))),
                gzip(record("resource", "https://c.example/saved", "text/html", bytes(html("Saved page", "")))));
        assertThat(result.rejected()).isEmpty();
        assertThat(result.ids()).containsExactly("a.example/2026/bridge", "c.example/saved");
        assertThat(result.passedOver()).isEqualTo(Map.of("answers other than 200", 1L, "files that are no pages", 2L, "articles not in English", 1L,
                "pages without an article", 1L, "articles met before", 1L));
        Article bridge = result.articles().get(0);
        assertThat(bridge.path()).isEqualTo("CC-NEWS-1.warc.gz#3");
        assertThat(bridge.url()).contains("https://www.a.example/2026/bridge");
        assertThat(bridge.title()).contains("Bridge closed");
        assertThat(bridge.publisher()).contains("a.example");
        assertThat(bridge.issued()).contains(LocalDate.of(2026, 3, 12));
        assertThat(result.articles().get(1).issued()).as("the day of a visit is no day of issue").isEmpty();
    }

    @Test
    void theDayOfTheVisitStandsInWhereOneAsksForIt() throws IOException {
        Result result = read(new ReadingOptions(Map.of("date", "WARC-Date"), ReadingOptions.DEFAULT_MAX_ARTICLE_BYTES), "a.warc", page("https://a.example/1", html("One", "")));
        assertThat(result.articles().get(0).issued()).contains(LocalDate.of(2026, 3, 14));
    }

    @Test
    void aForeignSiteCantBeSpokenFor() throws IOException {
        String link = "<link rel=\"canonical\" href=\"https://%s/canonical\">";
        Result result = read("a.warc", page("https://a.example/1", link.formatted("victim.example") + html("One", "")), page("https://a.example/2?x=1", link.formatted("www.a.example") + html("Two", "")));
        assertThat(result.ids()).as("%s", result).containsExactly("a.example/1", "a.example/canonical");
    }

    @Test
    void allRecordsInOneMemberAndWithoutPackingGiveTheSame() throws IOException {
        byte[] all = joined(page("https://a.example/1", html("One", "")), page("https://a.example/2", html("Two", "")));
        assertThat(read("a.warc", all).ids()).isEqualTo(read("b.warc.gz", gzip(all)).ids()).containsExactly("a.example/1", "a.example/2");
    }

    @Test
    void damageCostsItsRecordAlone() throws IOException {
        byte[] broken = gzip(page("https://a.example/2", html("Two", "x".repeat(40))));
        for (int i = broken.length / 2; i < broken.length / 2 + 20; i++) {
            broken[i] ^= 0x55;
        }
        byte[] cut = gzip(page("https://a.example/4", html("Four", "")));
        Result result = read("a.warc.gz", gzip(page("https://a.example/1", html("One", ""))), broken, gzip(page("https://a.example/3", html("Three", ""))),
                java.util.Arrays.copyOf(cut, cut.length / 2), gzip(page("https://a.example/5", html("Five", ""))), bytes("trailing rubbish"));
        assertThat(result.ids()).containsExactly("a.example/1", "a.example/3", "a.example/5");
        assertThat(result.rejected()).hasSize(3).allMatch(problem -> problem.matches("a.warc.gz#\\d: is damaged at byte \\d+: .*\\(.*download the file again\\)"), "names record and byte");
    }

    @Test
    void aWrongLengthCostsItsRecordAlone() throws IOException {
        for (boolean packed : new boolean[] {true, false}) {
            for (long claimed : new long[] {5, 100_000, 1L << 40, Long.MAX_VALUE, -1}) {
                byte[] content = joined(bytes(OK_HTML + "\r\n"), bytes(html("Two", "")));
                byte[][] records = {page("https://a.example/1", html("One", "")),
                        record("response", "https://a.example/2", "application/http; msgtype=response", content, claimed), page("https://a.example/3", html("Three", ""))};
                Result result = read(packed ? "a.warc.gz" : "a.warc", java.util.Arrays.stream(records).map(record -> packed ? gzip(record) : record).toArray(byte[][]::new));
                assertThat(result.ids()).as("packed: %s, claimed: %s", packed, claimed).containsExactly("a.example/1", "a.example/3");
                assertThat(result.rejected()).hasSizeLessThanOrEqualTo(1).allMatch(problem -> problem.contains("#2: "));
            }
        }
    }

    @Test
    void bodiesAreUnpackedHoweverTheyWerePacked() throws IOException {
        byte[] body = bytes(html("Chunks", ""));
        byte[] chunks = joined(bytes("10\r\n"), java.util.Arrays.copyOf(body, 16), bytes("\r\n" + Integer.toHexString(body.length - 16) + "\r\n"),
                java.util.Arrays.copyOfRange(body, 16, body.length), bytes("\r\n0\r\n\r\n"));
        byte[] packed = gzip(body);
        byte[] packedChunks = joined(bytes(Integer.toHexString(packed.length) + "\r\n"), packed, bytes("\r\n0\r\n\r\n"));
        Result result = read("a.warc.gz",
                gzip(response("https://a.example/1", OK_HTML + "Transfer-Encoding: chunked\r\n", chunks)),
                gzip(response("https://a.example/2", OK_HTML + "Transfer-Encoding: chunked\r\n", body)),
                gzip(response("https://a.example/3", OK_HTML + "Content-Encoding: gzip\r\nContent-Length: 7\r\n", packed)),
                gzip(response("https://a.example/4", OK_HTML + "Content-Encoding: gzip\r\nContent-Length: 7\r\n", body)),
                gzip(response("https://a.example/5", OK_HTML + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", packedChunks)));
        assertThat(result.ids()).containsExactly("a.example/1", "a.example/2", "a.example/3", "a.example/4", "a.example/5");
        assertThat(result.articles()).extracting(article -> article.text().value()).containsOnly(result.articles().get(1).text().value());
    }

    @Test
    void charsetsAreFoundOut() throws IOException {
        String html = html("Señor", "Café. ");
        Charset windows = Charset.forName("windows-1252");
        String wrong = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=ISO-8859-1\r\n";
        Result result = read("a.warc",
                response("https://a.example/1", wrong, bytes(html)),
                response("https://a.example/2", wrong, html.getBytes(windows)),
                response("https://a.example/3", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n", ("<meta charset=\"windows-1252\">" + html).getBytes(windows)),
                response("https://a.example/4", "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=klingon\r\n", ("<meta charset=\"windows-1252\">" + html).getBytes(windows)),
                response("https://a.example/5", "HTTP/1.1 200 OK\r\nContent-Type: text/html;charset=utf-8\r\n", html.getBytes(windows)),
                response("https://a.example/6", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n", ("\ufeff" + html).getBytes(StandardCharsets.UTF_16LE)));
        assertThat(result.ids()).containsExactly("a.example/1", "a.example/2", "a.example/3", "a.example/4", "a.example/6");
        assertThat(result.articles()).allMatch(article -> article.text().value().contains("Café") && article.title().get().equals("Señor"));
        assertThat(result.passedOver()).isEqualTo(Map.of("pages in a charset other than they say", 1L));
    }

    @Test
    void largeRecordsAndBombsAreLeftOut() throws IOException {
        byte[] zeros = new byte[30 << 20];
        byte[] bomb = gzip(zeros);
        ReadingOptions small = new ReadingOptions(Map.of(), 1 << 20);
        Result result = read(small, "a.warc.gz", gzip(response("https://a.example/1", OK_HTML, zeros)),
                gzip(response("https://a.example/2", OK_HTML + "Content-Encoding: gzip\r\n", bomb)), gzip(page("https://a.example/3", html("Three", ""))),
                gzip(joined(bytes("WARC/1.0\r\nWARC-Type: "), zeros)), gzip(page("https://a.example/5", html("Five", ""))));
        assertThat(result.ids()).containsExactly("a.example/3", "a.example/5");
        assertThat(result.rejected()).hasSize(3);
        assertThat(result.rejected().get(0)).isEqualTo("a.warc.gz#1: holds an answer larger than 1 MB (it is left out)");
        assertThat(result.rejected().get(1)).isEqualTo("a.warc.gz#2: holds a page larger than 1 MB (it is left out)");
    }

    @Test
    void aFileThatIsNoWarcIsRefusedOnce() throws IOException {
        assertThat(read("a.warc", bytes("hello")).rejected()).hasSize(1);
        assertThat(read("a.warc.gz", new byte[0]).rejected()).containsExactly("a.warc.gz: is empty (nothing to read)");
        byte[] magics = new byte[600_000];
        for (int i = 0; i < magics.length; i++) {
            magics[i] = new byte[] {0x1f, (byte) 0x8b, 8}[i % 3];
        }
        assertThat(read("b.warc.gz", magics).rejected()).hasSize(1);
    }

    @Test
    void aWaczGivesThePagesOfItsList() throws IOException {
        byte[] warc = joined(gzip(page("https://a.example/1#top", html("One", ""))), gzip(page("https://ads.example/frame", html("Buy", ""))));
        Path file = folder.resolve("a.wacz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            stored(zip, "../../../tmp/evil.warc.gz", gzip(page("https://evil.example/1", html("Evil", ""))));
            stored(zip, "archive/data.warc.gz", warc);
            stored(zip, "archive/more.warc", page("https://a.example/2", html("Two", "")));
            zip.putNextEntry(new ZipEntry("pages/pages.jsonl"));
            zip.write(bytes("{\"format\":\"json-pages-1.0\"}\nno json\n{\"url\":\"https://a.example/1\",\"ts\":\"2026-03-14T09:10:11Z\"}\n{\"url\":\"https://a.example/2\"}\n"));
            zip.closeEntry();
        }
        Result result = read("a.wacz", Files.readAllBytes(file));
        assertThat(result.ids()).containsExactly("a.example/1", "a.example/2");
        assertThat(result.articles()).extracting(Article::path).containsExactly("a.wacz#1", "a.wacz#3");
        assertThat(result.rejected()).isEmpty();
    }

    @Test
    void aWaczThatCouldGrowIsRefused() throws IOException {
        Path file = folder.resolve("bomb.wacz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("archive/data.warc"));
            zip.write(new byte[10 << 20]);
            zip.closeEntry();
        }
        byte[] whole = Files.readAllBytes(file);
        assertThat(read("bomb.wacz", whole).rejected()).singleElement().asString().contains("packed the WARC archive/data.warc once more");
        assertThat(read("cut.wacz", java.util.Arrays.copyOf(whole, whole.length / 2)).rejected()).hasSize(1);
        assertThat(read("text.wacz", bytes("no zip at all")).rejected()).hasSize(1);
    }

    private static void stored(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        CRC32 sum = new CRC32();
        sum.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
