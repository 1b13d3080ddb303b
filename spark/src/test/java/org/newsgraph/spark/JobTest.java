package org.newsgraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.BuildSummary;
import org.newsgraph.article.ArticlePart;
import org.newsgraph.article.Reading;
import org.newsgraph.graph.Iris;
import org.newsgraph.identity.CorrectionsFile;
import org.newsgraph.store.GraphFolder;

/** The job on two threads against the program itself, on articles that know each other. */
class JobTest {

    private static final String STORY = """
            LISBON, May 3 (Reuters) - Prime Minister Ana Lima met Governor Jon Berg in Lisbon on Friday, her office said.\\n\\nLima said the port \
            of Faro would open in June. "We have waited long enough," she said. Berg, who leads the Bank of Norway, told reporters that the talks had gone well.""";

    @TempDir
    static Path folder;
    private static SparkSession spark;
    private static Settings settings;
    private static Path articles;
    private static Path expected;
    private static BuildSummary summary;

    @BeforeAll
    static void read() throws IOException, InterruptedException {
        spark = SparkBuild.session("test").master("local[2]").config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", "2").getOrCreate();
        articles = folder.resolve("articles");
        Files.createDirectories(articles.resolve("wire"));
        try (Stream<Path> seeds = Files.list(Path.of("../seeds"))) {
            for (Path seed : seeds.filter(path -> path.toString().endsWith(".txt")).sorted().limit(2).toList()) {
                Files.copy(seed, articles.resolve(seed.getFileName()));
            }
        }
        Files.write(articles.resolve("wire/day.jsonl"), List.of(
                line("a", "2024-05-03", STORY), "", line("b", "2024-05-04", STORY.replace("long enough", "long enough for it").replace("LISBON, May 3 (Reuters) - ", "")),
                line("a", "2024-05-05", "Another story has taken the name of the first one, which nobody would want to lose."),
                "{\"id\": \"broken\", ", line("fr", "2024-05-03", "Le premier ministre a rencontré le gouverneur à Lisbonne.").replace("{", "{\"language\": \"fr\", "),
                line("c", "2024-05-06", "Mr Berg said on Monday that Norway would lend Portugal 2 million euros. The Bank of Norway declined to comment. Lima visited Oslo on Sunday.")));
        Files.writeString(articles.resolve("corrections.csv"), """
                correction,subject,object,article,by,date,note
                label,person/ana-lima,Ana M. Lima,,Jo Berg,2026-01-02,her full name
                alias,organization/bank-of-norway,Norges Bank,,Jo Berg,2026-01-02,
                different,person/jon-berg,person/jon-berg-baker,b,Jo Berg,2026-01-02,the baker
                """);
        expected = folder.resolve("expected.nq");
        summary = Embedded.build(List.of(articles), Optional.of(articles.resolve("corrections.csv")), Reader.Holder.PIPELINE, 2, folder.resolve("store"), expected);
        Iris iris = new Iris();
        settings = Settings.of(iris.base(), true, java.util.Map.of(), CorrectionsFile.read(articles.resolve("corrections.csv"), iris), 20_000);
    }

    private static String line(String id, String date, String text) {
        return "{\"id\": \"" + id + "\", \"date\": \"" + date + "\", \"text\": \"" + text.replace("\n", "").replace("\"", "\\\"") + "\"}";
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static Manifest run(Path output, Reader reader) throws IOException {
        return new Job(spark, settings, reader, output.toString(), new Job.Shape(900, 9000, true)).run(InputFiles.of(List.of(articles.toString())));
    }

    private static Path joined(Path output) throws IOException {
        Path all = output.resolveSibling(output.getFileName() + ".nq");
        Embedded.join(output, all);
        return all;
    }

    @Test
    void sameBytesAgainWhateverIsMissing() throws IOException, InterruptedException {
        Path output = folder.resolve("whole");
        Manifest manifest = run(output, Reader.pipeline());
        assertThat(joined(output)).hasSameBinaryContentAs(expected);
        assertThat(manifest.articles()).isEqualTo(summary.added());
        assertThat(manifest.rejected()).isEqualTo(3).isEqualTo(summary.rejected().size());
        List<String> reasons = spark.read().json(output + "/rejected").select("reason").collectAsList().stream().map(row -> row.getString(0)).toList();
        assertThat(reasons).anyMatch(reason -> reason.startsWith("has the id \"a\"")).anyMatch(reason -> reason.contains("broken JSON"))
                .hasSize(3);
        List<Row> statements = spark.read().parquet(output + "/tables/statements").collectAsList();
        assertThat(statements).isNotEmpty();
        assertThat(spark.read().parquet(output + "/tables/attendance").count()).isPositive();
        try (Stream<Path> graphs = Files.list(output.resolve("graph"))) {
            assertThat(graphs.filter(path -> path.getFileName().toString().startsWith("articles-")).count()).isGreaterThan(1);
        }

        // the store that is loaded is the store that would have been built: it knows what it has, and takes more as that one does
        Path loaded = folder.resolve("loaded");
        GraphFolder.open(output).load(loaded);
        GraphFolder.Done again = GraphFolder.open(output).load(loaded);
        assertThat(again.articles()).isEqualTo(summary.added());
        Files.writeString(articles.resolve("wire/late.txt"), "---\ndate: 2024-05-07\n---\nJon Berg, the governor of the Bank of Norway, visited Faro on Tuesday.\n");
        try {
            Path more = folder.resolve("more.nq");
            BuildSummary late = Embedded.build(List.of(articles), Optional.empty(), Reader.Holder.PIPELINE, 2, folder.resolve("loaded"), more);
            assertThat(late.unchanged()).isEqualTo(summary.added());
            assertThat(late.added()).isEqualTo(1);
            Path same = folder.resolve("same.nq");
            Embedded.build(List.of(articles), Optional.empty(), Reader.Holder.PIPELINE, 2, folder.resolve("store"), same);
            assertThat(more).hasSameBinaryContentAs(same);
        } finally {
            Files.delete(articles.resolve("wire/late.txt"));
        }

        // started again, it reads nothing: a reader that can't is never asked
        Reader none = article -> {
            throw new IllegalStateException("read again: " + article.id());
        };
        assertThat(run(output, none).json().toString()).isEqualTo(manifest.json().toString());
        // what one task had done is lost, and the end of the job: that task's articles are read again and no others
        List<Path> chunks;
        try (Stream<Path> files = Files.list(output.resolve("work/articles"))) {
            chunks = files.sorted().toList();
        }
        Files.delete(chunks.get(0));
        Files.delete(output.resolve(Manifest.NAME));
        assertThat(run(output, Reader.pipeline()).json().toString()).isEqualTo(manifest.json().toString());
        assertThat(joined(output)).hasSameBinaryContentAs(expected);
    }

    @Test
    void sameBytesWhereNoTaskHasRoomForAll() throws IOException {
        Path output = folder.resolve("shared-out");
        // names in three tasks, pairs of events and reports in rounds
        new Job(spark, settings, Reader.pipeline(), output.toString(), new Job.Shape(1 << 20, 5000, false, 20, 0)).run(InputFiles.of(List.of(articles.toString())));
        assertThat(joined(output)).hasSameBinaryContentAs(expected);
        try (Stream<Path> steps = Files.walk(output.resolve("work"), 2)) {
            assertThat(steps.map(path -> path.getFileName().toString())).contains("event-round-0");
        }
    }

    @Test
    void anArticleThatTheProgramFailsOnCostsItselfAlone() throws IOException {
        Path output = folder.resolve("poisoned");
        Manifest manifest = new Job(spark, settings, article -> {
            if (article.id().equals("c")) {
                throw new StackOverflowError();
            }
            return Reader.Holder.PIPELINE.facts(article);
        }, output.toString(), new Job.Shape(1 << 20, 1 << 20, false)).run(InputFiles.of(List.of(articles.resolve("wire").toString())));
        assertThat(manifest.articles()).isEqualTo(2);
        assertThat(spark.read().json(output + "/rejected").filter("reason like '%the program failed on it%'").count()).isEqualTo(1);
    }

    @Test
    void rowsOfATableAreReadAsLines() throws IOException {
        Path tables = folder.resolve("tables");
        Path lines = folder.resolve("lines/part.jsonl");
        Files.createDirectories(lines.getParent());
        Files.write(lines, List.of(line("a", "2024-05-03", STORY), line("b", "2024-05-04", STORY.replace("Friday", "Saturday"))), StandardCharsets.UTF_8);
        spark.read().json(lines.toString()).coalesce(1).write().parquet(tables.toString());
        Path output = folder.resolve("of-tables");
        Manifest manifest = new Job(spark, Settings.of(new Iris().base(), true, java.util.Map.of(), List.of(), 20_000), Reader.pipeline(), output.toString(),
                new Job.Shape(1 << 20, 1 << 20, false)).run(InputFiles.of(List.of(tables.toString())));
        assertThat(manifest.articles()).isEqualTo(2);
        assertThat(manifest.rejected()).isZero();
    }

    @Test
    void aStreamPutsEachGraphOnce() throws Exception {
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        FusekiServer server = FusekiServer.create().port(0).loopback(true).add("/news", data).build().start();
        try {
            GraphStoreClient client = new GraphStoreClient(server.datasetURL("/news") + "/data", server.datasetURL("/news") + "/query", "");
            Path incoming = Files.createDirectories(folder.resolve("incoming"));
            Files.write(incoming.resolve("one.jsonl"), List.of(line("a", "2024-05-03", STORY), "{"));
            Path output = folder.resolve("streamed");
            NewsStream.of(incoming.toString(), output.toString()).start(spark, settings, Reader.pipeline(), Optional.of(client)).awaitTermination();
            String article = settings.iris().article("a").getURI();
            long triples = data.getGraph(settings.iris().article("a")).size();
            assertThat(triples).isPositive();
            // the same article again, as a source that was cut off sends it; and the article in another version
            Files.write(incoming.resolve("two.jsonl"), List.of(line("a", "2024-05-03", STORY)));
            NewsStream.of(incoming.toString(), output.toString()).start(spark, settings, Reader.pipeline(), Optional.of(client)).awaitTermination();
            assertThat(client.put(ArticlePart.line(line("b", "2024-05-03", STORY).getBytes(StandardCharsets.UTF_8), 1, "x.jsonl", "x.jsonl", settings.reading())
                    .map(reading -> settings.graphs().build(Reader.Holder.PIPELINE.facts(((Reading.Ingested) reading).article()))).orElseThrow())).isTrue();
            Files.write(incoming.resolve("three.jsonl"), List.of(line("a", "2024-05-03", "Mr Berg left.")));
            NewsStream.of(incoming.toString(), output.toString()).start(spark, settings, Reader.pipeline(), Optional.of(client)).awaitTermination();
            assertThat(data.getGraph(settings.iris().article("a")).size()).isLessThan((int) triples);
            List<String> graphs = new ArrayList<>();
            data.listGraphNodes().forEachRemaining(node -> graphs.add(node.getURI()));
            assertThat(graphs).containsExactlyInAnyOrder(article, settings.iris().article("b").getURI());
        } finally {
            server.stop();
        }
    }

    @Test
    void aRangeHasTheLinesThatBeginInIt() throws IOException {
        Path file = folder.resolve("ranges.jsonl");
        String text = "one\n\nthree is longer\nfour\n\n\nseven";
        Files.writeString(file, text);
        InputFile input = new InputFile(file.toUri().toString(), "ranges.jsonl", "ranges.jsonl", "", text.length(), 0);
        for (int length = 1; length <= text.length() + 1; length++) {
            StringBuilder read = new StringBuilder();
            for (int begin = 0; begin < text.length(); begin += length) {
                int before = (int) text.substring(0, begin).chars().filter(c -> c == '\n').count();
                try (Lines lines = new Lines(new Piece(input, Piece.Kind.LINES, begin, Math.min(text.length(), begin + length), before), 1000)) {
                    for (byte[] line; (line = lines.next()) != null; ) {
                        read.append(lines.number()).append(new String(line, StandardCharsets.UTF_8)).append('|');
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            assertThat(read).as("ranges of " + length).hasToString("1one|2|3three is longer|4four|5|6|7seven|");
        }
    }
}
