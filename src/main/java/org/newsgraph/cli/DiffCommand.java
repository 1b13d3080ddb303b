package org.newsgraph.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.newsgraph.store.GraphSource;
import org.newsgraph.store.GraphStore;
import org.newsgraph.store.StoreComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newsgraph diff STORE_A STORE_B}. */
@Command(name = "diff", description = "Show which articles, entities and facts came (+), went (-) or changed (~) from one store or export to another.",
        footer = {"", "Example: newsgraph diff yesterday today"}, mixinStandardHelpOptions = true, sortOptions = false)
final class DiffCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "BEFORE", description = "A store's directory, or an export with named graphs (.nq, .trig, .jsonld).")
    private Path before;

    @Parameters(index = "1", paramLabel = "AFTER", description = "The same.")
    private Path after;

    @Option(names = "--summary", description = "Numbers only.")
    private boolean summary;

    @Override
    public Integer call() {
        List<GraphStore> opened = new ArrayList<>();
        try {
            Map<String, int[]> counts = new TreeMap<>();
            StoreComparison.of(source(before, opened), source(after, opened), entry -> {
                counts.computeIfAbsent(entry.what(), key -> new int[3])[entry.change().ordinal()]++;
                if (!summary) {
                    print(entry, System.out);
                }
            });
            print(counts, System.out);
            return 0;
        } finally {
            opened.forEach(GraphStore::close);
        }
    }

    private static GraphSource source(Path path, List<GraphStore> opened) {
        InputOptions.existing(path);
        if (!Files.isDirectory(path)) {
            return GraphSource.ofExport(path);
        }
        GraphStore store = GraphStore.open(path);
        opened.add(store);
        return GraphSource.of(store);
    }

    private static void print(StoreComparison.Entry entry, PrintStream out) {
        String sign = switch (entry.change()) {
            case CAME -> "+";
            case WENT -> "-";
            case CHANGED -> "~";
        };
        out.println(sign + " " + entry.what() + " " + entry.iri());
        if (!entry.before().isEmpty() && !entry.before().equals(entry.after())) {
            out.println("    was " + entry.before());
        }
        if (!entry.after().isEmpty()) {
            out.println("    " + (entry.change() == StoreComparison.Change.CHANGED ? "is  " : "") + entry.after());
        }
    }

    private static void print(Map<String, int[]> counts, PrintStream out) {
        if (counts.isEmpty()) {
            out.println("no differences");
        }
        counts.forEach((what, count) -> out.println(what + ": " + count[0] + " came, " + count[1] + " went, " + count[2] + " changed"));
    }
}
