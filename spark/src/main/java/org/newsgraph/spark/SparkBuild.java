package org.newsgraph.spark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.newsgraph.graph.Iris;
import org.newsgraph.identity.Correction;
import org.newsgraph.identity.CorrectionsFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code spark-submit --class org.newsgraph.spark.SparkBuild newsgraph-spark.jar --input … --output …}. */
@Command(name = "newsgraph-spark", description = "Read articles on a cluster into sorted N-Quads, the same that newsgraph build and export give.",
        mixinStandardHelpOptions = true, sortOptions = false)
public final class SparkBuild implements Callable<Integer> {

    @Option(names = "--input", required = true, arity = "1..*", paramLabel = "PATH",
            description = "Files, folders and patterns, wherever Hadoop finds them: .txt, .md, .html, .json, .jsonl, .warc, .wacz, .xml, each also as .gz; .parquet.")
    private List<String> input;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "Where graph, tables and manifest go; given again, what is finished there is not done again.")
    private String output;

    @Option(names = "--base", paramLabel = "IRI", description = "What every minted IRI begins with (${DEFAULT-VALUE}).")
    private String base = Iris.DEFAULT_BASE;

    @Option(names = "--no-text", description = "Leave the articles' whole texts out of the graph.")
    private boolean noText;

    @Option(names = "--no-tables", description = "Write no Parquet tables.")
    private boolean noTables;

    @Option(names = "--field", paramLabel = "NAME=KEY", description = "Where a JSON object or a table holds what: --field text=body.")
    private Map<String, String> fields = new LinkedHashMap<>();

    @Option(names = "--corrections", paramLabel = "FILE", description = "What readers put right (" + CorrectionsFile.NAME + " in a folder of PATH).")
    private String corrections;

    @Option(names = "--split-bytes", paramLabel = "N", description = "Input of one task (${DEFAULT-VALUE}): what is lost with a task.")
    private long splitBytes = 1 << 20;

    @Option(names = "--part-bytes", paramLabel = "N", description = "About so much of each file of the graph, packed (${DEFAULT-VALUE}).")
    private long partBytes = 16 << 20;

    @Option(names = "--largest-block", paramLabel = "N",
            description = "So many names or events that may be one are compared (${DEFAULT-VALUE}); larger blocks are left undecided and reported.")
    private int largestBlock = 20_000;

    public static void main(String[] arguments) {
        int code = new CommandLine(new SparkBuild()).execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() throws IOException {
        try (SparkSession spark = session("newsgraph").getOrCreate()) {
            Iris iris = new Iris(base);
            Settings settings = Settings.of(base, !noText, fields, corrections(iris), largestBlock);
            Manifest manifest = new Job(spark, settings, Reader.pipeline(), output,
                    new Job.Shape(splitBytes, partBytes, !noTables)).run(InputFiles.of(input));
            System.out.printf("%d articles, %d rejected, %d quads in %s%n", manifest.articles(), manifest.rejected(), manifest.quads(), output);
            if (manifest.undecidedBlocks() > 0) {
                System.out.printf("%d blocks were too large to be decided (undecidedBlocks in %s)%n", manifest.undecidedBlocks(), Manifest.NAME);
            }
            return 0;
        }
    }

    /** Whatever a cluster's defaults are: of our records Kryo knows nothing, and rows bring their own serializer. */
    static SparkSession.Builder session(String name) {
        return SparkSession.builder().appName(name).config("spark.serializer", "org.apache.spark.serializer.JavaSerializer");
    }

    private List<Correction> corrections(Iris iris) throws IOException {
        List<Path> files = new ArrayList<>();
        if (corrections != null) {
            files.add(new Path(corrections));
        } else {
            for (String root : input) {
                Optional<Path> file = Optional.of(new Path(root, CorrectionsFile.NAME));
                if (root.indexOf('*') < 0 && Storage.of(file.get()).exists(file.get())) {
                    files.add(file.get());
                }
            }
        }
        List<Correction> all = new ArrayList<>();
        for (Path file : files) {
            java.nio.file.Path copy = Files.createTempFile("corrections", ".csv");
            try (InputStream in = Storage.of(file).open(file)) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                all.addAll(CorrectionsFile.read(copy, iris));
            } finally {
                Files.delete(copy);
            }
        }
        return all;
    }
}
