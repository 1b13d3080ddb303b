package org.newsgraph.spark;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.NG;

/**
 * Puts article graphs into a server that speaks SPARQL's Graph Store Protocol, as Fuseki does. A graph is replaced in one transaction, and
 * only where the server has it not in this version: however often an article comes, its graph is there once.
 *
 * @param graphs    the address of the graph store, {@code http://localhost:3030/news/data}
 * @param query     the address that answers queries
 * @param login     {@code name:password}, or empty
 */
record GraphStoreClient(String graphs, String query, String login) implements java.io.Serializable {

    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();

    /** Whether something was written. Throws where the server can't or won't, so that the batch is tried again. */
    boolean put(ArticleGraph graph) throws IOException, InterruptedException {
        String ask = "ASK { GRAPH <" + graph.iri() + "> { <" + graph.iri() + "> <" + NG.contentHash.getURI() + "> \"" + graph.contentHash() + "\" } }";
        HttpResponse<String> known = send(request(query).header("Content-Type", "application/sparql-query").header("Accept", "application/sparql-results+json")
                .POST(HttpRequest.BodyPublishers.ofString(ask)).build());
        if (known.body().replaceAll("\\s", "").contains("\"boolean\":true")) {
            return false;
        }
        send(request(graphs + "?graph=" + URLEncoder.encode(graph.iri(), StandardCharsets.UTF_8)).header("Content-Type", "application/n-triples")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(NTriples.write(graph.triples()))).build());
        return true;
    }

    private HttpRequest.Builder request(String address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofMinutes(2));
        return login.isEmpty() ? request
                : request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(request.method() + " " + request.uri() + ": " + answer.statusCode() + " " + answer.body().strip());
        }
        return answer;
    }
}
