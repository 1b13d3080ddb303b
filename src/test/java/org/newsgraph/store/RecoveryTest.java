package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.transaction.txn.ComponentId;
import org.apache.jena.dboe.transaction.txn.journal.Journal;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntry;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntryType;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.graph.Iris;

/** What dead processes leave behind, put there by hand; {@link CrashCheck} leaves it there by killing. */
class RecoveryTest {

    private static final String SEARCH = "SELECT ?x WHERE { ?x text:query (ng:content 'line') }";

    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void aStoreOfThreeArticles() {
        path = folder.resolve("store");
        try (GraphStore store = GraphStore.openOrCreate(path, new Iris())) {
            store.put(Stores.graphs(0, 3), Stores.RUN);
        }
    }

    @Test
    void anIndexOfAFormerTransactionIsMadeAnew() throws IOException {
        Path text = path.resolve("text");
        Path before = folder.resolve("before");
        copy(text, before);
        try (GraphStore store = GraphStore.open(path)) {
            store.put(Stores.graphs(3, 5), Stores.RUN);
        }
        Folders.delete(text);
        copy(before, text);
        assertFound(5);
        assertFound(5);
    }

    @Test
    void anIndexThatIsGoneOrCantBeReadIsMadeAnew() throws IOException {
        Path text = path.resolve("text");
        Folders.delete(text);
        assertFound(3);
        for (Path file : files(text)) {
            if (!file.getFileName().toString().equals("write.lock")) {
                Files.writeString(file, "no index");
            }
        }
        assertFound(3);
        Files.writeString(path.resolve("index-incomplete"), "");
        assertFound(3);
        assertThat(path.resolve("index-incomplete")).doesNotExist();
    }

    @Test
    void aJournalIsCutAfterItsLastCommit() throws IOException {
        Path generation = path.resolve("tdb2/Data-0001");
        Journal journal = Journal.create(Location.create(generation));
        JournalEntry entry = new JournalEntry(JournalEntryType.REDO, ComponentId.alloc("of no component", null, 99), java.nio.ByteBuffer.allocate(40));
        journal.writeJournal(entry);
        journal.writeJournal(JournalEntry.COMMIT);
        long committed = journal.size();
        journal.writeJournal(entry);
        long whole = journal.size();
        journal.sync();
        journal.close();
        Path file = generation.resolve("journal.jrnl");
        byte[] bytes = Files.readAllBytes(file);
        for (long end = whole; end >= 0; end -= 3) {
            Files.write(file, java.util.Arrays.copyOf(bytes, (int) end));
            Databases.cutJournal(generation);
            assertThat(Files.size(file)).as("of %d bytes", end).isEqualTo(end >= committed ? committed : 0);
        }
        Files.write(file, java.util.Arrays.copyOf(bytes, (int) whole - 7));
        assertFound(3);
        assertThat(file).isEmptyFile();
    }

    @Test
    void aHalfMadeStoreAndAHalfMadeCompactionDontStandInTheWay() throws IOException {
        Path tdb2 = path.resolve("tdb2");
        copy(tdb2.resolve("Data-0001"), tdb2.resolve("Data-0002"));
        Files.createDirectories(tdb2.resolve("Data-0003-tmp"));
        Files.writeString(tdb2.resolve("Data-0003-tmp/SPO.idn"), "half");
        assertFound(3);
        assertThat(tdb2.resolve("Data-0001")).as("compacted, but not yet deleted").doesNotExist();
        assertThat(tdb2.resolve("Data-0003-tmp")).doesNotExist();

        Path young = folder.resolve("young");
        Files.createDirectories(young);
        Files.writeString(young.resolve("newsgraph-store.incomplete"), "form");
        GraphStore.openOrCreate(young, new Iris()).close();
        Folders.delete(young.resolve("tdb2"));
        Files.createDirectories(young.resolve("tdb2.incomplete/Data-0001"));
        Files.writeString(young.resolve("tdb2.incomplete/Data-0001/SPO.bpt"), "ha");
        try (GraphStore store = GraphStore.openOrCreate(young, new Iris())) {
            store.put(Stores.graphs(0, 1), Stores.RUN);
            assertThat(store.articleIds()).containsExactly("a0");
        }
    }

    @Test
    void aStoreThatCouldntBeOpenedIsNotLeftLocked() throws IOException {
        Path nodes = path.resolve("tdb2/Data-0001/nodes.idn");
        Path kept = folder.resolve("nodes.idn");
        Files.move(nodes, kept);
        Files.createDirectories(nodes);
        assertThatThrownBy(() -> GraphStore.open(path)).isInstanceOf(StoreException.class).isNotInstanceOf(StoreInUseException.class);
        Files.delete(nodes);
        Files.move(kept, nodes);
        assertFound(3);

        Path text = path.resolve("text");
        Folders.delete(text);
        Files.createSymbolicLink(text, Path.of("/proc/newsgraph"));
        assertThatThrownBy(() -> GraphStore.open(path)).isInstanceOf(StoreException.class).isNotInstanceOf(StoreInUseException.class);
        Files.delete(text);
        assertFound(3);
    }

    @Test
    void aReaderThatStaysHoldsUpNeitherWritersNorACompaction() throws Exception {
        try (GraphStore store = GraphStore.open(path)) {
            CountDownLatch reading = new CountDownLatch(1);
            CountDownLatch enough = new CountDownLatch(1);
            Set<String> seen = new TreeSet<>();
            Thread reader = new Thread(() -> Txn.executeRead(store.dataset(), () -> {
                reading.countDown();
                try {
                    enough.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                seen.addAll(store.articleIds());
            }));
            reader.start();
            reading.await();
            store.put(Stores.graphs(3, 5), Stores.RUN);
            assertThat(store.compact(Duration.ofMillis(300))).as("the reader is still there").isFalse();
            assertThat(files(path.resolve("tdb2"))).noneMatch(file -> file.toString().contains("Data-0002"));
            store.put(Stores.graphs(5, 6), Stores.RUN);
            assertThat(store.articleIds()).as("other readers come and go").hasSize(6);
            enough.countDown();
            reader.join();
            assertThat(seen).as("what it began with").containsExactly("a0", "a1", "a2");
            assertThat(store.compact(Duration.ofSeconds(20))).isTrue();
            assertThat(store.articleIds()).hasSize(6);
            assertThat(path.resolve("tdb2/Data-0001")).doesNotExist();
        }
        assertFound(6);
    }

    private void assertFound(int articles) {
        try (GraphStore store = GraphStore.open(path)) {
            assertThat(store.articleIds()).hasSize(articles);
            assertThat(Stores.values(store, SEARCH)).hasSize(articles);
            store.put(Stores.graphs(7, 8), Stores.RUN);
            assertThat(Stores.values(store, SEARCH)).hasSize(articles + 1);
            store.remove(List.of("a7"));
            assertThat(Stores.values(store, SEARCH)).hasSize(articles);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
