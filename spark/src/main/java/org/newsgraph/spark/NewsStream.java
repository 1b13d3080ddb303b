package org.newsgraph.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.ForeachPartitionFunction;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;
import org.newsgraph.article.ArticlePart;
import org.newsgraph.article.PartReader;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.Iris;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * News as it comes: files that are moved into a folder, or messages of a Kafka topic, become N-Quads and graphs in a running server. The
 * input may come more than once, a graph is there once. An article has the names that it gives by itself; who is one across articles
 * is the affair of {@link SparkBuild}, run over all from time to time.
 */
@Command(name = "newsgraph-stream", description = "Read articles as they come and put their graphs into a running server.", mixinStandardHelpOptions = true, sortOptions = false)
public final class NewsStream implements Callable<Integer> {

    @Option(names = "--folder", paramLabel = "DIR", description = "Where files of articles are moved to, each whole.")
    private String folder;

    @Option(names = "--kafka", paramLabel = "HOST:PORT", description = "A Kafka broker; needs --topic and Spark's package spark-sql-kafka-0-10.")
    private String kafka;

    @Option(names = "--topic", paramLabel = "NAME", description = "The topic: each message is an article as a JSON object with an id or url.")
    private String topic;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "Where N-Quads and the stream's own notes go.")
    private String output;

    @Option(names = "--graph-store", paramLabel = "URL", description = "A server's graph store, such as http://localhost:3030/news/data.")
    private String graphStore;

    @Option(names = "--query", paramLabel = "URL", description = "Where the same server answers queries (the graph store's address with \"query\" in place of \"data\").")
    private String query;

    @Option(names = "--login", paramLabel = "NAME:PASSWORD", defaultValue = "${NEWSGRAPH_LOGIN:-}", description = "For the server (else from NEWSGRAPH_LOGIN).")
    private String login;

    @Option(names = "--base", paramLabel = "IRI", description = "What every minted IRI begins with (${DEFAULT-VALUE}).")
    private String base = Iris.DEFAULT_BASE;

    @Option(names = "--every", paramLabel = "SECONDS", description = "How often new input is looked for (${DEFAULT-VALUE}).")
    private int every = 30;

    @Option(names = "--once", description = "Read what is there and end.")
    private boolean once;

    public static void main(String[] arguments) {
        int code = new CommandLine(new NewsStream()).execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() throws IOException, TimeoutException, StreamingQueryException {
        try (SparkSession spark = SparkBuild.session("newsgraph-stream").getOrCreate()) {
            Optional<GraphStoreClient> server = Optional.ofNullable(graphStore)
                    .map(address -> new GraphStoreClient(address, query != null ? query : address.replaceFirst("/data$", "/query"), login == null ? "" : login));
            start(spark, Settings.of(base, true, java.util.Map.of(), List.of(), 0), Reader.pipeline(), server).awaitTermination();
            return 0;
        }
    }

    static NewsStream of(String folder, String output) {
        NewsStream stream = new NewsStream();
        stream.folder = folder;
        stream.output = output;
        stream.once = true;
        return stream;
    }

    static NewsStream ofTopic(String kafka, String topic, String output) {
        NewsStream stream = of(null, output);
        stream.kafka = kafka;
        stream.topic = topic;
        return stream;
    }

    StreamingQuery start(SparkSession spark, Settings settings, Reader reader, Optional<GraphStoreClient> server) throws TimeoutException {
        Dataset<Row> input = kafka != null
                ? spark.readStream().format("kafka").option("kafka.bootstrap.servers", kafka).option("subscribe", topic).option("startingOffsets", "earliest").load()
                        .select(concat(col("topic"), lit("-"), col("partition"), lit(".jsonl")).as("path"), col("offset").plus(1).cast("int").as("number"), col("value").as("content"))
                : spark.readStream().format("binaryFile").schema("path STRING, modificationTime TIMESTAMP, length LONG, content BINARY").load(folder)
                        .select(col("path"), lit(0).as("number"), col("content"));
        Extraction extraction = new Extraction(settings, reader, spark.sparkContext().longAccumulator("articles read"),
                spark.sparkContext().longAccumulator("articles rejected"), spark.sparkContext().longAccumulator("facts found"));
        String to = output + "/stream";
        GraphStoreClient client = server.orElse(null);
        return input.writeStream().option("checkpointLocation", output + "/stream-checkpoint")
                .trigger(once ? Trigger.AvailableNow() : Trigger.ProcessingTime(every * 1000L))
                .foreachBatch((VoidFunction2<Dataset<Row>, Long>) (batch, number) -> batch.foreachPartition((ForeachPartitionFunction<Row>) rows ->
                        write(rows, String.format("%s/batch-%08d", to, number), settings, extraction, client))).start();
    }

    /** A batch that is done again writes the same files again, and puts only what is missing. */
    private static void write(Iterator<Row> rows, String folder, Settings settings, Extraction extraction, GraphStoreClient client)
            throws IOException, InterruptedException {
        List<ArticleRow> rejected = new ArrayList<>();
        List<ArticleGraph> graphs = new ArrayList<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            for (ArticleRow article : articles(row.getString(0), row.getInt(1), row.getAs(2), settings, extraction)) {
                if (article.isRejected()) {
                    rejected.add(article);
                } else {
                    graphs.add(article.graph(settings));
                }
            }
        }
        if (graphs.isEmpty() && rejected.isEmpty()) {
            return;
        }
        int part = TaskContext.getPartitionId();
        GraphFiles.write(new org.apache.hadoop.fs.Path(folder, String.format("part-%05d.nq.gz", part)), quads -> {
            for (ArticleGraph graph : graphs) {
                quads.article(settings.iris().article(graph.articleId()), graph.triples());
            }
        });
        if (!rejected.isEmpty()) {
            PartFile.write(new org.apache.hadoop.fs.Path(folder, String.format("rejected-%05d.txt", part)), out -> {
                for (ArticleRow row : rejected) {
                    out.write((row.place() + (row.number() > 0 ? ":" + row.number() : "") + ": " + row.reason() + "\n").getBytes(StandardCharsets.UTF_8));
                }
            });
        }
        if (client != null) {
            for (ArticleGraph graph : graphs) {
                client.put(graph);
            }
        }
    }

    private static List<ArticleRow> articles(String uri, int number, byte[] content, Settings settings, Extraction extraction) throws IOException {
        String name = uri.substring(uri.lastIndexOf('/') + 1);
        InputFile file = new InputFile(uri, name, name, "", content.length, 0);
        if (number > 0) {
            return ArticlePart.line(content, number, name, name, settings.reading()).map(reading -> List.of(extraction.row(reading, file, number))).orElse(List.of());
        }
        if (!ArticlePart.isKnown(name)) {
            return List.of();
        }
        Path folder = Files.createTempDirectory("newsgraph");
        Path copy = Files.write(folder.resolve(name), content);
        try (PartReader readings = ArticlePart.file(copy, name, name, settings.reading())) {
            List<ArticleRow> rows = new ArrayList<>();
            while (readings.hasNext()) {
                rows.add(extraction.row(readings.next(), file, rows.size()));
            }
            return rows;
        } finally {
            Files.delete(copy);
            Files.delete(folder);
        }
    }
}
