package org.newsgraph.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.newsgraph.page.PageReply;
import org.newsgraph.page.PageRequest;
import org.newsgraph.page.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers for the pages, before Fuseki sees a request; and shows Fuseki's own pages at {@code /fuseki/}, since the root is
 * ours: their page is read from here, and what it asks for is sent on to where Fuseki has it.
 */
final class PageFilter implements Filter {

    /** Nothing from elsewhere, no script in a page, no style in it; what an article says is text wherever it stands. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String FUSEKI = "/fuseki";
    /** The beginnings of what Fuseki answers: its dataset, its services, the parts of its pages. */
    private static final List<String> FUSEKIS = List.of(NewsgraphServer.DATASET, "/$/", "/static/", "/index.html");

    /** Where SPARQL is answered; without a query, what can be asked there is described. */
    private static final List<String> ENDPOINTS = List.of(NewsgraphServer.DATASET, NewsgraphServer.DATASET + "/sparql", NewsgraphServer.DATASET + "/query");

    private static final Logger LOG = LoggerFactory.getLogger(PageFilter.class);

    private final Site site;
    private final Admission admission;

    PageFilter(Site site, Admission admission) {
        this.site = site;
        this.admission = admission;
    }

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) anyRequest;
        HttpServletResponse response = (HttpServletResponse) anyResponse;
        String path = request.getRequestURI();
        boolean reading = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (path.equals(FUSEKI) || path.startsWith(FUSEKI + "/")) {
            fuseki(path.substring(FUSEKI.length()), request, response);
            return;
        }
        if (reading && request.getQueryString() == null && ENDPOINTS.contains(path)) {
            send(reply(request, site::service), request.getMethod().equals("HEAD"), response);
            return;
        }
        if (!reading || FUSEKIS.stream().anyMatch(path::startsWith)) {
            chain.doFilter(request, response);
            return;
        }
        send(reply(request, asked -> site.answer(asked).orElseGet(site::missing)), request.getMethod().equals("HEAD"), response);
    }

    private PageReply reply(HttpServletRequest request, Function<PageRequest, PageReply> answer) {
        String path = request.getRequestURI();
        PageRequest asked;
        try {
            asked = asked(request);
        } catch (RuntimeException e) {
            // an escape that is none, which Jetty tells by several exceptions
            LOG.debug(path, e);
            return site.unreadable();
        }
        if (!admission.enter()) {
            return new PageReply(503, "text/plain; charset=utf-8", Map.of("Retry-After", "5"),
                    out -> out.write("Too many are asking just now. Try again in a moment.\n".getBytes(StandardCharsets.UTF_8)));
        }
        try {
            return answer.apply(asked);
        } catch (RuntimeException e) {
            LOG.error(path, e);
            return site.broken();
        } finally {
            admission.leave();
        }
    }

    private static PageRequest asked(HttpServletRequest request) {
        Map<String, String> parameters = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        String accept = request.getHeader("Accept");
        String host = request.getServerName();
        boolean usual = request.getServerPort() == (request.getScheme().equals("https") ? 443 : 80);
        String port = usual ? "" : ":" + request.getServerPort();
        return new PageRequest(request.getRequestURI(), parameters, accept == null ? "" : accept,
                request.getScheme() + "://" + (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host) + port);
    }

    private static void send(PageReply reply, boolean headOnly, HttpServletResponse response) throws IOException {
        try {
            response.setStatus(reply.status());
            response.setContentType(reply.contentType());
            response.setHeader("Content-Security-Policy", POLICY);
            response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
            response.setHeader("Cache-Control", "no-cache");
            reply.headers().forEach(response::setHeader);
            if (!headOnly) {
                OutputStream out = new BufferedOutputStream(response.getOutputStream(), 1 << 15);
                reply.body().write(out);
                out.flush();
            }
        } finally {
            reply.body().done();
        }
    }

    private static void fuseki(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (path.isEmpty()) {
            response.sendRedirect(FUSEKI + "/");
        } else if (path.equals("/")) {
            response.setContentType("text/html; charset=utf-8");
            try (InputStream in = PageFilter.class.getResourceAsStream("/webapp/index.html")) {
                in.transferTo(response.getOutputStream());
            }
        } else if (path.startsWith("//")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.setStatus(307);
            response.setHeader("Location", path + (request.getQueryString() == null ? "" : "?" + request.getQueryString()));
        }
    }
}
