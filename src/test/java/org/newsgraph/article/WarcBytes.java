package org.newsgraph.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Writes WARCs byte by byte, so that they can be wrong in every way. */
public final class WarcBytes {

    private WarcBytes() {
    }

    /** A record of a type with a content. */
    public static byte[] record(String type, String url, String contentType, byte[] content) {
        return record(type, url, contentType, content, content.length);
    }

    /** @param claimed what {@code Content-Length} says */
    public static byte[] record(String type, String url, String contentType, byte[] content, long claimed) {
        String head = "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + url + "\r\nWARC-Date: 2026-03-14T09:10:11Z\r\n"
                + "WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789abc>\r\nContent-Type: " + contentType + "\r\nContent-Length: " + claimed + "\r\n\r\n";
        return joined(bytes(head), content, bytes("\r\n\r\n"));
    }

    /** A server's answer of 200 with a page in UTF-8. */
    public static byte[] page(String url, String html) {
        return response(url, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n", bytes(html));
    }

    /** @param head status line and headers, each with its line end */
    public static byte[] response(String url, String head, byte[] body) {
        return record("response", url, "application/http; msgtype=response", joined(bytes(head), bytes("\r\n"), body));
    }

    public static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A page that reads as an article does. */
    public static String html(String title, String more) {
        return "<html lang=\"en\"><head><title>" + title + "</title></head><body><nav><a href=\"/\">Home</a></nav><article><h1>" + title + "</h1>"
                + "<p>The mayor of Verona said on Friday that the old bridge would be closed for a week because of the high water in the river.</p>"
                + "<p>She told reporters that the council had agreed to the plan and that work would begin on Monday. " + more + "</p></article></body></html>";
    }
}
