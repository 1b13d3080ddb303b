package org.newsgraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.newsgraph.graph.Iris;

/**
 * A store's directory: {@code newsgraph-store} (the marker with the format's number and the base IRI), {@code tdb2/} and
 * {@code text/}; while it is made, {@code newsgraph-store.incomplete} and {@code tdb2.incomplete/}; while a build or a
 * server has it open, the socket {@code control}.
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

    /** Left by earlier versions where a transaction was cut off: the text index may differ from the data. */
    Path unfinishedIndex() {
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
            if (!isFree(path)) {
                throw new StoreException(path + " is not empty and no Newsgraph store, so nothing is written there (name another directory)");
            }
            Files.createDirectories(path);
            IOUtils.fsync(path.toAbsolutePath().getParent(), true);
            StoreDirectory made = new StoreDirectory(path, iris);
            made.writeMarker();
            return made;
        } catch (IOException e) {
            throw StoreFailures.explained("make a store at " + path, path, e);
        }
    }

    void writeMarker() throws IOException {
        Folders.write(path.resolve(MARKER), List.of("format=" + FORMAT, "base=" + iris.base()));
    }

    /** Whether a store may be made there: nothing is there, or what a killed start left of the marker. */
    static boolean isFree(Path path) throws IOException {
        if (!Files.exists(path)) {
            return true;
        }
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(path)) {
            Set<String> names = inside.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            return names.isEmpty() || names.equals(Set.of(Folders.aside(path.resolve(MARKER)).getFileName().toString()));
        }
    }

    /** Where the store is for the moment in which a loaded one takes its place. */
    static Path former(Path path) {
        return path.toAbsolutePath().resolveSibling(path.toAbsolutePath().getFileName() + ".former");
    }

    /** Puts back a store that was moved away for a loaded one, where a crash came between the two. */
    static void recover(Path path) throws IOException {
        if (!Files.exists(path) && Files.isRegularFile(former(path).resolve(MARKER))) {
            Folders.rename(former(path), path);
        }
    }

    private static Optional<StoreDirectory> read(Path path) {
        try {
            recover(path);
        } catch (IOException e) {
            throw StoreFailures.explained("put back store " + path, path, e);
        }
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
            return Optional.of(new StoreDirectory(path, new Iris(base)));
        } catch (IOException e) {
            throw new StoreException("can't read " + marker + ": " + e.getMessage(), e);
        }
    }
}
