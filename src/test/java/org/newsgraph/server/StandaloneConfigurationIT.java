package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.cli.SeedsStore;

/** {@code fuseki-config/newsgraph.ttl} with nothing but Fuseki: no part of ours is in between. */
class StandaloneConfigurationIT {

    @Test
    void aPlainFusekiServesAStoreWithTheFile(@TempDir Path folder) throws IOException, InterruptedException {
        // the file names the store by a path from the folder that Fuseki is started in; a test can't change its own folder
        String configuration = Files.readString(Path.of("fuseki-config", "newsgraph.ttl"))
                .replace("\"store/", "\"" + SeedsStore.path().toAbsolutePath() + "/");
        Path file = Files.writeString(folder.resolve("newsgraph.ttl"), configuration);
        FusekiServer fuseki = FusekiServer.create().port(0).loopback(true).parseConfigFile(file).build();
        var dataset = fuseki.getDataAccessPointRegistry().get("/newsgraph").getDataService().getDataset();
        try {
            fuseki.start();
            String endpoint = "http://127.0.0.1:" + fuseki.getPort() + "/newsgraph";
            HttpResponse<String> attended = HttpTest.send(HttpTest.form(endpoint, "query", "PREFIX ng: <https://w3id.org/newsgraph/ontology#> "
                    + "ASK { ?e ng:attendee ?who }"));
            assertThat(attended.body()).contains("true");
            HttpResponse<String> found = HttpTest.send(HttpTest.form(endpoint, "query", "PREFIX text: <http://jena.apache.org/text#> "
                    + "PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> ASK { ?s text:query (nif:anchorOf \"summit\") }"));
            assertThat(found.body()).contains("true");
            assertThat(HttpTest.send(HttpTest.form(endpoint, "update", "DELETE WHERE { ?s ?p ?o }")).statusCode()).isBetween(400, 499);
            HttpResponse<String> service = HttpTest.send(HttpTest.form(endpoint, "query", "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"));
            assertThat(service.body()).contains("SERVICE execution disabled");
        } finally {
            fuseki.stop();
            ((DatasetGraphText) dataset).getTextIndex().close();
            TDBInternal.expel(DatabaseMgr.connectDatasetGraph(SeedsStore.path().resolve("tdb2").toString()), true);
        }
    }
}
