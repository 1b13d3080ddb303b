package org.newsgraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.newsgraph.store.Export;
import org.newsgraph.store.ExportFormat;
import org.newsgraph.store.GraphStore;

/**
 * Whether each export works in a fixed memory however large the store. Arguments: a small store, a directory for a large one
 * made of it (left where it is there already), its number of quads, and the memory to give each export ({@code 128m}). Each
 * runs in a Java of its own; so does one that holds all the quads, which has to fail, or else the memory proves nothing (where it
 * is nearly enough Java may try for long).
 */
final class ExportMemory {

    private interface Exporting {
        void run(GraphStore store, OutputStream out);
    }

    private static final Map<String, Exporting> EXPORTS = exports();
    static final String HOLDING_ALL = "all-in-memory";
    /** What Java says when its heap is full. */
    private static final int OUT_OF_MEMORY = 3;

    /** How it went: bytes written, seconds, and whether the memory was enough. */
    record Outcome(String export, boolean enough, String said) {
    }

    private ExportMemory() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 2) {
            System.out.println(inHere(Path.of(arguments[0]), arguments[1]));
            return;
        }
        JenaSystem.init();
        Path large = Path.of(arguments[1]);
        System.out.printf(Locale.ROOT, "%,d quads, -Xmx%s%n", LargeStore.make(Path.of(arguments[0]), large, Long.parseLong(arguments[2])), arguments[3]);
        boolean failed = false;
        for (String export : names()) {
            Outcome outcome = apart(large, export, arguments[3]);
            System.out.println(outcome.enough() ? outcome.said() : outcome.export() + ": " + outcome.said());
            failed |= outcome.enough() == export.equals(HOLDING_ALL);
        }
        System.exit(failed ? 1 : 0);
    }

    /** All exports, and last what holds everything. */
    static List<String> names() {
        List<String> names = new ArrayList<>(EXPORTS.keySet());
        names.add(HOLDING_ALL);
        return names;
    }

    /** Runs exports, with blanks between their names, in another Java. */
    static Outcome apart(Path store, String exports, String memory) throws IOException, InterruptedException {
        Path said = Files.createTempFile("export", ".txt");
        try {
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + memory, "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), ExportMemory.class.getName(), store.toString(), exports)
                    .redirectErrorStream(true).redirectOutput(said.toFile()).start();
            if (!process.waitFor(2, TimeUnit.HOURS)) {
                process.destroyForcibly();
                throw new AssertionError("no end of " + exports);
            }
            String words = Files.readString(said).strip();
            if (process.exitValue() != 0 && process.exitValue() != OUT_OF_MEMORY) {
                throw new AssertionError(exports + " ended with " + process.exitValue() + "\n" + words);
            }
            return new Outcome(exports, process.exitValue() == 0, process.exitValue() == 0 ? words : "out of memory");
        } finally {
            Files.delete(said);
        }
    }

    private static String inHere(Path path, String exports) {
        StringBuilder said = new StringBuilder();
        try (GraphStore store = GraphStore.open(path)) {
            for (String export : exports.split(" ")) {
                long begun = System.nanoTime();
                Counting out = new Counting();
                if (export.equals(HOLDING_ALL)) {
                    holdAll(store);
                } else {
                    EXPORTS.get(export).run(store, out);
                }
                said.append(String.format(Locale.ROOT, "%s%s: %,d bytes in %.1f s", said.length() == 0 ? "" : "; ", export, out.bytes, (System.nanoTime() - begun) / 1e9));
            }
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
        }
        return said.toString();
    }

    /** What an export would do that sorts in memory. */
    private static void holdAll(GraphStore store) {
        List<Quad> quads = new ArrayList<>();
        Txn.executeRead(store.dataset(), () -> store.dataset().find().forEachRemaining(quads::add));
        quads.sort(java.util.Comparator.comparing(Quad::toString));
    }

    private static Map<String, Exporting> exports() {
        Map<String, Exporting> exports = new LinkedHashMap<>();
        for (ExportFormat format : ExportFormat.values()) {
            exports.put(format.name().toLowerCase(Locale.ROOT), (store, out) -> Export.write(store, format, Optional.empty(), true, out));
        }
        for (Table table : Table.values()) {
            exports.put(table + ".csv", (store, out) -> table.write(store, Optional.empty(), out));
        }
        for (Network network : Network.values()) {
            exports.put(network.name(), network::write);
        }
        exports.put("ftm", FollowTheMoney::write);
        return exports;
    }

    /** Where the bytes go. */
    private static final class Counting extends OutputStream {

        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int from, int length) {
            bytes += length;
        }
    }
}
