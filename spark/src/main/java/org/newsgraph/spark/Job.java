package org.newsgraph.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.newsgraph.ProgramIdentity;

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
     * @param namesATask so many names are one small index of a task; more are shared out
     * @param pairsATask so many pairs of events or reports are put together in one task; more take several rounds
     */
    record Shape(long splitBytes, long partBytes, boolean tables, long namesATask, long pairsATask) {

        Shape(long splitBytes, long partBytes, boolean tables) {
            this(splitBytes, partBytes, tables, 50_000, 500_000); // 200 bytes a pair
        }
    }

    private static final String NAME = "name";
    private static final String SKETCH = "sketch";

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
        SortedArticles articles = sorted(chunks, output + "/work/sorted-" + articlesKey);
        return decided(articles, chunks, new Steps(context, work, articles.parts(), shape.namesATask(), shape.pairsATask()), key, files);
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
        SortedArticles sorted = SortedArticles.make(chunks, done.getParent().toString(), parts, context);
        storage.create(done, true).close();
        return sorted;
    }

    private Manifest decided(SortedArticles articles, List<String> chunks, Steps steps, String key, List<InputFile> input) throws IOException {
        Settings with = settings;
        String work = steps.work();
        context.setJobGroup("newsgraph", "Newsgraph: deciding on names");
        Stored names = steps.step("of-articles", () -> articles.with(context, List.of(), (part, all) -> {
            Naming naming = new Naming(with);
            return new Flat<>(all, told -> named(part, told.article(), naming));
        }));
        Stored classes = steps.step("classes", () -> steps.grouped(names.rows(context).filter(row -> row[0].equals(NAME)).map(row -> Rows.row(row[3], row[2])),
                (name, rows) -> Rows.one(name, count(rows))));
        NameDecisions deciding = new NameDecisions(classes, steps, with);
        Stored decisions = deciding.decide();
        Stored named = steps.step("named", () -> Rows.toNumbered(steps.grouped(decisions.rows(context).map(row -> Rows.row(row[0], "", row[1], row[2]))
                .union(names.rows(context).filter(row -> row[0].equals(NAME)).map(row -> Rows.row(row[3], NAME, row[1], row[2]))), (name, rows) -> {
                    String[] decision = rows.next();
                    return SortedArticles.map(rows, row -> Rows.row(row[2], row[3], decision[2], decision[3]));
                }), articles.parts()));

        context.setJobGroup("newsgraph", "Newsgraph: deciding on events");
        Stored events = steps.step("events", () -> articles.with(context, List.of(named), (part, all) -> {
            Naming naming = new Naming(with);
            return new Flat<>(all, told -> naming.of(told).events().stream().map(event -> Rows.row(String.valueOf(part), event.encoded())).iterator());
        }));
        Stored eventNames = steps.step("event-names", () -> Rows.toNumbered(new EventDecisions(events, steps, with).decide(), articles.parts()));

        context.setJobGroup("newsgraph", "Newsgraph: deciding on reports");
        ReportDecisions reporting = new ReportDecisions(names.rows(context).filter(row -> row[0].equals(SKETCH)).map(row -> Rows.row(row[3], row[2], row[4])), steps, with);
        Stored reports = reporting.decide();

        context.setJobGroup("newsgraph", "Newsgraph: writing graphs");
        List<GraphFiles.Told> files = new GraphWriting(with, steps, articles).write(decisions, named, eventNames, reports);

        context.setJobGroup("newsgraph", "Newsgraph: writing tables");
        Path rejects = new Path(work, "rejected");
        Storage.of(rejects).delete(rejects, true);
        Storage.of(rejects).mkdirs(rejects);
        long rejected = Rejected.write(chunks, articles, rejects.toString(), context);
        if (shape.tables()) {
            Tables.write(files.stream().map(GraphFiles.Told::file).filter(file -> file.startsWith("graph/articles-")).map(file -> work + "/" + file).toList(), work + "/tables", spark);
        }
        List<String[]> tooLarge = new ArrayList<>(deciding.tooLarge());
        tooLarge.addAll(reporting.tooLarge().take(1000));
        tooLarge.sort(Comparator.<String[]>comparingLong(block -> -Long.parseLong(block[1])).thenComparing(block -> block[0]));
        Manifest manifest = Manifest.of(key, with, input, files, rejected, tooLarge.subList(0, Math.min(1000, tooLarge.size())));
        publish(work, List.of("graph", "notes", "rejected", "tables"));
        manifest.write(new Path(output, Manifest.NAME));
        return manifest;
    }

    /** What an article says by itself: {@link #NAME}, part, article, class of a name; {@link #SKETCH}, part, article, sketch, day. */
    private static Iterator<String[]> named(int part, ArticleRow article, Naming naming) {
        List<String[]> rows = new ArrayList<>();
        naming.classes(article).forEach(name -> rows.add(Rows.row(NAME, String.valueOf(part), article.id(), name)));
        if (!article.sketch().isEmpty()) {
            rows.add(Rows.row(SKETCH, String.valueOf(part), article.id(), article.sketch(), article.issued()));
        }
        return rows.iterator();
    }

    private static String count(Iterator<String[]> rows) {
        long count = 0;
        for (; rows.hasNext(); rows.next()) {
            count++;
        }
        return String.valueOf(count);
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
    }
}
