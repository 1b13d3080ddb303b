package org.newsgraph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Which program this is. Of two builds with one version number, one may know a rule more: so what decides about a graph
 * (classes, word lists, models) is summed up in checksums, and a store can tell what an older build has read.
 *
 * @param version from {@code pom.xml}
 * @param build   one checksum over classes and word lists; eight hexadecimal digits
 * @param models  checksum of each model, by its name
 */
public record ProgramIdentity(String version, String build, SortedMap<String, String> models) {

    private static final List<String> DECIDING = List.of("org/newsgraph/article/", "org/newsgraph/syntax/", "org/newsgraph/time/",
            "org/newsgraph/mention/", "org/newsgraph/fact/", "org/newsgraph/graph/", "org/newsgraph/identity/", "org/newsgraph/lexicon/", "org/newsgraph/model/", "lexicon/");
    private static final String MODELS = "models/";

    private static final class Holder {
        private static final ProgramIdentity IDENTITY = read();
    }

    /** This program's. */
    public static ProgramIdentity current() {
        return Holder.IDENTITY;
    }

    /** The version from {@code pom.xml}, without looking at anything else. */
    public static String currentVersion() {
        try (InputStream in = ProgramIdentity.class.getResourceAsStream("version.txt")) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProgramIdentity read() {
        try {
            Path place = Path.of(ProgramIdentity.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            SortedMap<String, Long> sums = Files.isDirectory(place) ? ofFolder(place) : ofJar(place);
            CRC32 build = new CRC32();
            SortedMap<String, String> models = new TreeMap<>();
            sums.forEach((name, sum) -> {
                if (name.startsWith(MODELS)) {
                    models.put(name.substring(MODELS.length()), String.format("%08x", sum));
                } else {
                    build.update((name + sum).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                }
            });
            return new ProgramIdentity(currentVersion(), String.format("%08x", build.getValue()), models);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean decides(String name) {
        return name.startsWith(MODELS) || DECIDING.stream().anyMatch(name::startsWith);
    }

    /** A jar's directory has the checksums already. */
    private static SortedMap<String, Long> ofJar(Path jar) throws IOException {
        SortedMap<String, Long> sums = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory() && decides(entry.getName())) {
                    sums.put(entry.getName(), entry.getCrc());
                }
            }
        }
        return sums;
    }

    private static SortedMap<String, Long> ofFolder(Path folder) throws IOException {
        SortedMap<String, Long> sums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (decides(name)) {
                    CRC32 sum = new CRC32();
                    sum.update(Files.readAllBytes(file));
                    sums.put(name, sum.getValue());
                }
            }
        }
        return sums;
    }
}
