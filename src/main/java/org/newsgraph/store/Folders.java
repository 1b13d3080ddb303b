package org.newsgraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;

/** Folders and files of a store, so handled that a crash or a loss of power leaves the former state or the new one. */
final class Folders {

    private Folders() {
    }

    /** Deletes a folder with all that is in it; does nothing where it isn't there. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Whether there is nothing in a folder; a file is no empty folder. */
    static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    /** Writes a file aside and renames it, so that nobody finds half of it. */
    static void write(Path file, List<String> lines) throws IOException {
        Path aside = aside(file);
        Files.write(aside, lines);
        rename(aside, file);
    }

    /**
     * Gives a file or folder that was made aside its name, once all of it is on the disk: neither a crash nor a loss of power leaves half of it
     * under that name. A former file is replaced, a former folder is not.
     */
    static void rename(Path aside, Path path) throws IOException {
        try (Stream<Path> inside = Files.walk(aside)) {
            for (Path each : inside.filter(each -> Files.isRegularFile(each) || Files.isDirectory(each)).sorted(Comparator.reverseOrder()).toList()) {
                IOUtils.fsync(each, Files.isDirectory(each));
            }
        }
        Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE);
        IOUtils.fsync(path.toAbsolutePath().getParent(), true);
    }

    /** Where a file or folder is made before it gets its name. A crash may leave it there; the next try begins by deleting it. */
    static Path aside(Path path) {
        return path.resolveSibling(path.getFileName() + ".incomplete");
    }

    /** Bytes that a folder takes on the disk: TDB2's files are sparse, so their lengths say nothing. */
    static long bytesOnDisk(Path folder) {
        try {
            Process du = new ProcessBuilder("du", "-sk", folder.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String out = new String(du.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (du.waitFor() == 0) {
                return Long.parseLong(out.substring(0, out.indexOf('\t'))) * 1024;
            }
        } catch (IOException e) {
            // no du on this system: the lengths below are an upper bound
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
