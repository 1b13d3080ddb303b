package org.newsgraph.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.MediaType;

/** What a server answered to a crawler, unpacked: the page's bytes, its address, and the charset that the server named. */
record CrawledPage(String url, byte[] bytes, Optional<Charset> charset) {

    private static final int BUFFER = 8192;
    private static final String BROKEN = "answers that are broken";

    /**
     * Takes an answer apart. How long the body is decides the record and not the answer's own {@code Content-Length}, which
     * counts the packed bytes where a crawler has unpacked them; for the same reason a declared packing is only tried.
     *
     * @throws NoArticle if the answer is no page
     */
    static CrawledPage ofResponse(String url, byte[] answer, long limit, int number) throws RejectedInput {
        try {
            HttpResponse http = HttpResponse.parse(LengthedBody.create(
                    Channels.newChannel(new ByteArrayInputStream(answer)), ByteBuffer.allocate(BUFFER).flip(), answer.length));
            if (http.status() != 200) {
                throw new NoArticle(number, "answers other than 200", "is an answer " + http.status());
            }
            MediaType type = http.contentType();
            byte[] body = unpacked(http, answer, limit);
            if (body.length > limit) {
                throw new RejectedInput(number, "holds a page larger than " + InputBytes.megabytes(limit) + " (it is left out)");
            }
            return of(url, body, type, number);
        } catch (IOException | IllegalArgumentException e) {
            throw new NoArticle(number, BROKEN, "is no HTTP answer: " + e.getMessage());
        }
    }

    /** A page that was put into the WARC without an answer around it. */
    static CrawledPage of(String url, byte[] body, MediaType type, int number) throws RejectedInput {
        String kind = type == null ? "" : type.base().toString().toLowerCase(Locale.ROOT);
        if (!kind.equals("text/html") && !kind.equals("application/xhtml+xml") || url.matches("[^?#]*/robots\\.txt")) {
            throw new NoArticle(number, "files that are no pages", "is no page but " + kind);
        }
        return new CrawledPage(url, body, charset(type, body));
    }

    private static byte[] unpacked(HttpResponse http, byte[] answer, long limit) throws IOException {
        byte[] body = Arrays.copyOfRange(answer, headEnd(answer), answer.length);
        int most = (int) limit + 1;
        if (says(http, "Transfer-Encoding", "chunked")) {
            try {
                body = http.body().stream().readNBytes(most);
            } catch (IOException alreadyJoined) {
                // the crawler has joined the chunks and left the header
            }
        }
        String packing = http.headers().first("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
        if (packing.matches("(x-)?gzip|deflate")) {
            try (InputStream in = packing.equals("deflate") ? new InflaterInputStream(new ByteArrayInputStream(body)) : new GZIPInputStream(new ByteArrayInputStream(body))) {
                return in.readNBytes(most);
            } catch (IOException alreadyUnpacked) {
                return body;
            }
        }
        return body;
    }

    private static boolean says(HttpResponse http, String name, String value) {
        return http.headers().first(name).orElse("").toLowerCase(Locale.ROOT).contains(value);
    }

    private static int headEnd(byte[] answer) {
        for (int i = 1; i < answer.length; i++) {
            if (answer[i] == '\n' && (answer[i - 1] == '\n' || i >= 3 && answer[i - 1] == '\r' && answer[i - 2] == '\n')) {
                return i + 1;
            }
        }
        return answer.length;
    }

    /** What is valid UTF-8 beyond ASCII is UTF-8, whatever a server's default says: no other charset's text reads so by chance. */
    private static Optional<Charset> charset(MediaType type, byte[] body) {
        if (isUtf8(body)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        String name = type.parameters().entrySet().stream().filter(parameter -> parameter.getKey().equalsIgnoreCase("charset"))
                .map(parameter -> parameter.getValue().strip()).findFirst().orElse("");
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(HtmlPage.named(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty(); // the page may know better
        }
    }

    private static boolean isUtf8(byte[] body) {
        try {
            boolean beyond = false;
            for (byte b : body) {
                beyond |= b < 0;
            }
            return beyond && InputBytes.decode(body, Optional.of(StandardCharsets.UTF_8), 1) != null;
        } catch (RejectedInput e) {
            return false;
        }
    }

    /** The page as an article: a canonical address counts on the site's own word only, and the site is the medium where the page names none. */
    Draft draft(int number) throws RejectedInput {
        Draft page;
        try {
            page = HtmlPage.draft(bytes, charset, number);
        } catch (NoArticle e) {
            throw e;
        } catch (RejectedInput e) {
            throw new NoArticle(number, "pages in a charset other than they say", e.getMessage());
        }
        String site = host(url);
        Optional<String> address = page.url().filter(canonical -> host(canonical).equals(site)).or(() -> Optional.of(url));
        return new Draft(number, page.id(), address, page.title(), page.issued(), page.publisher().or(() -> Optional.of(site).filter(name -> !name.isEmpty())),
                page.author(), page.language(), page.text(), page.kinds());
    }

    private static String host(String url) {
        try {
            String host = new URI(url.strip()).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
