package org.newsgraph.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.unhex;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.newsgraph.ProgramIdentity;
import org.newsgraph.graph.ReferenceGraph;
import org.newsgraph.graph.Reused;
import org.newsgraph.identity.Correction;
import org.newsgraph.identity.Corrections;
import org.newsgraph.identity.Decision;
import org.newsgraph.identity.NameClass;
import org.newsgraph.lexicon.Countries;
import org.newsgraph.store.CorrectionTriples;
import org.newsgraph.store.StoreNotes;

/**
 * All steps from articles to files of N-Quads. What a step has finished stands in the folder {@code work} of the output under a name that
 * sums up program, models, settings and input, so a job that is started again does only what is missing, and what another program or other
 * articles gave is never taken for its own.
 */
final class Job {

    /**
     * How large the pieces are, which changes no byte of the output but where its files end.
     *
     * @param splitBytes input of one task
     * @param partBytes  of one file of the output's articles, as they stand in {@code work}
     * @param tables     whether the tables are written
     */
    record Shape(long splitBytes, long partBytes, boolean tables) {
    }

    private final SparkSession spark;
    private final JavaSparkContext context;
    private final Settings settings;
    private final Reader reader;
    private final String output;
    private final Shape shape;
    private final String program;

    Job(SparkSession spark, Settings settings, Reader reader, String output, Shape shape) {
        this.shape = shape;
        this.spark = spark;
        this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.settings = settings;
        this.reader = reader;
        this.output = output;
        ProgramIdentity identity = ProgramIdentity.current();
        // corrections are no part of it: what an article says by itself doesn't depend on them
        this.program = String.join("\n", identity.version(), identity.build(), identity.models().toString(), settings.base(), String.valueOf(settings.withText()),
                settings.fields().toString());
    }

    /** Runs what is missing. */
    Manifest run(List<InputFile> files) throws IOException {
        List<String> chunks = extracted(files);
        String articlesKey = Storage.digest(program + "\n" + String.join("\n", chunks) + "\n" + shape.partBytes());
        String key = Storage.digest(articlesKey + "\n" + settings);
        Path finished = new Path(output, Manifest.NAME);
        if (Manifest.isOf(finished, key)) {
            return Manifest.read(finished);
        }
        Storage.of(finished).delete(finished, false);
        String work = output + "/work/" + key;
        context.setCheckpointDir(work + "/checkpoints");
        SortedArticles articles = sorted(chunks, output + "/work/sorted-" + articlesKey);
        if (!context.getConf().contains("spark.sql.shuffle.partitions")) {
            spark.conf().set("spark.sql.shuffle.partitions", Math.max(2 * context.defaultParallelism(), articles.parts()));
        }
        return decided(articles, chunks, work, key, files);
    }

    private List<String> extracted(List<InputFile> files) throws IOException {
        context.setJobGroup("newsgraph", "Newsgraph: sharing out the input");
        List<Split> splits = InputPlan.of(files.stream().filter(file -> !InputFiles.isParquet(file.name())).toList(), shape.splitBytes(), context);
        Path folder = new Path(output, "work/articles");
        FileSystem storage = Storage.of(folder);
        storage.mkdirs(folder);
        HashSet<String> there = new HashSet<>();
        for (FileStatus file : storage.listStatus(folder)) {
            there.add(file.getPath().getName());
        }
        context.setJobGroup("newsgraph", "Newsgraph: reading articles");
        Extraction extraction = new Extraction(settings, reader, spark.sparkContext().longAccumulator("articles read"),
                spark.sparkContext().longAccumulator("articles rejected"), spark.sparkContext().longAccumulator("facts found"));
        String program = this.program;
        String to = folder.toString();
        List<Split> missing = splits.stream().filter(split -> !there.contains(split.name(program))).toList();
        if (!missing.isEmpty()) {
            context.parallelize(missing, missing.size()).foreach(split -> PartFile.writeRows(new Path(to, split.name(program)), extraction.rows(split)));
        }
        List<String> chunks = new ArrayList<>(splits.stream().map(split -> new Path(folder, split.name(program)).toString()).toList());
        chunks.addAll(new ParquetInput(files.stream().filter(file -> InputFiles.isParquet(file.name())).toList(), settings)
                .read(to, there, program, extraction, shape.splitBytes(), spark));
        return chunks;
    }

    private SortedArticles sorted(List<String> chunks, String folder) throws IOException {
        context.setJobGroup("newsgraph", "Newsgraph: sorting articles by id");
        long bytes = 0;
        for (String chunk : chunks) {
            bytes += Storage.of(new Path(chunk)).getFileStatus(new Path(chunk)).getLen();
        }
        int parts = (int) Math.max(1, (bytes + shape.partBytes() - 1) / shape.partBytes());
        Path done = new Path(folder, "_DONE");
        FileSystem storage = Storage.of(done);
        if (storage.exists(done)) {
            return new SortedArticles(done.getParent().toString(), parts);
        }
        // other boundaries would put an article in two parts
        storage.delete(done.getParent(), true);
        storage.mkdirs(done.getParent());
        SortedArticles sorted = SortedArticles.make(chunks, done.getParent().toString(), parts, spark);
        storage.create(done, true).close();
        return sorted;
    }

    private Manifest decided(SortedArticles articles, List<String> chunks, String work, String key, List<InputFile> input) throws IOException {
        Settings with = settings;
        context.setJobGroup("newsgraph", "Newsgraph: deciding on names");
        Dataset<Row> pairs = articles.rows(spark, Schemas.of("#part", "id", "class"), part -> {
            Naming naming = new Naming(with);
            return article -> naming.classes(article).stream().map(name -> RowFactory.create(part, article.id(), name)).iterator();
        }).persist(StorageLevel.DISK_ONLY());
        Dataset<Row> classes = step(work, "classes", () -> pairs.groupBy("class").agg(count(lit(1)).cast("int").as("articles")));
        Dataset<Row> decisions = step(work, "names", () -> NameDecisions.of(classes, with, (int) (classes.count() / 20_000 + context.defaultParallelism())));
        Dataset<Row> named = pairs.withColumn("key", unhex(expr("md5(class)"))).drop("class")
                .join(decisions.withColumn("key", unhex(expr("md5(class)"))).drop("class"), "key").drop("key").persist(StorageLevel.DISK_ONLY());

        context.setJobGroup("newsgraph", "Newsgraph: deciding on events");
        Dataset<Row> events = step(work, "events", () -> articles.join(named, Schemas.of("#part", "record"), (part, some) -> {
            Naming naming = new Naming(with);
            return new Flat<>(some, told -> naming.of(told).events().stream().map(event -> RowFactory.create(part, event.encoded())).iterator());
        }));
        EventDecisions deciding = new EventDecisions(events, with);
        Dataset<Row> eventNames = step(work, "event-names", deciding::decide);

        context.setJobGroup("newsgraph", "Newsgraph: deciding on reports");
        Dataset<Row> sketches = articles.rows(spark, Schemas.of("id", "issued", "sketch"), part -> article -> article.sketch().isEmpty()
                ? List.<Row>of().iterator() : List.of(RowFactory.create(article.id(), article.issued(), article.sketch())).iterator());
        ReportDecisions reporting = new ReportDecisions(sketches, with);
        Dataset<Row> reports = step(work, "reports", reporting::decide);

        context.setJobGroup("newsgraph", "Newsgraph: writing graphs");
        String graph = work + "/graph";
        String notes = work + "/notes";
        Storage.of(new Path(graph)).mkdirs(new Path(graph));
        Storage.of(new Path(notes)).mkdirs(new Path(notes));
        Dataset<Row> written = articles.join(named.unionByName(eventNames, true), GraphFiles.SCHEMA, (part, some) -> {
            Naming naming = new Naming(with);
            List<Row> noted = new ArrayList<>();
            Row graphs = GraphFiles.write(new Path(graph, String.format("articles-%05d.nq.gz", part)), quads -> noted.add(GraphFiles.write(
                    new Path(notes, String.format("articles-%05d.nq.gz", part)), notesOf -> {
                        while (some.hasNext()) {
                            Naming.Named article = naming.of(some.next());
                            List<Triple> stored = article.stored();
                            quads.article(article.iri(), stored);
                            notesOf.graph(with.iris().namesGraph(), article.notes(stored));
                        }
                    })));
            noted.add(graphs);
            return noted.iterator();
        }).union(noted(decisions.join(classes, "class"), notes, 1 + articles.parts() / 8));
        List<Row> files = new ArrayList<>(written.collectAsList());
        files.addAll(new IdentityGraph(with).write(reasons(named, decisions, eventNames), reports, corrections(classes, decisions), graph,
                1 + articles.parts() / 8, spark).collectAsList());
        files.add(GraphFiles.write(new Path(graph, "reference.nq.gz"), quads ->
                quads.graph(with.iris().referenceGraph(), ReferenceGraph.of(with.iris(), Countries.english()))));

        context.setJobGroup("newsgraph", "Newsgraph: writing tables");
        Dataset<Row> rejected = Rejected.of(chunks, articles, spark).persist(StorageLevel.DISK_ONLY());
        rejected.write().mode(SaveMode.Overwrite).parquet(work + "/rejected");
        if (shape.tables()) {
            Tables.write(files.stream().map(row -> row.getString(0)).filter(file -> file.startsWith("graph/articles-")).map(file -> work + "/" + file).toList(), work + "/tables", spark);
        }
        Dataset<Row> tooLarge = NameDecisions.tooLarge(classes, with).select(col("key"), col("size")).union(reporting.tooLarge());
        Manifest manifest = Manifest.of(key, with, input, files, rejected.count(), tooLarge.orderBy(col("size").desc(), col("key")).limit(1000).collectAsList());
        publish(work, List.of("graph", "notes", "rejected", "tables"));
        manifest.write(new Path(output, Manifest.NAME));
        return manifest;
    }

    /** What a store notes of each class of names. */
    private Dataset<Row> noted(Dataset<Row> decided, String folder, int parts) {
        Settings with = settings;
        return decided.select("class", "articles", "decision").repartitionByRange(parts, col("class")).sortWithinPartitions("class")
                .mapPartitions((MapPartitionsFunction<Row, Row>) rows -> {
                    StoreNotes notes = new StoreNotes(with.iris());
                    return List.of(GraphFiles.write(new Path(folder, String.format("names-%05d.nq.gz", TaskContext.getPartitionId())), quads -> {
                        while (rows.hasNext()) {
                            Row row = rows.next();
                            quads.graph(with.iris().namesGraph(), notes.ofClass(NameClass.decoded(row.getAs("class")), row.getAs("articles"),
                                    Decision.decoded(row.getAs("decision"))));
                        }
                    })).iterator();
                }, Encoders.row(GraphFiles.SCHEMA));
    }

    /** The whole of a step, or what an earlier run left of it. */
    private Dataset<Row> step(String work, String name, Supplier<Dataset<Row>> rows) throws IOException {
        Path folder = new Path(work, name);
        if (!Storage.of(folder).exists(new Path(folder, "_SUCCESS"))) {
            rows.get().write().mode(SaveMode.Overwrite).parquet(folder.toString());
        }
        return spark.read().parquet(folder.toString());
    }

    /** Why names were joined, where two articles and more have them, and why events were. */
    private Dataset<Row> reasons(Dataset<Row> named, Dataset<Row> decisions, Dataset<Row> eventNames) {
        var iri = org.apache.spark.sql.functions.substring_index(col("decision"), "\t", 1).as("iri");
        Dataset<Row> several = named.select(iri, col("id")).filter(length(col("iri")).gt(0)).groupBy("iri").agg(min("id").as("first"), max("id").as("last"))
                .filter(col("first").notEqual(col("last"))).select("iri");
        Dataset<Row> names = decisions.select(iri, org.apache.spark.sql.functions.substring_index(col("decision"), "\t", -1).as("because")).distinct()
                .join(several, "iri");
        return names.union(eventNames.filter(length(col("because")).gt(0)).select("iri", "because")).distinct();
    }

    /** The corrections themselves, and the aliases on what their subjects are now: as few as the corrections. */
    private List<Triple> corrections(Dataset<Row> classes, Dataset<Row> decisions) {
        Corrections corrections = settings.readersCorrections();
        List<Triple> triples = new ArrayList<>(CorrectionTriples.of(corrections.all(), settings.iris()));
        List<Correction> aliases = corrections.all().stream().filter(correction -> correction.kind() == Correction.Kind.ALIAS).toList();
        if (aliases.isEmpty()) {
            return triples;
        }
        Object[] subjects = aliases.stream().map(Correction::subject).distinct().toArray();
        // the name that most articles have, as the store finds it
        var entities = decisions.filter(col("local").isin(subjects)).join(classes, "class")
                .withColumn("iri", org.apache.spark.sql.functions.substring_index(col("decision"), "\t", 1)).filter(length(col("iri")).gt(0))
                .groupBy("local").agg(min(expr("struct(-articles as fewest, substring(sha2(class, 256), 1, 32) as node, iri)")).as("first"))
                .select(col("local"), col("first.iri").as("iri")).collectAsList().stream().collect(Collectors.toMap(row -> row.getString(0), row -> row.getString(1)));
        aliases.forEach(alias -> triples.add(Triple.create(NodeFactory.createURI(entities.getOrDefault(alias.subject(), alias.subject())), Reused.altLabel,
                NodeFactory.createLiteralString(alias.object()))));
        return triples;
    }

    /** Puts the finished folders in place of former ones. The manifest, which says what they are, is written after it. */
    private void publish(String work, List<String> folders) throws IOException {
        for (String name : folders) {
            Path from = new Path(work, name);
            Path to = new Path(output, name);
            FileSystem storage = Storage.of(to);
            storage.delete(to, true);
            if (storage.exists(from) && !storage.rename(from, to)) {
                throw new IOException("can't rename " + from + " to " + to);
            }
        }
        Path checkpoints = new Path(work, "checkpoints");
        Storage.of(checkpoints).delete(checkpoints, true);
    }
}
