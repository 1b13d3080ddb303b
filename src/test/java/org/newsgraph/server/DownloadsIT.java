package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.cli.SeedsStore;
import org.newsgraph.export.Csv;
import org.newsgraph.export.FollowTheMoney;
import org.newsgraph.export.Network;
import org.newsgraph.export.NetworkReader;
import org.newsgraph.export.Table;
import org.newsgraph.page.PageReply;
import org.newsgraph.page.PageRequest;
import org.newsgraph.page.Site;
import org.newsgraph.query.QueryClock;
import org.newsgraph.store.GraphStore;

/** Files from the server. */
class DownloadsIT {

    @TempDir
    private Path folder;

    @Test
    void aThirdReaderWaitsAndAPlaceIsGivenBackHoweverAnAnswerEnds() throws IOException, InterruptedException {
        try (GraphStore store = GraphStore.open(SeedsStore.path()); QueryClock clock = new QueryClock()) {
            Site site = new Site(store, clock, Duration.ofSeconds(30), "/newsgraph/sparql");
            PageRequest all = new PageRequest("/export/newsgraph.nq", Map.of(), "", "http://127.0.0.1");
            PageReply first = site.answer(all).orElseThrow();
            PageReply second = site.answer(all).orElseThrow();
            assertThat(List.of(first.status(), second.status(), site.answer(all).orElseThrow().status())).containsExactly(200, 200, 503);
            first.body().write(new ByteArrayOutputStream());
            assertThat(site.answer(all).orElseThrow().status()).as("the answer is not over").isEqualTo(503);
            first.body().done();
            first.body().done();
            assertThat(site.answer(all).orElseThrow().status()).isEqualTo(200);
            assertThat(site.answer(all).orElseThrow().status()).as("one place was given back, not two").isEqualTo(503);
        }
        try (GraphStore store = GraphStore.open(SeedsStore.path()); NewsgraphServer server = NewsgraphServer.start(store, 0)) {
            for (int i = 0; i < 5; i++) {
                assertThat(HttpTest.send(HttpRequest.newBuilder(URI.create(server.address() + "export/newsgraph.nq")).method("HEAD",
                        HttpRequest.BodyPublishers.noBody())).statusCode()).as("asked for its head alone").isEqualTo(200);
            }
            assertThat(HttpTest.get(server.address() + "export/newsgraph.gexf").body()).endsWith("</gexf>\n");
            String article = store.iris().article(store.articleIds().first()).getURI();
            assertThat(HttpTest.get(server.address() + "export/article.html?iri=" + HttpTest.encoded(article)).body()).contains("http-equiv=\"Content-Security-Policy\"");
            assertThat(HttpTest.get(server.address() + "export/article.html?iri=" + HttpTest.encoded(article + "x")).statusCode()).isEqualTo(404);
            assertThat(HttpTest.get(server.address() + "export/article.html?iri=nonsense").statusCode()).isEqualTo(400);
            assertThat(HttpTest.get(server.address() + "export/nanopublication.trig").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void hostileTextBreaksNoFile() throws IOException {
        try (GraphStore store = HostileTextIT.store(folder.resolve("store"))) {
            for (Network network : Network.values()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                network.write(store, out);
                assertThat(NetworkReader.of(network, out.toString(java.nio.charset.StandardCharsets.UTF_8)).nodes()).hasSizeGreaterThan(HostileTextIT.HOSTILE.size());
            }
            ByteArrayOutputStream entities = new ByteArrayOutputStream();
            FollowTheMoney.write(store, entities);
            assertThat(entities.toString(java.nio.charset.StandardCharsets.UTF_8).lines()).hasSizeGreaterThan(HostileTextIT.HOSTILE.size())
                    .allSatisfy(line -> assertThat(line).startsWith("{").endsWith("}"));
            for (Table table : Table.values()) {
                for (int i = 0; i < HostileTextIT.HOSTILE.size(); i++) {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    table.write(store, java.util.Optional.of("hostile-" + i), out);
                    try (var parser = org.apache.commons.csv.CSVParser.parse(out.toString(java.nio.charset.StandardCharsets.UTF_8), org.apache.commons.csv.CSVFormat.RFC4180)) {
                        assertThat(parser.getRecords()).hasSizeGreaterThan(1).allSatisfy(row -> assertThat(row.toList()).allSatisfy(DownloadsIT::isNoFormula));
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Csv csv = new Csv(out);
            csv.row(List.of("=1+1", "+1", "-1.5", "-x", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "plain"));
            csv.flush();
            assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8)).isEqualTo("'=1+1,+1,-1.5,'-x,'@SUM(A1),'\t=1,\"'\r=1\",\"'\n=1\",plain\r\n");
        }
    }

    private static void isNoFormula(String cell) {
        assertThat(cell).matches("(?s)|[^=+@\\t\\r\\n-].*|[+-][0-9.]+");
    }
}
