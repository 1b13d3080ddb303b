package org.newsgraph.training;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The command line: --key value pairs. */
record Options(Map<String, String> values) {

    static Options parse(String[] args) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--")) {
                boolean hasValue = i + 1 < args.length && !args[i + 1].startsWith("--");
                values.put(args[i].substring(2), hasValue ? args[++i] : "");
            }
        }
        return new Options(values);
    }

    /** The same without a choice of data. */
    Options withAllData() {
        Map<String, String> all = new HashMap<>(values);
        all.keySet().removeAll(java.util.Set.of("share", "without"));
        return new Options(all);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Path data() {
        return Path.of(values.getOrDefault("data", "training/data"));
    }

    Path checkpoint() {
        return Path.of(values.getOrDefault("checkpoint", "training/target/encoder.weights"));
    }

    Path model() {
        return Path.of(values.getOrDefault("model", "src/main/resources/models/encoder"));
    }

    Path card() {
        return Path.of(values.getOrDefault("card", "training/MODEL-CARD.md"));
    }

    /** Folder of the sets that are measured on and no part of the project, or null. */
    Path sets() {
        return values.containsKey("sets") ? Path.of(values.get("sets")) : null;
    }

    /** Largest whole number a weight becomes in 8 bits: half of what fits, so that no processor overflows adding pairs in 16. */
    int levels() {
        return Integer.parseInt(values.getOrDefault("levels", "63"));
    }

    /** Weights to go on from, or null. */
    Path from() {
        return values.containsKey("from") ? Path.of(values.get("from")) : null;
    }

    /** Checkpoints of one line of training whose mean is exported instead of the last one's weights. */
    List<Path> average() {
        return values.containsKey("average") ? Stream.of(values.get("average").split(",")).map(Path::of).toList() : List.of();
    }

    /** A new schedule over old weights, where a plain --from takes the old schedule up again. */
    boolean restart() {
        return has("restart");
    }

    double minutes() {
        return Double.parseDouble(values.getOrDefault("minutes", "150"));
    }

    /** The part of each training set that is used, 1 being all: for a learning curve. */
    double share() {
        return Double.parseDouble(values.getOrDefault("share", "1"));
    }

    /** Names of training sets to leave out, or their beginnings: to see what each adds. */
    List<String> without() {
        return values.containsKey("without") ? List.of(values.get("without").split(",")) : List.of();
    }

    /** Where to stop, in steps, instead of by the clock: runs that are compared must see equally much; 0 for the clock. */
    int steps() {
        return Integer.parseInt(values.getOrDefault("steps", "0"));
    }

    long seed() {
        return Long.parseLong(values.getOrDefault("seed", "7"));
    }

    double encoderRate() {
        return Double.parseDouble(values.getOrDefault("encoder-rate", "2e-4"));
    }

    double headRate() {
        return Double.parseDouble(values.getOrDefault("head-rate", "1.5e-3"));
    }

    int batch() {
        return Integer.parseInt(values.getOrDefault("batch", "700"));
    }
}
