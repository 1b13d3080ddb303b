package org.newsgraph.hostile;

import static org.newsgraph.article.WarcBytes.bytes;
import static org.newsgraph.article.WarcBytes.gzip;
import static org.newsgraph.article.WarcBytes.html;
import static org.newsgraph.article.WarcBytes.record;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Inputs that nobody should send, each made anew in a folder of its own, and what has to become of them. A part of the
 * sizes can be asked for, so that the same list serves a short test and a long one.
 */
final class UglyInputs {

    /**
     * One of them.
     *
     * @param outcome what {@link #outcome} has to match, whole
     */
    record Ugly(String name, String outcome, Maker maker) {
    }

    /** Writes an input into an empty folder. */
    interface Maker {
        /** @return what is given to the reader */
        List<Path> make(Path folder) throws IOException, InterruptedException;
    }

    static final String SENTENCE = "The mayor of Verona said on Friday that the old bridge would be closed for a week. ";
    private static final String READ = "read 1";

    private final List<Ugly> all = new ArrayList<>();
    private final int megabyte;

    private UglyInputs(int megabyte) {
        this.megabyte = megabyte;
    }

    /** @param megabyte how many bytes stand for a megabyte: 1 &lt;&lt; 20 for the real thing */
    static List<Ugly> all(int megabyte) {
        UglyInputs inputs = new UglyInputs(megabyte);
        inputs.texts();
        inputs.pages();
        inputs.packed();
        inputs.json();
        inputs.xml();
        inputs.charsets();
        inputs.languages();
        inputs.files();
        return inputs.all;
    }

    private void texts() {
        String cap = "rejected: .* holds a text of \\d+ characters, more than any article has .*";
        text("a sentence of 1 MB", cap, "the minister met the president in Paris and ".repeat((1 << 20) / 44));
        for (String sign : List.of("\"", "(", ",", "“", "—", ".", "'", "[")) {
            text("1 MB of " + sign, cap, sign.repeat(1 << 20));
            text("100 kB of " + sign + " with spaces", READ, (sign + " ").repeat(megabyte / 20));
        }
        text("a sentence of 200 kB", READ, "the minister met the president in Paris and ".repeat(megabyte / 5 / 44));
        text("one word of 100 kB", "rejected: .* holds thousands of characters without a space: data, not text .*", SENTENCE + "a".repeat(100_000));
        text("100,000 empty lines", READ, SENTENCE + "\n".repeat(100_000) + SENTENCE);
        text("200 kB of combining marks", "rejected: .* data, not text .*", SENTENCE + "e" + "\u0301".repeat(100_000));
        text("letters that turn the line around", READ, SENTENCE + "\u202E\u2066\u200B\uFEFF" + SENTENCE);
        text("front matter of 50,000 list items", READ, "---\ntitle: A\nauthor:\n" + "- b\n".repeat(50_000) + "---\n" + SENTENCE);
        text("front matter without an end", "rejected: .* the front matter has no end .*", "---\ntitle: A\n");
        text("nothing", "rejected: .* is empty .*", "");
        text("file: as url", "rejected: .* is no web address .*", "---\nurl: file:///etc/passwd\n---\n" + SENTENCE);
        add("Markdown of > and *", READ, folder -> file(folder, "a.md", ">".repeat(100_000) + " quoted\n\n" + "* ".repeat(100_000) + "\n\n# a" + " ".repeat(100_000) + "b\n\n" + SENTENCE));
    }

    private void pages() {
        page("tags 100,000 deep", READ, "<div>".repeat(100_000) + "<p>" + SENTENCE.repeat(3) + "</p>");
        page("tags 100,000 deep, in line", READ, "<p>" + SENTENCE.repeat(3) + "<b><i><span class=x>".repeat(33_000) + "x");
        page("100,000 line breaks", READ, "<article>" + (SENTENCE + "<br>").repeat(2000) + "<br>".repeat(100_000) + "</article>");
        page("100,000 attributes", READ, "<p " + "a b=c ".repeat(50_000) + ">" + SENTENCE.repeat(3) + "</p>");
        page("tables in tables", READ, "<table><tr><td>".repeat(20_000) + SENTENCE.repeat(3));
        page("a page without an article", "rejected: .* no article text is found .*", "<nav>Home</nav>");
        page("pictures and frames from elsewhere", READ, "<base href=\"http://127.0.0.1:PORT/\"><link rel=stylesheet href=http://127.0.0.1:PORT/x.css><img src=http://127.0.0.1:PORT/x.png><iframe src=file:///etc/passwd></iframe><p>"
                + SENTENCE.repeat(3) + "</p>");
        page("JSON-LD of nested arrays", READ, "<script type=\"application/ld+json\">" + "[".repeat(100_000) + "</script><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"author\":"
                + "[".repeat(900) + "\"x\"" + "]".repeat(900) + "}</script><p>" + SENTENCE.repeat(3) + "</p>");
    }

    private void packed() {
        add("gzip bomb, one text", "rejected: .* is larger than 16 MB .*", folder -> List.of(zeros(folder.resolve("a.txt.gz"), 1000L * megabyte)));
        add("gzip bomb, one line", "rejected: .* unpacks to more than 400 times its size.*|rejected: .* the line is longer than 16 MB .*", folder -> List.of(zeros(folder.resolve("a.jsonl.gz"), 1000L * megabyte)));
        add("gzip bomb, a web archive", "rejected: .* is damaged at byte .*", folder -> List.of(zeros(folder.resolve("a.warc.gz"), 1000L * megabyte)));
        add("half a gzip file", "rejected: .* is a broken gzip file: .*", folder -> List.of(Files.write(folder.resolve("a.txt.gz"), java.util.Arrays.copyOf(gzip(bytes(SENTENCE.repeat(50))), 60))));
        add("a record of a web archive that claims 1 TB", "read 1, rejected: .*#1: .*", folder -> List.of(Files.write(folder.resolve("a.warc.gz"), org.newsgraph.article.WarcBytes.joined(
                gzip(record("response", "https://a.example/1", "application/http; msgtype=response", bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\nx"), 1L << 40)),
                gzip(org.newsgraph.article.WarcBytes.page("https://a.example/2", html("Two", "")))))));
        add("zip-slip", READ, folder -> List.of(zip(folder.resolve("a.wacz"), ZipEntry.STORED, Map.of("../../../slipped.warc.gz", gzip(org.newsgraph.article.WarcBytes.page("https://evil.example/1", html("Evil", ""))),
                "archive/../../x.warc", org.newsgraph.article.WarcBytes.page("https://evil.example/2", html("Evil", "")), "archive/a.warc", org.newsgraph.article.WarcBytes.page("https://a.example/1", html("One", ""))))));
        add("zip bomb", "rejected: .* has packed the WARC .* once more .*", folder -> List.of(zip(folder.resolve("a.wacz"), ZipEntry.DEFLATED, Map.of("archive/a.warc", new byte[100 * megabyte]))));
    }

    private void json() {
        String good = "{\"text\":\"" + SENTENCE + "\"}\n";
        json("empty lines", "read 2", good + "\n\n   \n\t\n" + good.replace("a week", "a month"));
        json("half a surrogate", READ, "{\"title\":\"\\ud800\",\"text\":\"" + SENTENCE + "\\udc00\\u0000\"}\n");
        json("10,000 nested arrays", "read 1, rejected: .*:1: is broken JSON.*", "[".repeat(10_000) + "\n" + good);
        json("900 nested arrays as a title", READ, "{\"title\":" + "[".repeat(900) + "\"x\"" + "]".repeat(900) + ",\"text\":\"" + SENTENCE + "\"}\n");
        json("addresses that must not be opened", "read 2", good.replace("{", "{\"url\":\"file:///etc/passwd\",\"image_url\":\"http://127.0.0.1:PORT/x\",") + good.replace("{", "{\"url\":\"http://127.0.0.1:PORT/x\","));
        json("a number of 100,000 digits", "read 1, rejected: .*:1: is broken JSON.*", "{\"date\":" + "9".repeat(100_000) + ",\"text\":\"x\"}\n" + good);
        json("one key a hundred thousand times", READ, "{" + "\"a\":1,".repeat(100_000) + "\"text\":\"" + SENTENCE + "\"}\n");
        add("a line of 200 MB", "read 1, rejected: .*:1: the line is longer than 16 MB .*", folder -> {
            Path file = folder.resolve("a.jsonl");
            try (OutputStream out = Files.newOutputStream(file)) {
                out.write(bytes("{\"text\":\""));
                byte[] piece = bytes("x".repeat(1 << 16));
                for (long written = 0; written < Math.max(17L << 20, 200L * megabyte); written += piece.length) {
                    out.write(piece);
                }
                out.write(bytes("\"}\n" + good));
            }
            return List.of(file);
        });
        add("four million nodes", "rejected: .* is broken JSON.*", folder -> file(folder, "a.jsonl", "{\"text\":[" + "1,".repeat(4_000_000) + "1]}\n"));
    }

    private void xml() {
        String feed = "<rss version=\"2.0\"><channel><title>x&y;</title><item><title>t</title><description>" + SENTENCE + "&y;</description></item></channel></rss>";
        StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY y0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY y").append(i).append(" \"&y").append(i - 1).append(";&y").append(i - 1).append(";\">");
        }
        String refused = "rejected: .* declares a document type.*";
        add("entity bomb", refused, folder -> file(folder, "a.xml", bomb + "<!ENTITY y \"&y29;\">]>" + feed));
        add("entity from a file", refused, folder -> file(folder, "a.rss", "<!DOCTYPE rss [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>" + feed));
        add("document type from elsewhere", refused, folder -> file(folder, "a.atom", "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:PORT/x.dtd\">" + feed.replace("&y;", "")));
        add("a feed with elements 100,000 deep", "rejected: .* is broken XML: .*", folder -> file(folder, "a.xml", "<rss version=\"2.0\">" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</rss>"));
    }

    private void charsets() {
        add("invalid UTF-8", "rejected: .*:2: is not UTF-8: byte 0xFF .*", folder -> List.of(Files.write(folder.resolve("a.txt"), new byte[] {'a', '\n', 'b', (byte) 0xff})));
        add("half UTF-8, half Windows-1252", "rejected: .* is not UTF-8: .*", folder -> List.of(Files.write(folder.resolve("a.txt"),
                org.newsgraph.article.WarcBytes.joined(bytes("Café. " + SENTENCE), ("Café. " + SENTENCE).getBytes(Charset.forName("windows-1252"))))));
        add("UTF-16 with its mark", READ, folder -> List.of(Files.write(folder.resolve("a.txt"), ("\ufeff" + SENTENCE).getBytes(StandardCharsets.UTF_16LE))));
        add("half of a pair in UTF-16", "rejected: .* is not UTF-16LE: .*", folder -> List.of(Files.write(folder.resolve("a.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xd8, 'a', 0})));
        add("random bytes", "rejected: .*", folder -> {
            byte[] noise = new byte[100_000];
            new java.util.Random(1).nextBytes(noise);
            return List.of(Files.write(folder.resolve("a.txt"), noise), Files.write(folder.resolve("b.warc"), noise), Files.write(folder.resolve("c.wacz"), noise), Files.write(folder.resolve("d.xml"), noise));
        });
    }

    private void languages() {
        Map<String, String> languages = new java.util.TreeMap<>(Map.of(
                "German", "Die Bürgermeisterin sagte am Freitag, dass die alte Brücke eine Woche lang gesperrt wird und der Verkehr über die neue Brücke geleitet werden soll. ",
                "French", "La maire a déclaré vendredi que le vieux pont serait fermé pendant une semaine et que les voitures passeraient par le pont qui est au sud de la ville. ",
                "Spanish", "La alcaldesa dijo el viernes que el viejo puente estará cerrado por una semana y que los coches pasarán por el puente del sur de la ciudad. ",
                "Italian", "La sindaca ha detto venerdì che il vecchio ponte sarà chiuso per una settimana e che le auto passeranno per il ponte a sud della città. ",
                "Portuguese", "A prefeita disse na sexta-feira que a velha ponte será fechada por uma semana e que os carros passarão pela ponte do sul da cidade. ",
                "Dutch", "De burgemeester zei vrijdag dat de oude brug een week dicht is en dat het verkeer over de nieuwe brug in het zuiden van de stad gaat. ",
                "Polish", "Burmistrz powiedziała w piątek, że stary most będzie zamknięty przez tydzień i że samochody pojadą przez nowy most na południu miasta. ",
                "Turkish", "Belediye başkanı cuma günü eski köprünün bir hafta kapalı kalacağını ve araçların şehrin güneyindeki yeni köprüden geçeceğini söyledi. ",
                "Russian", "Мэр города сказала в пятницу, что старый мост будет закрыт на неделю и что машины поедут через новый мост на юге города. ",
                "Chinese", "市长星期五说，旧桥将关闭一周，汽车将经过城南的新桥。工程将在星期一开始，预计下周五完成。市长说，市议会已经同意了这个计划。"));
        languages.forEach((language, text) -> text("in " + language, "rejected: .* is not English: (it reads like " + language + "|.*common English ones|.*another script) .*", text.repeat(3)));
        text("English with a German quotation", READ, SENTENCE.repeat(6) + languages.get("German"));
    }

    private void files() {
        add("a link out of the folder", "rejected: .* leads out of what was given .*", folder -> {
            Path inside = Files.createDirectory(folder.resolve("in"));
            Files.createSymbolicLink(inside.resolve("a.txt"), Path.of("/etc/hostname"));
            return List.of(inside);
        });
        add("links in a circle", "rejected: .*a loop .*", folder -> {
            Files.createSymbolicLink(folder.resolve("a.txt"), folder.resolve("b.txt"));
            Files.createSymbolicLink(folder.resolve("b.txt"), folder.resolve("a.txt"));
            Files.createSymbolicLink(folder.resolve("c"), folder);
            return List.of(folder);
        });
        add("a pipe that nobody writes to", "rejected: .* is neither a file nor a folder .*", folder -> {
            shell(folder, "mkfifo a.txt");
            return List.of(folder);
        });
        add("/dev/zero", "rejected: /dev/zero: is neither a file nor a folder .*", folder -> List.of(Path.of("/dev/zero")));
        add("line ends and odd bytes in names", "read 2", folder -> {
            Files.writeString(folder.resolve("a\nrejected: forged\u001b[31m.txt"), SENTENCE);
            shell(folder, "printf '" + SENTENCE + "' > \"$(printf 'b\\377\\376.txt')\"");
            return List.of(folder);
        });
        add("a date with letters that a terminal obeys", "rejected: .*\\\\u001b.*", folder -> file(folder, "a.txt", "---\ndate: \u001b[31m\u0007\n---\n" + SENTENCE));
        add("a folder within 200 folders", READ, folder -> {
            Path deep = folder;
            for (int i = 0; i < 200; i++) {
                deep = Files.createDirectory(deep.resolve("d"));
            }
            Files.writeString(deep.resolve("a.txt"), SENTENCE);
            return List.of(folder);
        });
    }

    private void text(String name, String outcome, String content) {
        add(name, outcome, folder -> file(folder, "a.txt", content));
    }

    private void page(String name, String outcome, String body) {
        add("page: " + name, outcome, folder -> file(folder, "a.html", "<html><head><title>A page</title></head><body>" + body + "</body></html>"));
    }

    private void json(String name, String outcome, String content) {
        add("JSON: " + name, outcome, folder -> file(folder, "a.jsonl", content));
    }

    private void add(String name, String outcome, Maker maker) {
        all.add(new Ugly(name, outcome, maker));
    }

    private static List<Path> file(Path folder, String name, String content) throws IOException {
        return List.of(Files.writeString(folder.resolve(name), content));
    }

    private static Path zeros(Path file, long size) {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
            byte[] piece = bytes(" ".repeat(1 << 16));
            for (long written = 0; written < Math.max(size, 70L << 20); written += piece.length) {
                out.write(piece);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path zip(Path file, int method, Map<String, byte[]> entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> content : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(content.getKey());
                java.util.zip.CRC32 sum = new java.util.zip.CRC32();
                sum.update(content.getValue());
                entry.setMethod(method);
                entry.setSize(content.getValue().length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(content.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    private static void shell(Path folder, String command) throws IOException, InterruptedException {
        int status = new ProcessBuilder("sh", "-c", command).directory(folder.toFile()).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IOException(command + " failed with " + status);
        }
    }
}
