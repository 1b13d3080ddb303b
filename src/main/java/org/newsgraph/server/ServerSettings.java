package org.newsgraph.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a server listens and whom it trusts.
 *
 * @param host    {@code 127.0.0.1} to be reached from this machine alone; any other name or address opens the server to
 *                the network, and is the name that it answers to
 * @param port    0 for any free one
 * @param names   further names that it answers to: those that a reverse proxy has for it
 * @param proxied whether a reverse proxy stands in front, whose {@code X-Forwarded-…} and {@code Forwarded} headers say
 *                who asked for what; without one anybody could write them
 * @param origins other sites whose pages may read answers (CORS)
 * @param metrics who may see {@code /$/metrics} and {@code /$/stats}
 * @param users   a file of names and passwords, as Jetty has it; with it these users may write graphs of their own
 */
public record ServerSettings(String host, int port, List<String> names, boolean proxied, List<String> origins, Metrics metrics,
        Optional<Path> users, ServerLimits limits) {

    /** Who may see how the server is doing. */
    public enum Metrics { LOCAL, ALL, OFF }

    /** This machine alone, nothing written, standard limits. */
    public static ServerSettings local(int port) {
        return new ServerSettings("127.0.0.1", port, List.of(), false, List.of(), Metrics.LOCAL, Optional.empty(), ServerLimits.standard());
    }

    public ServerSettings withLimits(ServerLimits other) {
        return new ServerSettings(host, port, names, proxied, origins, metrics, users, other);
    }

    ServerSettings withOrigins(String... allowed) {
        return new ServerSettings(host, port, names, proxied, List.of(allowed), metrics, users, limits);
    }

    ServerSettings withUsers(Path file) {
        return new ServerSettings(host, port, names, proxied, origins, metrics, Optional.of(file), limits);
    }

    ServerSettings withMetrics(Metrics who) {
        return new ServerSettings(host, port, names, proxied, origins, who, users, limits);
    }

    ServerSettings behindProxy(String... publicNames) {
        return new ServerSettings(host, port, List.of(publicNames), true, origins, metrics, users, limits);
    }
}
