package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.graph.Iris;
import org.newsgraph.identity.Correction;

class BackupTest {

    @TempDir
    private Path folder;

    @Test
    void aRestoredStoreIsTheSameDownToItsNotes() throws IOException {
        Path path = folder.resolve("store");
        Path file = folder.resolve("store.nq.gz");
        String exported;
        try (GraphStore store = GraphStore.openOrCreate(path, new Iris("http://press.example/"))) {
            store.putGraph(store.iris().referenceGraph(), "1", () -> Stores.graph("a0").triples());
            store.correct(List.of(new Correction(Correction.Kind.LABEL, "http://press.example/person/greta-lindqvist", "G. Lindqvist",
                    Optional.empty(), "Jo", "2026-11-26", "as she signs")));
            exported = export(store);
        }
        Backup.Done done = Backup.of(path, file);
        Path restored = Files.createDirectory(folder.resolve("restored"));
        assertThat(Backup.restore(file, restored)).isEqualTo(done);
        try (GraphStore store = GraphStore.open(restored)) {
            assertThat(export(store)).isEqualTo(exported);
            assertThat(store.corrections()).hasSize(1);
            assertThat(store.iris().base()).isEqualTo("http://press.example/");
            store.putGraph(store.iris().referenceGraph(), "1", () -> {
                throw new AssertionError("made again, though it is there in this version");
            });
        }
        assertThatThrownBy(() -> Backup.restore(file, restored)).isInstanceOf(StoreException.class).hasMessageContaining("is not empty");
        assertThat(folder).isDirectoryNotContaining("glob:**.incomplete");
    }

    @Test
    void aBackupThatBrokeOffOrWasChangedIsRefusedAndNothingIsMade() throws IOException {
        Path path = folder.resolve("store");
        Path file = folder.resolve("store.nq.gz");
        try (GraphStore store = GraphStore.openOrCreate(path, new Iris())) {
            store.put(Stores.graphs(0, 2), Stores.RUN);
        }
        Backup.of(path, file);
        byte[] whole = Files.readAllBytes(file);
        Path target = folder.resolve("target");
        for (int length : new int[] {0, 10, whole.length / 2, whole.length - 9, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> Backup.restore(file, target)).as("%d bytes of it", length).isInstanceOf(StoreException.class)
                    .hasMessageContaining("store.nq.gz");
        }
        zip(file, "# newsgraph-backup format=1 base=https://w3id.org/newsgraph/\n<http://a> <http://b> <http://c> <http://d> .\n");
        assertThatThrownBy(() -> Backup.restore(file, target)).hasMessageContaining("its last line is missing");
        zip(file, "# newsgraph-backup format=1 base=https://w3id.org/newsgraph/\n<http://a> <http://b> <http://c> <http://d> .\n# quads="
                + "0".repeat(18) + "1 sha256=" + "ab".repeat(32) + "\n");
        assertThatThrownBy(() -> Backup.restore(file, target)).hasMessageContaining("was changed");
        Files.writeString(file, "no gzip");
        assertThatThrownBy(() -> Backup.restore(file, target)).isInstanceOf(StoreException.class);
        assertThat(target).doesNotExist();
    }

    @Test
    void besideAWriterABackupShowsOneMomentAndTheStoreCanBeCompacted() throws Exception {
        Path path = folder.resolve("store");
        Path file = folder.resolve("store.nq.gz");
        try (GraphStore store = GraphStore.openOrCreate(path, new Iris()); StoreControl control = StoreControl.listen(store)) {
            AtomicBoolean enough = new AtomicBoolean();
            Thread writer = new Thread(() -> {
                for (int i = 0; !enough.get(); i++) {
                    // in each transaction the same two articles, both changed in the same way
                    String name = "Name " + i;
                    store.put(List.of(Stores.withAltLabel(Stores.graph("a0"), name), Stores.withAltLabel(Stores.graph("a1"), name)), Stores.RUN);
                }
            });
            store.put(Stores.graphs(0, 2), Stores.RUN);
            writer.start();
            for (int i = 0; i < 2; i++) {
                assertThat(Backup.of(path, file).articles()).as("through the control socket").isEqualTo(2);
                Path restored = folder.resolve("restored" + i);
                Backup.restore(file, restored);
                try (GraphStore copy = GraphStore.open(restored)) {
                    assertThat(Stores.values(copy, "SELECT ?x WHERE { GRAPH <https://w3id.org/newsgraph/article/a0> { ?p skos:altLabel ?x } }")).isEqualTo(
                            Stores.values(copy, "SELECT ?x WHERE { GRAPH <https://w3id.org/newsgraph/article/a1> { ?p skos:altLabel ?x } }"));
                    assertThat(Stores.values(copy, "SELECT ?x WHERE { ?x text:query (ng:content 'line') }")).hasSize(2);
                }
            }
            assertThat(Compacted.of(path).done()).isTrue();
            enough.set(true);
            writer.join();
            assertThat(store.articleIds()).containsExactly("a0", "a1");
        }
        assertThat(path.resolve("control")).doesNotExist();
    }

    private static String export(GraphStore store) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Export.write(store, ExportFormat.NQ, Optional.empty(), true, out);
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void zip(Path file, String text) throws IOException {
        try (var out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
