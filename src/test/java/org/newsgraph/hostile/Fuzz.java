package org.newsgraph.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.Reading;
import org.newsgraph.article.ReadingOptions;
import org.newsgraph.article.WarcBytes;
import org.newsgraph.query.NamedQuery;
import org.newsgraph.query.QueryCatalogue;
import org.newsgraph.query.QueryGuard;

/**
 * Tries the readers, the steps behind them and the queries' parameters with seeded random damage: whatever comes in, nothing
 * is thrown, every span lies in its text, no parameter changes what a query asks. {@code Fuzz SEED SECONDS [model]} prints what was
 * tried; the same seed tries the same, and an input that fails is written beside the message.
 */
public final class Fuzz implements AutoCloseable {

    private static final List<String> PIECES = List.of("<div>", "</div>", "<p>", "<script>", "<!--", "<table>", "&#x0;", "&amp;", "{", "}", "[", "]", "\"", "\\u0000", "\\ud800", "---\n", "\u0000",
            "\uD83D\uDE80", "\r", "\n", "\r\n\r\n", "By A", "— ", "\ufeff", "<article>", "“", "”", "‘", "’", "'", "(", ")", "said", " he said ", " according to ", "Monday", " 31 February 2020 ", "99:99",
            "PARIS, Jan 6 (AP) — ", "Mr. ", "J.", "e\u0301", "\u202e", "日本", "WARC/1.0\r\n", "Content-Length: -1\r\n", "\u001f\u008b\b", "<![CDATA[", "]]>", "<!DOCTYPE x>", "&x;", "<item>", "</entry>",
            "the president of the ", "who ", "not ", "$3.5 million", "3 days ago", " and ", ", ", ". ", "…", "\t", "\u00a0", "\u2028");

    private final SplittableRandom random;
    private final Path folder = Files.createTempDirectory("fuzz");
    private final Map<String, byte[]> seeds = new TreeMap<>();
    private final List<IntFunction<String>> nasty = List.copyOf(NastyTexts.all().values());
    private final AnyText anyText;
    private final Map<String, Integer> tried = new TreeMap<>();
    private double slowest;
    private String slowestInput = "";

    Fuzz(long seed, boolean withModel) throws IOException {
        random = new SplittableRandom(seed);
        anyText = new AnyText(withModel);
        read("x.txt", UglyInputs.SENTENCE.getBytes(StandardCharsets.UTF_8)); // word lists and models are loaded
        slowest = 0;
        try (Stream<Path> files = Files.list(Path.of("seeds"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.matches(".*\\.(txt|md|html|jsonl|json)")) {
                    seeds.put(name, Files.readAllBytes(file));
                }
            }
        }
        byte[] page = WarcBytes.page("https://a.example/1", WarcBytes.html("A bridge", ""));
        byte[] chunked = WarcBytes.response("https://a.example/2", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", WarcBytes.bytes("5\r\nhello\r\n0\r\n\r\n"));
        seeds.put("a.warc", WarcBytes.joined(page, chunked, page));
        seeds.put("a.warc.gz", WarcBytes.joined(WarcBytes.gzip(page), WarcBytes.gzip(chunked), WarcBytes.gzip(page)));
        seeds.put("a.rss", WarcBytes.bytes("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>T</title><item><title>A</title><link>https://a.example/</link><pubDate>Thu, 12 Mar 2026 23:30:00 -0500</pubDate>"
                + "<description>" + UglyInputs.SENTENCE + "</description></item></channel></rss>"));
        seeds.put("a.atom", WarcBytes.bytes("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title><entry><title>A</title><link href=\"https://a.example/\"/><published>2026-03-12T01:00:00Z</published><content type=\"html\">"
                + UglyInputs.SENTENCE + "</content></entry></feed>"));
        seeds.put("a.wacz", Files.readAllBytes(UglyInputs.zip(folder.resolve("seed.wacz"), java.util.zip.ZipEntry.STORED, Map.of("archive/a.warc", page))));
    }

    public static void main(String[] arguments) throws IOException {
        long seed = Long.parseLong(arguments[0]);
        long end = System.nanoTime() + Long.parseLong(arguments[1]) * 1_000_000_000L;
        try (Fuzz fuzz = new Fuzz(seed, arguments.length > 2 && arguments[2].equals("model"))) {
            while (System.nanoTime() < end) {
                fuzz.round();
            }
            System.out.println(fuzz.report());
        }
    }

    /** One damaged file, one made-up text, one query with made-up values. */
    void round() throws IOException {
        file();
        text();
        parameters();
    }

    String report() {
        return tried + String.format(Locale.ROOT, ", slowest %.2f s of processor (%s)", slowest, slowestInput);
    }

    private void file() throws IOException {
        List<String> names = List.copyOf(seeds.keySet());
        String name = names.get(random.nextInt(names.size()));
        byte[] content = damaged(seeds.get(name));
        String extension = random.nextInt(10) == 0 ? names.get(random.nextInt(names.size())) : name;
        read("x" + extension.substring(extension.indexOf('.')), content);
    }

    /** A text put together of pieces and nasty stretches, after front matter that may be one. */
    private void text() throws IOException {
        StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "---\ntitle: A\ndate: 2026-03-12\n" + piece() + "\n---\n" : "");
        for (int i = random.nextInt(60); i >= 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> text.append(UglyInputs.SENTENCE);
                case 1 -> text.append(nasty.get(random.nextInt(nasty.size())).apply(20 + random.nextInt(200)));
                default -> text.append(piece());
            }
        }
        read(random.nextBoolean() ? "x.txt" : random.nextBoolean() ? "x.md" : "x.html", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void read(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        long begun = cpu();
        try (ArticleReader reader = ArticleReader.open(List.of(file), ReadingOptions.defaults())) {
            while (reader.hasNext()) {
                if (reader.next() instanceof Reading.Ingested ingested) {
                    anyText.check(ingested.article());
                    count("articles");
                } else {
                    count("rejected");
                }
            }
        } catch (RuntimeException | Error e) {
            throw new AssertionError("fails on " + Files.copy(file, Files.createTempFile("fuzz", name), java.nio.file.StandardCopyOption.REPLACE_EXISTING), e);
        }
        double seconds = (cpu() - begun) / 1e9;
        if (seconds > slowest) {
            slowest = seconds;
            slowestInput = name + ", " + content.length + " bytes";
        }
        count("files " + name.substring(1));
        Files.delete(file);
    }

    private void parameters() {
        List<NamedQuery> queries = QueryCatalogue.all();
        NamedQuery query = queries.get(random.nextInt(queries.size()));
        if (query.parameters().isEmpty()) {
            return;
        }
        String name = query.parameters().get(random.nextInt(query.parameters().size())).name();
        String value = piece() + List.of("\" . } ; DROP ALL #", "<file:///etc/passwd>", "?x", "\\", "'''", "> <", "2026-01-01", "http://a b").get(random.nextInt(8)) + piece();
        count("parameters");
        org.apache.jena.query.Query bound;
        try {
            bound = query.with(Map.of(name, value));
        } catch (IllegalArgumentException refused) {
            return;
        }
        if (!QueryGuard.problems(bound).isEmpty() || bound.getProjectVars().size() != query.with(Map.of()).getProjectVars().size()) {
            throw new AssertionError(query.name() + " with " + name + "=" + value + " asks something else");
        }
        String shown = bound.serialize();
        if (!value.contains("\ud800") && !QueryFactory.create(shown, Syntax.syntaxARQ).equals(bound)) {
            throw new AssertionError(query.name() + " with " + name + "=" + value + " reads as another query when it is written down");
        }
    }

    private byte[] damaged(byte[] bytes) {
        byte[] content = bytes;
        for (int damages = random.nextInt(8); damages > 0 && content.length > 0; damages--) {
            int at = random.nextInt(content.length);
            int end = Math.min(content.length, at + random.nextInt(400));
            content = switch (random.nextInt(6)) {
                case 0 -> WarcBytes.joined(Arrays.copyOf(content, at), new byte[] {(byte) random.nextInt(256)}, Arrays.copyOfRange(content, at + 1, content.length));
                case 1 -> WarcBytes.joined(Arrays.copyOf(content, at), Arrays.copyOfRange(content, end, content.length));
                case 2 -> Arrays.copyOf(content, at);
                case 3 -> WarcBytes.joined(Arrays.copyOf(content, end), Arrays.copyOfRange(content, at, content.length));
                default -> WarcBytes.joined(Arrays.copyOf(content, at), piece().getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(content, at, content.length));
            };
        }
        return content;
    }

    private String piece() {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    /** Of this thread: a busy machine makes no input slow. */
    private static long cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void count(String what) {
        tried.merge(what, 1, Integer::sum);
    }

    @Override
    public void close() throws IOException {
        anyText.close();
        List<Path> left = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(left::add);
        }
        for (Path file : left) {
            Files.delete(file);
        }
    }
}
