package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.cli.SeedsStore;

/** The short form of {@code bench/kill}. */
class CrashIT {

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void aFewKills(@TempDir Path folder) throws IOException, InterruptedException {
        CrashCheck check = new CrashCheck(CrashCorpus.ofStore(SeedsStore.path(), 9, folder), folder, System.nanoTime(), System.out);
        check.kill(5);
        check.print();
        assertThat(check.total()).isEqualTo(5);
    }
}
