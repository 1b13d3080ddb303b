package org.newsgraph.page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An answer.
 *
 * @param headers beside the content type
 * @param body    writes the content; it may still read from the store
 */
public record PageReply(int status, String contentType, Map<String, String> headers, Body body) {

    /** Writes an answer's content. */
    public interface Body {
        void write(OutputStream out) throws IOException;

        /** Called once the answer is over, whether it was written, broke off or had nothing to write. */
        default void done() {
        }
    }

    static final String HTML = "text/html; charset=utf-8";

    static PageReply of(int status, String contentType, byte[] content) {
        return new PageReply(status, contentType, Map.of(), out -> out.write(content));
    }

    static PageReply html(int status, String page) {
        return of(status, HTML, page.getBytes(StandardCharsets.UTF_8));
    }

    static PageReply redirect(int status, String to) {
        return new PageReply(status, "text/plain; charset=utf-8", Map.of("Location", to), out -> { });
    }

    PageReply with(String header, String value) {
        Map<String, String> all = new java.util.HashMap<>(headers);
        all.put(header, value);
        return new PageReply(status, contentType, Map.copyOf(all), body);
    }
}
