package org.newsgraph.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * One line for each request, at level INFO of {@code org.newsgraph.access}: method, path without what was asked, status,
 * milliseconds, rows and bytes. The same stand as fields in the logging context while the line is written.
 */
final class AccessLog implements Filter {

    private static final Logger LOG = LoggerFactory.getLogger("org.newsgraph.access");

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) anyRequest;
        HttpServletResponse response = (HttpServletResponse) anyResponse;
        long begun = System.nanoTime();
        boolean done = false;
        try {
            chain.doFilter(request, response);
            done = true;
        } finally {
            if (LOG.isInfoEnabled()) {
                write(request, done ? response.getStatus() : 500, (System.nanoTime() - begun) / 1_000_000);
            }
        }
    }

    private static void write(HttpServletRequest request, int status, long millis) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("client", request.getRemoteAddr());
        if (request.getRemoteUser() != null) {
            fields.put("user", printable(request.getRemoteUser()));
        }
        fields.put("method", printable(request.getMethod()));
        fields.put("path", printable(request.getRequestURI()));
        fields.put("status", String.valueOf(status));
        fields.put("ms", String.valueOf(millis));
        Object rows = request.getAttribute(CountedRows.COUNT);
        if (rows != null) {
            fields.put("rows", rows.toString());
        }
        try {
            fields.forEach(MDC::put);
            LOG.info("{} {} {} {} ms{}", fields.get("method"), fields.get("path"), status, millis, rows == null ? "" : " " + rows + " rows");
        } finally {
            fields.keySet().forEach(MDC::remove);
        }
    }

    /** No request writes a second line into the log, or a long one. */
    private static String printable(String text) {
        String visible = text.codePoints().map(c -> Character.isISOControl(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return visible.length() > 300 ? visible.substring(0, 300) + "…" : visible;
    }
}
