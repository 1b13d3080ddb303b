package org.newsgraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Time;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.graph.Iris;

/** The stream from a broker of its own to a server. */
class KafkaTest {

    private static final String ONE = "{\"id\": \"a\", \"date\": \"2024-05-03\", \"text\": \"Prime Minister Ana Lima met Governor Jon Berg in Lisbon on Friday.\"}";
    private static final String OTHER = "{\"id\": \"b\", \"date\": \"2024-05-04\", \"text\": \"Jon Berg left Lisbon on Saturday.\"}";

    @TempDir
    private Path folder;

    @Test
    void aMessageBecomesAGraphHoweverOftenItComes() throws Exception {
        int port = freePort();
        KafkaRaftServer broker = new KafkaRaftServer(new KafkaConfig(formatted(port)), Time.SYSTEM);
        broker.startup();
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        FusekiServer server = FusekiServer.create().port(0).loopback(true).add("/news", data).build().start();
        try (SparkSession spark = SparkBuild.session("test").master("local[2]").config("spark.ui.enabled", "false").getOrCreate()) {
            String address = "127.0.0.1:" + port;
            Settings settings = Settings.of(new Iris().base(), true, Map.of(), List.of(), 0);
            GraphStoreClient client = new GraphStoreClient(server.datasetURL("/news") + "/data", server.datasetURL("/news") + "/query", "");
            Path output = folder.resolve("output");
            send(address, ONE, "{");
            NewsStream.ofTopic(address, "news", output.toString()).start(spark, settings, Reader.pipeline(), Optional.of(client)).awaitTermination();
            assertThat(graphs(data)).containsExactly(settings.iris().article("a").getURI());
            send(address, ONE, OTHER);
            NewsStream.ofTopic(address, "news", output.toString()).start(spark, settings, Reader.pipeline(), Optional.of(client)).awaitTermination();
            assertThat(graphs(data)).containsExactlyInAnyOrder(settings.iris().article("a").getURI(), settings.iris().article("b").getURI());
            try (Stream<Path> written = Files.walk(output.resolve("stream"))) {
                assertThat(written.map(path -> path.getFileName().toString()).filter(name -> name.startsWith("rejected"))).hasSize(1);
            }
        } finally {
            server.stop();
            broker.shutdown();
            broker.awaitShutdown();
        }
    }

    private static List<String> graphs(DatasetGraph data) {
        List<String> graphs = new ArrayList<>();
        data.listGraphNodes().forEachRemaining(node -> graphs.add(node.getURI()));
        return graphs;
    }

    private static void send(String address, String... messages) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(Map.of("bootstrap.servers", address), new StringSerializer(), new StringSerializer())) {
            for (String message : messages) {
                producer.send(new ProducerRecord<>("news", message)).get();
            }
        }
    }

    /** A broker that is its own controller, with its folder made. */
    private Properties formatted(int port) throws IOException {
        int controller = freePort();
        Properties properties = new Properties();
        properties.putAll(Map.of("process.roles", "broker,controller", "node.id", "1", "controller.quorum.voters", "1@127.0.0.1:" + controller,
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller, "controller.listener.names", "CONTROLLER",
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT", "log.dirs", folder.resolve("broker").toString(),
                "offsets.topic.replication.factor", "1"));
        Path file = folder.resolve("broker.properties");
        try (var out = Files.newOutputStream(file)) {
            properties.store(out, null);
        }
        assertThat(StorageTool.execute(new String[] {"format", "--cluster-id", "4L6g3nShT-eMCtK--X86sw", "--config", file.toString()},
                new PrintStream(java.io.OutputStream.nullOutputStream()))).isZero();
        return properties;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
