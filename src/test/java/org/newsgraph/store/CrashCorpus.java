package org.newsgraph.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.Reading;
import org.newsgraph.article.ReadingOptions;
import org.newsgraph.cli.Newsgraph;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.Iris;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.TripleOrder;
import org.newsgraph.model.Article;

/**
 * The articles that {@link CrashCheck} lets be stored, in two editions, and what undisturbed stores of them hold.
 *
 * @param first  one edition
 * @param second the other, which replaces it
 */
record CrashCorpus(Edition first, Edition second) {

    private static final int BATCH = 3;

    /**
     * One edition of all articles.
     *
     * @param command what stores them; the store's path comes after it
     * @param graphs  each article's own graph
     * @param export  SHA-256 of an undisturbed store's export
     */
    record Edition(List<String> command, Map<String, List<Triple>> graphs, String export) {

        List<String> storing(Path store) {
            return command.stream().map(word -> word.equals("STORE") ? store.toString() : word).toList();
        }
    }

    /** Multiplies articles to so many, lets the program read them, and notes what comes of them. */
    static CrashCorpus of(List<Path> articles, int count, boolean program, Path folder) throws IOException, InterruptedException {
        List<Article> read = new ArrayList<>();
        try (ArticleReader reader = ArticleReader.open(articles, ReadingOptions.defaults())) {
            while (reader.hasNext()) {
                if (reader.next() instanceof Reading.Ingested ingested) {
                    read.add(ingested.article());
                }
            }
        }
        Path store = folder.resolve("undisturbed");
        List<Edition> editions = new ArrayList<>();
        for (String edition : List.of("first", "second")) {
            Path file = folder.resolve(edition + ".jsonl");
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < count; i++) {
                lines.append(line(read.get(i % read.size()), i, edition)).append('\n');
            }
            Files.writeString(file, lines);
            List<String> build = program("build", file.toString(), "--store", "STORE", "--batch", String.valueOf(BATCH), "--print-stored");
            editions.add(undisturbed(build, store, folder));
        }
        Folders.delete(store);
        return program ? new CrashCorpus(editions.get(0), editions.get(1)) : ofGraphs(graphs(editions.get(0)), graphs(editions.get(1)), folder);
    }

    /** The same from graphs of some articles that a store has already, without models: the second edition has other content hashes. */
    static CrashCorpus ofStore(Path path, int count, Path folder) throws IOException, InterruptedException {
        Map<String, ArticleGraph> first = new TreeMap<>();
        Map<String, ArticleGraph> second = new TreeMap<>();
        try (GraphStore store = GraphStore.open(path)) {
            for (String id : store.articleIds().stream().limit(count).toList()) {
                List<Triple> own = store.own(id);
                first.put(id, graph(store.iris(), id, own, "a".repeat(64)));
                second.put(id, graph(store.iris(), id, own, "b".repeat(64)));
            }
        }
        return ofGraphs(first, second, folder);
    }

    private static CrashCorpus ofGraphs(Map<String, ArticleGraph> first, Map<String, ArticleGraph> second, Path folder) throws IOException, InterruptedException {
        Path store = folder.resolve("undisturbed");
        Edition one = undisturbed(written(first, folder.resolve("first")), store, folder);
        Edition other = undisturbed(written(second, folder.resolve("second")), store, folder);
        Folders.delete(store);
        return new CrashCorpus(one, other);
    }

    private static ArticleGraph graph(Iris iris, String id, List<Triple> own, String hash) {
        List<Triple> triples = own.stream().map(triple -> triple.getPredicate().equals(NG.contentHash)
                ? Triple.create(triple.getSubject(), triple.getPredicate(), NodeFactory.createLiteralString(hash)) : triple).toList();
        return new ArticleGraph(iris.article(id).getURI(), id, hash, TripleOrder.sorted(triples));
    }

    private static Map<String, ArticleGraph> graphs(Edition built) {
        Map<String, ArticleGraph> byId = new TreeMap<>();
        Iris iris = new Iris();
        built.graphs().forEach((id, own) -> byId.put(id, new ArticleGraph(iris.article(id).getURI(), id, hash(own), own)));
        return byId;
    }

    private static String hash(List<Triple> own) {
        return own.stream().filter(triple -> triple.getPredicate().equals(NG.contentHash)).findFirst().orElseThrow()
                .getObject().getLiteralLexicalForm();
    }

    private static List<String> written(Map<String, ArticleGraph> graphs, Path folder) throws IOException {
        Files.createDirectories(folder);
        int number = 0;
        for (ArticleGraph graph : graphs.values()) {
            CrashChild.write(graph, folder.resolve(String.format("%06d", number++)));
        }
        List<String> command = new ArrayList<>(java(CrashChild.class));
        command.addAll(List.of(folder.toString(), "STORE", String.valueOf(BATCH)));
        return command;
    }

    private static Edition undisturbed(List<String> command, Path store, Path folder) throws IOException, InterruptedException {
        Edition edition = new Edition(command, Map.of(), "");
        Process process = start(edition.storing(store), folder.resolve("undisturbed.err"));
        process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new AssertionError("an undisturbed build failed: " + Files.readString(folder.resolve("undisturbed.err")));
        }
        Map<String, List<Triple>> graphs = new TreeMap<>();
        try (GraphStore opened = GraphStore.open(store)) {
            opened.articleIds().forEach(id -> graphs.put(id, opened.own(id)));
        }
        return new Edition(command, graphs, export(store));
    }

    /** SHA-256 of a store's export. */
    static String export(Path store) {
        try (GraphStore opened = GraphStore.open(store)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Export.write(opened, ExportFormat.NQ, Optional.empty(), false, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String line(Article article, int number, String edition) {
        return "{\"id\": \"report-" + number + "\", \"date\": \"2026-03-04\", \"title\": \"Report " + number + "\", \"text\": "
                + quoted(article.text().value() + "\n\nThis is the " + edition + " edition of report " + number + ".") + "}";
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            out.append(c == '"' || c == '\\' ? "\\" + c : c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        }
        return out.append('"').toString();
    }

    static List<String> program(String... arguments) {
        List<String> command = new ArrayList<>(java(Newsgraph.class));
        command.addAll(List.of(arguments));
        return command;
    }

    private static List<String> java(Class<?> main) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-cp", classPath, main.getName());
    }

    static Process start(List<String> command, Path err) throws IOException {
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(err.toFile())).start();
    }

    /** Which folder it is: one that was made anew has another. */
    static long inode(Path folder) throws IOException {
        return Files.exists(folder) ? (Long) Files.getAttribute(folder, "unix:ino") : 0;
    }
}
