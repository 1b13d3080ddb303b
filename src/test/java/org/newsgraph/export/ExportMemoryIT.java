package org.newsgraph.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.cli.SeedsStore;

/** The short form of {@link ExportMemory}: every export of a store in a memory that is smaller than the largest of the files. */
class ExportMemoryIT {

    private static final int MEGABYTES = 40;

    @TempDir
    private Path folder;

    @Test
    void everyExportWorksInLessMemoryThanAFileHasBytes() throws IOException, InterruptedException {
        Path store = folder.resolve("store");
        assertThat(LargeStore.make(SeedsStore.path(), store, 200_000)).isGreaterThan(170_000);
        String exports = String.join(" ", ExportMemory.names().stream().filter(name -> !name.equals(ExportMemory.HOLDING_ALL)).toList());
        ExportMemory.Outcome outcome = ExportMemory.apart(store, exports, MEGABYTES + "m");
        assertThat(outcome.enough()).as(outcome.said()).isTrue();
        Matcher largest = Pattern.compile("nq: ([\\d,]+) bytes").matcher(outcome.said());
        assertThat(largest.find()).as(outcome.said()).isTrue();
        assertThat(Long.parseLong(largest.group(1).replace(",", ""))).isGreaterThan(MEGABYTES << 20);
    }
}
