package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.Iris;

/** A store of three articles for which one of two is loaded: whatever happens meanwhile, it is one of both, whole. */
class LoadTest {

    @TempDir
    private Path folder;

    private Path store;

    @BeforeEach
    void aStoreAndAFolder() throws IOException, NoSuchAlgorithmException {
        store = folder.resolve("store");
        try (GraphStore former = GraphStore.openOrCreate(store, new Iris())) {
            former.put(Stores.graphs(0, 3), Stores.RUN);
        }
        Path file = Files.createDirectories(folder.resolve("output/graph")).resolve("articles-00000.nq.gz");
        long quads = 0;
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            StreamRDF out = StreamRDFWriter.getWriterStream(packed, RDFFormat.NQUADS);
            out.start();
            for (ArticleGraph graph : Stores.graphs(3, 5)) {
                quads += graph.triples().size();
                graph.triples().forEach(triple -> out.quad(Quad.create(new Iris().article(graph.articleId()), triple)));
            }
            out.finish();
        }
        ObjectNode manifest = new ObjectMapper().createObjectNode().put("format", 1).put("base", new Iris().base()).put("text", true);
        manifest.putObject("program").put("version", "0.1.0").put("build", "of a test").putObject("models").put("names", "1");
        manifest.putArray("graph").addObject().put("file", "graph/articles-00000.nq.gz").put("quads", quads)
                .put("sha256", HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
        manifest.putArray("notes");
        Files.writeString(folder.resolve("output/manifest.json"), manifest.toString());
    }

    @Test
    void aProcessThatDiesBetweenTheTwoRenamesLeavesTheFormerStore() throws IOException, InterruptedException {
        Process child = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx256m", "-cp", System.getProperty("java.class.path"),
                Halted.class.getName(), folder.resolve("output").toString(), store.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("child.log").toFile()).start();
        assertThat(child.waitFor()).as(Files.readString(folder.resolve("child.log"))).isEqualTo(137);
        assertThat(store).as("died in that very moment").doesNotExist();
        assertArticles("a0", "a1", "a2");

        assertThat(GraphFolder.open(folder.resolve("output")).load(store).articles()).isEqualTo(2);
        assertArticles("a3", "a4");
        try (var beside = Files.list(folder)) {
            assertThat(beside.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("store", "output", "child.log");
        }
    }

    @Test
    void aDamagedFolderLeavesTheFormerStore() throws IOException {
        Path file = folder.resolve("output/graph/articles-00000.nq.gz");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 9));
        assertThatThrownBy(() -> GraphFolder.open(folder.resolve("output")).load(store)).isInstanceOf(StoreException.class);
        assertArticles("a0", "a1", "a2");
    }

    private void assertArticles(String... ids) {
        try (GraphStore opened = GraphStore.open(store)) {
            assertThat(opened.articleIds()).containsExactlyInAnyOrderElementsOf(List.of(ids));
        }
    }

    /** Loads, and is gone between the two renames as if it were killed there: no hook and no finally runs. */
    static final class Halted {
        private Halted() {
        }

        public static void main(String[] arguments) {
            GraphFolder.open(Path.of(arguments[0])).load(Path.of(arguments[1]), () -> Runtime.getRuntime().halt(137));
        }
    }
}
