package org.newsgraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.newsgraph.graph.Iris;

/**
 * A store's directory: {@code newsgraph-store} (the marker with the format's number and the base IRI), {@code tdb2/},
 * {@code text/}, and {@code index-incomplete} while a transaction is under way.
 */
record StoreDirectory(Path path, Iris iris) {

    static final String MARKER = "newsgraph-store";
    private static final String FORMAT = "1";

    Path database() {
        return path.resolve("tdb2");
    }

    Path textIndex() {
        return path.resolve("text");
    }

    Path incomplete() {
        return path.resolve("index-incomplete");
    }

    /** An existing store. */
    static StoreDirectory existing(Path path) {
        return read(path).orElseThrow(() -> new StoreException(
                "no Newsgraph store at " + path + " (make one with: newsgraph build ARTICLES --store " + path + ")"));
    }

    /** An existing store with this base, or a new one in a directory that is absent or empty. */
    static StoreDirectory existingOrNew(Path path, Iris iris) {
        Optional<StoreDirectory> found = read(path);
        if (found.isPresent()) {
            if (!found.get().iris().equals(iris)) {
                throw new StoreException("store " + path + " was made with --base " + found.get().iris().base() + ", not with "
                        + iris.base() + " (use that, or another store)");
            }
            return found.get();
        }
        try {
            if (Files.exists(path) && !isEmpty(path)) {
                throw new StoreException(path + " is not empty and no Newsgraph store, so nothing is written there (name another directory)");
            }
            Files.createDirectories(path);
            Files.write(path.resolve(MARKER), List.of("format=" + FORMAT, "base=" + iris.base()));
            StoreDirectory made = new StoreDirectory(path, iris);
            made.createParts();
            return made;
        } catch (IOException e) {
            throw new StoreException("can't make a store at " + path + ": " + e.getMessage(), e);
        }
    }

    void createParts() throws IOException {
        Files.createDirectories(database());
        Files.createDirectories(textIndex());
    }

    private static boolean isEmpty(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.findAny().isEmpty();
        }
    }

    private static Optional<StoreDirectory> read(Path path) {
        Path marker = path.resolve(MARKER);
        if (!Files.isRegularFile(marker)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(marker);
            if (!lines.contains("format=" + FORMAT)) {
                throw new StoreException("store " + path + " has another format than this version of Newsgraph reads (" + FORMAT
                        + "): build it anew in another directory");
            }
            String base = lines.stream().filter(line -> line.startsWith("base=")).findFirst()
                    .orElseThrow(() -> new StoreException(marker + " has no line base=… (build the store anew in another directory)"))
                    .substring("base=".length());
            StoreDirectory store = new StoreDirectory(path, new Iris(base));
            store.createParts();
            return Optional.of(store);
        } catch (IOException e) {
            throw new StoreException("can't read " + marker + ": " + e.getMessage(), e);
        }
    }

    /** Bytes that the directory takes on the disk: TDB2's files are sparse, so their lengths say nothing. */
    long bytesOnDisk() {
        try {
            Process du = new ProcessBuilder("du", "-sk", path.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String out = new String(du.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (du.waitFor() == 0) {
                return Long.parseLong(out.substring(0, out.indexOf('\t'))) * 1024;
            }
        } catch (IOException e) {
            // no du on this system: the lengths below are an upper bound
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void deleteTextIndex() throws IOException {
        if (Files.exists(textIndex())) {
            try (Stream<Path> files = Files.walk(textIndex())) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(textIndex());
    }
}
