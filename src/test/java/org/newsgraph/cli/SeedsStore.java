package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The store of {@code seeds/}, built by the jar once for all tests of a run. Whoever opens it closes it again. */
public final class SeedsStore {

    private static final Path STORE = Path.of("target", "seeds-store");
    private static ProgramRun build;

    private SeedsStore() {
    }

    public static synchronized Path path() throws IOException, InterruptedException {
        build();
        return STORE;
    }

    /** What the build said. */
    static synchronized ProgramRun build() throws IOException, InterruptedException {
        if (build == null) {
            if (Files.exists(STORE)) {
                try (Stream<Path> files = Files.walk(STORE)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            build = ProgramRun.of("build", "seeds", "--store", STORE.toString());
            if (build.code() != 0) {
                throw new AssertionError("building seeds failed (" + build.code() + ")\n" + build.out() + build.err());
            }
        }
        return build;
    }
}
