package org.newsgraph.server;

import java.time.Duration;

/**
 * What one request and all together may take.
 *
 * @param queryTime   until a query, or all queries of a page together, are stopped
 * @param queries     how many queries and pages are worked on at a time
 * @param patience      how long another one waits for its turn before it gets 503
 * @param rows        most rows or triples of an answer
 * @param bytes       most bytes of an answer
 * @param body        most bytes of a request's body
 * @param requestTime until a request's head, and then its body, have to be here
 * @param answerTime  how long a reader may take for the next few kilobytes of an answer
 * @param connections how many connections are open at a time
 * @param stopTime    how long running queries may go on when the server is stopped
 * @param memory      part of the heap that may be in use after a collection before the greediest query is stopped
 */
public record ServerLimits(Duration queryTime, int queries, Duration patience, long rows, long bytes, int body, Duration requestTime,
        Duration answerTime, int connections, Duration stopTime, double memory) {

    /** Those of a server that is told nothing else; {@code queryTime} stands in its configuration file. */
    public static ServerLimits standard() {
        return new ServerLimits(NewsgraphServer.configuredQueryTime(), Math.max(16, 4 * Runtime.getRuntime().availableProcessors()),
                Duration.ofSeconds(5), 500_000, 200L << 20, 1 << 20, Duration.ofSeconds(10), Duration.ofSeconds(30), 1000, Duration.ofSeconds(10), .85);
    }

    public ServerLimits withQueryTime(Duration time) {
        return new ServerLimits(time, queries, patience, rows, bytes, body, requestTime, answerTime, connections, stopTime, memory);
    }

    public ServerLimits withQueries(int atATime, Duration waiting) {
        return new ServerLimits(queryTime, atATime, waiting, rows, bytes, body, requestTime, answerTime, connections, stopTime, memory);
    }

    public ServerLimits withAnswers(long mostRows, long mostBytes) {
        return new ServerLimits(queryTime, queries, patience, mostRows, mostBytes, body, requestTime, answerTime, connections, stopTime, memory);
    }

    public ServerLimits withClients(Duration request, Duration answer, int open) {
        return new ServerLimits(queryTime, queries, patience, rows, bytes, body, request, answer, open, stopTime, memory);
    }

    public ServerLimits withStopTime(Duration time) {
        return new ServerLimits(queryTime, queries, patience, rows, bytes, body, requestTime, answerTime, connections, time, memory);
    }

    ServerLimits withMemory(double part) {
        return new ServerLimits(queryTime, queries, patience, rows, bytes, body, requestTime, answerTime, connections, stopTime, part);
    }
}
