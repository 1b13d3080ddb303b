package org.newsgraph.server;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Requests as a client sends them. */
final class HttpTest {

    private HttpTest() {
    }

    static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url)));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        // a connection of its own: the server closes one after a request whose body it did not read, and Java does not repeat a POST
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static HttpRequest.Builder form(String url, String key, String value) {
        return HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(key + "=" + encoded(value)));
    }

    static HttpResponse<String> query(NewsgraphServer server, String query) throws IOException, InterruptedException {
        return send(form(server.endpoint(), "query", query).header("Accept", "application/sparql-results+json"));
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The status that a request for a certain host's name gets, which Java's own client doesn't let us write. */
    static int statusForHost(NewsgraphServer server, String host) throws IOException {
        return status(server, host, "/newsgraph?query=ASK%7B%7D");
    }

    /** The status that a path gets as it stands, also one that Java's own client refuses to ask for. */
    static int statusForPath(NewsgraphServer server, String path) throws IOException {
        return status(server, "localhost", path);
    }

    private static int status(NewsgraphServer server, String host, String path) throws IOException {
        URI address = URI.create(server.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }
}
