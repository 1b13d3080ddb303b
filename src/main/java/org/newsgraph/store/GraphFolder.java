package org.newsgraph.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.Iris;
import org.newsgraph.graph.NG;

/**
 * What a cluster made: a folder with {@code manifest.json}, the graphs and the store's notes as packed N-Quads. It becomes a store
 * through Jena's bulk loader, aside, and takes the place of a former one whole.
 *
 * @param folder   where it is
 * @param manifest what it says of itself
 */
public record GraphFolder(Path folder, JsonNode manifest) {

    private static final String MANIFEST = "manifest.json";

    /** What was loaded. */
    public record Done(long articles, long quads) {
    }

    /** Opens a folder; throws {@link StoreException} where it is none or unfinished. */
    public static GraphFolder open(Path folder) {
        Path file = folder.resolve(MANIFEST);
        if (!Files.isRegularFile(file)) {
            throw new StoreException(folder + " has no " + MANIFEST + ": it is no finished output of newsgraph-spark (run that job again)");
        }
        try {
            JsonNode manifest = new ObjectMapper().readTree(file.toFile());
            if (manifest.path("format").asInt() != 1) {
                throw new StoreException(file + " has another format than this version of Newsgraph reads (1)");
            }
            return new GraphFolder(folder, manifest);
        } catch (IOException e) {
            throw new StoreException("can't read " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Makes a store of the folder. A store that is at {@code path} stays, and may be served, until all is loaded and every checksum
     * was right; then, while nobody has it open, the new one takes its place.
     */
    public Done load(Path path) {
        return load(path, () -> { });
    }

    /** @param between run in the very moment when the former store is away and the new one not yet there */
    Done load(Path path, Runnable between) {
        Path aside = Folders.aside(path.toAbsolutePath());
        try {
            StoreDirectory.recover(path);
            boolean replaces = Files.isRegularFile(path.resolve(StoreDirectory.MARKER));
            if (!replaces && !StoreDirectory.isFree(path)) {
                throw new StoreException(path + " is not empty and no Newsgraph store, so nothing is written there (name another directory)");
            }
            StoreDirectory directory = new StoreDirectory(aside, new Iris(manifest.get("base").asText()));
            Databases.refuseHeld(directory);
            Folders.delete(aside);
            Files.createDirectories(aside);
            Done done = bulkLoad(directory);
            try (Storage storage = Storage.open(directory)) {
                storage.write(() -> { }); // the text index is made when the store is opened; data and index get their common mark
            }
            directory.writeMarker();
            Path former = StoreDirectory.former(path);
            Folders.delete(former);
            if (replaces) {
                Databases.refuseHeld(StoreDirectory.existing(path));
                Files.move(path, former, StandardCopyOption.ATOMIC_MOVE);
                between.run();
            } else {
                Folders.delete(path);
            }
            Folders.rename(aside, path);
            Folders.delete(former);
            return done;
        } catch (IOException | RuntimeException e) {
            throw StoreFailures.explained("load " + folder + " into " + path, path, e);
        }
    }

    private Done bulkLoad(StoreDirectory directory) throws IOException {
        DatasetGraph database = Databases.connect(directory);
        try {
            DataLoader loader = LoaderFactory.phasedLoader(database, (text, values) -> { });
            loader.startBulk();
            try {
                WithReadings quads = new WithReadings(loader.stream(), directory.iris(), reading());
                for (String part : List.of("graph", "notes")) {
                    for (JsonNode file : manifest.path(part)) {
                        read(folder.resolve(file.get("file").asText()), file, quads);
                    }
                }
                quads.reference(directory.iris());
                loader.finishBulk();
                return new Done(quads.articles, quads.quads);
            } catch (IOException | RuntimeException e) {
                loader.finishException(e);
                throw e;
            }
        } finally {
            TDBInternal.expel(database, true);
        }
    }

    private static void read(Path file, JsonNode told, WithReadings quads) throws IOException {
        MessageDigest sum;
        try {
            sum = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
        long before = quads.quads;
        try (InputStream packed = new DigestInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), sum)) {
            // the parser closes what it reads, but bytes behind the last quad are part of the sum
            RDFParser.source(new GZIPInputStream(CloseShieldInputStream.wrap(packed), 1 << 16)).lang(Lang.NQUADS).checking(false).parse(quads);
            packed.transferTo(java.io.OutputStream.nullOutputStream());
        }
        if (!HexFormat.of().formatHex(sum.digest()).equals(told.get("sha256").asText()) || quads.quads - before != told.get("quads").asLong()) {
            throw new StoreException(file + " is not what " + MANIFEST + " says: copy the folder again, or run the job again");
        }
    }

    /** The same reading as a build by the program that the manifest names. */
    private Reading reading() {
        JsonNode program = manifest.get("program");
        Map<String, String> models = new TreeMap<>();
        program.get("models").properties().forEach(model -> models.put(model.getKey(), model.getValue().asText()));
        return Reading.of("newsgraph", program.get("version").asText(), models,
                Map.of("build", program.get("build").asText(), "text", manifest.get("text").asText()), Instant.now());
    }

    /** Adds to each article how it was read, so that a later build knows it. */
    private static final class WithReadings extends StreamRDFWrapper {
        private final Iris iris;
        private final Reading reading;
        private long quads;
        private long articles;

        WithReadings(StreamRDF to, Iris iris, Reading reading) {
            super(to);
            this.iris = iris;
            this.reading = reading;
        }

        @Override
        public void start() {
            // once for all files is the loader's own affair
        }

        @Override
        public void finish() {
            // likewise
        }

        @Override
        public void quad(Quad quad) {
            quads++;
            super.quad(quad);
            if (quad.getPredicate().equals(NG.contentHash) && quad.getGraph().equals(quad.getSubject())) {
                articles++;
                ArticleGraph article = new ArticleGraph(quad.getGraph().getURI(), iris.articleId(quad.getGraph().getURI()),
                        quad.getObject().getLiteralLexicalForm(), new ArrayList<>());
                new Provenance(iris).of(article, reading).forEach(triple -> super.quad(Quad.create(iris.provenanceGraph(), triple)));
            }
        }

        void reference(Iris iris) {
            super.quad(Quad.create(iris.provenanceGraph(), Triple.create(iris.referenceGraph(), NG.fingerprint,
                    NodeFactory.createLiteralString(reading.options().get("build")))));
        }
    }
}
