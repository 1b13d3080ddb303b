package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.graph.Iris;

/** Other processes at one store: one that has it open, and one that is killed while it writes. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ProcessesTest {

    private static final int BATCH = 5;

    @TempDir
    Path directory;

    /** The child: writes batch after batch, and says so after each commit, until it is killed. */
    static final class Writer {
        public static void main(String[] args) {
            GraphStore store = GraphStore.openOrCreate(Path.of(args[0]), new Iris());
            for (int batch = 0; ; batch++) {
                store.put(Stores.graphs(batch * BATCH, (batch + 1) * BATCH), Stores.RUN);
                System.out.println("committed " + (batch + 1) * BATCH);
                System.out.flush();
            }
        }
    }

    @Test
    void afterAKillEveryCommittedBatchIsWholeAndNothingElseIsThere() throws Exception {
        Path path = directory.resolve("store");
        Process child = start(path);
        int committed;
        try (BufferedReader out = output(child)) {
            committed = await(out, 3 * BATCH);
        } finally {
            child.destroyForcibly().waitFor();
        }
        try (GraphStore store = GraphStore.open(path)) {
            int stored = store.articleIds().size();
            assertThat(stored).isGreaterThanOrEqualTo(committed);
            assertThat(stored % BATCH).as("no part of a batch").isZero();
            for (int i = 0; i < stored; i++) {
                assertThat(Stores.apartFromEvents(store.triples(store.iris().article("a" + i))))
                        .isEqualTo(Stores.apartFromEvents(Stores.graph("a" + i).triples()));
            }
            assertThat(Stores.values(store, "SELECT DISTINCT ?x WHERE { GRAPH ?x { ?s ng:contentHash ?o } }")).hasSize(stored);
            assertThat(Stores.values(store, "SELECT ?x WHERE { ?x text:query (ng:content '\"hold the line\"') }")).hasSize(stored);
            assertThat(Validation.validate(store).conforms()).isTrue();
            store.put(Stores.graphs(stored, stored + 1), Stores.RUN);
            assertThat(store.articleIds()).hasSize(stored + 1);
        }
    }

    @Test
    void whileAnotherProcessHasTheStoreItIsSaidWhich() throws Exception {
        Path path = directory.resolve("store");
        Process child = start(path);
        try (BufferedReader out = output(child)) {
            await(out, BATCH);
            assertThatThrownBy(() -> GraphStore.open(path)).isInstanceOf(StoreInUseException.class)
                    .hasMessageContaining("store " + path + " is in use by process " + child.pid());
        } finally {
            child.destroyForcibly().waitFor();
        }
        GraphStore.open(path).close();
    }

    @Test
    void aSecondOpeningInOneProcessIsRefusedUntilTheFirstIsClosed() {
        Path path = directory.resolve("store");
        try (GraphStore first = GraphStore.openOrCreate(path, new Iris())) {
            assertThatThrownBy(() -> GraphStore.open(path)).isInstanceOf(StoreInUseException.class);
            first.put(Stores.graphs(0, 1), Stores.RUN);
        }
        try (GraphStore second = GraphStore.open(path)) {
            assertThat(second.articleIds()).hasSize(1);
        }
    }

    private static Process start(Path store) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-cp", classPath,
                Writer.class.getName(), store.toString())).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static BufferedReader output(Process child) {
        return new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
    }

    private static int await(BufferedReader out, int articles) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            int committed = line.startsWith("committed ") ? Integer.parseInt(line.substring("committed ".length())) : 0;
            if (committed >= articles) {
                return committed;
            }
        }
        throw new AssertionError("the child ended before it had committed " + articles + " articles");
    }
}
