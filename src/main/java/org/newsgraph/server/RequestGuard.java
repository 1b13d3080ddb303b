package org.newsgraph.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * Turns away, before Fuseki sees them, requests for another host's name (a page that has its own name point at
 * 127.0.0.1 could otherwise read the graph: DNS rebinding), anything but reading below {@code /$/}, and folders, whose
 * files Fuseki would list.
 */
final class RequestGuard implements Filter {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");
    private static final Set<String> FOLDERS = Set.of("/", NewsgraphServer.DATASET + "/", "/fuseki/");
    private static final Set<String> ANY = Set.of("0.0.0.0", "::");

    private final String host;

    /** @param host what the server was told to listen on; 0.0.0.0 answers to every name */
    RequestGuard(String host) {
        this.host = host.toLowerCase(Locale.ROOT);
    }

    static boolean isLoopback(String host) {
        return LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
    }

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) anyRequest;
        HttpServletResponse response = (HttpServletResponse) anyResponse;
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        String path = request.getRequestURI();
        if (!answersTo(request.getServerName())) {
            refuse(response, 421, "This server does not answer to the name in the Host header (--host says which name it has).");
        } else if (path.startsWith("/$/") && !isReading(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD");
            refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Only reading is allowed here.");
        } else if (path.endsWith("/") && !FOLDERS.contains(path) && !path.startsWith("/$/")) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, "There is nothing here.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean answersTo(String name) {
        String asked = name.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$", "");
        return LOOPBACK.contains(asked) || asked.equals(host) || ANY.contains(host);
    }

    private static boolean isReading(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }

    private static void refuse(HttpServletResponse response, int status, String why) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().println(why);
    }
}
