package org.newsgraph.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** When a process is killed: at any time, or once its files show that it is at a certain step. */
enum CrashMoment {

    /** After any time. */
    ANY(""),
    /** TDB2 writes a transaction down in its journal, has written it, or takes it over into its indexes. */
    COMMIT("journal.jrnl"),
    /** Lucene has prepared a commit that TDB2 may have done or not. */
    INDEX("pending_segments_"),
    /** A compaction copies, or is about to exchange the data. */
    COPY("-tmp"),
    /** Compacted, the former data not yet deleted. */
    EXCHANGED("Data-"),
    /** A backup is written and not yet renamed, or a store made or restored aside. */
    ASIDE(".incomplete");

    private final String sign;

    CrashMoment(String sign) {
        this.sign = sign;
    }

    /** Whether a store's files, or those beside it, show this step. Files come and go meanwhile. */
    boolean shows(Path store) {
        return switch (this) {
            case ANY -> false;
            case COMMIT -> any(store.resolve("tdb2"), "Data-", generation -> size(generation.resolve(sign)) > 0);
            case INDEX -> any(store.resolve("text"), sign, file -> true);
            case COPY -> any(store.resolve("tdb2"), "Data-", generation -> generation.toString().endsWith(sign));
            case EXCHANGED -> count(store.resolve("tdb2")) > 1;
            case ASIDE -> any(store.getParent(), "", file -> file.toString().endsWith(sign)) || any(store, "", file -> file.toString().endsWith(sign));
        };
    }

    private interface Test {
        boolean of(Path file);
    }

    private static boolean any(Path folder, String prefix, Test test) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, prefix + "*")) {
            for (Path file : files) {
                if (test.of(file)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | DirectoryIteratorException e) {
            return false; // not there yet, or not any more
        }
    }

    private static int count(Path container) {
        int[] generations = {0};
        any(container, "Data-", folder -> {
            generations[0] += folder.toString().endsWith("-tmp") ? 0 : 1;
            return false;
        });
        return generations[0];
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
