package org.newsgraph.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.cli.SeedsStore;

/** The short form of {@link ExportMemory}: two stores, one twice the other, in the memory that can't hold the larger. */
class ExportMemoryIT {

    private static final String MEMORY = "56m";

    @TempDir
    private Path folder;

    @Test
    void everyExportWorksInLessMemoryThanTheStoreTakes() throws IOException, InterruptedException {
        Path store = folder.resolve("store");
        assertThat(LargeStore.make(SeedsStore.path(), store, 250_000)).isGreaterThan(200_000);
        String exports = String.join(" ", ExportMemory.names().stream().filter(name -> !name.equals("all-in-memory")).toList());
        assertThat(ExportMemory.apart(store, exports, MEMORY).enough()).isTrue();
        assertThat(ExportMemory.apart(store, "all-in-memory", MEMORY).enough()).as("the memory is small enough to prove anything").isFalse();
    }
}
