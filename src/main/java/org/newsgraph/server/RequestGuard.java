package org.newsgraph.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Turns away, before Fuseki sees them, requests for another host's name (a page that has its own name point at
 * 127.0.0.1 could otherwise read the graph: DNS rebinding), anything but reading below {@code /$/}, what that tells to those who
 * are not to see it, methods that nobody needs, packed bodies, and folders, whose files Fuseki would list.
 */
final class RequestGuard implements Filter {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");
    private static final Set<String> FOLDERS = Set.of("/", NewsgraphServer.DATASET + "/", "/fuseki/");
    private static final Set<String> ANY = Set.of("0.0.0.0", "::");
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");
    private static final Set<String> WRITING = Set.of("PUT", "DELETE");
    private static final Set<String> FORWARDED = Set.of("X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "Via");
    private static final Set<String> INTERNAL = Set.of("/$/metrics", "/$/stats");

    private final ServerSettings settings;
    private final Set<String> names = new HashSet<>(LOOPBACK);

    RequestGuard(ServerSettings settings) {
        this.settings = settings;
        names.add(settings.host().toLowerCase(Locale.ROOT));
        settings.names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
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
        String method = request.getMethod();
        if (!answersTo(request.getServerName())) {
            refuse(response, 421, "This server does not answer to the name in the Host header (--host or --name says which names it has).");
        } else if (!METHODS.contains(method) && !(WRITING.contains(method) && path.equals(NewsgraphServer.DATASET + "/data") && settings.users().isPresent())) {
            response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
            refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Only reading is allowed here.");
        } else if (isDisguised(request)) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, "There is nothing here.");
        } else if (path.startsWith("/$/") && !READING.contains(method)) {
            response.setHeader("Allow", "GET, HEAD");
            refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Only reading is allowed here.");
        } else if (INTERNAL.stream().anyMatch(path::startsWith) && !maySeeInside(request)) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, "There is nothing here.");
        } else if (request.getHeader("Content-Encoding") != null) {
            refuse(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "Send the body as it is, not packed.");
        } else if (path.endsWith("/") && !FOLDERS.contains(path) && !path.startsWith("/$/")) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, "There is nothing here.");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Whether the decoded path goes where the written one doesn't say: {@code /%24/metrics}, {@code /$;x/metrics}. */
    private static boolean isDisguised(HttpServletRequest request) {
        String written = request.getRequestURI();
        String decoded = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return decoded.startsWith("/$") && !written.startsWith(decoded)
                || decoded.startsWith(NewsgraphServer.DATASET) && !written.startsWith(NewsgraphServer.DATASET);
    }

    private boolean maySeeInside(HttpServletRequest request) {
        return switch (settings.metrics()) {
            case ALL -> true;
            case OFF -> false;
            // a proxy on this machine asks for others, and what it says of them they may have written themselves
            case LOCAL -> isThisMachine(request.getRemoteAddr()) && FORWARDED.stream().allMatch(name -> request.getHeader(name) == null);
        };
    }

    private static boolean isThisMachine(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private boolean answersTo(String name) {
        String asked = name.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$", "");
        return names.contains(asked) || ANY.contains(settings.host());
    }

    private static void refuse(HttpServletResponse response, int status, String why) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().println(why);
    }
}
